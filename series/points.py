"""Make the dated points of one line: equal values merge, changed values become versions.

In:  a Line of claims, the figures behind them.
Out: Points, oldest first, replaced versions included.

Nothing is overwritten: a value that was replaced keeps the days between which it was known. A looser repetition
("more than 34,000" of 34,535) is kept beside the sharper number and does not replace it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from math import inf

from records import Point, Review
from series.claims import Claim, Line, stands

TRUST: dict[Review, int] = {"confirmed": 0, "extracted": 1, "withdrawn": 2, "rejected": 3}
"""A point is as trusted as the most trusted figure that states it."""

Value = tuple[float | None, float | None, float | None, str, str | None]


def points_of(line: Line) -> list[Point]:
    """The points of a line, without segments."""
    found: list[Point] = []
    series_id = line.key.series_id
    for _, same in groupby(line.claims, key=lambda claim: claim.last):
        found += _of_day(series_id, list(same))
    return found


def _of_day(series_id: str, claims: list[Claim]) -> Iterator[Point]:
    """The versions of one as-of day, in the order in which they were first said."""
    versions: dict[Value, list[Claim]] = {}
    for claim in claims:
        f = claim.figure
        versions.setdefault((f.value, f.low, f.high, f.qualifier, f.vague_word), []).append(claim)
    standing = stands(claims)
    ordered = list(versions.values())
    for number, same in enumerate(ordered, start=1):
        following = ordered[number] if number < len(ordered) else None
        yield _point(series_id, same, number, standing in same, following)


def _point(series_id: str, same: list[Claim], version: int, current: bool, following: list[Claim] | None) -> Point:
    head = same[0]
    figure = head.figure
    figures = [claim.figure for claim in same]
    interval = head.interval
    until = max((f.known_until for f in figures if f.known_until), default=None)
    if not current and following is not None and until is None:
        until = following[0].figure.known_from or following[0].figure.published
    return Point(
        series_id=series_id,
        date_end=figure.date_end or "",
        value=figure.value,
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        claim_low=interval.low if interval else None,
        claim_high=None if interval is None or interval.high == inf else interval.high,
        version=version,
        current=current,
        published=min((f.published for f in figures if f.published), default=None),
        known_from=min((day for f in figures if (day := f.known_from or f.published)), default=None),
        known_until=until,
        figure_ids=tuple(f.figure_id for f in figures),
        publishers=tuple(dict.fromkeys(f.publisher for f in figures if f.publisher)),
        urls=tuple(dict.fromkeys(f.url for f in figures if f.url)),
        review=min((f.review for f in figures), key=TRUST.__getitem__),
    )
