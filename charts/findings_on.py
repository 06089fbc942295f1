"""Put findings onto a picture: a mark at a point, a bracket between two values, a hatched span.

In:  Findings, and the series that the picture shows.
Out: Marked (which figures carry what), Brackets, Hatches.

Chart economy: at most one mark a point, the gravest; equal findings on neighbouring days are one span; errors and
warnings always, notes on demand. Silenced and dismissed findings are not drawn; they stay in the exports.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from charts.chart import Bracket, Hatch
from charts.marks import full_day
from charts.words import say
from findings.order import BADGES
from records import GRAVITY, Finding
from series.periods import end_of
from wording.catalogue import N_

BETWEEN_TWO = {"D01a", "D01b", "D03", "D07", "D09", "D13", "D14", "D17"}
"""Findings whose two values both have the height of a point."""

NEIGHBOURS = 3
"""Days between two equal findings that still make one span: reports pause over a weekend."""

Gravity = Literal["", "error", "warning", "note"]


def drawn(findings: Iterable[Finding], notes: bool) -> list[Finding]:
    """The findings that a picture shows."""
    return [
        f
        for f in findings
        if not f.suppressed_by
        and f.editor_state != "dismissed"
        and f.code not in BADGES
        and (notes or f.severity != "note")
    ]


@dataclass(frozen=True, slots=True)
class Marked:
    """Which figures carry a finding."""

    by_figure: dict[str, list[Finding]] = field(default_factory=dict)
    """The findings in which a figure is the one in question."""

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Marked:
        """From the findings that are drawn."""
        by_figure: dict[str, list[Finding]] = {}
        for finding in findings:
            for figure_id in finding.figure_ids[:1]:
                by_figure.setdefault(figure_id, []).append(finding)
        return cls(by_figure)

    def any_of(self, figure_ids: Iterable[str]) -> bool:
        """Whether one of the figures carries a finding."""
        return any(f in self.by_figure for f in figure_ids)

    def at(self, figure_ids: Iterable[str]) -> tuple[tuple[str, ...], Gravity]:
        """The codes at a point and the gravest severity."""
        found = [finding for f in figure_ids for finding in self.by_figure.get(f, ())]
        gravest: Gravity = min((f.severity for f in found), key=GRAVITY.__getitem__, default="")
        return tuple(sorted({f.code for f in found})), gravest


def brackets(findings: Sequence[Finding], series_ids: set[str], divide_by: float = 1.0) -> tuple[Bracket, ...]:
    """Brackets between values that the picture shows, neighbouring equal ones joined."""
    found: list[tuple[tuple[str, ...], Bracket]] = []
    wanted = [f for f in findings if f.code in BETWEEN_TWO and not _is_seam(f) and _both_shown(f, series_ids)]
    for finding in sorted(wanted, key=lambda f: (f.code, f.tag, f.series_ids, f.as_of)):
        alike = (finding.code, finding.tag, *finding.series_ids)
        bracket = _bracket(finding, divide_by)
        if found and found[-1][0] == alike and _neighbours(found[-1][1], bracket):
            bracket = replace(bracket, x=found[-1][1].x, x_end=bracket.x)
            found.pop()
        found.append((alike, bracket))
    return tuple(sorted((b for _, b in found), key=lambda b: (b.x, b.finding_id)))


def _is_seam(finding: Finding) -> bool:
    """A count begun anew has its seam: a bracket would measure one count against another."""
    return finding.code == "D09" and finding.tag == "period"


def _both_shown(finding: Finding, series_ids: set[str]) -> bool:
    both = finding.value_a is not None and finding.value_b is not None
    return both and bool(finding.as_of) and bool(finding.series_ids) and set(finding.series_ids) <= series_ids


def _bracket(finding: Finding, divide_by: float) -> Bracket:
    values = sorted((finding.value_a or 0.0, finding.value_b or 0.0))
    return Bracket(
        finding_id=finding.finding_id,
        code=finding.code,
        severity=finding.severity,
        x=full_day(finding.as_of),
        low=values[0] / divide_by,
        high=values[1] / divide_by,
        text="\n".join([finding.sentence, *finding.explanations]),
    )


def _neighbours(one: Bracket, other: Bracket) -> bool:
    last = one.x_end or one.x
    return 0 <= (date.fromisoformat(other.x) - date.fromisoformat(last)).days <= NEIGHBOURS


def backlogs(findings: Iterable[Finding], shape: str, period_days: int, lang: str = "en") -> tuple[Hatch, ...]:
    """Periods in which a source is known to have added earlier deaths at once; none for running totals."""
    if not period_days:
        return ()
    found: dict[int, list[str]] = {}
    for finding in findings:
        added_earlier = finding.code == "D06" and finding.tag == "backlog" and not finding.suppressed_by
        if added_earlier and finding.as_of and finding.editor_state != "dismissed":
            end = end_of(date.fromisoformat(full_day(finding.as_of)).toordinal(), shape)
            found.setdefault(end, []).append(finding.sentence)
    return tuple(
        Hatch(
            x=date.fromordinal(end - period_days).isoformat(),
            x_end=date.fromordinal(end).isoformat(),
            text=say(lang, N_("Earlier cases were added at once. {sentence}"), sentence=" ".join(sentences)),
        )
        for end, sentences in sorted(found.items())
    )
