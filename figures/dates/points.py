"""Reads one point in time with the small words before it: 'on Monday', 'early March 2012', 'the afternoon of 15 May'.

In:  a Run and the place where the expression begins.
Out: `point`: a Time standing by itself; `bare`: the point that 'since', 'between' or 'by' speak of, as plain values.
Assumes that 'after', 'before' and 'next' without a day say nothing about when people were hurt.
"""

from __future__ import annotations

from figures.dates.days import calendar_day, relative_day
from figures.dates.months import calendar_month, calendar_year
from figures.dates.run import Run
from figures.dates.times import Time, iso

Hit = tuple[int, str, str, str]
"""The token after a day, its first and last day, its kind."""

THROUGH = ("to", "until", "till", "through", "-", "–")
"""Between the ends of a stretch of days."""

SMALL_WORDS = 4
"""Small words before a day at most."""

BEFORE_A_POINT = {
    "on", "in", "during", "at", "of", "dated", "early", "late", "mid", "around", "about", "the", "earlier", "later",
    "before", "after", "throughout", "last", "this", "next", "past", "late-", "mid-", "overnight", "into",
    "following", "previous", "-"
}  # fmt: skip
"""Small words between the start of an expression and the day that it names."""

BEFORE_AN_END = {
    "the", "afternoon", "afternoons", "morning", "mornings", "evening", "evenings", "night", "of", "early", "late",
    "mid", "last", "at", "on", "about", "around", "noon", "beginning", "start", "end", "middle", "first", "late-",
    "hours", "dawn", "-", "midnight", "in",
}  # fmt: skip
"""Small words between 'since' or 'between' and the day that they speak of."""


def point(run: Run, i: int) -> Time | None:
    """A day, month or year standing by itself, with its preposition."""
    if not _may_be_point(run, i):
        return None
    k = i
    while run.low(k) in BEFORE_A_POINT and k - i < SMALL_WORDS:
        hit = calendar_day(run, k) or relative_day(run, k)
        if hit:
            break
        k += 1
    else:
        hit = calendar_day(run, k) or relative_day(run, k)
    hit = hit or (calendar_month(run, k, i) or calendar_year(run, k, i))
    if hit is None:
        return None
    last, start, end, kind = _until(run, _in_brackets(run, hit))
    prefix = [run.low(x) for x in range(i, k)]
    if prefix[:1] in (["after"], ["before"], ["next"]) and kind != "day":
        return Time(i, last, "other", None, None)
    if prefix[:1] == ["next"] or (kind == "span" and (run.low(i - 1) == "before" or _prior(run, i))):
        return Time(i, last, "other", None, None)
    return Time(i, last, kind, start, end, " ".join(t.text for t in run.tokens[i:last]))


def _prior(run: Run, i: int) -> bool:
    """True for 'prior to May-August'."""
    return (run.low(i - 2), run.low(i - 1)) == ("prior", "to")


def _in_brackets(run: Run, hit: Hit) -> Hit:
    """'this morning (Sunday)': the day in the brackets, for the report was written on another."""
    after, start, _, kind = hit
    if kind != "day" or run.low(after) != "(" or run.published is None or start != iso(run.published):
        return hit
    named = relative_day(run, after + 1) or calendar_day(run, after + 1)
    return (named[0] + 1, *named[1:]) if named and run.low(named[0]) == ")" else hit


def _until(run: Run, hit: Hit) -> Hit:
    """'28 July to 3 August': a stretch of days in two months."""
    after, start, _, kind = hit
    if kind != "day" or run.low(after) not in THROUGH or run.tokens[after - 1].kind == "date":
        return hit
    other = calendar_day(run, after + 1)
    if other is None or other[3] != "day":
        return hit
    if start > other[1]:
        start = f"{int(start[:4]) - 1}{start[4:]}"
    return other[0], start, other[2], "span"


def _may_be_point(run: Run, i: int) -> bool:
    """False where the small words lead to a word that no day, month or year begins with: 'in the city'. This is most
    places, so it is asked first.
    """
    for token in run.tokens[i : i + SMALL_WORDS]:
        if token.low not in BEFORE_A_POINT or token.low in run.days_alone:
            return token.low in run.point_words or token.low[:1].isdecimal()
    return True


def bare(run: Run, i: int) -> tuple[int, str | None, str | None, str] | None:
    """A point with small words before it: 'the afternoon of 15 February', 'early March 2012', 'last Friday'."""
    k = i
    while run.low(k) in BEFORE_AN_END and k - i < 6:
        hit = calendar_day(run, k) or relative_day(run, k)
        if hit:
            return hit
        k += 1
    if k < len(run.tokens) and run.tokens[k].kind == "clock":
        k += 1
        if run.low(k) in ("local", "hours", "hrs"):
            k += 1
        if run.low(k) == "time":
            k += 1
        if run.low(k) in ("on", "of", ","):
            k += 1
        return calendar_day(run, k) or relative_day(run, k)
    return (
        calendar_day(run, k)
        or relative_day(run, k)
        or calendar_month(run, k, i)
        or calendar_year(run, k, i if k > i else i - 1)
    )
