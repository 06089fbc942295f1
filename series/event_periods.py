"""Turn single events into daily, weekly or monthly numbers, by a rule that invents nothing.

In:  Figures of measure incident or period that a data set gives event by event (UCDP, ACLED); day, week or month.
Out: one Series per claimant, conflict, country, metric, population and group, of derived points: value, low and high.

The rule. An event that lies wholly inside a period counts there. An event that reaches over the edge of a period is put
on no day of it: it could have happened on either side. So for each period
- value is the sum of the best numbers of the events wholly inside,
- low is the sum of their low bounds: at least so many,
- high is the sum of their high bounds and of the high bounds of all events that reach in: at most so many.
A period without any event has no point; that nothing was recorded is not that nothing happened.

Only whole events are added, never an event and its parts, and never events of two claimants. Bounds that a data set
published out of order are taken as the interval that holds all three numbers. Dates of a month or a year reach over
every day and week in them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from records import Figure, Point, Series, SeriesKey
from series import days
from series.periods import end_of

SHAPES = ("day", "week", "month")
EVENTS = ("incident", "period")
"""Measures of an event: of one day, of several."""

EVENT_TABLES = {"loader:ucdp", "loader:acled"}
"""Data sets that list each event once: only such rows may be added. A newsroom's own table may name one twice."""


@dataclass(slots=True)
class _Sum:
    """What one period has gathered."""

    value: float = 0.0
    low: float = 0.0
    high: float = 0.0
    inside: int = 0
    figures: list[Figure] = field(default_factory=list)


def is_event(figure: Figure) -> bool:
    """True for a row of a table that lists every event once."""
    return figure.measure in EVENTS and figure.extractor_version in EVENT_TABLES


def event_periods(figures: Iterable[Figure], shape: str, place: str = "") -> tuple[Series, ...]:
    """The series per period of events; `place` is the id of the place that all of them lie in, '' for the country."""
    if shape not in SHAPES:
        raise ValueError(f"shape is {shape!r}; it can be {', '.join(SHAPES)}")
    lines: dict[SeriesKey, dict[int, _Sum]] = defaultdict(lambda: defaultdict(_Sum))
    for figure in figures:
        bounds = _bounds(figure)
        if figure.measure not in EVENTS or not figure.date_end or not figure.claimant or bounds is None:
            continue
        first, last = days.first(figure.date_start or figure.date_end), days.last(figure.date_end)
        periods, key = list(_periods(first, last, shape)), _key(figure, place)
        for end in periods:
            gathered = lines[key][end]
            gathered.high += bounds[2]
            gathered.figures.append(figure)
            if len(periods) == 1:
                gathered.low += bounds[0]
                gathered.value += bounds[1]
                gathered.inside += 1
    return tuple(
        Series(key=key, points=tuple(_point(key, end, sums[end]) for end in sorted(sums)))
        for key, sums in sorted(lines.items())
    )


def _bounds(figure: Figure) -> tuple[float, float, float] | None:
    """Low, best and high in order; None for a number that no sum can use."""
    stated = [number for number in (figure.low, figure.value, figure.high) if number is not None]
    if not stated or figure.qualifier == "vague":
        return None
    best = figure.value if figure.value is not None else min(stated)
    return min(stated), best, max(stated)


def _key(figure: Figure, place: str) -> SeriesKey:
    """What events must share to be added: everything but the place within a country and the event itself."""
    return SeriesKey(
        conflict=figure.conflict or "", metric=figure.metric, measure="period", population=figure.population,
        group=figure.group or "", actor=figure.actor or "", place=place, country=figure.country or "",
        causation=figure.causation, inclusion=figure.inclusion, unit=figure.unit, claimant=figure.claimant or "",
    )  # fmt: skip


def _point(key: SeriesKey, end: int, gathered: _Sum) -> Point:
    """The derived point of one period; without an event wholly inside it has bounds and no value."""
    published = [figure.published for figure in gathered.figures if figure.published]
    known = [figure.known_from for figure in gathered.figures if figure.known_from]
    exact = gathered.low == gathered.value == gathered.high
    return Point(
        series_id=key.series_id, date_end=days.iso(end),
        value=gathered.value if gathered.inside else None, low=gathered.low, high=gathered.high,
        qualifier="exact" if exact else "range", claim_low=gathered.low, claim_high=gathered.high,
        published=max(published, default=None), known_from=max(known, default=None),
        figure_ids=tuple(figure.figure_id for figure in gathered.figures),
        publishers=tuple(sorted({figure.publisher for figure in gathered.figures if figure.publisher})),
        urls=tuple(sorted({figure.url for figure in gathered.figures if figure.url})), derived=True,
    )  # fmt: skip


def _periods(first: int, last: int, shape: str) -> Iterator[int]:
    """The last days of the periods that an event touches."""
    end = end_of(first, shape)
    while True:
        yield end
        if end >= last:
            return
        end = end_of(end + 1, shape)
