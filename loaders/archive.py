"""A ZIP archive of anything that another loader reads.

In:  `.zip`, and `.wacz`, which is one of a web archive.
Out: what the loaders make of its files, each named `archive.zip/file`. Nothing is ever written to disk. Files that
     belong together (a table and its corrections) find each other inside the archive.

Refuses: locked files, archives in archives beyond the second, more than 20,000 files, files that unfold more than
two-hundredfold or to more than 500 MB together, names that point out of the archive.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

import loaders
from loaders.reading.item import Item, Refused
from loaders.reading.litter import is_litter
from records import Refusal, Report

TITLE = "ZIP archive"
READS = "`.zip`, `.wacz` of any of these"
SOURCE = "downloads, collections"

DEEPEST = 2
"""An archive in an archive is read, one inside that is not."""

MOST_FILES = 20_000
MOST_UNPACKED = 500_000_000
"""Bytes, together."""

MOST_FOLD = 200
"""Times: text packs about fourfold, repetitive tables up to a hundredfold, bombs a thousandfold."""

SMALL = 1_000_000
"""Bytes below which the fold does not matter."""


def recognises(item: Item) -> bool:
    """By the ending of the name: office documents are ZIP archives too."""
    return item.suffix in (".zip", ".wacz") and item.head.startswith(b"PK")


def load(item: Item) -> Iterator[Report | Refusal]:
    """Whatever the files inside give."""
    if item.depth >= DEEPEST:
        raise Refused("This is an archive in an archive in an archive; it is not read.")
    try:
        with item.open() as stream, zipfile.ZipFile(stream) as archive:
            listed = archive.infolist()
            members = [one for one in listed if not one.is_dir() and not is_litter(_path(one).parts)]
            if not members:
                raise Refused("The archive is empty.")
            _look(members)
            for member in members:
                name = f"{item.name}/{member.filename}"
                try:
                    yield from loaders.load_item(_inside(item, archive, member))
                except Refused as refused:
                    yield Refusal(name, None, refused.reason)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError) as error:
        raise Refused(f"The archive is damaged or packed in an unknown way: {error}.") from error


def _look(members: list[zipfile.ZipInfo]) -> None:
    """Refuse what is too much before anything is unpacked."""
    if len(members) > MOST_FILES:
        raise Refused(f"The archive holds {len(members):,} files; at most {MOST_FILES:,} are read.")
    unpacked = sum(member.file_size for member in members)
    if unpacked > MOST_UNPACKED:
        raise Refused(
            f"The archive unfolds to {unpacked / 1e6:,.0f} MB; at most {MOST_UNPACKED // 1_000_000} are read."
        )


def _path(member: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(member.filename.replace("\\", "/"))


def _inside(item: Item, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Item:
    path = _path(member)
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        raise Refused("The name of this file points out of the archive.")
    if member.flag_bits & 1:
        raise Refused("This file is locked with a password.")
    if member.file_size > SMALL and member.file_size > MOST_FOLD * max(member.compress_size, 1):
        raise Refused(
            f"This file unfolds {member.file_size // max(member.compress_size, 1):,}-fold; it is not unpacked."
        )
    with archive.open(member) as stream:
        # The directory may lie about the size: never more than it says is unpacked.
        content = stream.read(member.file_size)

    def beside(name: str) -> Item | None:
        other = str(path.with_name(name))
        return _inside(item, archive, archive.getinfo(other)) if other in archive.namelist() else None

    return Item(
        f"{item.name}/{member.filename}", content=content, today=item.today, retrieved=item.retrieved,
        beside=beside, depth=item.depth + 1,
    )  # fmt: skip
