"""Decide what may leave the house: the one place that every export and every public address goes through.

In:  a View, a Store, Registers; whether it is for the public or for the person who works here.
Out: Release: the view as it may leave, with what was held back and why.

Never leave: full texts, rows of data sets whose terms forbid it (ACLED), names of reviewers, quotations of more than
25 words, words that may name a private person.
The public sees besides only figures that were read from a table or confirmed by a person, and findings that an editor
accepted. Whoever works here may take home what he sees, marked with its review state.
"""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from exports.checked import Checked, checked, reviewed
from exports.privacy import Names
from exports.quoting import shortest
from records import Figure, Finding, Report, Series
from registers import Registers
from registers.entries import Source
from store import Store, Verdict
from views import Archive, Shown, View, archive, show
from wording.catalogue import N_

ROWS_STAY = ("acled",)
"""Loaders of data sets whose terms forbid passing rows on: on the screen of whoever loaded them, never exported. What a
newspaper prints of their figures is the newspaper's statement and may leave."""
SCREEN_ONLY = "screen only"
"""What a report's `rights` begin with if its rows may not leave."""

FREE_WORDS = ("group", "actor", "scope", "reason", "place", "source", "relay", "vague_word", "percentage_word")
"""Fields in a report's own words, any of which may name somebody."""

TERMS = N_("the terms of the data set forbid passing it on")
UNCHECKED = N_("read from text, and no person has confirmed it")
REFUSED = N_("rejected by a reviewer, or withdrawn by the publisher")
NOT_ACCEPTED = "No editor has accepted this finding."


def held_back(figure: Figure, report: Report | None, *, public: bool) -> str:
    """Why a figure may not leave, or '' if it may."""
    rights = (report.rights or "").lower() if report else ""
    loader = report.loader if report else ""
    if loader in ROWS_STAY or rights.startswith(SCREEN_ONLY):
        return TERMS
    if figure.review in ("rejected", "withdrawn"):
        return REFUSED if public else ""
    if public and figure.quote_kind != "table_cell" and figure.review != "confirmed":
        return UNCHECKED
    return ""


class Outgoing:
    """A store as the outside may see it: what may not leave is not there. views.show() takes it for the store."""

    def __init__(self, store: Store, registers: Registers, *, public: bool) -> None:
        self.store, self.registers, self.public = store, registers, public
        self.path = Path(f"{store.path}#{'public' if public else 'own'}")  # caches tell the two apart by it
        self._reports: dict[str, Report | None] = {}
        self._held: dict[str, Counter[str]] = {}
        self._archives: dict[str, tuple[Archive, dict[str, Series]]] = {}

    @property
    def version(self) -> int:
        """Grows with every write."""
        return self.store.version

    @cached_property
    def sample(self) -> tuple[int, int]:
        """Figures that a person has reviewed, and how many of them were wrong."""
        return reviewed(self.store)

    @cached_property
    def names(self) -> Names:
        """The names that are nobody's."""
        return Names(self.registers, {r.publisher for r in self.store.reports() if r.publisher})

    def figures(self, **filters: Any) -> Iterator[Figure]:
        """The figures that may leave, their words shortened."""
        for figure in self.store.figures(**filters):
            report = self.report(figure.report_id)
            if not held_back(figure, report, public=self.public):
                yield self.redacted(figure, report)

    def held(self, **filters: Any) -> Counter[str]:
        """How many figures were held back, by reason."""
        key = repr(sorted(filters.items()))
        if key not in self._held:
            figures = self.store.figures(**filters)
            reasons = (held_back(f, self.report(f.report_id), public=self.public) for f in figures)
            self._held[key] = Counter(reason for reason in reasons if reason)
        return self._held[key]

    def archive(self, conflict: str) -> tuple[Archive, dict[str, Series]]:
        """What may be known of a conflict today, and the series of each figure."""
        if conflict not in self._archives:
            known = archive(self, self.registers, conflict)  # type: ignore[arg-type]
            where = {f: series for series in known.series for point in series.points for f in point.figure_ids}
            self._archives[conflict] = known, where
        return self._archives[conflict]

    def redacted(self, figure: Figure, report: Report | None) -> Figure:
        """The figure with the shortest words that state it, and without words that may name a person."""
        quote, start = shortest(figure)
        if figure.quote_kind == "table_cell" and quote == figure.quote:
            return figure
        if figure.quote_kind != "table_cell" and self.names.holds_person(quote):
            quote, start = "", figure.numeral_start
        free = {
            name: None
            for name in FREE_WORDS
            if (text := getattr(figure, name)) and figure.quote_kind != "table_cell" and self.names.holds_person(text)
        }
        return replace(figure, quote=quote, quote_start=start, quote_end=start + len(quote), **free)

    def report(self, report_id: str) -> Report | None:
        """The report without its text."""
        if report_id not in self._reports:
            report = self.store.report(report_id)
            if report:
                title = "" if report.title and self._names_person(report) else report.title
                report = replace(report, text="", figures=(), title=title or None, file=None)
            self._reports[report_id] = report
        return self._reports[report_id]

    def _names_person(self, report: Report) -> bool:
        return bool(report.text) and self.names.holds_person(report.title or "")

    def current(self, view: View) -> tuple[Series, ...]:
        """All series of a view's conflicts as they stand today."""
        return tuple(s for conflict in (view.conflict, *view.compare) for s in self.archive(conflict)[0].series)

    def decisions(self) -> Mapping[str, Verdict]:
        """What editors decided; for the public, a finding that nobody accepted counts as dismissed."""
        decided = self.store.decisions()
        return _OnlyAccepted(decided) if self.public else decided


