"""Write a table as CSV that opens in a spreadsheet without running anything.

In:  a Table.
Out: UTF-8 with a byte order mark (Excel reads Arabic and Cyrillic only with it), comma, ISO dates, no thousands
     separators, empty = missing, lines end as RFC 4180 says.

A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers, also negative
ones. read() takes the apostrophe off again.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from exports.tables import Cell, Table

MARK = "\ufeff"
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, or drops and then does."""


def write(table: Table, tags: Sequence[str] = ()) -> bytes:
    """The table; with `tags`, they stand in the second row."""
    return write_rows([table.header, *([tags] if tags else []), *table.rows])


def write_rows(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Rows of any table, header first."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([_cell(cell) for cell in row])
    return (MARK + out.getvalue()).encode("utf-8", "replace")


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula.

    >>> harmless("=HYPERLINK(1)"), harmless("at least 7,000"), harmless("'=1")
    ("'=HYPERLINK(1)", 'at least 7,000', "''=1")
    """
    return f"'{text}" if text.lstrip("'").startswith(STARTS_FORMULA) else text


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str):
        return harmless(cell.replace("\x00", ""))
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def read(data: bytes) -> list[dict[str, str]]:
    """The rows of such a file as texts, without the apostrophes that write() added."""
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return [{name: _as_written(cell) for name, cell in row.items()} for row in rows]


def _as_written(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(STARTS_FORMULA) else cell
