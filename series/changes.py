"""Say what changed between two days of looking, and how one point came to its value.

In:  Figures, Registers, two days (or a Series and an as-of day).
Out: Change, one per point that is new, revised or gone; the versions of one point.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from records import Figure, Point, Series, SeriesKey
from series.build import build
from series.known import Registers


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One point that the two days show differently."""

    kind: Literal["new", "revised", "gone"]
    """new: not there before; revised: another value; gone: no longer there."""
    key: SeriesKey
    """Its line."""
    date_end: str
    """Its as-of day."""
    before: Point | None
    """The point as known on the first day."""
    after: Point | None
    """The point as known on the second day."""


def changes(
    figures: Iterable[Figure], registers: Registers | None, day1: str, day2: str, clock: str = "asof"
) -> tuple[Change, ...]:
    """What the second day knew otherwise than the first; `clock` is asof or recorded."""
    if clock not in ("asof", "recorded"):
        raise ValueError(f"the clock is asof or recorded, not {clock!r}")
    known = list(figures)
    old = _standing(build(known, registers, **{clock: day1}))
    new = _standing(build(known, registers, **{clock: day2}))
    found = []
    for at in sorted(old.keys() | new.keys()):
        before, after = old.get(at), new.get(at)
        if before is None or after is None:
            found.append(
                Change(kind="new" if before is None else "gone", key=at[0], date_end=at[1], before=before, after=after)
            )
        elif value_of(before) != value_of(after):
            found.append(Change(kind="revised", key=at[0], date_end=at[1], before=before, after=after))
    return tuple(found)


def trail(series: Series, date_end: str) -> tuple[Point, ...]:
    """Every version of one point, first said first."""
    versions = [point for point in series.points if point.date_end == date_end]
    return tuple(sorted(versions, key=lambda point: (point.version, point.known_from or "")))


def _standing(lines: Iterable[Series]) -> dict[tuple[SeriesKey, str], Point]:
    return {(one.key, point.date_end): point for one in lines for point in one.current}


def value_of(point: Point) -> tuple[object, ...]:
    """What a point says: another of these is a revision."""
    return (point.value, point.low, point.high, point.qualifier)
