"""Figures made ready to be compared: who counted, which line, which interval, which days.

In:  Figures, Known.
Out: Claim, one per figure, in a fixed order that does not depend on the order of arrival; Line, the claims of one key.

A figure without a day, or whose day is no date, is left out: nothing can be said about it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from operator import attrgetter

from records import Figure, SeriesKey
from series import days, interval
from series.interval import Interval
from series.key import key_of
from series.known import Known

NEVER = 0
"""Day number of an unknown day of publication: before all known ones."""


@dataclass(slots=True, eq=False)
class Claim:
    """One figure, and what is needed of it again and again."""

    figure: Figure
    """The figure itself."""
    key: SeriesKey
    """Its line."""
    interval: Interval | None
    """What it claims; `None`: no number."""
    value: float | None
    """The number stated; `None` for ranges and words."""
    centre: float | None
    """The number stated, or the middle of a range."""
    first: int
    """First day that its as-of date may mean."""
    last: int
    """Last day that its as-of date may mean."""
    start: int | None
    """First day counted."""
    said: int
    """Day of publication, or NEVER."""
    own: bool
    """Whether it is the source's own statement."""
    id: str = field(init=False)
    """The figure's id."""
    who: str = field(init=False)
    """Who counted; '' if nobody is named."""
    _turn: tuple[int, int, str, float, str] = field(init=False)
    """Made once: claims are put into order again and again."""

    def __post_init__(self) -> None:
        figure = self.figure
        self.id = figure.figure_id
        self.who = self.key.claimant
        self._turn = (self.said, figure.seq or 0, figure.known_from or "", self.centre or 0.0, figure.figure_id)

    @property
    def vague(self) -> bool:
        """Whether it is words without a number."""
        return self.figure.qualifier == "vague"

    @property
    def thread(self) -> tuple[str, ...]:
        """All of the key but inclusion, counting start and what only helps display."""
        k = self.key
        return (k.claimant, k.metric, k.measure, k.unit, k.population, k.group, k.place, k.causation)

    def rank(self) -> tuple[int, int, int, str, float, str]:
        """Order on a line: by day, then by announcement, then by when it became known; tolls of one day rise."""
        return (self.last, *self._turn)

    def turn(self) -> tuple[int, int, str, float, str]:
        """Order among the announcements about one day."""
        return self._turn


def claim_of(figure: Figure, known: Known) -> Claim | None:
    """The claim of a figure; `None` when its day is not known."""
    if not figure.date_end:
        return None
    try:
        first, last = days.span(figure.date_end)
        said = days.last(figure.published) if figure.published else NEVER
        start = days.first(figure.date_start) if figure.date_start else None
    except ValueError:
        return None
    return Claim(
        figure=figure,
        key=key_of(figure, known),
        interval=interval.claim(figure),
        value=interval.stated(figure),
        centre=interval.centre(figure),
        first=first,
        last=last,
        start=start,
        said=said,
        own=known.is_own(figure),
    )


def in_turn(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """The two claims as they were said, never by who said them: both sides are named alike."""
    return (a, b) if (a.turn(), a.last) <= (b.turn(), b.last) else (b, a)


@dataclass(slots=True, eq=False)
class Line:
    """The claims of one key."""

    key: SeriesKey
    """What they share."""
    claims: list[Claim] = field(default_factory=list)
    """All of them, by day and announcement."""
    standing: list[Claim] = field(default_factory=list)
    """The one that stands for each as-of day, by day."""

    of_days: bool = True
    """Whether every as-of date is a day."""

    @property
    def latest(self) -> Claim:
        """The claim that was said last about the last day: what an incident's toll now is."""
        return max(self.standing, key=lambda c: (c.said, c.last, c.rank()))


def lines_of(claims: Iterable[Claim]) -> dict[SeriesKey, Line]:
    """The lines of some claims, in the order of their keys."""
    found: dict[SeriesKey, Line] = {}
    for claim in claims:
        line = found.get(claim.key)
        if line is None:
            line = found[claim.key] = Line(claim.key)
        line.claims.append(claim)
    for line in found.values():
        line.claims.sort(key=Claim.rank)
        by_day: dict[int, list[Claim]] = {}
        for claim in line.claims:
            by_day.setdefault(claim.last, []).append(claim)
        line.standing = [stands(same_day) for same_day in by_day.values()]
        line.of_days = all(claim.first == claim.last for claim in line.standing)
    return dict(sorted(found.items(), key=_in_order))


_parts_of_key = attrgetter(*(part.name for part in fields(SeriesKey)))


def _in_order(entry: tuple[SeriesKey, Line]) -> tuple[str, ...]:
    """The parts of a line's key: made once for each line, not at every comparison."""
    parts: tuple[str, ...] = _parts_of_key(entry[0])
    return parts


def stands(claims: list[Claim]) -> Claim:
    """Which of the claims of one line and day stands: the last said, but no loose repetition of a sharper one.

    The source's own statement stands before any relay of it; a value that was withdrawn or replaced does not stand.
    """
    if len(claims) == 1:
        return claims[0]
    chosen: Claim | None = None
    claims = [c for c in claims if c.figure.known_until is None] or claims
    for claim in [c for c in claims if c.own] or claims:
        if chosen is None or not _repeats_loosely(claim, chosen):
            chosen = claim
    assert chosen is not None
    return chosen


def _repeats_loosely(later: Claim, earlier: Claim) -> bool:
    if later.interval is None or earlier.interval is None or earlier.value is None:
        return later.interval is None
    sharper = earlier.interval.high - earlier.interval.low < later.interval.high - later.interval.low
    return sharper and later.interval.holds(earlier.value)
