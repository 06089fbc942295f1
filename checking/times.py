"""Tell whether a figure on file is of the time that a draft speaks of, and what stood then.

In:  a figure of a draft, figures on file of the same people.
Out: what was in force on the draft's day (the last before it, the first after it), the nearest, the latest.

A draft's figure without a day of its own is read as of the day of the text; such figures are `date_inferred`.
"""

from __future__ import annotations

from dataclasses import dataclass

from checking.alike import is_telling
from records import Figure
from series import days
from series.interval import differ, stated

SAME_DAY = 1
"""Days by which two as-of days may differ: time zones and evening reports."""

LAST_FOR = {"cumulative": 31, "stock": 183, "incident": 1, "period": 1}
"""Days for which a figure of each measure is still worth comparing with."""

HISTORY = 366
"""Days after which an undated sentence does not mean a figure any more."""

ONE_EVENT = ("incident", "period")
"""Measures that belong to their days: another day is another event."""


@dataclass(frozen=True, slots=True)
class InForce:
    """What a line says around a day."""

    before: Figure
    """The last figure of that day or before it."""
    after: Figure | None
    """The first one after it."""

    def contradicts(self, draft: Figure) -> bool:
        """Whether the draft's number cannot be the line's: another one for that day, or a total below the last."""
        number, before = stated(draft), stated(self.before)
        if number is None or before is None:
            return False
        if (apart(draft.date_end or draft.published, self.before.date_end) or 0) <= SAME_DAY:
            return differ(number, before)
        after = stated(self.after) if self.after else None
        is_total = self.before.measure == "cumulative"
        return is_total and (number < before or (after is not None and number > after))


def apart(one: str | None, other: str | None) -> int | None:
    """Days between two ISO dates; a coarser date holds every day that it may mean. `None` if one is missing.

    >>> apart("2024-06-12", "2024-06-14"), apart("2024-06", "2024-06-14"), apart("2024", None)
    (2, 0, None)
    """
    return days.apart(one, other) if one and other else None


def is_dated(draft: Figure) -> bool:
    """Whether the draft itself says of which day its number is."""
    return bool(draft.date_end) and not draft.date_inferred


def is_of_its_time(draft: Figure, other: Figure) -> bool:
    """Whether the figure on file can be the one that the draft means."""
    distance = apart(draft.date_end or draft.published, other.date_end)
    if distance is None:
        return True
    if is_dated(draft) and draft.measure in ONE_EVENT:
        return distance <= SAME_DAY
    of_claimant = draft.claimant is not None and draft.claimant == other.claimant
    return distance <= HISTORY or (of_claimant and is_telling(draft))


def in_force(draft: Figure, line: list[Figure]) -> InForce | None:
    """What the line says for the draft's day; `None` if it says nothing near it."""
    at = draft.date_end or draft.published
    if not at:
        return None
    in_order = sorted((f for f in line if f.date_end), key=lambda f: (f.date_end or "", f.published or ""))
    before = [f for f in in_order if (f.date_end or "") <= at]
    if not before or (apart(before[-1].date_end, at) or 0) > LAST_FOR[before[-1].measure]:
        return None
    return InForce(before[-1], next((f for f in in_order if (f.date_end or "") > at), None))


def nearest(draft: Figure, found: list[Figure]) -> Figure:
    """The figure nearest to the day that the draft states; the latest if it states none. The first of equals."""
    if not is_dated(draft):
        return max(found, key=lambda f: f.date_end or "")
    far = 10**6
    return min(found, key=lambda f: (apart(draft.date_end, f.date_end) or 0) if f.date_end else far)


def latest(best: Figure, line: list[Figure]) -> Figure | None:
    """The latest figure of the line, if it is later than the best and says another number."""
    later = [f for f in line if (f.date_end or "") > (best.date_end or "") and stated(f) != stated(best)]
    return max(later, key=lambda f: (f.date_end or "", f.published or ""), default=None)


def could_be_known(draft: Figure, best: Figure, newest: Figure) -> bool:
    """Whether the writer could know the newer figure: it came out before the text, or speaks of two days later."""
    before = (newest.published or "") < (draft.published or "")
    return before or (apart(best.date_end, newest.date_end) or 0) > SAME_DAY
