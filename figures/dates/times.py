"""A time that a sentence speaks of, and the arithmetic of its days.

In:  days as ISO text: 2024-06-12; 2024-06 and 2024 where a text says no more.
Out: Time; a day as a date, as text, some days later.
Assumes that text which is no day stands for none: it is never guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TypeGuard

KEPT_AT_MOST = 4096
"""Days that are kept as they were read: every report names its few again and again."""
YEAR = re.compile(r"(?:19|20)\d\d")
OF_A_HEAD = frozenset({"since", "rolling", "span", "asof", "day", "month", "year"})
"""Kinds of time that a heading, or the head of a table, can give to the numbers below it."""


@dataclass(slots=True)
class Time:
    """One expression of time: tokens[first:last]."""

    first: int
    last: int
    kind: str
    """day, month, year, since, span (both ends), rolling, asof, war (a length of war without dates), publication,
    beside (a day by its distance from the one told of), compared ('the same period last year'),
    that ('in that period')"""
    start: str | None
    end: str | None
    words: str = ""
    shift: int = 0
    """Of a day beside another ('the previous day'): how many days from it; of a compared stretch: how many years."""


def iso(day: date) -> str:
    """2024-06-12."""
    return day.isoformat()


@lru_cache(maxsize=KEPT_AT_MOST)
def day_of(published: str | None) -> date | None:
    """The day of publication; a month or year stands for its last day."""
    if not published:
        return None
    parts = [int(p) for p in published[:10].split("-")]
    try:
        if len(parts) == 3:
            return date(*parts)
        if len(parts) == 2:
            return _last_of_month(parts[0], parts[1])
        return date(parts[0], 12, 31)
    except ValueError:
        return None


def _last_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def is_day(text: str | None) -> TypeGuard[str]:
    """True for a date that is precise to the day."""
    return text is not None and len(text) == len("2024-06-12")


def shift(day: str, days: int) -> str:
    """A day some days later or earlier; a coarse date stays as it is."""
    return iso(date.fromisoformat(day) + timedelta(days=days)) if is_day(day) else day
