"""Find where a running total goes down.

In:  a Group.
Out: one Finding for each total below the one before it, on one line.

A fall is not an error: lists are revised. Never for stocks. A count begun anew is d09's, and so silences this.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from findings import words
from findings.finding import explain, make, sentence
from findings.group import Group
from records import Finding
from series import interval
from series.claims import Claim
from wording.catalogue import N_

CODE = "D02"
NAME = "cumulative_fell"
EXPLAINS = N_("A running total is lower than the one before it.")

BOUNDS = {"exact", "at_least"}
ROUNDING_SHARE = 0.02


def check(group: Group) -> Iterator[Finding]:
    """Every fall between consecutive points."""
    for line in group.lines.values():
        if line.key.measure != "cumulative" or not line.key.claimant:
            continue
        points = [c for c in line.standing if c.figure.qualifier in BOUNDS and c.value is not None]
        for before, after in pairwise(points):
            fall = (before.value or 0) - (after.value or 0)
            slack = max(_slack(before), _slack(after))
            if fall > slack:
                yield _finding(group, before, after, fall, slack)


def _slack(claim: Claim) -> float:
    """What rounding may take away: nothing, unless the number ends in two zeros."""
    number = claim.value or 0
    if not interval.is_rounded(number):
        return 0.0
    return min(interval.last_place(number, claim.figure.numeral) / 2, ROUNDING_SHARE * number)


def _finding(group: Group, before: Claim, after: Claim, fall: float, slack: float) -> Finding:
    text = sentence(
        "D02",
        A=words.who(after, group.known),
        counted=words.counted(after),
        place=words.place(after, group.known),
        a=words.said(before),
        d1=words.day(before),
        b=words.said(after),
        d2=words.day(after),
    )
    explanations = (explain("reason", reason=after.figure.reason),) if after.figure.reason else ()
    return make(
        group, CODE, NAME, "warning", [after, before], text, gap=fall, tolerance=slack, explanations=explanations
    )
