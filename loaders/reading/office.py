"""Look at an office document before it is opened: documents and spreadsheets are archives, and may unfold without end.

In:  the bytes of a `.docx` or `.xlsx`.
Out: the same bytes as a stream.

Refuses: what is no such archive, what is locked, what unfolds too far.
"""

from __future__ import annotations

import io
import zipfile

from loaders.reading.item import Refused

MOST_UNPACKED = 300_000_000
"""Bytes: a spreadsheet of a million events unpacks to some 250 MB."""

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of documents of before 2007, and of newer ones that are locked."""


def looked_at(content: bytes) -> io.BytesIO:
    """The bytes, once it is sure that they do not unfold without end."""
    if content.startswith(COMPOUND):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        reason = "locked with a password" if locked else "of a program of before 2007: save it as .docx or .xlsx"
        raise Refused(f"This document is {reason}.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile as error:
        raise Refused("This file is damaged: it is no office document.") from error
    if unpacked > MOST_UNPACKED:
        raise Refused(f"This file unfolds to {unpacked / 1e6:,.0f} MB; at most {MOST_UNPACKED // 1_000_000} are read.")
    return io.BytesIO(content)
