"""Read from a note what kind of count a number is: since when, of which days, who gets onto it.

In:  a scope in a collector's words ("since 23 Sep", "16-27 Sep 2024", "named deaths only"), the name of its series.
Out: measure, date_start, date_end, counted_from, population, inclusion, causation: what the words state and no more.
"""

from __future__ import annotations

import re
from typing import Any

from loaders.reading.item import Refused

MONTHS = {name: number for number, name in enumerate(
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
)}  # fmt: skip
DAY = r"(?:(\d{1,2}) )?"
MONTH = r"([A-Z][a-z]{2})[a-z]*"
YEAR = r"(?: (\d{4}))?"
SINCE = re.compile(rf"\bsince {DAY}{MONTH}{YEAR}")
SPAN = re.compile(rf"\b(?:(\d{{1,2}})(?: {MONTH})?(?: (\d{{4}}))?|{MONTH}(?: (\d{{4}}))?)\s?-\s?{DAY}{MONTH} (\d{{4}})")
ONE_DAY = re.compile(rf"\b(\d{{1,2}}) {MONTH}\b")
SERIES_DAY = re.compile(r"\d{4}-\d\d-\d\d$")

MONTHS_OF_A_COUNT = 12
"""A span of a year or more is a count since its start (a survey of a war); a shorter one is what was new in it."""

INCLUSIONS = (
    ("verified", re.compile(r"\bverified\b")),
    ("identified", re.compile(r"\bidentified\b|\bnamed\b|individually documented")),
    ("estimated", re.compile(r"\bestimate|95 ?% CI|\bexcess\b")),
)
EVENTS = re.compile(r"\b(?:attack|strikes?|blast|raid|convoy|massacre)\b")


def read_scope(
    scope: str | None, series: str | None, as_of: str | None, level: bool, since: str | None
) -> dict[str, Any]:
    """What the words state about the count.

    >>> read_scope("since 23 Sep", "x", "2024-09-24", False, None)["counted_from"]
    '2024-09-23'
    >>> read_scope("16-27 Sep 2024", "x", "2024-09-27", False, None)["measure"]
    'period'
    """
    words = scope or ""
    said: dict[str, Any] = {"measure": "stock" if level else "cumulative", "date_end": as_of}
    for inclusion, pattern in INCLUSIONS:
        if pattern.search(words):
            said["inclusion"] = inclusion
            break
    if words.startswith("civilians,") and "combatants" not in words:
        said["population"] = "civilians"
    if "movements" in words:
        said |= {"unit": "movement", "measure": "cumulative"}
    year = (as_of or "")[:4]
    if since:
        said |= {"date_start": since, "counted_from": since}
    elif found := SINCE.search(words):
        start = _iso(found.group(3) or year, found.group(2), found.group(1))
        if start and as_of and start > as_of:
            start = _iso(str(int(year) - 1), found.group(2), found.group(1))
        said |= {"measure": "cumulative", "date_start": start, "counted_from": start}
    elif found := SPAN.search(words):
        day1, month1, year1, month_only, year_only, day2, month2, year2 = found.groups()
        start = _iso(year1 or year_only or year2, month1 or month_only or month2, day1)
        end = _iso(year2, month2, day2)
        if (
            start
            and end
            and int(end[:4]) * 12 + int(end[5:7]) - int(start[:4]) * 12 - int(start[5:7]) >= MONTHS_OF_A_COUNT
        ):
            said |= {"measure": "cumulative", "counted_from": start}
        else:
            said |= {"measure": "period"}
        said |= {"date_start": start, "date_end": end}
    elif series and (day := SERIES_DAY.search(series)):
        said |= {"measure": "incident", "date_start": day.group(), "date_end": day.group()}
    elif EVENTS.search(words) and (found := ONE_DAY.search(words)):
        that_day = _iso(year, found.group(2), found.group(1))
        said |= {"measure": "incident", "date_start": that_day, "date_end": that_day}
    return said


def _iso(year: str | None, month: str | None, day: str | None) -> str | None:
    """ISO text with the precision that is there."""
    if not year:
        return None
    number = MONTHS.get((month or "")[:3].lower())
    if number is None:
        raise Refused(f"{month!r} is no month.")
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")
