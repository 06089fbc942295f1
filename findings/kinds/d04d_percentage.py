"""Find a printed percentage that does not follow from the numbers printed beside it.

In:  a Group.
Out: one Finding for each stated share that differs by more than two points from the one that the numbers give.

The base is the figure that the report sets it against (`part_of`). Where another reading of the same two numbers
gives the printed percentage, the finding names it: 41 % missed is 70 % higher.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from records import Finding
from series.claims import Claim
from wording.catalogue import N_
from wording.phrases import Number, phrase

CODE = "D04d"
NAME = "percentage_does_not_fit"
EXPLAINS = N_("A printed percentage does not follow from the two numbers that it compares.")

POINTS, POINTS_ABOUT = 2.0, 5.0
"""Percentage points that rounding may take; more where a number or the percentage is approximate."""
LOOSE = {"about", "nearly", "more_than", "at_least", "up_to", "fewer_than", "vague"}

READINGS: dict[str, tuple[Callable[[float, float], float], tuple[str, ...], str]] = {
    "share": (
        lambda top, base: 100 * min(top, base) / max(top, base),
        ("of", "share", "made up", "accounted"),
        N_("of one in the other"),
    ),
    "missed": (
        lambda top, base: 100 * (1 - min(top, base) / max(top, base)),
        ("miss", "under", "lower", "less", "fewer", "fell", "drop", "down", "decrease", "below"),
        N_("missing from the larger number"),
    ),
    "higher": (
        lambda top, base: 100 * (max(top, base) / min(top, base) - 1),
        ("higher", "more", "greater", "above", "rise", "rose", "increase", "up", "exceed", "grew"),
        "by which one exceeds the other",
    ),
}  # fmt: skip
"""How a percentage may be meant, the words that say so, and the same in plain words."""


def check(group: Group) -> Iterator[Finding]:
    """Every figure with a percentage and a base."""
    for claim in group.claims:
        base = group.by_id.get(claim.figure.part_of or "")
        if claim.figure.percentage is not None and base is not None and claim.centre and base.centre:
            yield from _compare(group, claim, base, claim.figure.percentage)


def _compare(group: Group, top: Claim, base: Claim, stated: float) -> Iterator[Finding]:
    meant = reading(top.figure.percentage_word)
    computed = READINGS[meant][0](top.centre or 0, base.centre or 0)
    loose = top.figure.qualifier in LOOSE or base.figure.qualifier in LOOSE
    allowed = POINTS_ABOUT if loose else POINTS
    if abs(stated - computed) <= allowed:
        return
    fitting = next(
        (plain for name, (compute, _, plain) in READINGS.items()
         if name != meant and abs(compute(top.centre or 0, base.centre or 0) - stated) <= POINTS),
        None,
    )  # fmt: skip
    text = sentence(
        "D04d confusion" if fitting else "D04d",
        P=words.publisher(top),
        x=Number(stated),
        word=top.figure.percentage_word or "",
        a=words.said(top),
        b=words.said(base),
        y=Number(computed),
        meant=phrase(fitting) if fitting else "",
    )
    yield make(
        group, CODE, NAME, "error", [top, base], text, values=(stated, computed), gap=abs(stated - computed),
        tolerance=allowed,
    )  # fmt: skip


def reading(word: str | None) -> str:
    """share, missed or higher: what the words around the percentage mean.

    >>> reading("higher"), reading("missed"), reading(None)
    ('higher', 'missed', 'share')
    """
    said = (word or "").casefold()
    for name in ("missed", "higher"):
        if any(part in said.split() or (len(part) > 3 and part in said) for part in READINGS[name][1]):
            return name
    return "share"
