"""Find reports and figures in the store, and count what there is.

In:  what is asked for: conflict, metric, claimant, ..., a day of the past.
Out: Figures as they stand now, as they were public on a day, or as this store held them; Reports; Facets for pickers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args

from records import Figure, Report, Review
from store.database import Database
from store.rows import SELECT, figure_of, report_of
from store.schema import LINE_SHIFT, REPORT_FIELDS

ASKED_AT_ONCE = 500
"""Ids in one question to SQLite, which allows some thousands."""

EVERYTHING: tuple[str, ...] = get_args(Review)
"""Whatever a person decided about a figure, rejected ones included."""

REPORT_COLUMNS = ", ".join(REPORT_FIELDS)

OF_LINE = ("conflict", "metric", "measure", "population", "place", "country", "claimant", "publisher", "inclusion")
"""Filters that choose lines."""

LAST = "~"
"""Sorts after everything that may follow in an ISO date-time: a day given as `2024-06-12` includes its hours."""


def marks(values: Sequence[Any]) -> str:
    """Question marks for a list of values."""
    return ", ".join("?" * len(values))


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


class Catalogue(Database):
    """The part of the store that finds."""

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
        rows = self._read.execute(f"SELECT {SELECT} FROM {joined} WHERE {' AND '.join(where)}", values)
        return map(figure_of, rows)

    def figure(self, figure_id: str) -> Figure | None:
        """One figure as it stands, rejected ones included."""
        return next(self.figures(figure_ids=[figure_id], review=EVERYTHING), None)

    def history(self, figure_id: str) -> list[Figure]:
        """Every state of a figure that this store has held, oldest first."""
        rows = self._read.execute(
            f"SELECT {SELECT} FROM figures f JOIN lines l ON l.line = f.line WHERE f.figure_id = ? ORDER BY f.recorded",
            (figure_id,),
        )
        return [figure_of(row) for row in rows]

    def successor(self, figure_id: str) -> Figure | None:
        """What is read now where a figure was read that is read no longer; None if it still stands or never stood.

        A newer extractor may take more or fewer words for the number: then its id, made of the number's place in the
        text, is another. The one that shares most of those words follows it.
        """
        past = self.history(figure_id)
        if not past or past[-1].quote_kind == "table_cell" or self.figure(figure_id):
            return None
        was = past[-1]

        def shared(now: Figure) -> int:
            return min(was.numeral_end, now.numeral_end) - max(was.numeral_start, now.numeral_start)

        read_now = [figure for figure in self.figures(report_id=was.report_id, review=EVERYTHING) if shared(figure) > 0]
        return max(read_now, key=lambda now: (shared(now), now.metric == was.metric, now.figure_id), default=None)

    def report(self, report_id: str) -> Report | None:
        """One report, without its figures."""
        row = self._read.execute(f"SELECT {REPORT_COLUMNS} FROM reports WHERE report_id = ?", (report_id,)).fetchone()
        return report_of(row) if row else None

    def reports(
        self,
        *,
        publisher: str | None = None,
        loader: str | None = None,
        url: str | None = None,
        waiting: bool | None = None,
        published: str | None = None,
    ) -> Iterator[Report]:
        """Reports, newest first; waiting=True: only those whose figures wait for a date; published: of that day."""
        where, values = ["1"], []
        for column, wanted in (("publisher", publisher), ("loader", loader), ("url", url), ("published", published)):
            if wanted is not None:
                where.append(f"{column} = ?")
                values.append(wanted)
        if waiting is not None:
            where.append("(published IS NULL AND text <> '')" if waiting else "(published IS NOT NULL OR text = '')")
        condition = " AND ".join(where)
        order = "ORDER BY published DESC, report_id"
        rows = self._read.execute(f"SELECT {REPORT_COLUMNS} FROM reports WHERE {condition} {order}", values)
        return map(report_of, rows)

    def languages_without_figures(self) -> Counter[str]:
        """Of the dated texts that no figure was read from, how many are in which language, as far as it is known."""
        rows = self._read.execute(
            "SELECT lang, count(*) FROM reports WHERE text <> '' AND published IS NOT NULL AND lang IS NOT NULL "
            "AND NOT EXISTS (SELECT 1 FROM figures WHERE figures.report_id = reports.report_id) GROUP BY lang"
        )
        return Counter(dict(rows.fetchall()))

    def search(self, words: str, limit: int = 50) -> list[Figure]:
        """Figures whose quotation holds all these words, best match first; a word also finds its longer forms.

        Cells of tables have no words of their own and are not found.
        """
        query = " ".join('"' + word.replace('"', '""') + '"*' for word in words.split())
        if not query:
            return []
        rows = self._read.execute(
            f"SELECT {SELECT} FROM quotes q JOIN figures f ON f.row = q.rowid JOIN lines l ON l.line = f.line "
            "WHERE quotes MATCH ? AND f.recorded_until IS NULL AND f.review <> 'rejected' ORDER BY q.rank LIMIT ?",
            (query, limit),
        )
        return [figure_of(row) for row in rows]

    # -- counting

    def conflicts(self) -> dict[str, int]:
        """Each conflict that has figures, with how many."""
        rows = self._read.execute(
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
        rows = self._read.execute(
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

    def knew_nothing(self, recorded: str) -> bool:
        """Whether a moment or day lies before the first figure that this store learned."""
        first = self._read.execute("SELECT min(recorded) FROM figures").fetchone()[0]
        return first is not None and recorded + LAST < first

    def count(self) -> tuple[int, int]:
        """How many reports and how many standing figures there are."""
        one = self._read.execute("SELECT count(*) FROM reports").fetchone()[0]
        two = self._read.execute("SELECT count(*) FROM figures WHERE recorded_until IS NULL").fetchone()[0]
        return one, two
