"""Find two figures that lie far apart and may both be true.

In:  a Group.
Out: one Finding for each pair of lines where a bound, a floor or an estimate leaves room for a wide gap.

Shown once for each pair and place, not for each day.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import words
from findings.finding import explain, make, sentence
from findings.group import Group, Pair
from findings.kinds.d01a_sources_disagree import facing
from findings.meetings import nearest
from records import Finding
from series import floors, interval
from series.claims import Claim, in_turn
from wording.catalogue import N_
from wording.phrases import Phrase

CODE = "D01b"
NAME = "wide_gap_both_possible"
EXPLAINS = N_("Two figures are far apart, and both can be true.")

LEAST_RATIO, LEAST_DIFFERENCE = 1.5, 10
"""Half as much again, and more than ten people."""
NOT_CLOSED = {"up_to", "fewer_than"}
"""Bounds that give a lower end of zero only because none was stated."""


def check(group: Group) -> Iterator[Finding]:
    """Every pair of lines of two sources; an estimate may build on the count that it is compared with."""
    shown: set[frozenset[tuple[str, ...]]] = set()
    for pair in group.pairs:
        if pair.a.key.claimant == pair.b.key.claimant:
            continue
        met = None if pair.subject in shown else nearest(pair.a, pair.b)
        if met and not group.kin(*met) and not _explained(pair, *met) and _both_possible(group, *met):
            shown.add(pair.subject)
            yield _finding(group, *met)


def _explained(pair: Pair, a: Claim, b: Claim) -> bool:
    """Whether the wider count is the larger: then its scope explains the gap."""
    return ((a.centre or 0) - (b.centre or 0)) * {0: 0, 1: 1, 2: -1}[pair.relation.wider] > 0


def _both_possible(group: Group, a: Claim, b: Claim) -> bool:
    if a.vague or b.vague or a.interval is None or b.interval is None or not a.centre or not b.centre:
        return False
    one, other = facing(group, a, b)
    if interval.contradict(one, other):
        return False
    if not (_leaves_room(a, one.is_open) or _leaves_room(b, other.is_open)):
        return False
    if _in_closed(a, b) or _in_closed(b, a):
        return False
    high, low = max(a.centre, b.centre), min(a.centre, b.centre)
    return high >= LEAST_RATIO * low and high - low > LEAST_DIFFERENCE


def _leaves_room(claim: Claim, is_open: bool) -> bool:
    return is_open or claim.figure.qualifier in NOT_CLOSED or claim.figure.inclusion == "estimated"


def _in_closed(a: Claim, b: Claim) -> bool:
    """Whether the centre of one lies in the closed interval of the other."""
    if b.figure.qualifier in NOT_CLOSED or b.interval is None or b.interval.is_open or a.centre is None:
        return False
    return b.interval.holds(a.centre)


def _finding(group: Group, a: Claim, b: Claim) -> Finding:
    a, b = in_turn(a, b)
    known = group.known
    text = sentence(
        "D01b",
        A=words.who(a, known),
        a=words.said(a),
        inclusion_a=words.INCLUSIONS[a.figure.inclusion],
        B=words.who(b, known),
        b=words.said(b),
        inclusion_b=words.INCLUSIONS[b.figure.inclusion],
        counted=words.counted(a),
        place=words.place(a, known),
        d=words.day(max(a, b, key=lambda c: (c.last, c.id))),
    )
    explanations: list[Phrase] = []
    for claim in (a, b):
        name = words.who(claim, known)
        if floors.is_floor(claim.figure):
            explanations.append(explain("floor", A=name, what=words.INCLUSIONS[claim.figure.inclusion]))
        elif claim.interval and (claim.interval.is_open or claim.figure.qualifier in NOT_CLOSED):
            explanations.append(explain("open", A=name))
    return make(group, CODE, NAME, "note", [a, b], text, explanations=tuple(explanations))
