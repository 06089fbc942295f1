"""Tables of cases: one case a row, its columns named in the first line."""

from __future__ import annotations

import csv
from pathlib import Path


def cases_of(path: Path) -> list[dict[str, str]]:
    """The rows of a table of cases."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(cell: str) -> float | None:
    """The number of a cell; an empty one is none."""
    return float(cell) if cell else None
