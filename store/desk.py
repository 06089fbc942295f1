"""Keep what people decide: about a figure, about a finding.

In:  a figure's id, a decision, who decides and why.
Out: a further state of the figure, and a line in the log that never goes away.

A decision is made on what the person saw: if someone else has decided since, the second is refused with the first
one's name, and nothing is lost. An undo is a decision of its own.
"""

from __future__ import annotations

import json
import random
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from records import EditorState, Figure
from store.catalogue import ASKED_AT_ONCE, marks
from store.database import StoreError
from store.rows import SELECT, figure_of
from store.shelf import Shelf

SURE = 0.8
"""The confidence below which a figure is put before a person."""

NEVER_CORRECTED = {
    "figure_id",
    "report_id",
    "quote",
    "quote_start",
    "quote_end",
    "recorded",
    "review",
    "extractor_version",
}
"""What a reviewer may not change: the identity of a figure, the words of the report, the store's own marks."""

Decision = Literal["confirmed", "rejected", "withdrawn", "corrected"]


class ReviewConflict(StoreError):
    """Somebody else decided in between; the message names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One decision about one figure."""

    review: int
    """Its number in the log."""
    figure_id: str
    decision: str
    """confirmed, corrected, rejected, withdrawn, or undone."""
    changes: dict[str, Any]
    """What a correction changed."""
    undoes: int | None
    """Number of the decision that this one takes back."""
    who: str
    at: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What an editor last decided about one finding."""

    finding_id: str
    state: EditorState
    who: str
    at: str
    why: str


class Desk(Shelf):
    """The part of the store that a reviewer and an editor write to."""

    # -- figures

    def review(
        self,
        figure_id: str,
        decision: Decision,
        *,
        who: str,
        why: str = "",
        changes: Mapping[str, Any] | None = None,
        seen: str | None = None,
    ) -> Figure:
        """Record a decision and return the figure as it stands now.

        changes: field -> value, for decision "corrected". seen: the `recorded` time of the state that the person
        looked at; if the figure has changed since, ReviewConflict. A rejection needs a reason.
        """
        changes = dict(changes or {})
        if not who.strip():
            raise StoreError("A review needs the name of who decides.")
        if decision == "rejected" and not why.strip():
            raise StoreError("A rejection needs a reason.")
        if (decision == "corrected") != bool(changes):
            raise StoreError("A correction names the fields it changes, and only a correction does.")
        known = {f.name for f in fields(Figure)} - NEVER_CORRECTED
        if unknown := set(changes) - known:
            raise StoreError(f"These fields cannot be corrected: {', '.join(sorted(unknown))}.")
        with self._writing() as (connection, now):
            held = self._held(connection, figure_id, seen)
            state = "confirmed" if decision == "corrected" else decision
            self._replace(connection, held, replace(held, **changes, review=state), now)
            self._log(connection, figure_id, decision, who, now, why, changes, held.recorded)
        return self.figure(figure_id)

    def undo(self, figure_id: str, *, who: str, why: str = "", seen: str | None = None) -> Figure:
        """Take back the last decision about a figure that has not been taken back yet."""
        with self._writing() as (connection, now):
            held = self._held(connection, figure_id, seen)
            last = connection.execute(
                "SELECT review, was FROM reviews WHERE figure_id = ? AND decision <> 'undone' "
                "AND review NOT IN (SELECT undoes FROM reviews WHERE figure_id = ? AND undoes IS NOT NULL) "
                "ORDER BY review DESC LIMIT 1",
                (figure_id, figure_id),
            ).fetchone()
            if last is None:
                raise StoreError("There is no decision to take back.")
            number, was = last
            before = next(state for state in self.history(figure_id) if state.recorded == was)
            self._replace(connection, held, before, now)
            self._log(connection, figure_id, "undone", who, now, why, {}, held.recorded, undoes=number)
        return self.figure(figure_id)

    def reviews(self, figure_id: str | None = None) -> list[Review]:
        """The log of decisions, oldest first, of one figure or of all."""
        where, values = ("WHERE figure_id = ?", (figure_id,)) if figure_id else ("", ())
        rows = self._read.execute(
            f"SELECT review, figure_id, decision, changes, undoes, who, at, why FROM reviews {where} ORDER BY review",
            values,
        )
        names = [f.name for f in fields(Review)]
        return [Review(**{**dict(zip(names, row, strict=True)), "changes": json.loads(row[3])}) for row in rows]

    def accept_all(self, figure_ids: Iterable[str], *, who: str, why: str) -> int:
        """Confirm many figures at once, after sampling; those decided meanwhile keep their decision. How many."""
        accepted = 0
        with self._writing() as (connection, now):
            for figure_id in figure_ids:
                held = self._held(connection, figure_id, None)
                if held.review == "extracted":
                    self._replace(connection, held, replace(held, review="confirmed"), now)
                    self._log(connection, figure_id, "confirmed", who, now, why, {}, held.recorded)
                    accepted += 1
        return accepted

    def queue(
        self, *, below: float = SURE, touched: Sequence[str] = (), conflict: str | None = None, limit: int = 500
    ) -> list[Figure]:
        """What a person should look at: figures named in `touched` first, then those read with little confidence."""
        open_ones = "f.recorded_until IS NULL AND f.review = 'extracted'"
        only = " AND l.conflict = ?" if conflict else ""
        given = (conflict,) if conflict else ()
        tables = "figures f JOIN lines l ON l.line = f.line"
        found: dict[str, Figure] = {}
        for start in range(0, len(touched), ASKED_AT_ONCE):
            some = list(touched[start : start + ASKED_AT_ONCE])
            rows = self._read.execute(
                f"SELECT {SELECT} FROM {tables} WHERE {open_ones} AND f.figure_id IN ({marks(some)}){only}",
                (*some, *given),
            )
            found.update((figure.figure_id, figure) for figure in map(figure_of, rows))
        rows = self._read.execute(
            f"SELECT {SELECT} FROM {tables} WHERE {open_ones} AND f.confidence < 1 AND f.confidence < ?{only} "
            "ORDER BY f.confidence, f.row LIMIT ?",
            (below, *given, limit),
        )
        for figure in map(figure_of, rows):
            found.setdefault(figure.figure_id, figure)
        return list(found.values())[:limit]

    def sample(self, *, loader: str, size: int = 20, seed: int = 0) -> list[Figure]:
        """Some figures of one loader that nobody has looked at, drawn at random but the same for the same seed."""
        rows = self._read.execute(
            "SELECT f.figure_id FROM reports r JOIN figures f ON f.report_id = r.report_id "
            "WHERE r.loader = ? AND f.recorded_until IS NULL AND f.review = 'extracted' ORDER BY f.figure_id",
            (loader,),
        )
        ids = [figure_id for (figure_id,) in rows]
        drawn = random.Random(seed).sample(ids, min(size, len(ids)))
        return list(self.figures(figure_ids=drawn)) if drawn else []

    def _held(self, connection: sqlite3.Connection, figure_id: str, seen: str | None) -> Figure:
        """The figure as it stands; refused if it is not what the person saw."""
        held = self.figure(figure_id)
        if held is None:
            raise StoreError(f"There is no figure {figure_id}.")
        if seen is not None and held.recorded != seen:
            last = connection.execute(
                "SELECT who, at, decision FROM reviews WHERE figure_id = ? ORDER BY review DESC LIMIT 1", (figure_id,)
            ).fetchone()
            by = f"{last[0]} {last[2]} it on {last[1][:16].replace('T', ' at ')}" if last else "it was read anew"
            raise ReviewConflict(f"This figure has changed since you opened it: {by}. Look at it again.")
        return held

    def _log(
        self,
        connection: sqlite3.Connection,
        figure_id: str,
        decision: str,
        who: str,
        at: str,
        why: str,
        changes: Mapping[str, Any],
        was: str | None,
        undoes: int | None = None,
    ) -> None:
        connection.execute(
            "INSERT INTO reviews (figure_id, decision, changes, undoes, was, who, at, why) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (figure_id, decision, json.dumps(changes, sort_keys=True), undoes, was, who, at, why),
        )

    # -- findings

    def decide(self, finding_id: str, state: EditorState, *, who: str, why: str = "") -> None:
        """Record what an editor decided about a finding; a dismissal needs a reason."""
        if state == "dismissed" and not why.strip():
            raise StoreError("A dismissal needs a reason.")
        with self._writing() as (connection, now):
            connection.execute(
                "INSERT INTO decisions (finding_id, state, who, at, why) VALUES (?, ?, ?, ?, ?)",
                (finding_id, state, who, now, why),
            )

    def decisions(self) -> dict[str, Verdict]:
        """The last decision about each finding that has one."""
        rows = self._read.execute("SELECT finding_id, state, who, at, why FROM decisions ORDER BY decision")
        names = [f.name for f in fields(Verdict)]
        return {row[0]: Verdict(**dict(zip(names, row, strict=True))) for row in rows}
