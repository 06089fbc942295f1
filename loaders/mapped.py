"""Any table, through a small mapping file that says which columns state what.

In:  a CSV (or a sheet of a spreadsheet) with `<its name>.mapping.yml` beside it.
Out: one Report per row; a Figure for each column that the mapping names.

The app helps to write the mapping: it guesses the columns, shows ten rows, and asks. Without a mapping a table that no
other loader knows is refused.
Refuses: a mapping that says what no figure can say, columns that are not there, cells that are no whole numbers or no
dates.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from loaders.reading.countries import english_name, iso3
from loaders.reading.item import Item, Refused
from loaders.reading.mapping import DATES, ENDING, Mapping, check, read_mapping
from loaders.reading.report import table_report
from loaders.reading.table import Occurrences, Row, Said, cell_said, read_rows, rows, side_by_side
from loaders.reading.written_date import written_date
from records import Refusal, Report, text_hash

TITLE = "Table with a mapping"
READS = "any CSV or spreadsheet with `<name>.mapping.yml` beside it"
SOURCE = "a newsroom's or researcher's own tables"
GENERIC = True


def recognises(item: Item) -> bool:
    """By the mapping beside it."""
    return bool(item.header) and item.beside(item.file + ENDING) is not None


def load(item: Item) -> Iterator[Report | Refusal]:
    """The rows, as the mapping reads them."""
    beside = item.beside(item.file + ENDING)
    if beside is None:
        raise Refused("There is no mapping beside this table.")
    return load_with(item, read_mapping(beside.text()))


def load_with(item: Item, mapping: Mapping) -> Iterator[Report | Refusal]:
    """The rows, as a mapping that somebody has just confirmed reads them."""
    check(mapping)
    seen = Occurrences()
    return read_rows(item, mapping.columns, lambda row: _row(row, item, mapping, seen))


def preview(item: Item, mapping: Mapping, size: int = 10) -> list[Report | Refusal]:
    """What the first rows would give."""
    return list(islice(load_with(item, mapping), size))


def first_rows(item: Item, size: int = 10) -> list[dict[str, str]]:
    """The first rows as they stand."""
    return [row.cells for row in islice(rows(item), size) if isinstance(row, Row)]


def _row(row: Row, item: Item, mapping: Mapping, seen: Occurrences) -> Iterator[Report]:
    said: dict[str, Any] = dict(mapping.fixed)
    for name, column in mapping.fields.items():
        said[name] = " ".join((row.text(column) or "").split()) or None
    for name in DATES:
        if said.get(name):
            said[name] = written_date(said[name], mapping.dates, today=item.today, line=row.line)
    if said.get("country"):
        said["country"] = _country(said["country"], row.line)
    if not said.get("date_end"):
        raise Refused("This row has no date.", row.line)
    said["known_from"] = said.get("known_from") or said.get("published")
    key = text_hash("\x1f".join(f"{name}={said[name]}" for name in sorted(said) if said[name]))
    key = seen.key(key, tuple(row.cells[about["column"]] for about in mapping.figures))
    figures: list[Said] = []
    for about in mapping.figures:
        number = row.number(about["column"])
        if number is not None:
            if not number.is_integer():
                raise Refused(f"{row.cells[about['column']]} in column {about['column']} is no whole number.", row.line)
            what = {name: value for name, value in about.items() if name != "column"}
            figures.append(
                cell_said(
                    "mapped", key, about["column"], row.cells[about["column"]], **{**said, **what, "value": number}
                )
            )
    yield from table_report(
        item, "mapped", key[:16], side_by_side(figures),
        title=f"{item.file}, line {row.line}", publisher=said.get("publisher"), published=said.get("published"),
        url=said.get("url"), country=said.get("country"),
    )  # fmt: skip


def _country(words: str, line: int) -> str:
    """The code of a country that a table names by code or name."""
    code = words.upper() if len(words) == len("SDN") else iso3(words)
    if code is None or english_name(code) == code:
        raise Refused(f"{words!r} is no country that is known; write its code of three letters.", line)
    return code
