"""Which 'since' counts a figure: 'since the attack on Sunday 12 have died', not 'the worst attack since 2019'.

In:  a Setting, the time nearest to the figure.
Out: the time of the 'since', or None.
Assumes that a 'since' without another number between governs, unless a day of its own stands nearer.
"""

from __future__ import annotations

from figures import lexicon
from figures.dates import Time
from figures.measures.asides import of_an_aside
from figures.measures.nearest import alone, first_node, last_node, nodes_between, opens_relative
from figures.measures.setting import Setting

SUPERLATIVE = lexicon.pattern("measure_superlative")
"""'the deadliest attack since 2019': that 'since' counts nobody."""
BESIDE = 1
"""Nodes behind a figure's verb in which the year that it has to itself stands."""
SUPERLATIVE_BEFORE = 14
"""Words in which 'the deadliest' stands before its 'since'."""


def governing_since(setting: Setting, near: Time | None) -> Time | None:
    """The 'since' that governs a figure, if one does."""
    found = [(k, t) for k, t in setting.times if t.kind == "since"]
    if near is not None and near.kind != "since" and near.last < len(setting.tokens) and alone(setting, near):
        return None
    if not found or (near is not None and near.kind == "rolling" and not _counts_years(near, found)):
        return None
    if near is not None and near.kind == "since" and not _superlative(setting, next(k for k, t in found if t is near)):
        return near
    if near is not None and near.kind in ("month", "year", "week") and _opens_its_clause(setting, near):
        return None
    for k, time in found:
        if _superlative(setting, k) or of_an_aside(setting, k, last_node(setting), time):
            continue
        kinds = {setting.nodes[x].kind for x in nodes_between(setting, k)}
        if not kinds.isdisjoint(("SEMI", "BUT")):
            continue
        if time.start is None and near is not None and near.kind == "year" and _right_behind(setting, near):
            continue  # '101 years since the killings in which a million died in 1915'
        if near is None or near.kind in ("asof", "clock", "war", "other", "recent", "dateline", "rolling"):
            return time
        if "Q" not in kinds and near.kind != "day":
            return time
    return None


def _right_behind(setting: Setting, near: Time) -> bool:
    """True for a year that stands beside the figure's own verb."""
    k = next(k for k, t in setting.times if t is near)
    return 0 <= k - last_node(setting) <= BESIDE


def _counts_years(near: Time, found: list[tuple[int, Time]]) -> bool:
    """True for 'over the past three years ... since the campaign began in March 2015': the start is stated."""
    return near.start is not None and len(near.start) == 4 and any(t.start for _, t in found)


def _superlative(setting: Setting, k: int) -> bool:
    return SUPERLATIVE.search(" ".join(n.low for n in setting.nodes[max(0, k - SUPERLATIVE_BEFORE) : k])) is not None


def _opens_its_clause(setting: Setting, near: Time) -> bool:
    """True where the time is that of 'a raid last October that killed ...', whatever is counted since."""
    k = next(k for k, t in setting.times if t is near)
    return 2 < k < first_node(setting) and opens_relative(setting, k, near)
