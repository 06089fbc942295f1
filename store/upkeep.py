"""Keep the store in step with better registers, a newer extractor, and dates that somebody found.

In:  Registers, or figures read anew from stored text.
Out: the same store, with what changed.

Derived fields (claimant, conflict, known_from) may be computed again in place. What a report says is never edited:
a figure that is read differently gets a further row, and one that a person has decided on stays as decided.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from records import Figure, changed
from sheet import Sheet
from store.catalogue import EVERYTHING
from store.database import StoreError
from store.desk import Desk
from store.rows import SELECT, figure_of, line_values
from store.schema import LINE_SHIFT
from store.shelf import BATCH, Change

DERIVED = ("claimant", "conflict", "known_from")
"""What Registers.identify fills in."""

NOT_COMPARED = {
    name: getattr(Figure(), name)
    for name in (*DERIVED, "event_id", "known_until", "recorded", "review", "confidence", "extractor_version")
}
"""Fields in which two readings of one text may differ without being different readings."""


def comparable(figure: Figure) -> Figure:
    """The figure without what may differ between two equal readings."""
    return replace(figure, **NOT_COMPARED)


def reading(figure: Figure) -> tuple[Figure, float, str]:
    """What makes a reading: what it says, how sure it is, who read it."""
    return comparable(figure), figure.confidence, figure.extractor_version


def _cuts_across(one: Figure, other: Figure) -> bool:
    """True if two numbers share words of one text without being the same words."""
    spans = [(figure.numeral_start, figure.numeral_end) for figure in (one, other)]
    return spans[0] != spans[1] and spans[0][0] < spans[1][1] and spans[1][0] < spans[0][1]


class Identifies(Protocol):
    """What the store asks of the registers."""

    def identify(self, figure: Figure) -> Figure: ...


class Upkeep(Desk):
    """The part of the store that follows registers and extractor."""

    def rederive(self, registers: Identifies) -> int:
        """Fill in the derived fields of every figure again, past states included; how many changed."""
        changes, last = 0, -1
        tables = "figures f JOIN lines l ON l.line = f.line"
        query = f"SELECT f.row, {SELECT} FROM {tables} WHERE f.row > ? ORDER BY f.row LIMIT ?"
        with self._writing() as (connection, _):
            # A row that moves ahead is met again, and then nothing changes.
            while rows := connection.execute(query, (last, BATCH)).fetchall():
                last = rows[-1][0]
                for row, *values in rows:
                    before = figure_of(tuple(values))
                    after = registers.identify(changed(before, claimant=None, conflict=None))
                    if any(getattr(before, name) != getattr(after, name) for name in DERIVED):
                        self._move(connection, row, after)
                        changes += 1
        return changes

    def _move(self, connection: sqlite3.Connection, row: int, figure: Figure) -> None:
        """Put a row into the line that its figure now belongs to."""
        line = self._line(connection, line_values(figure))
        to = (line << LINE_SHIFT) + (row & ((1 << LINE_SHIFT) - 1))
        found_by_words = figure.quote_kind != "table_cell"
        if found_by_words:
            # An FTS index with outside content has to be told the old words to forget a row.
            connection.execute("INSERT INTO quotes (quotes, rowid, quote) VALUES ('delete', ?, ?)", (row, figure.quote))
        connection.execute(
            "UPDATE figures SET row = ?, line = ?, known_from = ? WHERE row = ?", (to, line, figure.known_from, row)
        )
        if found_by_words:
            connection.execute("INSERT INTO quotes (rowid, quote) VALUES (?, ?)", (to, figure.quote))

    def reread(self, report_id: str, figures: Iterable[Figure]) -> list[Change]:
        """Let a newer reading of one report stand; what changed.

        Reviewed figures stay as a person decided. Where a person confirmed a number, a reading that takes more or fewer
        words for the same number is left out: it would count the same people twice.
        """
        with self._writing() as (connection, now):
            held = {figure.figure_id: figure for figure in self.figures(report_id=report_id, review=EVERYTHING)}
            figures = list(figures)
            read = {figure.figure_id for figure in figures}
            kept = [f for f in held.values() if f.review == "confirmed" and f.figure_id not in read]
            changes, new = [], []
            for figure in figures:
                before = held.pop(figure.figure_id, None)
                if before is None and any(_cuts_across(figure, other) for other in kept):
                    continue
                if before is None:
                    new.append(figure)
                    changes.append(Change(None, figure))
                elif before.review == "extracted" and reading(before) != reading(figure):
                    self._replace(connection, before, figure, now)
                    if comparable(before) != comparable(figure):
                        changes.append(Change(before, figure))
            self._insert(connection, [Sheet.of(new)], now)
            for before in held.values():
                if before.review == "extracted":
                    connection.execute(
                        "UPDATE figures SET recorded_until = ? WHERE figure_id = ? AND recorded_until IS NULL",
                        (now, before.figure_id),
                    )
                    changes.append(Change(before, None))
        return changes

    # -- the database that comes with the program

    def mark_built(self, fingerprint: str) -> None:
        """Note what this database was built from, and fold the write-ahead log into the one file."""
        with self._transaction() as connection:
            for name, value in (("built_from", f"data {fingerprint}"), ("writes_when_built", self.version)):
                connection.execute("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", (name, value))
        self._write.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def built_from(self, fingerprint: str) -> bool:
        """True if the database was built from just this."""
        return self._meta("built_from") == f"data {fingerprint}"

    @property
    def has_own_work(self) -> bool:
        """True if something was written since it was built, or if it was not built but filled by hand."""
        return self._meta("writes_when_built") != self.version

    def give_date(self, report_id: str, published: str, *, who: str, why: str = "") -> None:
        """Record the day of publication that a person gives to a report without one; its figures can then be read."""
        with self._writing() as (connection, now):
            known = connection.execute("SELECT published FROM reports WHERE report_id = ?", (report_id,)).fetchone()
            if known is None:
                raise StoreError(f"There is no report {report_id}.")
            if known[0]:
                raise StoreError(f"This report is dated {known[0]} already.")
            connection.execute("UPDATE reports SET published = ? WHERE report_id = ?", (published, report_id))
            connection.execute(
                "INSERT INTO dates_given (report_id, published, who, at, why) VALUES (?, ?, ?, ?, ?)",
                (report_id, published, who, now, why),
            )
