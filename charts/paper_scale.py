"""Where a day and a number stand on paper, and which ticks name them.

In:  the days and heights of a chart, a length in pixels.
Out: Days and Heights, which turn one into a coordinate, and their ticks with labels.

Heights begin at zero unless the chart is logarithmic: a cut axis makes a small difference look large.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_date

from charts.words import number

LONE_DAY = 15
"""Days shown on each side of a chart that has a single day."""
HEADROOM = 1.04
"""Heights end this much above the highest mark, so that its sign is not cut."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled place on an axis."""

    at: float
    """Pixels from the start of the axis."""
    label: str
    """What it says; '' for a mark alone."""
    under: str = ""
    """A second line: the year."""


@dataclass(frozen=True, slots=True)
class Days:
    """The horizontal axis."""

    first: int
    last: int
    length: float
    grain: float = 1.0
    """Pixels of a column: of all that falls into one, the extremes are drawn."""

    @classmethod
    def of(cls, days: Iterable[str], length: float, grain: float = 1.0) -> Days:
        """From the days that stand on the chart, in any order."""
        numbers = [date.fromisoformat(day).toordinal() for day in days] or [date(2000, 1, 1).toordinal()]
        first, last = min(numbers), max(numbers)
        if first == last:
            first, last = first - LONE_DAY, last + LONE_DAY
        return cls(first, last, length, grain)

    def at(self, day: str) -> float:
        """Pixels from the left."""
        return (date.fromisoformat(day).toordinal() - self.first) / (self.last - self.first) * self.length

    def ticks(self, apart: float, lang: str) -> list[Tick]:
        """Ticks at least `apart` pixels from each other: days, months or years, whichever is the finest that fits."""
        span = self.last - self.first
        for months in (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200):
            if 30.4 * months / span * self.length >= apart:
                break
        if months == 1 and span < 100:
            return self._day_ticks(apart, lang)
        ticks, year_said = [], None
        start, end = date.fromordinal(self.first), date.fromordinal(self.last)
        month = start.year * 12 + start.month - 1
        month += -month % months
        while month <= end.year * 12 + end.month - 1:
            day = date(month // 12, month % 12 + 1, 1)
            if day >= start:
                if months >= 12:
                    ticks.append(Tick(self.at(day.isoformat()), str(day.year)))
                else:
                    year = str(day.year) if day.year != year_said else ""
                    ticks.append(Tick(self.at(day.isoformat()), format_date(day, "LLL", locale=lang), year))
                    year_said = day.year
            month += months
        return ticks

    def _day_ticks(self, apart: float, lang: str) -> list[Tick]:
        span = self.last - self.first
        step = next(n for n in (1, 2, 7, 14, 28, 56, 112) if n / span * self.length >= apart or n == 112)
        ticks, year_said = [], None
        day, end = date.fromordinal(self.first), date.fromordinal(self.last)
        while day <= end:
            year = str(day.year) if day.year != year_said else ""
            ticks.append(Tick(self.at(day.isoformat()), format_date(day, "d MMM", locale=lang), year))
            year_said = day.year
            day += timedelta(days=step)
        return ticks


@dataclass(frozen=True, slots=True)
class Heights:
    """The vertical axis; pixels are counted from the top."""

    top: float
    bottom: float
    length: float
    log: bool = False
    grain: float = 0.1
    """Heights are rounded to this many pixels, which makes paths short."""

    @classmethod
    def of(cls, heights: Iterable[float], length: float, log: bool = False, grain: float = 0.1) -> Heights:
        """From everything that stands on the chart."""
        known = [h for h in heights if math.isfinite(h) and (h > 0 or not log)]
        if log:
            low, high = min(known, default=1.0), max(known, default=10.0)
            return cls(high * HEADROOM, 10 ** math.floor(math.log10(low)), length, True, grain)
        return cls(max([*known, 1.0]) * HEADROOM, min([*known, 0.0]), length, False, grain)

    def at(self, height: float) -> float:
        """Pixels from the top; what lies outside stands at the edge."""
        if self.log:
            if height <= 0:
                return self.length
            share = math.log(height / self.bottom) / math.log(self.top / self.bottom)
        else:
            share = (height - self.bottom) / (self.top - self.bottom)
        exact = self.length * (1 - min(max(share, 0.0), 1.0))
        return round(exact / self.grain) * self.grain

    def ticks(self, most: int, lang: str) -> list[Tick]:
        """About `most` round heights."""
        return [Tick(self.at(h), number(h, lang)) for h in self._round_heights(most)]

    def _round_heights(self, most: int) -> list[float]:
        if self.log:
            powers = range(round(math.log10(self.bottom)), math.floor(math.log10(self.top)) + 1)
            steps = (1, 2, 5) if len(powers) <= most / 2 else (1,)
            return [s * 10.0**p for p in powers for s in steps if s * 10.0**p <= self.top]
        rough = (self.top - self.bottom) / max(most, 1)
        power = 10 ** math.floor(math.log10(rough))
        step = next(power * m for m in (1, 2, 2.5, 5, 10) if power * m >= rough and (m != 2.5 or power >= 10))
        first = math.ceil(self.bottom / step)
        return [n * step for n in range(first, math.floor(self.top / step) + 1)]
