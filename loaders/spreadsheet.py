"""A spreadsheet: every sheet is read as a table of its own.

In:  `.xlsx`, `.xlsm`.
Out: what the loaders of tables make of each sheet, named `book.xlsx, sheet 1.csv`; lines are the rows of the sheet.

Formulas are not worked out: the value last shown counts. Macros, hidden names and comments are not read.
Refuses: damaged and locked files, hidden sheets (whoever opens the book cannot see what they say), books that unfold to
more than 300 MB or hold more than 40 million cells.
"""

from __future__ import annotations

from collections.abc import Iterator

import loaders
from loaders.reading.confined import confined
from loaders.reading.item import Item, Refused
from records import Refusal, Report

TITLE = "Spreadsheet"
READS = "`.xlsx`, `.xlsm`: each sheet as a table"
SOURCE = "HDX, agencies, researchers"

ENDINGS = (".xlsx", ".xlsm", ".xltx")


def recognises(item: Item) -> bool:
    """By the ending of the name."""
    return item.suffix in ENDINGS


def load(item: Item) -> Iterator[Report | Refusal]:
    """Whatever the sheets give."""
    for sheet, hidden in _sheets(item):
        if hidden:
            yield Refusal(sheet.name, None, "This sheet is hidden. Show it in the spreadsheet if it is to be read.")
        else:
            yield from loaders.load_item(sheet)


def sheets_of(item: Item) -> Iterator[Item]:
    """Each sheet that can be seen as a table of its own."""
    return (sheet for sheet, hidden in _sheets(item) if not hidden)


def _sheets(item: Item) -> Iterator[tuple[Item, bool]]:
    """Each sheet that holds anything, and whether it is hidden."""
    sheets = confined("loaders.reading.book:read_book", item.bytes())
    if not sheets:
        raise Refused("This spreadsheet is empty.")
    for number, sheet in enumerate(sheets, 1):
        yield _sheet(item, f", sheet {number}.csv", sheet["csv"].encode()), sheet["hidden"]


def _sheet(item: Item, name: str, content: bytes) -> Item:
    """A sheet as a table; what belongs to it lies beside the book, under the book's name."""
    return Item(
        f"{item.name}{name}", content=content, today=item.today, url=item.url, retrieved=item.retrieved,
        beside=lambda other: item.beside(other.replace(name, "")),
    )  # fmt: skip
