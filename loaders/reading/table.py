"""Rows of a table, and the figure that one cell states.

In:  an Item with a header row.
Out: Row (its cells by column name, with its line number); Figures with quote_kind `table_cell`.

A cell's figure has an id made of loader, row, column and number: the same cell in a later edition of the file is the
same figure, and a changed number is a further one. An empty cell is nothing reported, never zero.
Refuses rows with too few cells, numbers that are none, and columns that a loader needs and does not find.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from loaders.reading.corrections import Corrections
from loaders.reading.dates import precision, read_date
from loaders.reading.item import MAX_LINE, Item, Refused
from records import Figure, Refusal, Report, changed, text_hash

UNSAID = Figure()
"""What a cell's figure is made from: a copy with changes is made faster than a new one."""

EMPTY = {"", "N/A", "NA", "-", "null", "None"}
"""Cells that say nothing."""

MOST_PEOPLE = 1e10
"""More than there are: such a number counts something else."""

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
            return _count(printed)
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
def _count(printed: str) -> float | None:
    """A number of people; its thousands may be set apart by commas or spaces. Tables repeat theirs."""
    words = printed.strip()
    if words in EMPTY:
        return None
    try:
        number = float(words)
    except ValueError:
        number = float(words.replace(",", "").replace(" ", "").replace("\u00a0", ""))
    if not 0 <= number < MOST_PEOPLE:
        raise OverflowError
    return number


def rows(item: Item, needed: Iterable[str] = ()) -> Iterator[Row | Refused]:
    """The rows below the header; a row that cannot be read is given as the reason, and the rest goes on."""
    reader = csv.reader(item.lines(), delimiter=item.delimiter)
    names = [name.strip() for name in next(reader, [])]
    if missing := [name for name in needed if name not in names]:
        raise Refused(f"These columns are missing: {', '.join(missing)}.", 1)
    last = 1
    corrections = Corrections.of(item)
    try:
        for cells in reader:
            line, last = last + 1, reader.line_num
            if not cells or not any(cells):
                continue
            if len(cells) != len(names):
                yield Refused(f"This row has {len(cells)} cells, the header {len(names)}.", line)
                continue
            yield Row(corrections.applied(dict(zip(names, cells, strict=True))), line)
    except csv.Error as error:
        raise Refused(f"The table cannot be read any further: {error}.", last + 1) from error
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


def cell_figure(loader: str, row_key: str, column: str, printed: str, **said: Any) -> Figure:
    """The Figure that one cell states; `said` holds everything else that it says.

    Without a `value` it is the number printed, and an exact number is both its bounds.
    """
    printed = printed.strip()
    value = said.pop("value") if "value" in said else float(printed.replace(",", ""))
    if said.get("qualifier", "exact") == "exact":
        said = {"low": value, "high": value, **said}
    return changed(
        UNSAID,
        figure_id=cell_id(loader, row_key, column, printed),
        value=value,
        date_precision=precision(said.get("date_end")),
        quote=said.pop("quote", f"{column}: {printed}"),
        quote_kind="table_cell",
        numeral=printed,
        extractor_version=f"loader:{loader}",
        **said,
    )
