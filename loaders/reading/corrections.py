"""Corrections to shipped tables, applied as a row is read; the file itself stays as its producer published it.

In:  an Item, the cells of a row, and data/corrections.yml (its format stands at its head).
Out: the cells as corrected: another value, or none where a correction withholds it.

Only tables below data/tables are corrected: a user's own copy of the same file is read as it is.
A correction whose row or old value is not found is given back as such, so that a changed table is looked at again.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from loaders.reading.item import Item

DATA = Path(__file__).parent.parent.parent / "data"


class Corrections:
    """The corrections of one table."""

    def __init__(self, listed: list[dict[str, Any]]):
        self.listed = listed
        self.missed = list(listed)
        """Those that have not met their row yet."""

    @classmethod
    def of(cls, item: Item, data: Path = DATA) -> Corrections:
        """Those of a shipped table; none for any other item."""
        path, tables = item.path, (data / "tables").resolve()
        if path is None or not path.resolve().is_relative_to(tables):
            return cls([])
        name = path.resolve().relative_to(tables).as_posix()
        return cls([correction for correction in _all(data / "corrections.yml") if correction["table"] == name])

    def applied(self, cells: dict[str, str]) -> dict[str, str]:
        """The cells, corrected where a correction says so and the old value is still there."""
        for correction in self.listed:
            column, was = correction["column"], str(correction["was"])
            wanted = {name: str(value) for name, value in correction["row"].items()}
            if wanted.items() <= cells.items() and cells.get(column) == was:
                becomes = correction["becomes"]
                cells = {**cells, column: "" if becomes is None else str(becomes)}
                self.missed = [other for other in self.missed if other is not correction]
        return cells


@lru_cache(maxsize=4)
def _all(path: Path) -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load(path.read_text(encoding="utf-8")) or ()) if path.is_file() else ()
