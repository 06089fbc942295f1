"""Tell whether two figures have the same number, and whether they count the same people.

In:  a figure of a draft and one on file.
Out: yes or no, and in words what differs.

A rounded number with its word ("more than 37,000" for 37,202) is the same number; the bare "37,000" is a rounded form.
"""

from __future__ import annotations

from checking.pool import Pool
from records import Figure
from series.interval import claim, is_rounded, last_place, stated
from wording.catalogue import N_
from wording.phrases import Label, Phrase, phrase

INSTEAD = N_("{theirs} instead of {ours}")
INSTEAD_LABEL = N_("“{theirs}” instead of “{ours}”")
ANOTHER_PLACE = N_("another place")

MAY_BE_ONE = {"incident", "cumulative"}
"""Words often leave open whether a number is of one event or a total: "the ministry said 37,124 had been killed"."""

SPOILT = {
    ("up_to", "exact"),
    ("up_to", "at_least"),
    ("up_to", "more_than"),
    ("fewer_than", "exact"),
    ("fewer_than", "at_least"),
    ("at_least", "exact"),
    ("at_least", "up_to"),
    ("more_than", "exact"),
    ("more_than", "up_to"),
    ("nearly", "exact"),
    ("nearly", "at_least"),
    ("nearly", "more_than"),
    ("about", "at_least"),
    ("about", "more_than"),
}
"""Bound of the source, bound in the draft: the pairs in which the source's limit is lost or turned round."""


ROUNDED_BY = 0.1
"""A number is rounded by a tenth at most: "more than 200" is no rounding of 232."""

TELLING = 100
"""From here on two equal numbers that are not round are probably one number."""


def agrees(draft: Figure, other: Figure) -> bool:
    """Whether the draft's number is the one on file, exactly or in a rounded form that says so.

    >>> agrees(Figure(value=37000, qualifier="more_than"), Figure(value=37202))
    True
    """
    ours, theirs = stated(draft), stated(other)
    if draft.qualifier == "range" or other.qualifier == "range":
        return (draft.low, draft.high) == (other.low, other.high) and draft.low is not None
    if draft.qualifier == "vague" or other.qualifier == "vague":
        one, two = claim(draft), claim(other)
        return bool(one and two and one.low <= two.low and two.high <= one.high)
    if ours is None or theirs is None:
        return False
    if ours == theirs:
        return True
    interval = claim(draft)
    if draft.qualifier == "exact" or interval is None or not interval.holds(theirs):
        return False
    return abs(theirs - ours) < min(max(last_place(ours, draft.numeral), 1), ROUNDED_BY * ours)


def is_large(figure: Figure) -> bool:
    """Whether a number is too large to be met by chance on one day."""
    return (stated(figure) or 0) >= TELLING


def is_telling(figure: Figure) -> bool:
    """Whether a number is unlikely to be met by chance on any day: 1,234 is, 12 or 3,000 is not."""
    return is_large(figure) and not is_rounded(stated(figure) or 0)


def is_rounded_form(draft: Figure, other: Figure) -> bool:
    """Whether the draft prints a rounded number as if it were exact."""
    ours, theirs = stated(draft), stated(other)
    if ours is None or theirs is None or draft.qualifier != "exact" or not is_rounded(ours):
        return False
    return 0 < abs(theirs - ours) < last_place(ours, draft.numeral)


def bound_is_lost(draft: Figure, other: Figure) -> bool:
    """Whether the draft drops or turns round the bound that the source put on its number."""
    if stated(draft) != stated(other):
        return False
    return (other.qualifier, draft.qualifier) in SPOILT


def same_people(draft: Figure, other: Figure, pool: Pool) -> bool:
    """Whether both count the same people: nothing in `what_differs`."""
    return not what_differs(draft, other, pool)


def what_differs(draft: Figure, other: Figure, pool: Pool) -> list[Phrase]:
    """In words, in what the figure on file counts something else than the draft."""
    differences = []
    for field in ("metric", "population", "measure", "unit"):
        ours, theirs = getattr(draft, field), getattr(other, field)
        if ours != theirs and not (field == "measure" and {ours, theirs} <= MAY_BE_ONE):
            differences.append(phrase(INSTEAD_LABEL, theirs=Label(field, theirs), ours=Label(field, ours)))
    if not pool.same_place(draft, other):
        differences.append(phrase(INSTEAD, theirs=other.place or phrase(ANOTHER_PLACE), ours=draft.place or ""))
    if draft.group and other.group and draft.group.casefold() != other.group.casefold():
        differences.append(phrase(INSTEAD, theirs=other.group, ours=draft.group))
    return differences
