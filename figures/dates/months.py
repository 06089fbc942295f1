"""Reads the months and years that a sentence names: 'March', 'May to July 2019', 'last month', '2015', 'the 1990s'.

In:  a Run, the place of the name, and the place where the expression began.
Out: the token after it, the first and last month or year as ISO text, and the kind: month, year, span, rolling, week.
Assumes a month without a year is the latest one before publication; four digits are a year only after a word of time.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from figures import lexicon
from figures.dates.run import Run
from figures.dates.times import YEAR, iso

BULLETINS = lexicon.tables("en_cues")["timeline_bulletins"]
DECADE = re.compile(r"((?:19|20)\d)0s")
END_OF_SPAN = re.compile(r"(?:19|20)?\d\d")
"""'2014-16', '2014-2016'."""

IS = ("was", "is", "remains", "remained", "saw", "has", "had", "were")
"""Behind 'March' these say that it is the month: 'March remains the deadliest'."""
OF_A_YEAR = ("is", "was", "saw", "has", "became", "marked", "proved", "remains", "remained")
"""Behind four digits that open a clause these say that they are a year."""
WHICH_YEAR = {"this": 0, "last": -1, "previous": -1, "preceding": -1}
"""Years by their distance from publication: 'in March last year'."""
HARDLY_BEGUN = 3
"""Days. On 1 December, 'between August and December' is of the year before."""
LEADS_A_MONTH = (
    "since",
    "in",
    "from",
    "until",
    "by",
    "of",
    "and",
    "to",
    "last",
    "this",
    "late",
    "early",
    "mid",
    "during",
    "between",
    "through",
    "till",
)
"""Words after which 'may' and 'march' are months."""

LEADS_A_YEAR = (
    "in",
    "of",
    "since",
    "(",
    "during",
    "the",
    "early",
    "late",
    "mid",
    "–",
    "-",
    "from",
    "between",
    "and",
    "to",
    "year",
    "end",
)
"""Words after which four digits are a year and no count."""


def calendar_month(run: Run, k: int, i: int) -> tuple[int, str, str, str] | None:
    """(after, start, end, 'month')."""
    owner = run.low(k).endswith("'s") and run.low(k)[:-2] in run.words["months"] and run.tokens[k].text[:1].isupper()
    if not run.month_at(k) and not owner:
        phrase = f"{run.low(k - 1)} {run.low(k)}".removesuffix("'s") if k > i else ""
        if run.published is not None and phrase in ("last month", "this month", "previous month"):
            if phrase == "this month":  # so far: until the day of publication
                return k + 1, iso(run.published.replace(day=1)), iso(run.published), "rolling"
            day = run.published.replace(day=1) - timedelta(days=1)
            return k + 1, iso(day)[:7], iso(day)[:7], "month"
        return None
    low = run.low(k).removesuffix("'s")
    led = owner or run.low(k - 1) in LEADS_A_MONTH
    if (
        low in ("may", "march", "mar")
        and k == i
        and not led
        and run.low(k + 1) not in IS
        and not YEAR.fullmatch(run.low(k + 1))
    ):
        return None
    number = run.words["months"][low]
    after = k + 1
    if run.low(after) in (".", ",") and YEAR.fullmatch(run.low(after + 1)):
        after += 1
    told = _of_which_year(run, after)
    if YEAR.fullmatch(run.low(after)):
        year, after = int(run.low(after)), after + 1
    elif told is not None:
        year, after = told
    elif run.published is not None:
        year = run.published.year if number <= run.published.month else run.published.year - 1
        if i < k and "last" in (run.low(k - 1), run.low(i)) and number == run.published.month:
            year = run.published.year - 1
    else:
        return None
    text = f"{year}-{number:02d}"
    if run.low(after) in ("-", "–", "to", "and", "through") and run.month_at(after + 1):
        other = run.words["months"][run.low(after + 1)]
        last = after + 2
        told = _of_which_year(run, last)
        if told is not None or YEAR.fullmatch(run.low(last)):
            year2, last = told or (int(run.low(last)), last + 1)
            text = text if "20" in run.low(after - 1) else f"{year2 if number <= other else year2 - 1}-{number:02d}"
        else:
            year2 = year if other >= number else year + 1
            if run.published is not None and (year2, other) == (run.published.year, run.published.month):
                hardly = run.published.day <= HARDLY_BEGUN
                year, year2 = year - hardly, year2 - hardly
                text = f"{year}-{number:02d}"
        return last, text, f"{year2}-{other:02d}", "span"
    return after, text, text, "month"


def _of_which_year(run: Run, k: int) -> tuple[int, int] | None:
    """(year, the token after it) of 'last year', 'of the preceding year', 'this year' behind a month."""
    if run.published is None:
        return None
    k += run.low(k) == "of"
    k += run.low(k) == "the" and run.low(k - 1) == "of"
    if run.low(k) not in WHICH_YEAR or run.low(k + 1) != "year":
        return None
    return run.published.year + WHICH_YEAR[run.low(k)], k + 2


def _week(published: date, k: int, which: str) -> tuple[int, str, str, str]:
    """'last week' from its Monday to its Sunday, 'this week' until now, 'the past week' the last seven days."""
    if which == "past":
        return k + 1, iso(published - timedelta(days=7)), iso(published), "rolling"
    monday = published - timedelta(days=published.weekday())
    if which == "this":
        return k + 1, iso(monday), iso(published), "week"
    return k + 1, iso(monday - timedelta(days=7)), iso(monday - timedelta(days=1)), "week"


def calendar_year(run: Run, k: int, i: int) -> tuple[int, str, str, str] | None:
    """(after, start, end, 'year')."""
    low = run.low(k).removesuffix("'s")
    if not low[:1].isdecimal() and low not in ("year", "week"):
        return None
    decade = DECADE.fullmatch(low)
    if decade:
        return k + 1, f"{decade[1]}0", f"{decade[1]}9", "span"
    if run.published is not None and k > i and low == "year" and run.low(k - 1) in ("last", "this", "previous"):
        year = run.published.year - (run.low(k - 1) != "this")
        return k + 1, str(year), str(year), "year"
    if run.published is not None and k > i and low == "week" and run.low(k - 1) in ("last", "this", "past"):
        return _week(run.published, k, run.low(k - 1))
    if not YEAR.fullmatch(low) or run.tokens[k].kind != "number":
        return None
    opens = k == 0 or run.low(k - 1) == ","
    if opens and run.low(k + 1) in OF_A_YEAR:
        return k + 1, low, low, "year"  # ', 2023 was the deadliest year'
    of_report = run.low(k + 1) in BULLETINS or run.low(k + 2) in BULLETINS  # 'Lakes 2016 Report: 46 abducted'
    if (
        k == i
        and not of_report
        and run.low(k - 1) not in LEADS_A_YEAR
        and not (run.low(k - 1) == "," and run.low(k + 1) == ")")
    ):
        return None
    next_year = run.low(k + 1) == "and" and YEAR.fullmatch(run.low(k + 2)) and int(run.low(k + 2)) == int(low) + 1
    if next_year and run.low(k - 1) in ("in", "during"):
        return k + 3, low, run.low(k + 2), "span"  # 'in 1982 and 1983'
    if run.low(k + 1) in ("-", "–", "to") and END_OF_SPAN.fullmatch(run.low(k + 2)):
        other = run.low(k + 2)
        return k + 3, low, other if len(other) == 4 else low[:2] + other, "span"
    return k + 1, low, low, "year"