class _OnlyAccepted(dict[str, Verdict]):
    """Decisions in which everything that was not accepted is dismissed."""

    def get(self, finding_id: str, default: Any = None) -> Verdict:  # type: ignore[override]
        verdict = super().get(finding_id)
        if verdict and verdict.state == "accepted":
            return verdict
        return Verdict(finding_id=finding_id, state="dismissed", who="", at="", why=NOT_ACCEPTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One view as it may leave the house. Everything that is exported is made from this and nothing else."""

    view: View
    """The view, with its measure chosen."""
    rebuilt: bool
    """Whether this store was built after the view was frozen, and so shows what had been published by then."""
    public: bool
    """Whether it is for readers outside."""
    shown: Shown
    """Series, chart and headlines, made from what may leave."""
    figures: tuple[Figure, ...]
    """Figures behind the series, by day, then id."""
    findings: tuple[Finding, ...]
    """Findings that concern those series; for the public the accepted ones."""
    reports: Mapping[str, Report]
    """Their reports, without text."""
    sources: tuple[Source, ...]
    """Register entries of the claimants and of whom they go back to."""
    registers: Registers
    """Names of ids."""
    held_back: Mapping[str, int]
    """Figures of the conflict and metric that may not leave, counted by reason."""
    unnamed: int
    """Figures whose words are held back because they may name a person, or cannot be judged."""
    checked: Checked
    """Share reviewed, and the error found."""
    held_on: str
    """Day on which this store last learned something that the view shows: the export's own date."""


RELEASES_KEPT = 64
_made: OrderedDict[tuple[object, ...], Release] = OrderedDict()


def release(view: View, store: Store, registers: Registers, *, public: bool = True, today: str = "") -> Release:
    """The view as it may leave; remembered by view, day, and version of store and registers."""
    key = (view, str(store.path), store.version, id(registers), public, today)
    if key not in _made:
        _made[key] = _release(view, store, registers, public, today)
        while len(_made) > RELEASES_KEPT:
            _made.popitem(last=False)
    return _made[key]


def answerable(view: View, store: Store) -> View:
    """The view as this store can answer it.

    A store that was built anew has no record of what it held before. A view that was frozen earlier then shows what had
    been published by its day, and says so, rather than nothing.
    """
    if not view.recorded or not store.knew_nothing(view.recorded):
        return view
    return replace(view, asof=view.asof or view.recorded[:10], recorded="")


def _release(asked: View, store: Store, registers: Registers, public: bool, today: str) -> Release:
    seen, view = outgoing(store, registers, public=public), answerable(asked, store)
    shown = show(view, seen, registers, today)  # type: ignore[arg-type]
    figures = tuple(sorted(shown.figures.values(), key=lambda f: (f.date_end or "", f.figure_id)))
    found = tuple(f for f in shown.findings if f.editor_note != NOT_ACCEPTED)
    needed = {name for f in figures if f.claimant for name in registers.origins(f.claimant)}
    filters = {"conflict": [view.conflict, *view.compare], "metric": view.metric}
    clocks = {"asof": view.asof or None, "recorded": view.recorded or None}
    return Release(
        view=replace(shown.view, asof=asked.asof, recorded=asked.recorded),
        rebuilt=view != asked,
        public=public,
        shown=shown,
        figures=figures,
        findings=tuple(replace(f, editor_note=_unnamed(f.editor_note, seen)) for f in found),
        reports={f.report_id: r for f in figures if (r := seen.report(f.report_id))},
        sources=tuple(registers.sources[n] for n in sorted(needed) if n in registers.sources),
        registers=registers,
        held_back=dict(sorted(seen.held(**filters, **clocks).items())),
        unnamed=sum(not f.quote and f.quote_kind != "table_cell" for f in figures),
        checked=checked(figures, seen.sample),
        held_on=max((f.recorded or "" for f in figures), default="")[:10],
    )


def _unnamed(note: str, seen: Outgoing) -> str:
    return "" if note and seen.names.holds_person(note) else note


_kept: dict[tuple[str, int, int, bool], Outgoing] = {}


def outgoing(store: Store, registers: Registers, *, public: bool) -> Outgoing:
    """One view of the store for each of its versions, so that reports and names are read once."""
    key = (str(store.path), store.version, id(registers), public)
    if key not in _kept:
        for old in [k for k in _kept if k[0] == key[0] and k[1:] != key[1:] and k[3] == public]:
            del _kept[old]
        _kept[key] = Outgoing(store, registers, public=public)
    return _kept[key]
