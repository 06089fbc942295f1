"""Draw the range of reported figures: an envelope of what independent origins claim, and no estimate.

In:  Series, Registers; figures to leave out (found wrong, drawn hollow); pairs presumed to be one count.
Out: BandDay, one per day on which at least two independent origins stand.

Counts and estimates never share a band. There is no centre line. A running total that was not renewed is carried for
the lower edge only, 14 days at most; a stock for both edges, 90 days; incident and period figures are never carried.
Words without a number contribute nothing; an open top contributes its stated value and an arrow. A seam ends the band.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from records import Point, Series, SeriesKey
from series import days
from series.known import Known, Registers
from series.origins import origins
from wording.catalogue import N_, words
from wording.numbers import number
from wording.sentence import listed, named

CARRIED = {"cumulative": 14, "stock": 90}
"""Days for which a figure that was not renewed still stands for its origin."""
BOTH_EDGES = {"stock"}
OPEN_BOTTOM = {"up_to", "fewer_than"}
OPEN_TOP = {"at_least", "more_than"}
LEAST_ORIGINS = 2
CAPTION = N_(
    "{n} independent sources: {names}. Lowest {low} ({lowest}), highest {high} ({highest}). The truth may lie outside."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BandDay:
    """The band on one day."""

    key: SeriesKey
    """What all its claims share; claimant and inclusion are empty."""
    basis: Literal["count", "estimate"]
    """Counts and estimates never share a band."""
    date: str
    """The as-of day."""
    low: float
    """Smallest lower end of the claim intervals."""
    high: float
    """Largest upper end; of an open top its stated value."""
    open_top: bool
    """True if a source says 'at least' and stands highest or not."""
    n_origins: int
    """Independent origins that stand on that day."""
    low_source: str
    """Claimant id behind the lower edge."""
    high_source: str
    """Claimant id behind the upper edge."""
    carried: bool
    """True if the lower edge is carried from an earlier day."""
    run: int
    """Number of the unbroken run of days: a seam ends one."""


@dataclass(frozen=True, slots=True)
class _Edge:
    low: float | None
    high: float | None
    open_top: bool
    who: str
    carried: bool


def band(
    series: Iterable[Series],
    registers: Registers | None = None,
    left_out: frozenset[str] = frozenset(),
    one_count: Iterable[tuple[str, str]] = (),
) -> tuple[BandDay, ...]:
    """The bands of some series, oldest day first, band after band."""
    known = Known(registers)
    pairs = tuple(one_count)
    groups: dict[tuple[SeriesKey, str], list[Series]] = defaultdict(list)
    for one in series:
        if one.key.claimant:
            groups[band_key(one.key)].append(one)
    found: list[BandDay] = []
    for (key, basis), members in sorted(groups.items(), key=lambda item: item[0]):
        if len({one.key.claimant for one in members}) >= LEAST_ORIGINS:
            found += _band(key, "estimate" if basis == "estimate" else "count", members, known, left_out, pairs)
    return tuple(found)


def band_key(key: SeriesKey) -> tuple[SeriesKey, str]:
    """What the claims of one band share."""
    shared = SeriesKey(
        conflict=key.conflict, metric=key.metric, measure=key.measure, population=key.population, group=key.group,
        place=key.place, country=key.country, causation=key.causation, inclusion="", unit=key.unit,
        count_start=key.count_start,
    )  # fmt: skip
    return shared, "estimate" if key.inclusion == "estimated" else "count"


def _band(
    key: SeriesKey,
    basis: Literal["count", "estimate"],
    members: Sequence[Series],
    known: Known,
    left_out: frozenset[str],
    one_count: tuple[tuple[str, str], ...],
) -> list[BandDay]:
    lines = [(one, [p for p in one.current if _counts(p, left_out)]) for one in members]
    lines = [(one, points) for one, points in lines if points]
    ends = [[days.last(p.date_end) for p in points] for _, points in lines]
    seams = sorted({days.first(seam.date) for one, _ in lines for seam in one.seams})
    found: list[BandDay] = []
    for day in sorted({end for line in ends for end in line}):
        edges = [
            edge
            for (one, points), at in zip(lines, ends, strict=True)
            if (edge := _edge(one, points, at, day)) is not None
        ]
        independent = origins((edge.who for edge in edges), known, one_count)
        lows = [edge for edge in edges if edge.low is not None]
        highs = [edge for edge in edges if edge.high is not None]
        if len(independent) < LEAST_ORIGINS or not lows or not highs:
            continue
        low = min(lows, key=lambda edge: (edge.low or 0.0, edge.carried, edge.who))
        high = max(highs, key=lambda edge: (edge.high or 0.0, edge.who))
        if any((edge.low or 0.0) > (high.high or 0.0) for edge in lows):
            continue  # a carried total stands above every renewed one: the upper edge is not known
        found.append(
            BandDay(
                key=key, basis=basis, date=days.iso(day), low=low.low or 0.0, high=high.high or 0.0,
                open_top=any(edge.open_top for edge in edges), n_origins=len(independent), low_source=low.who,
                high_source=high.who, carried=low.carried, run=bisect_right(seams, day),
            )
        )  # fmt: skip
    return found


def _counts(point: Point, left_out: frozenset[str]) -> bool:
    """Whether a point has a number and is not held out."""
    if point.hollow or point.derived or point.qualifier == "vague" or point.claim_low is None:
        return False
    return not set(point.figure_ids) <= left_out


def _edge(one: Series, points: Sequence[Point], ends: Sequence[int], day: int) -> _Edge | None:
    """What an origin contributes on a day: its figure of that day, or one carried from not too long ago."""
    at = bisect_right(ends, day) - 1
    if at < 0:
        return None
    point, age = points[at], day - ends[at]
    if age > CARRIED.get(one.key.measure, 0):
        return None
    if age and any(ends[at] < days.first(seam.date) <= day for seam in one.seams):
        return None
    low = None if point.qualifier in OPEN_BOTTOM else point.claim_low
    high = point.claim_high if point.claim_high is not None else point.value if point.value is not None else point.low
    if age and one.key.measure not in BOTH_EDGES:
        high = None
    return _Edge(low, high, not age and point.qualifier in OPEN_TOP, one.key.claimant, age > 0)


def caption(day: BandDay, sources: Iterable[str], registers: Registers | None = None, lang: str = "en") -> str:
    """The caption of a band on one day."""
    known = Known(registers)
    return (
        words(lang)
        .gettext(CAPTION)
        .format(
            n=number(day.n_origins, lang),
            names=listed((named(known.name(source), lang) for source in sources), lang),
            low=number(day.low, lang),
            lowest=named(known.name(day.low_source), lang),
            high=number(day.high, lang),
            highest=named(known.name(day.high_source), lang),
        )
    )
