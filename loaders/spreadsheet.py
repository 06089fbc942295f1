"""A spreadsheet: every sheet is read as a table of its own.

In:  `.xlsx`.
Out: what the loaders of tables make of each sheet, named `book.xlsx/sheet 1.csv`; a title above it is passed over.

Formulas are not worked out: the value last shown counts. Macros, hidden names and comments are not read.
Refuses: damaged files, books that unfold to more than 300 MB.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import loaders
from loaders.reading.confined import confined
from loaders.reading.item import Item, Refused
from records import Refusal, Report

TITLE = "Spreadsheet"
READS = "`.xlsx`: each sheet as a table"
SOURCE = "HDX, agencies, researchers"


def recognises(item: Item) -> bool:
    """By the ending of the name and the first bytes of an archive."""
    return item.suffix == ".xlsx" and item.head.startswith(b"PK")


def load(item: Item) -> Iterator[Report | Refusal]:
    """Whatever the sheets give."""
    for sheet in sheets_of(item):
        yield from loaders.load_item(sheet)


def sheets_of(item: Item) -> Iterator[Item]:
    """Each sheet that is not empty as a table of its own, without the title above it."""
    sheets = confined("loaders.reading.office:read_xlsx", item.bytes())
    filled = [(number, rows) for number, rows in enumerate(sheets, 1) if rows]
    if not filled:
        raise Refused("This spreadsheet is empty.")
    for number, rows in filled:
        while len(rows) > 1 and sum(map(bool, rows[0])) < 2:
            rows.pop(0)
        yield _sheet(item, f"sheet {number}.csv", rows)


def _sheet(item: Item, name: str, rows: list[list[str]]) -> Item:
    """A sheet as a table; what belongs to it lies beside the book, under the book's name."""
    return Item(
        f"{item.name}/{name}", content=_as_csv(rows), today=item.today, url=item.url, retrieved=item.retrieved,
        beside=lambda other: item.beside(other.replace(name, item.file)),
    )  # fmt: skip


def _as_csv(rows: list[list[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    width = max(map(len, rows))
    csv.writer(buffer).writerows([*row, *[""] * (width - len(row))] for row in rows)
    return buffer.getvalue().encode()
