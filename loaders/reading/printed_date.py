"""Find the day that a document prints near its top: "As of 12 June 2024", "June 12, 2024", "2024-06-12".

In:  the beginning of a text.
Out: the day, ISO, or None. Of several, the one after "as of", "updated", "published", "dated" ...; else the first.

Only complete dates in figures or English month names count: a month alone, or 03/04/2024, could mean two days.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator

from loaders.reading.dates import read_date
from loaders.reading.item import Refused

SEARCHED = 1_500
"""Characters: a title page or the head of a situation report; further down, dates belong to events."""

MONTHS = [name.lower() for name in month_name[1:]]
NAMES = "|".join(f"{name}|{name[:3]}" for name in MONTHS) + "|sept"
PATTERNS = (
    re.compile(rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{NAMES})\.?,?\s+(?P<y>(?:19|20)\d\d)\b", re.I),
    re.compile(rf"\b(?P<m>{NAMES})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d\d)\b", re.I),
    re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"),
)
PUBLISHED = re.compile(r"(?:published|posted)\W{0,3}(?:on\s)?$", re.I)
ANNOUNCED = re.compile(r"(?:as of|updated?|published|issued|dated?|released?)\W{0,3}(?:on\s)?$", re.I)


def printed_date(text: str, today: str) -> str | None:
    """The day that the top of a text prints.

    >>> printed_date("Situation Report No. 7 (as of 12 June 2024)", "2026-01-01")
    '2024-06-12'
    >>> printed_date("In June the fighting grew.", "2026-01-01") is None
    True
    """
    days = list(_days(text[:SEARCHED], today))
    announced = [day for before, day in days if ANNOUNCED.search(before)]
    return (announced or [day for _, day in days] or [None])[0]


def published_date(text: str, today: str) -> str | None:
    """The day that a line says it was published on.

    >>> published_date("Updated: June 14, 2024 | Published: June 12, 2024", "2026-01-01")
    '2024-06-12'
    """
    return next((day for before, day in _days(text, today) if PUBLISHED.search(before)), None)


def _days(head: str, today: str) -> Iterator[tuple[str, str]]:
    """Each possible day in the order of the text, with the words before it."""
    found = sorted((match for pattern in PATTERNS for match in pattern.finditer(head)), key=lambda match: match.start())
    for match in found:
        if day := _iso(match, today):
            yield head[: match.start()], day


def _iso(match: re.Match[str], today: str) -> str | None:
    month = match["m"].lower()
    number = month if month.isdigit() else next(n for n, name in enumerate(MONTHS, 1) if name.startswith(month[:3]))
    try:
        return read_date(f"{match['y']}-{number}-{match['d']}", today=today)
    except Refused:
        return None
