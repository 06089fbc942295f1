"""Tell files that programs leave in folders from those that a person put there.

In:  the parts of a path below the folder or archive that is loaded.
Out: whether a program left it: hidden files, locks of open documents, pictures of folders.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

LEFT_BY_PROGRAMS = {"__MACOSX", "Thumbs.db", "desktop.ini", "Icon\r", "$RECYCLE.BIN", "System Volume Information"}
LEFT = re.compile(r"\.[^.]|~\$")
"""Beginnings: a dot hides a file, "~$" is the lock of a document that is open. Two dots are a folder further up."""


def is_litter(parts: Iterable[str]) -> bool:
    """Whether a program left it there.

    >>> is_litter(["notes", ".DS_Store"]), is_litter(["notes", "toll.md"])
    (True, False)
    """
    return any(part in LEFT_BY_PROGRAMS or LEFT.match(part) for part in parts)
