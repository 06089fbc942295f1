"""Work out what a source's total grew by, day by day, week by week or month by month.

In:  a Series, "day", "week" or "month".
Out: a Series of derived points, never of reported ones; stated increments stay as they are.

Only where both ends are of one definition and stand at the ends of the period: nothing is subtracted across a seam,
nothing is spread over a gap, bounds are not subtracted. A fall stays a fall. The last period may be unfinished: its
point then stands on its last day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from records import Point, Series
from series import days

Shape = Literal["day", "week", "month"]

END_SLACK: dict[str, int] = {"day": 0, "week": 1, "month": 3}
"""Days by which the last report of a period may precede its end: weekends without a report."""
NUMBERS = {"exact", "about"}
"""Bounds cannot be subtracted."""


def per_period(series: Series, shape: str) -> Series:
    """The series per period; empty where nothing can be said (stocks)."""
    if shape not in END_SLACK:
        raise ValueError(f"a period is a day, week or month, not {shape!r}")
    if series.key.measure == "cumulative":
        return replace(series, points=tuple(_steps(series, shape)))
    if series.key.measure == "period":
        return replace(series, points=tuple(_sums(series, shape)))
    if series.key.measure == "incident":
        return series
    return replace(series, points=())


def end_of(day: int, shape: str) -> int:
    """Last day of the period that a day lies in; weeks end on Sunday.

    >>> days.iso(end_of(days.first("2024-06-12"), "month"))
    '2024-06-30'
    """
    if shape == "day":
        return day
    at = date.fromordinal(day)
    if shape == "week":
        return day + 6 - at.weekday()
    following = (at.replace(day=1) + timedelta(days=32)).replace(day=1)
    return following.toordinal() - 1


def _exact_days(series: Series) -> list[tuple[int, Point]]:
    return [
        (days.last(p.date_end), p)
        for p in series.current
        if p.value is not None and p.qualifier in NUMBERS and len(p.date_end) >= len("2024-01-01")
    ]


def _steps(series: Series, shape: str) -> Iterator[Point]:
    slack = END_SLACK[shape]
    last_of: dict[int, tuple[int, Point]] = {}
    for day, point in _exact_days(series):
        last_of[end_of(day, shape)] = (day, point)
    ends = sorted(last_of)
    for before, end in pairwise(ends):
        (day_before, old), (day, new) = last_of[before], last_of[end]
        neighbours = end_of(before + 1, shape) == end
        unfinished = end == ends[-1]
        if not neighbours or before - day_before > slack or (end - day > slack and not unfinished):
            continue
        if old.segment == new.segment:
            yield _derived(new, (new.value or 0) - (old.value or 0), (old, new))


def _sums(series: Series, shape: str) -> Iterator[Point]:
    """Stated daily numbers as they are; for a week or month their sum, if there is one for each of its days."""
    if shape == "day":
        yield from series.current
        return
    found: dict[int, list[tuple[int, Point]]] = {}
    for day, point in _exact_days(series):
        found.setdefault(end_of(day, shape), []).append((day, point))
    for end, members in sorted(found.items()):
        first = end_of(end, shape) - (6 if shape == "week" else date.fromordinal(end).day - 1)
        if [day for day, _ in members] == list(range(first, end + 1)):
            yield _derived(members[-1][1], sum(p.value or 0 for _, p in members), tuple(p for _, p in members))


def _derived(at: Point, value: float, of: tuple[Point, ...]) -> Point:
    exact = all(p.qualifier == "exact" for p in of)
    return replace(
        at,
        value=value,
        low=value if exact else None,
        high=value if exact else None,
        qualifier="exact" if exact else "about",
        claim_low=value,
        claim_high=value,
        figure_ids=tuple(i for p in of for i in p.figure_ids),
        publishers=tuple(dict.fromkeys(name for p in of for name in p.publishers)),
        urls=tuple(dict.fromkeys(url for p in of for url in p.urls)),
        derived=True,
    )
