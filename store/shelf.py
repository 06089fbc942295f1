"""Put reports and figures into the store, and find them again.

In:  Reports with their Figures.
Out: Figures by conflict, metric, ... as they stand now, as they were public on a day, or as this store held them.

Nothing is overwritten. A figure that is read anew or corrected gets a further row under its old id; the row before it
keeps its words and learns only until when it stood (`recorded_until`).
Assumes that `claimant`, `conflict` and `known_from` are filled in before a figure arrives.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from operator import itemgetter
from typing import Any

from records import Figure, Report, text_hash
from store.database import Database
from store.rows import SELECT, figure_of, line_hash, line_values, own_values, report_of, report_values
from store.schema import LINE_FIELDS, LINE_SHIFT, OWN_FIELDS, REPORT_FIELDS

BATCH = 10_000
"""Figures written in one go: large enough for speed, small enough to hold in memory."""

LINES_REMEMBERED = 100_000
"""Line numbers kept in memory while figures arrive: some 10 MB."""

ASKED_AT_ONCE = 500
"""Ids in one question to SQLite, which allows some thousands."""


def marks(values: Sequence[Any]) -> str:
    """Question marks for a list of values."""
    return ", ".join("?" * len(values))


INSERT_FIGURE = (
    f"INSERT INTO figures (row, line, recorded, {', '.join(OWN_FIELDS)}) VALUES (?, ?, ?, {marks(OWN_FIELDS)})"
)
LINE_COLUMNS = ", ".join(f'"{name}"' for name in LINE_FIELDS)
INSERT_LINE = f"INSERT INTO lines (line, line_hash, {LINE_COLUMNS}) VALUES (?, ?, {marks(LINE_FIELDS)})"
INSERT_REPORT = (
    f"INSERT OR IGNORE INTO reports ({', '.join(REPORT_FIELDS)}, recorded) VALUES ({marks(REPORT_FIELDS)}, ?)"
)
REPORT_COLUMNS = ", ".join(REPORT_FIELDS)

OF_LINE = ("conflict", "metric", "measure", "population", "place", "country", "claimant", "publisher", "inclusion")
"""Filters that choose lines."""

CELL_DIGITS = 16
"""A figure from a table has an id of 24 digits: these for its cell, the rest for the number in it."""

LAST = "~"
"""Sorts after everything that may follow in an ISO date-time: a day given as `2024-06-12` includes its hours."""


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that now stands otherwise: before, after; None where there is none."""

    before: Figure | None
    after: Figure | None


@dataclass(frozen=True, slots=True)
class Added:
    """What was new in one report."""

    new: bool
    """True if the store did not hold the report."""
    figures: int
    """How many of its figures were new."""
    replaced: tuple[Change, ...] = ()
    """Cells of a table that held another number until now."""


@dataclass(slots=True)
class Facets:
    """What there is to choose from, with the number of figures behind each choice."""

    figures: int = 0
    metrics: Counter[str] = field(default_factory=Counter)
    measures: Counter[str] = field(default_factory=Counter)
    populations: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    claimants: Counter[str] = field(default_factory=Counter)
    publishers: Counter[str] = field(default_factory=Counter)
    groups: Counter[str] = field(default_factory=Counter)
    first_day: str | None = None
    last_day: str | None = None


