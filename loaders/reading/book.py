"""The sheets of a spreadsheet as tables of text.

In:  the bytes of an `.xlsx`.
Out: for each sheet {"hidden", "csv"}; row by row as in the sheet, so that lines have the numbers of its rows.

A formula gives the value last shown; one that was never worked out stands as itself, so that it is no empty cell. Words
of merged cells hold for all of them; a number in merged cells is no number of any. A cell far out costs the rows above
it and no more.
Refuses: sheets of more cells than a million events have.
Runs in a confined process: see confined.py.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import repeat
from typing import Any

import openpyxl
from openpyxl.utils import range_boundaries

from loaders.reading.header import SEARCHED
from loaders.reading.item import Refused
from loaders.reading.office import looked_at

MOST_CELLS = 40_000_000
"""A million rows of 40 columns."""

MOST_ROWS = 1_048_576
"""The last row that a sheet can have."""

MOST_MERGED = 10_000
"""Cells of a merged block that says something of each; a larger one is decoration."""

PIECE = 1_000_000
"""Bytes looked at together."""

MERGED = re.compile(rb'<mergeCell [^>]*ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
NOT_WORKED_OUT = re.compile(rb"(?:</f>|<f\b[^>]*/>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")

Row = list[Any]


@dataclass(slots=True)
class _About:
    """What a sheet says beside its cells."""

    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """First column, first row, last column, last row."""
    not_worked_out: bool = False


def read_book(content: bytes) -> list[dict[str, Any]]:
    """The sheets that hold anything."""
    stream = looked_at(content)
    book = openpyxl.load_workbook(stream, read_only=True, data_only=True)
    sheets = []
    for sheet in book.worksheets:
        about = _look(book, sheet)
        rows = _rows(sheet, _formulas(content, sheet.title) if about.not_worked_out else None)
        _spread(rows, about.merged)
        while rows and not any(rows[-1]):
            rows.pop()
        if rows:
            sheets.append({"hidden": sheet.sheet_state != "visible", "csv": _as_csv(rows)})
    return sheets


def _look(book: Any, sheet: Any) -> _About:
    """Merged cells and formulas without a value: the reader that goes row by row does not tell of them."""
    about, left = _About(), b""
    with book._archive.open(sheet._worksheet_path) as stream:
        while piece := stream.read(PIECE):
            seen = left + piece
            # The last bytes are looked at again: what is looked for may be cut in two.
            about.merged += [range_boundaries(found.decode()) for found in MERGED.findall(seen)]
            about.not_worked_out = about.not_worked_out or NOT_WORKED_OUT.search(seen) is not None
            left = seen[-200:]
    about.merged = list(dict.fromkeys(about.merged))
    return about


def _formulas(content: bytes, title: str) -> Iterator[tuple[Any, ...]]:
    """The same sheet with its formulas in place of their values."""
    sheet = openpyxl.load_workbook(io.BytesIO(content), read_only=True)[title]
    sheet.reset_dimensions()
    return sheet.iter_rows(values_only=True)


def _rows(sheet: Any, formulas: Iterator[tuple[Any, ...]] | None) -> list[Row]:
    """The rows, without the empty cells at their ends."""
    # The size that a sheet says it has may be a mistake or a lie.
    sheet.reset_dimensions()
    rows, cells = [], 0
    for values, told in zip(sheet.iter_rows(values_only=True), formulas or repeat(()), strict=False):
        row = list(values)
        for place, formula in enumerate(told):
            if row[place] is None and isinstance(formula, str) and formula.startswith("="):
                row[place] = formula
        while row and row[-1] in (None, ""):
            row.pop()
        rows.append(row)
        cells += len(row) + 1
        if cells > MOST_CELLS:
            raise Refused(f"This spreadsheet has more than {MOST_CELLS:,} cells.")
        if len(rows) > MOST_ROWS:
            raise Refused(f"This spreadsheet says that it has a row below {MOST_ROWS:,}: it is damaged.")
    return rows


def _spread(rows: list[Row], merged: list[tuple[int, int, int, int]]) -> None:
    """Write the words of merged cells into each of them; a number of merged cells is no number of any."""
    for left, top, right, bottom in merged:
        if (right - left + 1) * (bottom - top + 1) > MOST_MERGED or top > len(rows) or left > len(rows[top - 1]):
            continue
        words = rows[top - 1][left - 1]
        if words is None:
            continue
        if isinstance(words, int | float):
            words = f"{_printed(words)} in merged cells"  # nobody can tell of which row or column: refused as no number
        for row in rows[top - 1 : bottom]:
            row += [None] * (right - len(row))
            row[left - 1 : right] = [words] * (right - left + 1)


def _as_csv(rows: list[Row]) -> str:
    """The rows as text, each at least as wide as those among which the names of the columns are."""
    width = max(map(len, rows[:SEARCHED]))
    if width * len(rows) > MOST_CELLS:
        raise Refused(f"This spreadsheet has more than {MOST_CELLS:,} cells.")
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([*map(_printed, row), *[""] * (width - len(row))] for row in rows)
    return buffer.getvalue()


def _printed(cell: object) -> str:
    """A cell as text: days as ISO, whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
