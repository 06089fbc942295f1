"""Rows of a table, and the figure that one cell states.

In:  an Item with a header row.
Out: Row (its cells by column name, with its line number); Figures with quote_kind `table_cell`.

A cell's figure has an id made of loader, row, column and number: the same cell in a later edition of the file is the
same figure, and a changed number is a further one. An empty cell is nothing reported, never zero.
Refuses rows with too few cells, numbers that are none, and columns that a loader needs and does not find.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from loaders.reading.corrections import Corrections
from loaders.reading.dates import read_date
from loaders.reading.header import names_of
from loaders.reading.item import MAX_LINE, Item, Refused
from records import Figure, Refusal, Report, changed, precision, text_hash
from sheet import Sheet

UNSAID = Figure()
"""What a cell's figure is made from: a copy with changes is made faster than a new one."""

EMPTY = {"", "N/A", "n/a", "#N/A", "NA", "NaN", "nan", "-", "\u2013", "\u2014", "..", "...", "null", "None"}
"""Cells that say nothing."""

GROUPED = re.compile(
    r"\d{1,3}(?P<by>[,'\u2019 \u00a0\u2009\u202f\u066c])\d{3}(?:(?P=by)\d{3})*(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}"
)
"""A number whose thousands are set apart, also by lakh and crore. "12,5" is none: elsewhere it is twelve and a half."""

MOST_PEOPLE = 1e10
"""More than there are: such a number counts something else."""

UNCLOSED = "A quotation mark that is opened on this line is never closed; what follows cannot be told apart."

csv.field_size_limit(MAX_LINE)


@dataclass(slots=True)
class Row:
    """One row: cells by column name, and the line it starts on."""

    cells: dict[str, str]
    line: int

    def day(self, column: str, today: str) -> str:
        """The cell's date, which must be there and past."""
        iso = self.date(column, today)
        if iso is None:
            raise Refused(f"This row has no date in column {column}.", self.line)
        return iso

    def text(self, column: str) -> str | None:
        """The cell's words; None if it is empty."""
        words = (self.cells.get(column) or "").strip()
        return None if words in EMPTY else words

    def number(self, column: str) -> float | None:
        """The cell's number; None if it is empty."""
        printed = self.cells.get(column) or ""
        try:
            return count(printed)
        except ValueError:
            raise Refused(f"{printed.strip()!r} in column {column} is not a number.", self.line) from None
        except OverflowError:
            raise Refused(f"{printed.strip()} in column {column} is not a number of people.", self.line) from None

    def date(self, column: str, today: str | None = None) -> str | None:
        """The cell's date; None if it is empty."""
        return read_date(self.cells.get(column), today=today, line=self.line)

    def link(self, column: str) -> str | None:
        """The first web address in a cell that may hold several."""
        words = self.text(column) or ""
        return next((word for word in words.split() if word.startswith(("http://", "https://"))), None)


@lru_cache(maxsize=10_000)
def count(printed: str) -> float | None:
    """A number of people; its thousands may be set apart. Tables repeat theirs.

    >>> count("1,234"), count("12 345"), count("12,34,567"), count("-")
    (1234.0, 12345.0, 1234567.0, None)
    """
    words = printed.strip()
    if words in EMPTY:
        return None
    if GROUPED.fullmatch(words):
        words = "".join(letter for letter in words if letter.isdigit() or letter == ".")
    elif "_" in words:  # Python reads it, nobody else does
        raise ValueError
    number = float(words)
    if not 0 <= number < MOST_PEOPLE:
        raise OverflowError
    return number


def cells_of(item: Item) -> Any:
    """The rows of a table, titles and names included, as lists of cells: a csv.reader."""
    return csv.reader(item.lines(), delimiter=item.delimiter, strict=True)


def each_row(reader: Any) -> Iterator[tuple[int, list[str] | Refused]]:
    """The rows that are left, each with the line it starts on; one that is none is given as the reason."""
    last = reader.line_num
    while True:
        try:
            for cells in reader:
                line, last = last + 1, reader.line_num
                yield line, cells
            return
        except csv.Error as error:
            line, last = last + 1, reader.line_num
            yield line, Refused(UNCLOSED if "end of data" in str(error) else f"This is no row of cells: {error}.", line)


