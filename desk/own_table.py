"""Help somebody to read their own table: guess what its columns hold, show rows as read, keep the answer, load.

In:  an uploaded CSV or XLSX; what the person says about its columns.
Out: tables, a mapping, rows as they would be read; then figures in the store, and the mapping for the next edition.

A mapping is kept beside the database under the names of the columns: the same columns are read the same way next time.
Refuses tables that another loader knows better, with its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import intake
import loaders
from loaders import mapped
from loaders.reading.item import Item, Refused
from loaders.reading.mapping import ENDING, Mapping, guess, read_mapping
from loaders.spreadsheet import ENDINGS, sheets_of
from records import Figure, Refusal, text_hash
from registers import Registers
from store import Store

TABLES = (".csv", ".tsv", ".xlsx")
"""Endings of the files that may hold a table."""

FOLDER = "mappings"
"""The folder of mappings beside the database."""

EXAMPLES = 3
"""Cells of a column that are shown to tell what it holds."""


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row as it would be read."""

    name: str
    """Which row, in words."""
    figures: tuple[Figure, ...] = ()
    refused: str = ""
    """Why it is not read; '' if it is."""


def tables(name: str, content: bytes, today: str) -> list[Item]:
    """The tables of a file: itself, or the sheets of a spreadsheet; a ValueError says why there are none."""
    item = Item(name, content=content, today=today)
    try:
        found = list(sheets_of(item)) if item.suffix in ENDINGS else [item]
    except Refused as refused:
        raise ValueError(refused.reason) from refused
    found = [one for one in found if one.header]
    if not found:
        raise ValueError("This is no table: it needs a row of column names, as CSV or XLSX.")
    return found


def reader_of(item: Item) -> str:
    """The title of the loader that knows this table already; '' if none does."""
    name = loaders.recognise(item)
    return str(loaders.loaders()[name].TITLE) if name else ""


def examples(item: Item) -> dict[str, str]:
    """For each column the first cells that say something."""
    found: dict[str, list[str]] = {column: [] for column in item.header}
    for cells in mapped.first_rows(item, 50):
        for column, cell in cells.items():
            if cell.strip() and cell not in found[column] and len(found[column]) < EXAMPLES:
                found[column].append(cell)
    return {column: "; ".join(cells) for column, cells in found.items()}


def first_mapping(item: Item, database: Path) -> Mapping:
    """The mapping kept for these columns, else a guess."""
    kept = _path(item, database)
    try:
        return read_mapping(kept.read_text(encoding="utf-8")) if kept.is_file() else guess(item)
    except Refused:
        return guess(item)


def as_read(item: Item, mapping: Mapping, registers: Registers, size: int = 10) -> list[ReadRow]:
    """The first rows as they would be read; a ValueError says what the mapping lacks."""
    try:
        read = mapped.preview(item, mapping, size)
    except Refused as refused:
        raise ValueError(refused.reason) from refused
    return [
        ReadRow(f"line {one.line}" if one.line else "", refused=one.reason)
        if isinstance(one, Refusal)
        else ReadRow(one.title or "", tuple(registers.identify(figure) for figure in one.figures))
        for one in read
    ]


def load(item: Item, mapping: Mapping, store: Store, registers: Registers) -> intake.Intake:
    """Keep the mapping and load the whole table by it."""
    path = _path(item, store.path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(mapping.as_yaml(), encoding="utf-8")
    beside = Item(item.file + ENDING, content=mapping.as_yaml().encode(), today=item.today)
    table = Item(
        item.name,
        content=item.bytes(),
        today=item.today,
        beside=lambda name: beside if name == beside.name else None,
    )
    return intake.take_item(table, store, registers)


def _path(item: Item, database: Path) -> Path:
    """Where the mapping of tables with these columns is kept."""
    return database.parent / FOLDER / f"{text_hash('|'.join(sorted(item.header)))[:16]}{ENDING}"
