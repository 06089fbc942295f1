"""Read a date that is written as a date: ISO, whole or shortened to a month or a year.

In:  a cell or a metadata value.
Out: ISO text with its precision; None for an empty one.

Refuses what is no date (2018-16-03, 2017-02-31) and days that have not come yet. A date in words is the business of
the figures stage.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from loaders.reading.item import Refused

ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ].*)?")

EARLIEST_YEAR = 1400
"""The oldest conflict of any data set that is read."""


def read_date(printed: object, *, today: str | None = None, line: int | None = None) -> str | None:
    """The date, ISO with its precision.

    >>> read_date("2024-3-07"), read_date("2024-03"), read_date(" ")
    ('2024-03-07', '2024-03', None)
    """
    words = str(printed or "")
    iso = _iso(words)
    if iso is None:
        raise Refused(f"{words.strip()!r} is not a possible date.", line)
    if today and iso > today:
        raise Refused(f"{iso} lies in the future.", line)
    return iso or None


@lru_cache(maxsize=20_000)
def _iso(printed: str) -> str | None:
    """The date in ISO, nothing for an empty cell; None if there is no such day."""
    words = printed.strip()
    if words.upper() in ("", "N/A"):
        return ""
    found = ISO.fullmatch(words)
    year, month, day = (int(part) if part else None for part in found.groups()) if found else (0, None, None)
    possible = (
        year >= EARLIEST_YEAR
        and (month is None or 1 <= month <= 12)
        and (day is None or 1 <= day <= monthrange(year, month)[1])
    )
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)]) if possible else None


def days_before(iso: str, days: int) -> str:
    """The day so many days earlier.

    >>> days_before("2024-03-01", 1)
    '2024-02-29'
    """
    return (date.fromisoformat(iso) - timedelta(days=days)).isoformat()


def first_of_hours(last: str, hours: float) -> str:
    """The first day of a report that covers so many hours up to a day: 24 hours are the day itself.

    >>> first_of_hours("2024-03-02", 48)
    '2024-03-01'
    """
    return days_before(last, max(round(hours / 24), 1) - 1)
