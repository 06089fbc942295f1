"""Find a subgroup that grew by more than the whole.

In:  a Group.
Out: one Finding for each two reports of one source between which a subgroup rises by more than everyone.

Left out where the subgroup is rounded to hundreds on both days: the rounding, not the count, moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from records import Finding
from series.claims import Line
from series.interval import is_rounded
from wording.catalogue import N_
from wording.phrases import Number

CODE = "D11"
NAME = "subgroup_grew_faster"
EXPLAINS = N_("Between two reports a subgroup rises by more than the whole that it belongs to.")

LEAST = 2
"""People by which the rises must differ."""


def check(group: Group) -> Iterator[Finding]:
    """Every subgroup of every running total of one source, between neighbouring days on which both stand."""
    wholes = {_subject(line): line for line in group.lines.values() if line.key.population == "all"}
    for line in group.lines.values():
        whole = wholes.get(_subject(line))
        if line.key.measure == "cumulative" and line.key.claimant and whole is not None and whole is not line:
            yield from _compare(group, line, whole)


def _subject(line: Line) -> tuple[str, ...]:
    """All of the key but the population."""
    k = line.key
    return (k.claimant, k.metric, k.measure, k.unit, k.group, k.place, k.causation, k.inclusion, k.count_start)


def _compare(group: Group, part: Line, whole: Line) -> Iterator[Finding]:
    totals = {c.last: c for c in whole.standing if c.figure.qualifier == "exact"}
    both = [(c, totals[c.last]) for c in part.standing if c.last in totals and c.figure.qualifier == "exact"]
    for (p1, w1), (p2, w2) in pairwise(both):
        x, y = (p2.value or 0) - (p1.value or 0), (w2.value or 0) - (w1.value or 0)
        if x > y + LEAST and y >= 0 and not (is_rounded(p1.value) and is_rounded(p2.value)):
            text = sentence(
                "D11",
                d1=words.day(p1),
                d2=words.day(p2),
                counted=words.counted(p2),
                A=words.who(p2, group.known),
                x=Number(x),
                y=Number(y),
            )
            yield make(group, CODE, NAME, "note", [p2, w2, p1, w1], text, values=(x, y), gap=x - y, tolerance=LEAST)
