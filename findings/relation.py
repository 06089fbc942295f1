"""Decide whether two figures may be compared, and what keeps them apart if not (methodology 4.3).

In:  two Claims, Known.
Out: Relation: same, floor (only inclusion differs), nested (one counts a part of the other), or none; and which
     way round it is nested, with the tag of what differs.

Two subgroups, two units, direct and unstated causation are never compared.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from records import SeriesKey
from series import days
from series.claims import Claim
from series.known import OF_ONE_SIDE, START_SLACK, Known, plain

CAUSES_WITHIN_ALL = {"direct", "indirect"}
NESTED_POPULATIONS = {"women": ("women_and_children",), "children": ("women_and_children",)}
"""Populations that lie in another one, besides 'all', which contains every one."""


class Relation(NamedTuple):
    """How two claims relate."""

    kind: Literal["same", "floor", "nested", "none"]
    tag: str = ""
    """What differs, when nested: geography, population, causation, period."""
    wider: int = 0
    """1 when the first counts more, 2 when the second does, 0 when neither."""


NONE = Relation("none")


def relation(a: Claim, b: Claim, known: Known) -> Relation:
    """How two claims relate by their keys; their days are not looked at."""
    x, y = a.key, b.key
    if (x.metric, x.measure, x.unit) != (y.metric, y.measure, y.unit):
        return NONE
    if x.actor and y.actor and x.actor != y.actor:
        return NONE
    if _of_unknown_sides(x, y):
        return NONE
    flag = _flagged(a, b)
    if x.group != y.group and not flag:
        return NONE
    found: list[tuple[str, int]] = [("population", flag)] if x.group != y.group else []
    for tag, one, other, wider in (
        ("geography", x.place, y.place, lambda p, q: known.contains(p, q)),
        ("population", x.population, y.population, _wider_population),
        ("causation", x.causation, y.causation, lambda p, q: p == "all" and q in CAUSES_WITHIN_ALL),
        ("period", x.count_start, y.count_start, _wider_start),
    ):
        if tag == "period" and (x.measure in ("incident", "period") or _same_start(one, other, x.measure)):
            continue
        if one == other or (tag == "geography" and x.measure == "incident" and x.count_start == y.count_start):
            continue  # the place of one event may be told more or less narrowly
        side = 1 if wider(one, other) else 2 if wider(other, one) else flag
        if not side:
            return NONE
        found.append((tag, side))
    if not found:
        if flag:
            return Relation("nested", "population", flag)
        if a.figure.scope and b.figure.scope and plain(a.figure.scope) != plain(b.figure.scope):
            return NONE
        return Relation("same" if x.inclusion == y.inclusion else "floor")
    one_way = len({side for _, side in found}) == 1
    if one_way and (len(found) == 1 or flag):
        return Relation("nested", *found[0])
    return NONE


def _of_unknown_sides(x: SeriesKey, y: SeriesKey) -> bool:
    """Whether fighters of a side that nobody states are set against others than those of the same place."""
    if x.group or y.group or not {x.population, y.population} & OF_ONE_SIDE:
        return False
    return x.population != y.population or (x.claimant != y.claimant and x.place != y.place)


def _flagged(a: Claim, b: Claim) -> int:
    """Which of the two says itself that it counts more."""
    one, other = a.figure.wider_scope, b.figure.wider_scope
    return 0 if one == other else 1 if one else 2


def _wider_population(outer: str, inner: str) -> bool:
    return outer == "all" or outer in NESTED_POPULATIONS.get(inner, ())


def _same_start(one: str, other: str, measure: str) -> bool:
    """A running total that does not say since when counts since the usual day; a stock then counts everyone."""
    if one == other or (measure == "cumulative" and not (one and other)):
        return True
    both = days.is_date(one) and days.is_date(other)
    return both and days.apart(one, other) <= START_SLACK


def _wider_start(outer: str, inner: str) -> bool:
    """An unstated start counts everything; an earlier one counts more than a later one."""
    if outer in ("", "any"):
        return days.is_date(inner)
    return days.is_date(outer) and days.is_date(inner) and days.last(outer) < days.first(inner)
