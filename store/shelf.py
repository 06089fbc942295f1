"""Put reports and figures into the store.

In:  Reports with their Figures.
Out: how much of each was new; the rows that stand from now on.

Nothing is overwritten. A figure that is read anew or corrected gets a further row under its old id; the row before it
keeps its words and learns only until when it stood (`recorded_until`).
Assumes that `claimant`, `conflict` and `known_from` are filled in before a figure arrives.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, repeat
from operator import itemgetter
from typing import Any

from records import Figure, Report, changed, text_hash
from sheet import Sheet
from store.catalogue import ASKED_AT_ONCE, LAST, Catalogue, marks
from store.rows import SELECT, columns_of, figure_of, line_hash, lines_of, quotes_of, report_values
from store.schema import LINE_FIELDS, LINE_SHIFT, REPORT_FIELDS

BATCH = 100_000
"""Figures written in one go: large enough for speed, small enough to hold in memory."""

LINES_REMEMBERED = 100_000
"""Line numbers kept in memory while figures arrive: some 10 MB."""


LINE_COLUMNS = ", ".join(f'"{name}"' for name in LINE_FIELDS)
INSERT_LINE = f"INSERT INTO lines (line, line_hash, {LINE_COLUMNS}) VALUES (?, ?, {marks(LINE_FIELDS)})"
INSERT_REPORT = (
    f"INSERT OR IGNORE INTO reports ({', '.join(REPORT_FIELDS)}, recorded) VALUES ({marks(REPORT_FIELDS)}, ?)"
)

CELL_DIGITS = 16
"""A figure from a table has an id of 24 digits: these for its cell, the rest for the number in it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that now stands otherwise: before, after; None where there is none."""

    before: Figure | None
    after: Figure | None


@dataclass(slots=True)
class Added:
    """What was new in one report."""

    new: bool
    """True if the store did not hold the report."""
    figures: int = 0
    """How many of its figures were new."""
    replaced: list[Change] = field(default_factory=list)
    """Cells of a table that held another number until now."""


Arrived = tuple[Added, str, Sheet]
"""Figures on their way in: the account of their report, the day on which it was read, and they themselves."""


class Shelf(Catalogue):
    """The part of the store that takes in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._line_numbers: dict[tuple[str | None, ...], int] = {}
        super().__init__(*args, **kwargs)

    def add(self, report: Report, figures: Iterable[Figure] | None = None) -> bool:
        """Store a report with its figures, all or nothing; False if there was nothing new in it."""
        (added,) = self.add_each([(report, report.figures if figures is None else figures)])
        return added.new or added.figures > 0

    def add_each(self, batch: Iterable[tuple[Report, Iterable[Figure]]]) -> list[Added]:
        """Store several reports in one transaction; what was new in each."""
        done = []
        with self._writing() as (connection, now):
            arrived: list[Arrived] = []
            cells: set[str] = set()
            for report, figures in batch:
                report = report if report.text_hash else replace(report, text_hash=text_hash(report.text))
                added = Added(connection.execute(INSERT_REPORT, (*report_values(report), now)).rowcount > 0)
                done.append(added)
                for sheet in _in_pieces(figures):
                    own = {figure_id[:CELL_DIGITS] for figure_id in sheet.column("figure_id")}
                    if len(cells) >= BATCH or not cells.isdisjoint(own):
                        # What one report says of a cell is on file before another speaks of it.
                        self._keep(connection, arrived, cells, now)
                        arrived, cells = [], set()
                    arrived.append((added, report.retrieved or now[:10], sheet))
                    cells |= own
            self._keep(connection, arrived, cells, now)
        return done

    def _keep(self, connection: sqlite3.Connection, arrived: list[Arrived], cells: set[str], now: str) -> None:
        """Write those figures that are not on file yet; `cells` are all that they speak of."""
        held = self._on_file(connection, cells)
        cells_held = {figure_id[:CELL_DIGITS] for figure_id in held}
        sheets = []
        for added, day, sheet in arrived:
            if held or len(set(sheet.column("figure_id"))) < len(sheet):
                # An id that comes twice is one figure, as it was said last.
                places = {i: place for place, i in enumerate(sheet.column("figure_id")) if i not in held}
                sheet = sheet if len(places) == len(sheet) else sheet.only(list(places.values()))
                if not added.new and not cells_held.isdisjoint(figure_id[:CELL_DIGITS] for figure_id in places):
                    sheet, changes = self._replace_cells(connection, sheet, day, now)
                    added.replaced += changes
            added.figures += len(sheet)
            sheets.append(sheet)
        self._insert(connection, sheets, now)

    def _on_file(self, connection: sqlite3.Connection, cells: Iterable[str]) -> set[str]:
        """The ids on file that speak of these cells; a figure from a text is its own cell."""
        held: set[str] = set()
        # In the order of the index: neighbours are found on the same page.
        in_order = sorted(cells)
        for start in range(0, len(in_order), ASKED_AT_ONCE):
            some = in_order[start : start + ASKED_AT_ONCE]
            rows = connection.execute(
                f"WITH cells (cell) AS (VALUES {', '.join(['(?)'] * len(some))}) "
                "SELECT f.figure_id FROM cells CROSS JOIN figures f ON f.figure_id BETWEEN cell AND cell || ?",
                (*some, LAST),
            )
            held.update(figure_id for (figure_id,) in rows)
        return held

    def _replace_cells(
        self, connection: sqlite3.Connection, figures: Sequence[Figure], day: str, now: str
    ) -> tuple[Sheet, list[Change]]:
        """Figures of cells that held another number until now: both are kept, each with the days on which it stood."""
        cells = [f.figure_id[:CELL_DIGITS] for f in figures if len(f.figure_id) > CELL_DIGITS and f.known_until is None]
        standing = self._standing(connection, cells)
        ready, changes = [], []
        for figure in figures:
            before = standing.get(figure.figure_id[:CELL_DIGITS]) if figure.known_until is None else None
            if before is not None:
                figure = changed(figure, known_from=day)
                self._replace(connection, before, changed(before, known_until=day), now)
                changes.append(Change(before, figure))
            ready.append(figure)
        return Sheet.of(ready), changes

    def _standing(self, connection: sqlite3.Connection, cells: list[str]) -> dict[str, Figure]:
        """The figures that stand for these cells."""
        found = {}
        for start in range(0, len(cells), ASKED_AT_ONCE):
            some = cells[start : start + ASKED_AT_ONCE]
            rows = connection.execute(
                f"WITH cells (cell) AS (VALUES {', '.join(['(?)'] * len(some))}) "
                f"SELECT {SELECT} FROM cells CROSS JOIN figures f ON f.figure_id BETWEEN cell AND cell || ? "
                "JOIN lines l ON l.line = f.line "
                "WHERE f.recorded_until IS NULL AND f.known_until IS NULL AND f.review <> 'rejected'",
                (*some, LAST),
            )
            found.update((figure.figure_id[:CELL_DIGITS], figure) for figure in map(figure_of, rows))
        return found

    def _replace(self, connection: sqlite3.Connection, old: Figure, new: Figure, now: str) -> None:
        """Let `new` stand from now on in the place of `old`."""
        connection.execute(
            "UPDATE figures SET recorded_until = ? WHERE figure_id = ? AND recorded_until IS NULL", (now, old.figure_id)
        )
        self._insert(connection, [Sheet.of([new])], now)

    def _insert(self, connection: sqlite3.Connection, sheets: list[Sheet], now: str) -> None:
        """Write figures as rows that stand from now on."""
        sheets = [sheet for sheet in sheets if sheet]
        if not sheets:
            return
        (last,) = connection.execute("SELECT value FROM meta WHERE name = 'next_figure'").fetchone()
        lines = self._lines(connection, list(lines_of(sheets)))
        numbers = [(line << LINE_SHIFT) + number for number, line in enumerate(lines, last + 1)]
        columns, alike = columns_of(sheets)
        # In the order of the file: neighbours are written to the same page.
        rows = sorted(zip(numbers, lines, repeat(now), *columns.values(), strict=False), key=itemgetter(0))
        connection.executemany(
            f"INSERT INTO figures ({', '.join(('row', 'line', 'recorded', *columns, *alike))}) "
            f"VALUES ({', '.join((marks(rows[0]), *alike.values()))})",
            rows,
        )
        connection.executemany(
            "INSERT INTO quotes (rowid, quote) VALUES (?, ?)",
            (
                (row, quote)
                for row, (kind, quote) in zip(numbers, quotes_of(sheets), strict=True)
                if kind != "table_cell"
            ),
        )
        connection.execute("UPDATE meta SET value = ? WHERE name = 'next_figure'", (last + len(lines),))

    def _lines(self, connection: sqlite3.Connection, wanted: list[tuple[str | None, ...]]) -> list[int]:
        """The number of the line of each of these values; new ones where there is none."""
        numbers = self._line_numbers
        if len(numbers) > LINES_REMEMBERED:
            numbers.clear()
        found = list(map(numbers.get, wanted))
        if None not in found:
            return found
        unknown = dict.fromkeys(values for values, line in zip(wanted, found, strict=True) if line is None)
        missing = {line_hash(values): values for values in unknown}
        hashes = list(missing)
        for start in range(0, len(hashes), ASKED_AT_ONCE):
            some = hashes[start : start + ASKED_AT_ONCE]
            for hashed, line in connection.execute(
                f"SELECT line_hash, line FROM lines WHERE line_hash IN ({marks(some)})", some
            ):
                numbers[missing.pop(hashed)] = line
        (last,) = connection.execute("SELECT coalesce(max(line), 0) FROM lines").fetchone()
        new = [(line, hashed, *values) for line, (hashed, values) in enumerate(missing.items(), last + 1)]
        connection.executemany(INSERT_LINE, new)
        numbers.update((values, line) for line, values in enumerate(missing.values(), last + 1))
        return [numbers[values] for values in wanted]

    def _line(self, connection: sqlite3.Connection, values: tuple[str | None, ...]) -> int:
        """The number of one line."""
        return self._lines(connection, [values])[0]

    def _rolled_back(self) -> None:
        self._line_numbers.clear()


def _in_pieces(figures: Iterable[Figure]) -> Iterator[Sheet]:
    """Figures side by side, so many at once as can be held in memory."""
    if isinstance(figures, Sheet):
        yield from (figures[start : start + BATCH] for start in range(0, len(figures), BATCH))
        return
    rest = iter(figures)
    while some := list(islice(rest, BATCH)):
        yield Sheet.of(some)
