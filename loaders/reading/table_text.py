"""A table within a report, as text: rows of cells between bars, which the extractor reads below their row of names.

In:  cells, row by row.
Out: paragraphs: a title above the names as it stands, then the rows as one paragraph. Cells of whole sentences stand
     for themselves, below the short cells of their row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

Rows = list[list[str]]

SENTENCES = 100
"""Characters from which a cell is a text and no entry."""

LONGEST_NAME = 60
"""Characters of the longest name of a column: a table whose first row says more has no row of names."""

NUMBER = re.compile(r"[~<>+]?\d[\d.,' \u00a0\u202f]*[%*]?")


def table_text(table: Sequence[Sequence[str | None]]) -> list[str]:
    """The paragraphs of a table.

    >>> table_text([["Casualties", "Casualties"], ["Place", "Killed"], ["North", "12"]])
    ['Casualties', '| Place | Killed |\\n| North | 12 |']
    """
    titles, rows = _without_titles(clean(table))
    if len(rows) < 2 or any(len(name) > LONGEST_NAME for name in rows[0]):
        return titles + [" ".join(filter(None, row)) for row in rows]
    if any(len(cell) >= SENTENCES for row in rows for cell in row):
        return titles + [line for row in rows[1:] for line in _sentences(rows[0], row)]
    return [*titles, "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows)]


def clean(table: Sequence[Sequence[str | None]]) -> Rows:
    """The cells as single lines; empty rows left out."""
    cells = [[" ".join((cell or "").split()) for cell in row] for row in table]
    return [row for row in cells if any(row)]


def has_names(rows: Rows) -> bool:
    """Whether the first row may be one of names: below it stand numbers, and none in it."""
    return not any(map(NUMBER.fullmatch, rows[0][1:])) and any(
        NUMBER.fullmatch(cell) for row in rows[1:] for cell in row
    )


def _without_titles(rows: Rows) -> tuple[list[str], Rows]:
    """A cell that is merged over all columns is a title."""
    titles: list[str] = []
    while len(rows) > 1 and len(rows[0]) > 1 and len(set(filter(None, rows[0]))) == 1:
        titles.append(next(filter(None, rows[0])))
        rows = rows[1:]
    return titles, rows


def _sentences(names: list[str], row: list[str]) -> list[str]:
    """A row that holds whole sentences."""
    named = [(name, cell) for name, cell in zip(names, row, strict=False) if cell]
    short = "; ".join(f"{name}: {cell}" if name else cell for name, cell in named if len(cell) < SENTENCES)
    return [*([f"{short}."] if short else []), *(cell for _, cell in named if len(cell) >= SENTENCES)]
