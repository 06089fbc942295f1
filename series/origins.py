"""Count who really counts: how many sources speak for themselves.

In:  claimant ids, Known, and pairs presumed to be one count because they gave one unrounded number.
Out: groups of claimants; one group is one origin.

A relay, a body that builds on another's figures, two bodies of one side, and two that print one identical count are
one origin. Ten outlets with one ministry's figure are one origin, too: they are no claimants at all.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from series.known import Known


def origins(
    claimants: Iterable[str], known: Known, one_count: Iterable[tuple[str, str]] = ()
) -> tuple[tuple[str, ...], ...]:
    """The claimants in groups that are independent of one another, in a fixed order."""
    ids = sorted({claimant for claimant in claimants if claimant})
    same = {frozenset(pair) for pair in one_count}
    groups: list[list[str]] = []
    for claimant in ids:
        joined = [g for g in groups if any(_dependent(claimant, other, known, same) for other in g)]
        merged = [claimant, *(member for g in joined for member in g)]
        groups = [g for g in groups if g not in joined] + [merged]
    return tuple(sorted(tuple(sorted(group)) for group in groups))


def _dependent(one: str, other: str, known: Known, same: set[frozenset[str]]) -> bool:
    side = known.side(one)
    return known.linked(one, other) or (side != "" and side == known.side(other)) or frozenset((one, other)) in same


def pairs_within(groups: Iterable[Iterable[str]]) -> set[frozenset[str]]:
    """Every pair of claimants that are not independent."""
    return {frozenset(pair) for group in groups for pair in combinations(sorted(group), 2)}
