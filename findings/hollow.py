"""Say which figures stay out of the band until an editor decides, and which two sources are one count in it.

In:  Findings; Series; Figures.
Out: ids of figures found wrong; the same Series with those points marked hollow; pairs of claimants.

A figure found wrong by D17, D14, D07 (misdated) or D13 (label) stays in its place, drawn hollow and left out of the
band. Where both sides of a typing error are possible, both are. What an editor dismissed marks nothing; what an editor
accepted goes on marking: the figure was found wrong, and now a person says so too. The charts and the exports have
this rule from here alone (methodology 6 and 7).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from findings.order import finds_wrong
from records import Figure, Finding, Series


def held_out(findings: Iterable[Finding]) -> frozenset[str]:
    """Ids of the figures that the findings shown say are not what their source said."""
    found: set[str] = set()
    for finding in findings:
        if not _stands(finding) or not finds_wrong(finding):
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


def one_count(findings: Iterable[Finding], figures: Mapping[str, Figure]) -> tuple[tuple[str, str], ...]:
    """The two claimants of each identical unrounded number: presumed to be one count."""
    return tuple(
        (figures[a].claimant or "", figures[b].claimant or "")
        for f in findings
        if _stands(f) and f.code == "D08" and f.tag == "identical"
        for a, b in [f.figure_ids[:2]]
        if a in figures and b in figures
    )


def _stands(finding: Finding) -> bool:
    """Whether a finding is shown: neither silenced by a more special one nor dismissed by an editor."""
    return not finding.suppressed_by and finding.editor_state != "dismissed"
