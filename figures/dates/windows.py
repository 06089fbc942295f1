"""Reads windows of time by their length: 'the past 24 hours', 'two days ago', 'the first half of 2014', 'years of war'.

In:  a Run and the place where the expression begins.
Out: a Time of the kind rolling, recent, week, span, war, or the day, month or year so long ago; None when it is none.
Assumes a window ends on the day of publication, and counts that day among its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from figures.dates.lengths import LAST, NUMBER_WORDS, ORDER, SPANS
from figures.dates.loose_windows import OVER_WEEKEND, loose_window, weekend
from figures.dates.parts_of_months import OPENS, part_of_month
from figures.dates.run import CLASHES, Run
from figures.dates.times import YEAR, Time, iso

OVER = ("in", "during", "for", "over")
"""Before 'the first half of 2014'."""
PARTS = {"q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12), "h1": (1, 6), "h2": (7, 12)}
"""First and last month of 'Q3 2019', 'H1 2021'."""
OF_YEAR = {"this": 0, "the": 0, "last": 1, "previous": 1}
"""How many years ago 'the first half of last year' was."""
OF_THIS = ("earlier", "late", "early", "later")
"""Before 'this week', 'this month'."""
WITHIN = ("in", "over", "during", "within", "for", "throughout", "of")
"""Before 'the past 24 hours'."""
PAST = ("past", "last", "preceding", "previous", "recent", "same", "first")
CALENDAR = ("month", "months", "week", "night", "year", "day")
"""Behind a bare 'last' these are of the calendar, no window: 'last week'."""
MOST_DAYS = 36_000
"""A window that is longer is a slip: it begins when the report was published."""
IN_WAR = ("in", "during", "throughout", "after", "over", "by", "of")
"""Before 'two years of war'."""


def part_of_year(run: Run, i: int) -> Time | None:
    """'in the first half of 2014', 'in the third quarter of 2017', 'the first six months of 2019'."""
    k = i
    if run.low(k) in OVER:
        k += 1
    if run.low(k) == "the":
        k += 1
    named = PARTS.get(run.low(k))
    if named is not None and YEAR.fullmatch(run.low(k + 1)):
        stated = run.low(k + 1)
        return Time(i, k + 2, "span", f"{stated}-{named[0]:02d}", f"{stated}-{named[1]:02d}")
    order = ORDER.get(run.low(k))
    if order is None:
        return None
    length = {"half": 6, "quarter": 3}.get(run.low(k + 1))
    last = k + 2
    if length is None and run.low(k + 2) == "months" and run.low(k + 1) in NUMBER_WORDS:
        length, last = NUMBER_WORDS[run.low(k + 1)], k + 3
    if length is None:
        return None
    if run.low(last) == "of":
        last += 1
    if YEAR.fullmatch(run.low(last)):
        year = int(run.low(last))
    elif run.low(last) in OF_YEAR and run.low(last + 1) == "year" and run.published is not None:
        year, last = run.published.year - OF_YEAR[run.low(last)], last + 1
    else:
        return None
    start = 13 - length if order == LAST else (order - 1) * length + 1
    if not 1 <= start <= 12:
        return None
    return Time(i, last + 1, "span", f"{year}-{start:02d}", f"{year}-{start + length - 1:02d}")


def ago(run: Run, i: int) -> Time | None:
    """'two days ago', 'a week ago', 'three days earlier', 'earlier this week'."""
    if run.published is None:
        return None
    if run.low(i) in OF_THIS and run.low(i + 1) == "this" and run.low(i + 2) in ("week", "month"):
        start = (
            run.published - timedelta(days=run.published.weekday())
            if run.low(i + 2) == "week"
            else run.published.replace(day=1)
        )
        return Time(i, i + 3, "week", iso(start), iso(run.published))
    short = run.low(i).isdecimal() and len(run.low(i)) < 3
    amount = NUMBER_WORDS.get(run.low(i)) or (int(run.low(i)) if short else None)
    if (
        amount is None
        or run.low(i + 1) not in ("day", "days", "week", "weeks", "month", "months", "year", "years")
        or run.low(i + 2) != "ago"
    ):
        return None
    unit = run.low(i + 1).rstrip("s")
    if unit == "year":
        text = str(run.published.year - amount)
        return Time(i, i + 3, "year", text, text, "ago")
    if unit == "month":
        text = _months_before(run.published, amount)
        return Time(i, i + 3, "month", text, text, "ago")
    day = iso(run.published - timedelta(days=amount * (7 if unit == "week" else 1)))
    return Time(i, i + 3, "day", day, day)


def rolling(run: Run, i: int) -> Time | None:
    """'in the past 24 hours', 'over the last three days', 'during the last week', 'within 24 hours'."""
    k = i
    if run.low(k) in WITHIN:
        k += 1
        k += run.low(k) in ("just", "only")
    if run.low(k) == "the":
        k += 1
    return _past(run, i, k) if run.low(k) in PAST else _within_hours(run, i)


def _past(run: Run, i: int, k: int) -> Time | None:
    """'the past 24 hours', of which 'past' stands at k."""
    word = run.low(k)
    k += 1
    amount, exact = 1.0, False
    if run.low(k) == "couple" and run.low(k + 1) == "of":
        k += 1
    if run.low(k) == "few":
        amount, k = 3.0, k + 1
    elif run.low(k) in NUMBER_WORDS or (k < len(run.tokens) and run.tokens[k].kind == "number"):
        amount = float(NUMBER_WORDS.get(run.low(k), 0) or float(re.sub(r"\D", "", run.tokens[k].text) or 0))
        exact = True
        k += 1
    if run.low(k) not in SPANS:
        return None
    alone = not exact and i == k - 1  # 'last week' without 'in the'
    if alone and run.low(k) in CALENDAR and word in ("last", "previous", "same", "first"):
        return None
    if word == "recent":
        return Time(i, k + 1, "recent", None, None)
    if word in ("same", "first") or run.published is None:
        return Time(i, k + 1, "other", None, None)
    if not exact and word == "last" and run.low(k) in ("month", "year"):
        return None
    return Time(i, k + 1, "rolling", _before(run.published, amount, SPANS[run.low(k)]), iso(run.published))


def _before(published: date, amount: float, unit: float) -> str:
    """Where a window begins that ends on the day of publication; of years and months no day is told."""
    if unit >= SPANS["year"]:
        return str(published.year - int(amount * unit / SPANS["year"]))
    if unit == SPANS["month"]:
        return _months_before(published, int(amount))
    inclusive = unit == 1 and amount > 1
    days = amount * unit
    return iso(published - timedelta(days=max(1, round(days) - inclusive)) if days < MOST_DAYS else published)


def _months_before(published: date, amount: int) -> str:
    """The month so many months before: '2024-06'."""
    months = published.year * 12 + published.month - 1 - amount
    return f"{months // 12}-{months % 12 + 1:02d}"


def _within_hours(run: Run, i: int) -> Time | None:
    """'within 48 hours'."""
    if run.low(i) not in ("within", "in") or run.low(i + 2) != "hours" or run.low(i + 1) not in ("24", "48", "72"):
        return None
    if run.published is None:
        return None
    return Time(i, i + 3, "rolling", iso(run.published - timedelta(int(run.low(i + 1)) // 24)), iso(run.published))


def _days_of(run: Run, i: int, k: int) -> Time | None:
    """'in two days of clashes': a window of so many days."""
    for y in range(i + 1, k):
        number = NUMBER_WORDS.get(run.low(y)) or (
            int(run.low(y)) if run.low(y).isdecimal() and len(run.low(y)) < 3 else None
        )
        if number and run.low(y + 1) in ("days", "nights") and number <= 14 and run.published is not None:
            return Time(i, k + 1, "rolling", iso(run.published - timedelta(days=number - 1)), iso(run.published))
    return None


ENDS_A_LENGTH = {
    "in", "on", "by", "and", "at", "that", "who", "from", "as", "because", "due", "displacement", "camps",
}  # fmt: skip
"""Words that no length of a war goes on with: 'in internal displacement as a result of conflict'."""


def length_of_war(run: Run, i: int) -> Time | None:
    """'in nearly two years of war', 'during the conflict', 'throughout the civil war'."""
    if not run.in_war or run.low(i) not in IN_WAR:
        return None
    k, years = i + 1, False
    while (
        k < len(run.tokens) and k - i < 8 and (run.tokens[k].kind == "word" or run.tokens[k].kind in ("number", "code"))
    ):
        low = run.low(k)
        if low in ("years", "months", "weeks", "decades", "days", "year", "decade"):
            years = True
        if low in run.small["war_words"] or low in CLASHES:
            days = _days_of(run, i, k)
            if days is not None:
                return days
            named = next((run.low(x) for x in range(i + 1, k) if YEAR.fullmatch(run.low(x))), None)
            if named is not None and run.low(i) in ("in", "during", "throughout"):  # 'in the 1994 genocide'
                return Time(i, k + 1, "year", named, named, "war")
            if years:
                return Time(i, k + 1, "war", None, None)
            if run.low(i) in ("during", "throughout", "in") and low in (
                "war",
                "conflict",
                "insurgency",
                "uprising",
                "genocide",
                "intifada",
                "revolution",
            ):
                return Time(i, k + 1, "war", None, None, "plain")
            return None
        if low in ENDS_A_LENGTH:
            return None
        k += 1
    return None


READERS: tuple[tuple[Callable[[Run, int], Time | None], frozenset[str]], ...] = (
    (part_of_year, frozenset({*OVER, "the", *ORDER, *PARTS})),
    (part_of_month, frozenset({*OPENS, "the", *ORDER})),
    (ago, frozenset({*OF_THIS, *NUMBER_WORDS})),
    (weekend, frozenset({*OVER_WEEKEND})),
    (rolling, frozenset({*WITHIN, "the", *PAST})),
    (loose_window, frozenset({"in", "within", "over", "during"})),
    (length_of_war, frozenset(IN_WAR)),
)
"""The readers of windows in their order, each with the words that its windows can begin with."""
WINDOWS = {
    word: tuple(reader for reader, openers in READERS if word in openers)
    for word in frozenset().union(*(openers for _, openers in READERS))
}
"""A word -> the readers of windows that can begin with it."""
