"""Rules for figures whose stretch of time is told by pointing at another: 'in that period', 'the same period of 2017'.

In:  Asked.
Out: When, or None where the rule does not apply.
Assumes that the stretch is that of the figure before it in the sentence, else of the last one that counts over days.
"""

from __future__ import annotations

from dataclasses import replace

from figures.dates import Time
from figures.dates.beside import SAME
from figures.inheriting.asked import Asked
from figures.measures import When
from figures.measures.nearest import COMPARED
from figures.measures.setting import days_of

WITHIN = 8
"""Words between a number and the stretch that it points at, at most."""
MONTHS = {"month": 1, "quarter": 3}
"""How far back 'the previous month' lies."""
COUNTED = ("period", "cumulative")


def of_that_stretch(asked: Asked) -> When | None:
    """'Another 298 people were kidnapped during that period.'"""
    time = _pointed(asked, "that")
    if time is None:
        return None
    same = time.words in SAME
    return _counted_before(asked, "the period that it points at", COUNTED if not same else ())


def of_another_year(asked: Asked) -> When | None:
    """'compared with 210 in the same period last year': the stretch of the figure before, a year earlier."""
    time = _pointed(asked, "compared")
    if time is None or not _is_compared(asked):
        return None
    beside = next((w for w in asked.whens.values() if w.measure in COUNTED and w.end), None)
    whole = beside or _counted_before(asked, "")
    if whole is None or not whole.end:
        return When("period", None, None, True, "a stretch compared with one that is not told")
    if time.words != "year":
        months = MONTHS.get(time.words, 0)
        start, end = _months_back(whole.start, months), _months_back(whole.end, months)
        return replace(whole, measure="period", start=start, end=end, rule="the stretch before")
    years = int(time.start[:4]) - int(whole.end[:4]) if time.start else time.shift
    end = _moved(whole.end, years)
    start = _moved(whole.start, years) or (end or "")[:4]
    return replace(whole, measure="period", start=start, end=end, rule="the same stretch of another year")


def _pointed(asked: Asked, kind: str) -> Time | None:
    """The time of this kind that belongs to the figure: no other number stands between."""
    count, nodes = asked.setting.count, asked.setting.nodes
    for k, time in asked.setting.times:
        first, last = (k, count.first) if k < count.first else (count.last, k)
        if time.kind == kind and last - first <= WITHIN and not any(n.kind == "Q" for n in nodes[first:last]):
            return time
    return None


def _is_compared(asked: Asked) -> bool:
    """True for the number behind 'compared with', 'from', 'than', before which no other number stands."""
    nodes = asked.setting.nodes
    for k in range(asked.setting.count.first - 1, -1, -1):
        if nodes[k].kind == "Q":
            return False
        if nodes[k].low in COMPARED or nodes[k].low in ("from", "against", "with", "to"):
            return True
    return False


def _counted_before(asked: Asked, rule: str, order: tuple[str, ...] = COUNTED) -> When | None:
    """The last figure that is counted over days; of a period first, where the words point at a period."""
    drafts = [d for d in asked.story.out.drafts if d.figure.measure in COUNTED and d.figure.date_end]
    for measure in order:
        for draft in reversed(drafts):
            if draft.figure.measure == measure:
                return days_of(draft.figure, rule)
    return days_of(drafts[-1].figure, rule) if drafts else None


def _months_back(month: str | None, months: int) -> str | None:
    """2018-04 for 2018-05; nothing for a day, whose stretch may not be a month."""
    if month is None or len(month) != len("2018-05") or not months:
        return None
    number = int(month[:4]) * 12 + int(month[5:]) - 1 - months
    return f"{number // 12}-{number % 12 + 1:02d}"


def _moved(day: str | None, years: int) -> str | None:
    return f"{int(day[:4]) + years}{day[4:]}" if day else None