def rows(item: Item, needed: Iterable[str] = ()) -> Iterator[Row | Refused]:
    """The rows below the header; a row that cannot be read is given as the reason, and the rest goes on."""
    reader, needed = cells_of(item), tuple(needed)
    names = names_of(reader, needed)
    if missing := [name for name in needed if name not in names]:
        raise Refused(f"These columns are missing: {', '.join(missing)}.", 1)
    if doubled := [name for name in dict.fromkeys(needed) if names.count(name) > 1]:
        reason = "; nobody can tell which is meant. Give each a name of its own."
        raise Refused(f"Several columns are called {', '.join(doubled)}{reason}", reader.line_num)
    corrections, width = Corrections.of(item), len(names)
    for line, cells in each_row(reader):
        if isinstance(cells, Refused):
            yield cells
            continue
        if not cells or not any(cells):
            continue
        if len(cells) > width and not any(cells[width:]):
            cells = cells[:width]
        if len(cells) != width:
            yield Refused(f"This row has {len(cells)} cells, the header {width}.", line)
            continue
        yield Row(corrections.applied(dict(zip(names, cells, strict=True))), line)
    for correction in corrections.missed:
        yield Refused(f"A correction of data/corrections.yml finds no such value: {correction['row']}.", None)


def read_rows(
    item: Item, needed: Iterable[str], read: Callable[[Row], Iterator[Report | Refusal]]
) -> Iterator[Report | Refusal]:
    """What `read` makes of each row; a row that it refuses is named, and the rest goes on."""
    for row in rows(item, needed):
        try:
            if isinstance(row, Refused):
                raise row
            yield from read(row)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)


def cell_id(loader: str, row_key: str, column: str, printed: str) -> str:
    """16 hex digits for the cell and 8 for the number in it: a changed number is known as the same cell's."""
    return text_hash(f"{loader}\x1f{row_key}\x1f{column}")[:16] + _number_digits(printed)


@lru_cache(maxsize=10_000)
def _number_digits(printed: str) -> str:
    return text_hash(printed)[:8]


Said = dict[str, Any]
"""What a figure says, by field."""


def cell_said(loader: str, row_key: str, column: str, printed: str, **said: Any) -> Said:
    """What the figure of one cell says; `said` holds everything but the cell itself.

    Without a `value` it is the number printed, and an exact number is both its bounds.
    """
    printed = printed.strip()
    value = said.pop("value") if "value" in said else count(printed)
    if said.get("qualifier", "exact") == "exact":
        said = {"low": value, "high": value, **said}
    return {
        "figure_id": cell_id(loader, row_key, column, printed),
        "value": value,
        "date_precision": precision(said.get("date_end")),
        "quote": said.pop("quote", f"{column}: {printed}"),
        "quote_kind": "table_cell",
        "numeral": printed,
        "extractor_version": f"loader:{loader}",
        **said,
    }


def cell_figure(loader: str, row_key: str, column: str, printed: str, **said: Any) -> Figure:
    """The Figure that one cell states."""
    return changed(UNSAID, **cell_said(loader, row_key, column, printed, **said))


def side_by_side(rows: Sequence[Said]) -> Sheet:
    """The figures that these say, by column; what all of them say alike is said once."""
    shared: Said = {}
    columns: dict[str, list[Any]] = {}
    for name in dict.fromkeys(name for row in rows for name in row):
        column = [row.get(name, getattr(UNSAID, name)) for row in rows]
        if column.count(column[0]) == len(column):
            shared[name] = column[0]
        else:
            columns[name] = column
    return Sheet(changed(UNSAID, **shared), columns, len(rows))


class Occurrences:
    """Rows of one table that differ in nothing but their numbers: two attacks of one day in one town are two rows, and
    neither is a later edition of the other. A row that comes twice with the same numbers is one."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[tuple[str, ...], int]] = {}

    def key(self, key: str, numbers: tuple[str, ...]) -> str:
        """The key of a row; that of the first is the plain one, so that a new edition finds it again."""
        seen = self._seen.setdefault(key, {})
        place = seen.setdefault(numbers, len(seen))
        return text_hash(f"{key}\x1f{place}") if place else key
