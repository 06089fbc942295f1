"""Find two sources that cannot both be right.

In:  a Group.
Out: one Finding for each run of days on which two sources contradict each other, shown at its last day.

Only comparable figures, of different sources with no link between them, neither of them vague; with floors. A later
total below an earlier one contradicts it, whoever says so. Tolls of an incident are compared at their latest, and
not before two days have passed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from findings import words
from findings.finding import explain, make, sentence
from findings.group import Group, Pair
from findings.meetings import WAIT_DAYS, in_order, same_days, still_rising
from records import Finding
from series import interval
from series.claims import Claim, in_turn
from series.floors import opened
from series.interval import Interval
from wording.catalogue import N_
from wording.phrases import Phrase

CODE = "D01a"
NAME = "sources_disagree"
EXPLAINS = N_("Two sources give figures for the same thing that cannot both be right as stated.")


def check(group: Group) -> Iterator[Finding]:
    """Every pair of lines that may be compared and is of two independent sources."""
    shown: set[tuple[object, ...]] = set()
    for pair in group.pairs:
        x, y = pair.a.key.claimant, pair.b.key.claimant
        if pair.relation.kind in ("same", "floor") and not group.known.linked(x, y):
            for finding in _compare(group, pair):
                values = frozenset((finding.value_a, finding.value_b))
                told = (pair.subject, values, finding.as_of[:7])
                if told not in shown:
                    shown.add(told)
                    yield finding


def _compare(group: Group, pair: Pair) -> Iterator[Finding]:
    met = list(same_days(pair.a, pair.b))
    if pair.a.key.measure == "incident":
        met = [(a, b) for a, b in met if not still_rising(a, b) and not _too_early(group, a, b)]
    shown = list(_runs(group, met))
    for run in shown:
        yield _finding(group, run, ordered=False)
    if pair.a.key.measure == "cumulative" and not shown:
        for run in _runs(group, sorted(in_order(pair.a, pair.b), key=lambda ab: (ab[1].last, ab[0].last))):
            yield _finding(group, run, ordered=True)


def _too_early(group: Group, a: Claim, b: Claim) -> bool:
    return group.now is not None and group.now - max(a.last, b.last) < WAIT_DAYS


def _runs(group: Group, met: Iterable[tuple[Claim, Claim]]) -> Iterator[list[tuple[Claim, Claim]]]:
    """Neighbouring meetings that all contradict, joined."""
    for wrong, run in groupby(met, key=lambda ab: _contradicts(group, *ab)):
        if wrong:
            yield list(run)


def _contradicts(group: Group, a: Claim, b: Claim) -> bool:
    if a.interval is None or b.interval is None or a.vague or b.vague or group.kin(a, b):
        return False
    one, other = facing(group, a, b)
    if a.key.measure == "cumulative" and a.last < b.first:
        return interval.contradict(one, other) and one.low > other.high
    return interval.contradict(one, other)


def facing(group: Group, a: Claim, b: Claim) -> tuple[Interval, Interval]:
    """The two intervals as two origins are compared: floors open upwards."""
    assert a.interval and b.interval
    return (
        opened(a.figure, a.interval, group.known.kind(a.who), b.figure),
        opened(b.figure, b.interval, group.known.kind(b.who), a.figure),
    )


def _finding(group: Group, run: list[tuple[Claim, Claim]], ordered: bool) -> Finding:
    clean = [(a, b) for a, b in run if not {a.id, b.id} & group.wrong]
    a, b = (clean or run)[-1]
    if not ordered:
        a, b = in_turn(a, b)
    known = group.known
    slots = {
        "A": words.who(a, known),
        "a": words.said(a),
        "B": words.who(b, known),
        "b": words.said(b),
        "counted": words.counted(a),
        "place": words.place(a, known),
    }
    if ordered:
        text = sentence("D01a order", d1=words.day(a), d2=words.day(b), **slots)
    else:
        text = sentence("D01a", d=words.day(max(a, b, key=lambda c: (c.last, c.id))), **slots)
    explanations = [*_who_they_are(group, a), *_who_they_are(group, b)]
    if len(run) > 1:
        explanations.append(explain("since", d1=words.day(run[0][1]), d2=words.day(run[-1][1])))
    one, other = facing(group, a, b)
    return make(
        group, CODE, NAME, "warning", [a, b], text, gap=interval.gap(one, other),
        tolerance=interval.tolerance(one, other), explanations=tuple(explanations),
    )  # fmt: skip


def _who_they_are(group: Group, claim: Claim) -> Iterator[Phrase]:
    name = words.who(claim, group.known)
    if group.is_party(claim):
        yield explain("party", A=name)
    if claim.figure.inclusion == "estimated":
        yield explain("estimate", A=name)
