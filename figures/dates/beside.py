"""Reads times told by their distance from another: 'the previous day', 'two days later', 'the same period of 2017'.

In:  a Run and the place where the expression begins.
Out: a Time of the kind beside (days) or compared (a month, a quarter, a year), with its shift and no days of its own.
Assumes that the report says elsewhere what the distance is counted from; the timeline and the figures beside know it.
"""

from __future__ import annotations

import re

from figures.dates.lengths import NUMBER_WORDS
from figures.dates.run import Run
from figures.dates.times import YEAR, Time

AT = ("on", "in", "during", "late", "early", "from", "for", "of", "over", "within", "throughout")
"""Before 'the previous day'."""
EARLIER = ("previous", "preceding")
LATER = ("next", "following")
PARTS = ("day", "night", "evening", "morning", "afternoon")
DURING = ("during", "in", "over", "for", "within", "throughout")
WHOLLY = ("during", "over", "throughout")
"""'during the month' points at a month; 'in the year' is more often the start of 'in the year 2013'."""
BACK = ("earlier", "before", "previously", "prior")
GOES_ON = frozenset(["the", "a", "an", "his", "her", "its", "their", "that", "this", "yesterday", "to", "it", "they"])
"""After 'the day before': what the day stands before is named, so the distance is not from the story's day."""
FARTHEST = 14
"""Days. A longer distance is seldom exact."""
STRETCHES = {"period": "year", "month": "year", "quarter": "year", "time": "year", "week": "year", "months": "year"}
"""'the same month' of another year."""
OF_LAST_YEAR = re.compile(
    r"(?:of |in )?(?:last year|the (?:previous|preceding|prior) year|the year before|a year (?:ago|earlier|before))"
)
"""Behind 'the same period'."""
SAME = ("same", "corresponding", "comparable", "equivalent")
YEAR_OR_MONTH = ("year", "month", "quarter", "week")
AGAINST = {"compared", "comparison", "than", "from", "versus", "against"}
AGAINST_BEFORE = 8
"""Words in which 'compared with' stands before 'the previous year'; without it that is a plain year."""
TELLING = frozenset(
    {
        *EARLIER,
        *LATER,
        *BACK,
        *SAME,
        "later",
        "period",
        "periods",
        "timeframe",
        "reporting",
        "review",
        "month",
        "quarter",
    }
    | {"year"}
)
"""A sentence without one of these tells no time by its distance."""
OPENERS = frozenset({*AT, "the", *NUMBER_WORDS})
"""Words that such a time can begin with, figures apart."""


def beside(run: Run, i: int) -> Time | None:
    """A day so far from the one that the report speaks of, or a stretch of another year."""
    k = i + (run.low(i) in AT)
    same = _same_stretch(run, i, k) or _that_stretch(run, i, k)
    if same is not None:
        return same
    return _day(run, i, k) or _stretch_before(run, i, k)


def _day(run: Run, i: int, k: int) -> Time | None:
    """'the previous day', 'the night before', 'a day earlier', 'two days later'."""
    a, b, c = run.low(k), run.low(k + 1), run.low(k + 2)
    if a == "the" and c in PARTS and b in EARLIER + LATER:
        return Time(i, k + 3, "beside", None, None, c, -1 if b in EARLIER else 1)
    if a == "the" and b in PARTS and c == "before" and run.low(k + 3) not in GOES_ON:
        return Time(i, k + 3, "beside", None, None, b, -1)
    days = NUMBER_WORDS.get(a) or (int(a) if a.isdecimal() and len(a) < 3 else 0)
    if not 0 < days <= FARTHEST or b not in ("day", "days", "week") or a in ("few", "several", "couple"):
        return None
    days *= 7 if b == "week" else 1
    if c in BACK and run.low(k + 3) not in GOES_ON:
        return Time(i, k + 3, "beside", None, None, "", -days)
    return Time(i, k + 3, "beside", None, None, "", days) if c == "later" else None


def _same_stretch(run: Run, i: int, k: int) -> Time | None:
    """'the same period last year', 'the same month of 2017'."""
    if run.low(k) != "the" or run.low(k + 1) not in SAME or run.low(k + 2) not in STRETCHES:
        return None
    rest = " ".join(run.low(x) for x in range(k + 3, k + 8))
    match = OF_LAST_YEAR.match(rest)
    if match:
        return Time(i, k + 3 + len(match[0].split()), "compared", None, None, "year", -1)
    after = k + 3 + (run.low(k + 3) in ("of", "in"))
    if YEAR.fullmatch(run.low(after)):
        return Time(i, after + 1, "compared", run.low(after), None, "year")
    return None


def _that_stretch(run: Run, i: int, k: int) -> Time | None:
    """'during that period', 'in the same period', 'over the reporting period', 'during the month'."""
    a, b, c = run.low(k), run.low(k + 1), run.low(k + 2)
    if run.low(i) not in DURING or a not in ("the", "that", "this", "these", "those"):
        return None
    unit = b in ("month", "quarter", "year") and run.low(i) in WHOLLY and a == "the"
    if unit or b in ("period", "periods", "timeframe"):
        return None if c in ("of", "from", "between", "since", "when") else Time(i, k + 2, "that", None, None)
    if (b in SAME or b in ("reporting", "review")) and c in ("period", "timeframe", "month", "quarter"):
        return None if run.low(k + 3) in ("of", "last", "in", "(") else Time(i, k + 3, "that", None, None, b)
    return None


def _stretch_before(run: Run, i: int, k: int) -> Time | None:
    """'the previous year', 'the month before', 'a year earlier'."""
    a, b, c = run.low(k), run.low(k + 1), run.low(k + 2)
    unit = c if b in EARLIER else b
    if unit not in YEAR_OR_MONTH or not AGAINST & {run.low(x) for x in range(i - AGAINST_BEFORE, i)}:
        return None
    if (a == "the" and b in EARLIER) or (a == "the" and c == "before" and run.low(k + 3) not in GOES_ON):
        return Time(i, k + 3, "compared", None, None, unit, -1)
    if (
        a in ("a", "one")
        and c in ("earlier", "before", "previously")
        and unit == "year"
        and run.low(k + 3) not in GOES_ON
    ):
        return Time(i, k + 3, "compared", None, None, unit, -1)
    return None
