"""Say which figures stay out of the band until an editor decides.

In:  Findings; Series.
Out: ids of figures found wrong; the same Series with those points marked hollow.

A figure found wrong by D17, D14, D07 (misdated) or D13 (label) stays in its place, drawn hollow. Where both sides of a
typing error are possible, both are hollow. A finding that an editor dismissed marks nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from findings.order import finds_wrong
from records import Finding, Series


def held_out(findings: Iterable[Finding]) -> frozenset[str]:
    """Ids of the figures that the findings shown say are not what their source said."""
    found: set[str] = set()
    for finding in findings:
        if finding.suppressed_by or finding.editor_state == "dismissed" or not finds_wrong(finding):
            continue
        undecided = finding.code == "D17" and not finding.explanations
        found.update(finding.figure_ids if undecided else finding.figure_ids[:1])
    return frozenset(found)


def hollowed(series: Iterable[Series], findings: Iterable[Finding]) -> tuple[Series, ...]:
    """The series with the points hollow that rest on figures found wrong alone."""
    out = held_out(findings)
    return tuple(_hollow(one, out) for one in series) if out else tuple(series)


def _hollow(one: Series, out: frozenset[str]) -> Series:
    if not any(set(p.figure_ids) <= out for p in one.points):
        return one
    return replace(one, points=tuple(replace(p, hollow=True) if set(p.figure_ids) <= out else p for p in one.points))


def one_count(findings: Iterable[Finding]) -> tuple[tuple[str, str], ...]:
    """Names of the two sources of each identical unrounded number: presumed to be one count."""
    return tuple((f.sources[0], f.sources[1]) for f in findings if f.code == "D08" and f.tag == "identical")
