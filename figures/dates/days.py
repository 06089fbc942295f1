"""Reads the days that a sentence names: '5 March 2021', 'the 14th of June', '12/06/2024', 'Tuesday', 'yesterday'.

In:  a Run and a place in it.
Out: the token after the day, its first and last day as ISO text, 'day' (or 'span': '3-5 May').
Assumes a day without a year is the latest such day before publication; a weekday, that of the week before it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from figures import lexicon
from figures.dates.run import SHORT_WEEKDAYS, Run
from figures.dates.times import YEAR, iso

A_FEW_DAYS = timedelta(days=3)
"""After publication: a day so soon may still be meant."""
PART_OF_DAY = lexicon.tables("en_cues")["dates_part_of_day"]


def calendar_day(run: Run, i: int) -> tuple[int, str, str, str] | None:
    """(after, start, end, 'day') of an explicit calendar day."""
    token = run.tokens[i] if i < len(run.tokens) else None
    if token is None:
        return None
    if token.kind == "date":
        return _numeric(run, i)
    if token.low not in run.day_words and token.kind not in ("number", "ordinal"):
        return None
    months = run.words["months"]
    k = i
    low = run.low(i)
    if low in run.words["weekdays"] and (run.low(i + 1) == "," or run.low(i + 1) in months or run.day_number(i + 1)):
        k = i + 2 if run.low(i + 1) == "," else i + 1
    if run.low(k) == "the" and run.day_number(k + 1) and run.low(k + 2) == "of":
        k += 1
    number = run.day_number(k)
    several = _several(run, k) if number else None
    if several is not None:
        return several
    if number:
        m = k + 1
        if run.low(m) == "of":
            m += 1
        through = None
        if run.low(m) in ("-", "–", "to", "and") and run.day_number(m + 1) and run.low(m + 2) in months:
            through = run.day_number(m + 1)
            m += 2
        if run.month_at(m):
            return _finish(run, m + 1, number, months[run.low(m)], through)
    if run.month_at(k):
        m = k + 1
        if run.low(m) == ".":
            m += 1
        if run.low(m) == "the":
            m += 1
        number = run.day_number(m)
        if number and not (
            run.tokens[m].kind == "number" and run.low(m + 1) in ("people", "civilians", "soldiers", "persons")
        ):
            through = None
            if run.low(m + 1) in ("-", "–", "to") and run.day_number(m + 2) and run.low(m + 3) not in months:
                through = run.day_number(m + 2)
                m += 2
            return _finish(run, m + 1, number, months[run.low(k)], through)
    return None


def _several(run: Run, i: int) -> tuple[int, str, str, str] | None:
    """'16, 20 and 21 July 2024': from the first of them to the last."""
    first, k = run.day_number(i), i
    while run.low(k + 1) == "," and run.day_number(k + 2):
        k += 2
    if k == i or run.low(k + 1) not in ("and", "&") or not run.day_number(k + 2):
        return None
    last, m = run.day_number(k + 2), k + 3
    m += run.low(m) == "of"
    if not run.month_at(m) or first is None or last is None or first >= last:
        return None
    found = _finish(run, m + 1, first, run.words["months"][run.low(m)], last)
    return found


def _numeric(run: Run, i: int) -> tuple[int, str, str, str] | None:
    parts = [int(p) for p in re.split(r"[-/.]", run.tokens[i].text)]
    try:
        if parts[0] > 31:
            day = date(parts[0], parts[1], parts[2])
        else:
            day = date(parts[2], parts[1], parts[0]) if parts[1] <= 12 else date(parts[2], parts[0], parts[1])
            if run.published is not None and day > run.published + A_FEW_DAYS and parts[0] <= 12:
                day = date(parts[2], parts[0], parts[1])  # '01/03/2018', written in January: the month stands first
    except ValueError:
        return None
    return i + 1, iso(day), iso(day), "day"


def _finish(run: Run, after: int, number: int, month: int, through: int | None) -> tuple[int, str, str, str] | None:
    k = after
    if run.low(k) == ",":
        k += 1
    year = None
    if YEAR.fullmatch(run.low(k)) and not (k > after and run.low(k + 1) in ("people", "civilians")):
        year, after = int(run.low(k)), k + 1
    try:
        start = _dated(run, year, month, number)
        end = start if through is None else _dated(run, year or start.year, month, through)
    except ValueError:
        return None
    return after, iso(start), iso(end), "day" if start == end else "span"


def _dated(run: Run, year: int | None, month: int, number: int) -> date:
    if year is not None:
        return date(year, month, number)
    if run.published is None:
        raise ValueError("no year and no day of publication")
    here = date(run.published.year, month, min(number, 28)) if number > 28 else date(run.published.year, month, number)
    if here > run.published + A_FEW_DAYS:
        return date(run.published.year - 1, month, number)
    return date(run.published.year, month, number)


def relative_day(run: Run, i: int) -> tuple[int, str, str, str] | None:
    """(after, start, end, 'day') of 'Tuesday', 'yesterday', 'overnight'."""
    if run.published is None or run.low(i) not in run.relative_words:
        return None
    for length in (4, 3, 2, 1) if run.low(i).removesuffix("'s") in run.day_openers else ():
        phrase = " ".join(run.low(k) for k in range(i, min(i + length, len(run.tokens)))).removesuffix("'s")
        if i + length <= len(run.tokens) and phrase in run.words["relative_days"]:
            day = iso(run.published + timedelta(days=run.words["relative_days"][phrase]))
            return i + length, day, day, "day"
    low = run.low(i).removesuffix("'s")
    named = low in run.words["lone_weekdays"] or (low in SHORT_WEEKDAYS and run.low(i + 1) in run.words["months"])
    if named and run.tokens[i].text[:1].isupper():
        back = (run.published.weekday() - run.words["weekdays"][low]) % 7
        if run.low(i - 1) == "last" and back == 0:
            back = 7
        day = iso(run.published - timedelta(days=back))
        after = i + 1
        week = after + (run.low(after) == "of")
        if run.low(week) == "last" and run.low(week + 1) == "week":
            monday = run.published - timedelta(days=run.published.weekday() + 7)
            day = iso(monday + timedelta(days=run.words["weekdays"][low]))
            return week + 2, day, day, "day"
        if run.low(after) in PART_OF_DAY:
            after += 1
        return after, day, day, "day"
    return None
