"""Find a report that adds far more than the reports before it.

In:  a Group.
Out: one Finding for each increment above four times the median of the source's last 14.

Fighting or a backlog: the number alone cannot tell, so the sentence always offers both, unless the source itself
splits the number. Stocks, and periods of unequal length, are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from findings.increments import Step, steps_of
from records import Finding
from series.claims import Claim
from wording.catalogue import N_
from wording.phrases import Number

CODE = "D06"
NAME = "jump"
EXPLAINS = N_("One report adds far more than the source's usual report.")

REPORTS = 14
"""How many earlier reports make what is usual."""
WITHIN = 60
"""Days within which those reports must lie; older ones do not say what is usual."""
TIMES = 4
LEAST, SHARE = 10, 0.001
"""A jump is more than ten people and more than a thousandth of the total."""


def check(group: Group) -> Iterator[Finding]:
    """Every increment of every line that states them, or whose total gives them day by day."""
    for steps in steps_of(group):
        for at, step in enumerate(steps):
            claim = step.claim
            if claim.figure.usual is not None:
                usual = claim.figure.usual
            elif at >= REPORTS:
                usual = median(s.amount for s in steps[at - REPORTS : at])
            else:
                continue
            total = step.total or 0.0
            if claim.figure.usual is None and steps[at].claim.last - steps[at - REPORTS].claim.last > WITHIN:
                continue
            if step.amount > TIMES * usual and step.amount > max(LEAST, SHARE * total):
                yield _finding(group, step, usual)


def _finding(group: Group, step: Step, usual: float) -> Finding:
    claim: Claim = step.claim
    backlog = step.backlog if step.backlog and 2 * step.backlog >= step.amount else None
    text = sentence(
        "D06 backlog" if backlog else "D06",
        i=Number(step.amount),
        counted=words.counted(claim),
        cases=words.cases(claim),
        grew=words.GREW.get(claim.figure.metric, words.MORE_OF_THEM),
        A=words.who(claim, group.known),
        d=words.day(claim),
        median=Number(usual),
        n=Number(backlog or 0),
        earlier=step.backlog_words,
    )
    return make(
        group, CODE, NAME, "note", [claim, *step.others], text, tag="backlog" if backlog else "",
        values=(step.amount, usual), gap=step.amount - usual, tolerance=TIMES * usual,
    )  # fmt: skip
