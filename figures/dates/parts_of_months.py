"""Reads parts of a month: 'the third week of May', 'the first ten days of January', 'the second half of March 2019'.

In:  a Run and the place where the expression begins.
Out: a Time of the kind span, from the first of those days to the last; None when it is none.
Assumes that a month's first week is its first seven days, and that its first half ends on the 15th.
"""

from __future__ import annotations

from calendar import monthrange

from figures.dates.lengths import LAST, NUMBER_WORDS, ORDER
from figures.dates.months import calendar_month
from figures.dates.run import Run
from figures.dates.times import Time

OPENS = ("in", "during", "for", "over", "within", "by", "of")
WEEK, HALF = 7, 15


def part_of_month(run: Run, i: int) -> Time | None:
    """'in the third week of May', 'the last ten days of June'."""
    k = i + (run.low(i) in OPENS)
    k += run.low(k) == "the"
    order = ORDER.get(run.low(k))
    if order is None:
        return None
    k += 1
    number = NUMBER_WORDS.get(run.low(k)) or (int(run.low(k)) if run.low(k).isdecimal() else 0)
    unit = run.low(k + bool(number))
    k += 1 + bool(number)
    if run.low(k) != "of" or unit not in ("week", "weeks", "days", "half"):
        return None
    month = calendar_month(run, k + 1, k)
    if month is None or month[3] != "month" or (unit == "days" and not number):
        return None
    ends = _days(order, number, unit, monthrange(int(month[1][:4]), int(month[1][5:]))[1])
    if ends is None:
        return None
    return Time(i, month[0], "span", f"{month[1]}-{ends[0]:02d}", f"{month[1]}-{ends[1]:02d}")


def _days(order: int, number: int, unit: str, length: int) -> tuple[int, int] | None:
    """The first and the last day of the part, in a month of so many days."""
    last = order == LAST
    if unit == "half":
        return (HALF + 1, length) if order == ORDER["second"] or last else (1, HALF)
    days = (number or 1) * (WEEK if unit.startswith("week") else 1)
    first = length - days + 1 if last else (order - 1) * days + 1
    return (first, min(first + days - 1, length)) if 1 <= first <= length else None
