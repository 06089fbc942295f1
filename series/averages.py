"""Average what one source adds per day, leaving out what is known to have happened earlier.

In:  a Series per day (see periods.py, or stated increments), the days marked as backlogs.
Out: Average: the number, what it rests on, what was left out, and the rule in words.

Only one source, never several. The rule: the last seven reports, those left out on which the source itself says that
at least half were earlier deaths, or that an editor marked.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from statistics import fmean

from records import Series
from series import days

REPORTS = 7
"""A week of reports: weekdays differ."""
LEAST = 4
"""With fewer, one report decides."""
RULE = (
    "Mean of the last {n} reports of one source; days on which earlier deaths were added at once are left out ({left})."
)


@dataclass(frozen=True, slots=True)
class Average:
    """An average of one source's reports."""

    value: float
    """People a day."""
    days: tuple[str, ...]
    """As-of days that it rests on."""
    left_out: tuple[str, ...]
    """As-of days left out as backlogs."""
    rule: str
    """The rule, in words."""


def average(series: Series, backlogs: Collection[str] = (), until: str | None = None) -> Average | None:
    """The average up to a day; `None` where there are too few reports, or the series is not per day."""
    if series.key.measure not in ("cumulative", "period"):
        return None
    if series.key.measure == "cumulative" and not all(point.derived for point in series.points):
        raise ValueError("a running total has no average; take it per day first")
    end = days.last(until) if until else None
    points = [p for p in series.current if p.value is not None and (end is None or days.last(p.date_end) <= end)]
    recent = points[-REPORTS:]
    kept = [p for p in recent if p.date_end not in backlogs]
    left = tuple(p.date_end for p in recent if p.date_end in backlogs)
    if len(kept) < LEAST:
        return None
    rule = RULE.format(n=len(recent), left=", ".join(left) or "none here")
    return Average(fmean(p.value or 0.0 for p in kept), tuple(p.date_end for p in kept), left, rule)
