"""Reckon with dates that may be a day, a month or only a year.

In:  ISO text of any precision ("2024-06-12", "2024-06", "2024").
Out: day numbers (proleptic Gregorian ordinals), the first and the last day that the text may mean.

A coarse date is never given a day: it stays a span, and two spans that touch are no days apart.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=100_000)
def span(iso: str) -> tuple[int, int]:
    """First and last day that the text may mean; a ValueError names text that is no date.

    >>> span("2024-02")[1] - span("2024-02")[0]
    28
    """
    parts = iso[:10].split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 1:
            return date(numbers[0], 1, 1).toordinal(), date(numbers[0], 12, 31).toordinal()
        if len(numbers) == 2:
            year, month = numbers
            return date(year, month, 1).toordinal(), date(year, month, monthrange(year, month)[1]).toordinal()
        day = date(*numbers).toordinal()
    except (ValueError, TypeError) as error:
        raise ValueError(f"{iso!r} is not a date") from error
    return day, day


def first(iso: str) -> int:
    """The first day that the text may mean."""
    return span(iso)[0]


def last(iso: str) -> int:
    """The last day that the text may mean."""
    return span(iso)[1]


def apart(one: str, other: str) -> int:
    """Days between two dates; 0 when they may be the same day.

    >>> apart("2024-01", "2024-01-02"), apart("2024-01-31", "2024-02-02")
    (0, 2)
    """
    (a, b), (c, d) = span(one), span(other)
    return max(0, c - b, a - d)


def is_date(text: str | None) -> bool:
    """Whether the text is a date at all ("before" and "any" are not)."""
    if not text or not text[:4].isdigit():
        return False
    try:
        span(text)
    except ValueError:
        return False
    return True


def iso(day: int) -> str:
    """A day number as ISO text."""
    return date.fromordinal(day).isoformat()
