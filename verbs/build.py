"""Build the default database from data/: the shipped reports and tables.

In:  data/reports, data/tables, the registers.
Out: the database, put in place whole when it is ready; nothing if it is there and up to date.

It is out of date when a file of data/, a loader or the extractor has changed since. What people added to it (their own
reports, reviews, decisions) would be lost in a rebuild, so a database that holds any is left alone unless --force is
given.
"""

from __future__ import annotations

import argparse
import os
import sys
from hashlib import sha256
from pathlib import Path

import intake
import registers
from intake.progress import bar
from records import EXTRACTOR_VERSION
from store import Store, StoreError, default_path

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"
SHIPPED = ("reports", "tables")
READERS = ("loaders", "figures", "registers", "intake", "store")
"""Code that decides what the database holds."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py build`."""
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")
    parser.add_argument("--force", action="store_true", help="build again even if nothing has changed")


def run(args: argparse.Namespace) -> int:
    """Build if need be."""
    target = Path(args.db or default_path())
    wanted = fingerprint()
    try:
        if target.exists() and not args.force and _is_current(target, wanted):
            return 0
        build(target, wanted)
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def fingerprint() -> str:
    """Changes when a shipped file does, or anything that reads it."""
    hashed = sha256(EXTRACTOR_VERSION.encode())
    for folder in (DATA, *(ROOT / name for name in READERS)):
        for path in sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
            hashed.update(f"\n{path.relative_to(folder.parent).as_posix()}\n".encode())
            hashed.update(path.read_bytes())
    return hashed.hexdigest()


def build(target: Path, wanted: str) -> None:
    """Write the whole database beside the target, then put it in its place in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f"{target.name}.building-{os.getpid()}")
    names = list(intake.find(DATA / name for name in SHIPPED if (DATA / name).is_dir()))
    print(f"Building {target.name} from {len(names)} files of data/ ...", file=sys.stderr)
    try:
        with Store(unfinished) as store, bar(names) as progress:
            done = intake.take_in(names, store, registers.beside(target), progress)
            store.mark_built(wanted)
        for part in ("-wal", "-shm"):
            Path(f"{target}{part}").unlink(missing_ok=True)
        unfinished.replace(target)
    finally:
        for part in ("", "-wal", "-shm"):
            Path(f"{unfinished}{part}").unlink(missing_ok=True)
    print(f"{done.reports:,} reports, {done.figures:,} figures, {len(done.refused):,} refused.", file=sys.stderr)


def _is_current(target: Path, wanted: str) -> bool:
    with Store(target) as store:
        if store.built_from(wanted):
            return True
        if store.has_own_work:
            print(
                f"{target.name} was built from older data but holds reports or reviews of your own: left as it is. "
                "`python cli.py build --force` builds it anew without them.",
                file=sys.stderr,
            )
            return True
    return False