class Shelf(Database):
    """The part of the store that keeps and finds."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._line_numbers: dict[tuple[str | None, ...], int] = {}
        super().__init__(*args, **kwargs)

    # -- putting in

    def add(self, report: Report, figures: Iterable[Figure] | None = None) -> bool:
        """Store a report with its figures, all or nothing; False if there was nothing new in it."""
        (added,) = self.add_each([(report, report.figures if figures is None else figures)])
        return added.new or added.figures > 0

    def add_each(self, batch: Iterable[tuple[Report, Iterable[Figure]]]) -> list[Added]:
        """Store several reports in one transaction; what was new in each."""
        done = []
        with self._writing() as (connection, now):
            for report, figures in batch:
                report = report if report.text_hash else replace(report, text_hash=text_hash(report.text))
                new = connection.execute(INSERT_REPORT, (*report_values(report), now)).rowcount > 0
                added, replaced, rest = 0, [], iter(figures)
                while some := list(islice(rest, BATCH)):
                    unknown = self._unknown(connection, some)
                    if not new:
                        unknown, changes = self._replace_cells(connection, unknown, report.retrieved or now[:10], now)
                        replaced += changes
                    added += self._insert(connection, unknown, now)
                done.append(Added(new, added, tuple(replaced)))
        return done

    def _unknown(self, connection: sqlite3.Connection, figures: list[Figure]) -> list[Figure]:
        """Those figures whose id the store does not hold, each once."""
        wanted = {figure.figure_id: figure for figure in figures}
        ids = list(wanted)
        for start in range(0, len(ids), ASKED_AT_ONCE):
            some = ids[start : start + ASKED_AT_ONCE]
            asked = f"SELECT DISTINCT figure_id FROM figures WHERE figure_id IN ({marks(some)})"
            for (figure_id,) in connection.execute(asked, some):
                del wanted[figure_id]
        return list(wanted.values())

    def _replace_cells(
        self, connection: sqlite3.Connection, figures: list[Figure], day: str, now: str
    ) -> tuple[list[Figure], list[Change]]:
        """Figures of cells that held another number until now: both are kept, each with the days on which it stood."""
        ready, changes = [], []
        for figure in figures:
            before = self._in_cell(connection, figure) if figure.known_until is None else None
            if before is not None:
                figure = replace(figure, known_from=day)
                self._replace(connection, before, replace(before, known_until=day), now)
                changes.append(Change(before, figure))
            ready.append(figure)
        return ready, changes

    def _in_cell(self, connection: sqlite3.Connection, figure: Figure) -> Figure | None:
        """The figure that stands for the same cell of a table with another number."""
        cell = figure.figure_id[:CELL_DIGITS]
        if cell == figure.figure_id:
            return None
        row = connection.execute(
            f"SELECT {SELECT} FROM figures f JOIN lines l ON l.line = f.line WHERE f.figure_id BETWEEN ? AND ? "
            "AND f.recorded_until IS NULL AND f.known_until IS NULL AND f.review <> 'rejected'",
            (cell, cell + LAST),
        ).fetchone()
        return figure_of(row) if row else None

    def _replace(self, connection: sqlite3.Connection, old: Figure, new: Figure, now: str) -> None:
        """Let `new` stand from now on in the place of `old`."""
        connection.execute(
            "UPDATE figures SET recorded_until = ? WHERE figure_id = ? AND recorded_until IS NULL", (now, old.figure_id)
        )
        self._insert(connection, [new], now)

    def _insert(self, connection: sqlite3.Connection, figures: list[Figure], now: str) -> int:
        """Write figures as rows that stand from now on."""
        if not figures:
            return 0
        (last,) = connection.execute("SELECT value FROM meta WHERE name = 'next_figure'").fetchone()
        lines = self._lines(connection, [line_values(figure) for figure in figures])
        rows = [
            ((line << LINE_SHIFT) + number, line, now, *own_values(figure))
            for number, (line, figure) in enumerate(zip(lines, figures, strict=True), last + 1)
        ]
        rows.sort(key=itemgetter(0))
        connection.executemany(INSERT_FIGURE, rows)
        connection.executemany(
            "INSERT INTO quotes (rowid, quote) VALUES (?, ?)",
            (
                ((line << LINE_SHIFT) + number, figure.quote)
                for number, (line, figure) in enumerate(zip(lines, figures, strict=True), last + 1)
                if figure.quote_kind != "table_cell"
            ),
        )
        connection.execute("UPDATE meta SET value = ? WHERE name = 'next_figure'", (last + len(figures),))
        return len(figures)

    def _lines(self, connection: sqlite3.Connection, wanted: list[tuple[str | None, ...]]) -> list[int]:
        """The number of the line of each of these values; new ones where there is none."""
        numbers = self._line_numbers
        if len(numbers) > LINES_REMEMBERED:
            numbers.clear()
        missing = {line_hash(values): values for values in dict.fromkeys(wanted) if values not in numbers}
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

    # -- finding

    def figures(
        self,
        *,
        conflict: str | Sequence[str] | None = None,
        metric: str | Sequence[str] | None = None,
        measure: str | Sequence[str] | None = None,
        population: str | Sequence[str] | None = None,
        place: str | Sequence[str] | None = None,
        country: str | Sequence[str] | None = None,
        claimant: str | Sequence[str] | None = None,
        publisher: str | Sequence[str] | None = None,
        inclusion: str | Sequence[str] | None = None,
        report_id: str | None = None,
        figure_ids: Sequence[str] | None = None,
        review: str | Sequence[str] | None = None,
        asof: str | None = None,
        recorded: str | None = None,
    ) -> Iterator[Figure]:
        """Figures by what they say, in the order in which they lie; each filter is one value or several.

        asof: only what was public at the end of that day. recorded: what this store held at the end of that day or
        at that second. review: without it, everything that nobody rejected.
        """
        asked = locals()
        where: list[str] = []
        values: list[Any] = []

        def among(column: str, wanted: str | Sequence[str]) -> None:
            several = [wanted] if isinstance(wanted, str) else list(wanted)
            where.append(f"{column} IN ({marks(several)})")
            values.extend(several)

        by_line = [name for name in OF_LINE if asked[name] is not None]
        for name in by_line:
            among(f"l.{name}", asked[name])
        if report_id is not None:
            among("f.report_id", report_id)
        if figure_ids is not None:
            among("f.figure_id", figure_ids)
        if review is not None:
            among("f.review", review)
        else:
            where.append("f.review <> 'rejected'")
        if asof is not None:
            where.append("f.known_from <= ? AND (f.known_until IS NULL OR f.known_until > ?)")
            values += [asof + LAST] * 2
        if recorded is not None:
            where.append("f.recorded <= ? AND (f.recorded_until IS NULL OR f.recorded_until > ?)")
            values += [recorded + LAST] * 2
        else:
            where.append("f.recorded_until IS NULL")

        if by_line and report_id is None and figure_ids is None:
            # CROSS JOIN fixes the order: first the lines, then each line's stretch of rows.
            stretch = f"l.line << {LINE_SHIFT} AND ((l.line + 1) << {LINE_SHIFT}) - 1"
            joined = f"lines l CROSS JOIN figures f ON f.row BETWEEN {stretch}"
        else:
            joined = "figures f JOIN lines l ON l.line = f.line"
        rows = self._db.conn.execute(f"SELECT {SELECT} FROM {joined} WHERE {' AND '.join(where)}", values)
        return map(figure_of, rows)

    def figure(self, figure_id: str) -> Figure | None:
        """One figure as it stands, rejected ones included."""
        everything = ("extracted", "confirmed", "rejected", "withdrawn")
        return next(self.figures(figure_ids=[figure_id], review=everything), None)

    def history(self, figure_id: str) -> list[Figure]:
        """Every state of a figure that this store has held, oldest first."""
        rows = self._db.conn.execute(
            f"SELECT {SELECT} FROM figures f JOIN lines l ON l.line = f.line WHERE f.figure_id = ? ORDER BY f.recorded",
            (figure_id,),
        )
        return [figure_of(row) for row in rows]

    def report(self, report_id: str) -> Report | None:
        """One report, without its figures."""
        row = self._db.conn.execute(
            f"SELECT {REPORT_COLUMNS} FROM reports WHERE report_id = ?", (report_id,)
        ).fetchone()
        return report_of(row) if row else None

    def reports(
        self,
        *,
        publisher: str | None = None,
        loader: str | None = None,
        url: str | None = None,
        waiting: bool | None = None,
    ) -> Iterator[Report]:
        """Reports, newest first; waiting=True: only those whose figures wait for a date."""
        where, values = ["1"], []
        for column, wanted in (("publisher", publisher), ("loader", loader), ("url", url)):
            if wanted is not None:
                where.append(f"{column} = ?")
                values.append(wanted)
        if waiting is not None:
            where.append("(published IS NULL AND text <> '')" if waiting else "(published IS NOT NULL OR text = '')")
        condition = " AND ".join(where)
        order = "ORDER BY published DESC, report_id"
        rows = self._db.conn.execute(f"SELECT {REPORT_COLUMNS} FROM reports WHERE {condition} {order}", values)
        return map(report_of, rows)

    def search(self, words: str, limit: int = 50) -> list[Figure]:
        """Figures whose quotation holds all these words, best match first; a word also finds its longer forms.

        Cells of tables have no words of their own and are not found.
        """
        query = " ".join('"' + word.replace('"', '""') + '"*' for word in words.split())
        if not query:
            return []
        rows = self._db.conn.execute(
            f"SELECT {SELECT} FROM quotes q JOIN figures f ON f.row = q.rowid JOIN lines l ON l.line = f.line "
            "WHERE quotes MATCH ? AND f.recorded_until IS NULL AND f.review <> 'rejected' ORDER BY q.rank LIMIT ?",
            (query, limit),
        )
        return [figure_of(row) for row in rows]

    # -- counting

    def conflicts(self) -> dict[str, int]:
        """Each conflict that has figures, with how many."""
        rows = self._db.conn.execute(
            "SELECT l.conflict, count(*) FROM lines l CROSS JOIN figures f ON f.line = l.line "
            "WHERE f.recorded_until IS NULL AND l.conflict IS NOT NULL GROUP BY l.conflict ORDER BY l.conflict"
        )
        return dict(rows.fetchall())

    def facets(self, conflict: str | None = None, metric: str | None = None) -> Facets:
        """What a conflict (or the whole store) has to choose from."""
        where, values = ["f.recorded_until IS NULL"], []
        for column, wanted in (("conflict", conflict), ("metric", metric)):
            if wanted is not None:
                where.append(f"l.{column} = ?")
                values.append(wanted)
        columns = ("metric", "measure", "population", "place", "country", "claimant", "publisher", '"group"')
        rows = self._db.conn.execute(
            f"SELECT {', '.join(f'l.{name}' for name in columns)}, count(*), min(f.date_end), max(f.date_end) "
            f"FROM lines l CROSS JOIN figures f ON f.line = l.line WHERE {' AND '.join(where)} GROUP BY l.line",
            values,
        )
        facets = Facets()
        counters = (
            facets.metrics, facets.measures, facets.populations, facets.places,
            facets.countries, facets.claimants, facets.publishers, facets.groups,
        )  # fmt: skip
        for *names, number, first, last in rows:
            facets.figures += number
            for counter, name in zip(counters, names, strict=True):
                if name is not None:
                    counter[name] += number
            facets.first_day = min(filter(None, (facets.first_day, first)), default=None)
            facets.last_day = max(filter(None, (facets.last_day, last)), default=None)
        return facets

    def count(self) -> tuple[int, int]:
        """How many reports and how many standing figures there are."""
        one = self._db.conn.execute("SELECT count(*) FROM reports").fetchone()[0]
        two = self._db.conn.execute("SELECT count(*) FROM figures WHERE recorded_until IS NULL").fetchone()[0]
        return one, two
