"""Put findings in order, and let the special explanation silence the general.

In:  the findings of one group, and the figures found wrong.
Out: the same findings, ordered, each with `suppressed_by` filled where a more special one holds (methodology 6).

Silenced per pair of figures; and what rests on a figure found wrong is silenced by the finding that found it.
Badges (who says so, how often) stand beside any other and silence nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, pairwise

from records import GRAVITY, Finding

ORDER = (
    "D17", "D14", "D07", "D13", "D09", "D02", "D03", "D04a", "D04b", "D04c", "D04d", "D05", "D06",
    "D01a", "D01b", "D12", "D11", "D16", "D08", "D10", "D15",
)  # fmt: skip
"""The order of methodology 6, badges last."""
FOUND_FIRST = ("D17", "D07", "D13")
"""What is looked for before the rest: a value that one of these explains is no D14 `value`."""
BADGES = ("D08", "D10", "D15")
"""They say something about a source, not about a point: beside any other, they neither silence nor are silenced."""
RANK = {code: rank for rank, code in enumerate(ORDER)}
FINDS_WRONG = {("D17", ""), ("D07", "misdated"), ("D13", "label")}
"""Findings that say that their first figure is not what its source said; D14 always does."""


def finds_wrong(finding: Finding) -> bool:
    """Whether the finding says that its first figure is not what its source said."""
    return finding.code == "D14" or (finding.code, finding.tag) in FINDS_WRONG


def shown_order(finding: Finding) -> tuple[int, int, str, str]:
    """Sorting key: rank, severity, then day and id, so that order never depends on arrival."""
    return (RANK[finding.code], GRAVITY[finding.severity], finding.as_of, finding.finding_id)


def suppress(findings: Iterable[Finding]) -> list[Finding]:
    """All findings in order, the general ones silenced by the special."""
    ordered = sorted(findings, key=shown_order)
    by_pair: dict[frozenset[str], Finding] = {}
    by_wrong: dict[str, Finding] = {}
    result: list[Finding] = []
    for finding in ordered:
        if finding.code in BADGES:
            result.append(finding)
            continue
        silencer = _silencer(finding, by_pair, by_wrong)
        if silencer is not None:
            result.append(replace(finding, suppressed_by=silencer.finding_id))
            continue
        result.append(finding)
        for pair in _pairs(finding):
            by_pair.setdefault(pair, finding)
        if finds_wrong(finding):
            by_wrong.setdefault(finding.figure_ids[0], finding)
    return result


def _silencer(finding: Finding, by_pair: dict[frozenset[str], Finding], by_wrong: dict[str, Finding]) -> Finding | None:
    for pair in _pairs(finding):
        found = by_pair.get(pair)
        if found is not None and RANK[found.code] < RANK[finding.code]:
            return found
    for figure_id in finding.figure_ids:
        found = by_wrong.get(figure_id)
        if found is not None and RANK[found.code] < RANK[finding.code]:
            return found
    return None


MOST_PAIRED = 12
"""A finding about more figures than this is about a list, not about pairs: its neighbours are enough."""


def _pairs(finding: Finding) -> list[frozenset[str]]:
    """The pairs of figures that a finding explains."""
    ids = finding.figure_ids
    if len(ids) > MOST_PAIRED:
        return [frozenset(pair) for pair in pairwise(ids)]
    return [frozenset(pair) for pair in combinations(ids, 2)]


def by_figure(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """The shown findings that each figure takes part in."""
    found: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if not finding.suppressed_by:
            for figure_id in finding.figure_ids:
                found[figure_id].append(finding)
    return dict(found)
