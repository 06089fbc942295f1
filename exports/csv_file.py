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

MARK, LINE_END = "\ufeff", b"\r\n"
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, or drops and then does."""


def write(table: Table) -> bytes:
    """The table."""
    return write_rows([table.header, *table.rows])


def write_rows(rows: Iterable[Sequence[Cell]]) -> bytes:
    """Rows of any table, header first."""
    out, texts = io.StringIO(newline=""), _Harmless()
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([texts[cell] if type(cell) is str else _plain(cell) for cell in row])
    return (MARK + out.getvalue()).encode("utf-8", "replace")


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula.

    >>> harmless("=HYPERLINK(1)"), harmless("at least 7,000"), harmless("'=1")
    ("'=HYPERLINK(1)", 'at least 7,000', "''=1")
    """
    return f"'{text}" if text.lstrip("'").startswith(STARTS_FORMULA) else text


class _Harmless(dict[str, str]):
    """Texts made harmless, each once: a column says the same thing in thousands of rows."""

    def __missing__(self, text: str) -> str:
        self[text] = harmless(text.replace("\x00", ""))
        return self[text]


def _plain(cell: bool | float | int | None) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def read(data: bytes) -> list[dict[str, str]]:
    """The rows of such a file as texts, without the apostrophes that write() added."""
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    return [{name: _as_written(cell) for name, cell in row.items()} for row in rows]


def _as_written(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(STARTS_FORMULA) else cell
