"""Reads windows that name no end of their own: 'in just three days', 'over two nights', 'over the weekend'.

In:  a Run and the place where the expression begins.
Out: a Time of the kind rolling, or war where years are counted; None when it is none.
Assumes that the window ended on the day of publication, and a weekend with its Sunday.
"""

from __future__ import annotations

from datetime import timedelta

from figures.dates.lengths import NUMBER_WORDS, SPANS
from figures.dates.run import Run
from figures.dates.times import Time, iso

AROUND = frozenset(
    [
        "just",
        "only",
        "about",
        "around",
        "nearly",
        "almost",
        "less",
        "than",
        "more",
        "under",
        "over",
        "some",
        "barely",
        "the",
        "space",
        "of",
        "roughly",
    ]
)
"""Words between 'in' and the number of its days."""
OVER_WEEKEND = ("over", "during", "at", "on", "this", "the", "last", "past", "previous")
LONGEST_WINDOW = 60
"""Days. 'in three months' is as often a length of war, which is counted whole."""


def loose_window(run: Run, i: int) -> Time | None:
    """'in just three days', 'over two nights', 'in less than 72 hours': so many days until publication."""
    if run.low(i) not in ("in", "within", "over", "during") or run.published is None:
        return None
    k = i + 1
    while run.low(k) in AROUND and k - i < 5:
        k += 1
    these = run.low(k) in ("these", "those")
    k += these
    number = NUMBER_WORDS.get(run.low(k)) or (int(run.low(k)) if run.low(k).isdecimal() else 0)
    unit = run.low(k + 1)
    if these and number and unit in ("months", "years"):
        return Time(i, k + 2, "war", None, None)
    if (
        not number
        or unit not in ("hours", "day", "days", "nights", "week", "weeks")
        or run.low(k) in ("few", "several")
    ):
        return None
    if run.low(k + 2) in ("time", "when", "if", "to") or (run.low(k + 2) == "of" and unit in ("week", "weeks")):
        return None
    days = number * SPANS[unit]
    if not 1 <= days <= LONGEST_WINDOW:
        return None
    start = run.published - timedelta(days=max(1, round(days) - (SPANS[unit] >= 1)) if unit != "day" else 0)
    return Time(i, k + 2, "rolling", iso(start), iso(run.published))


def weekend(run: Run, i: int) -> Time | None:
    """'over the weekend', 'this past weekend': the last Saturday and Sunday."""
    k = i
    while run.low(k) in OVER_WEEKEND and k - i < 4:
        k += 1
    if k == i or run.low(k).removesuffix("'s") != "weekend" or run.published is None:
        return None
    saturday = run.published - timedelta(days=(run.published.weekday() + 2) % 7)
    return Time(i, k + 1, "rolling", iso(saturday), iso(min(saturday + timedelta(days=1), run.published)), "weekend")
