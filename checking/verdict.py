"""Decide what is on file about one figure of a draft.

In:  a figure as read from the draft, and the pool of what is on file.
Out: Checked: verdict, reason, evidence, and an attributed wording that could be printed instead.

The order of the questions is the order of explanations: is the number on file; is it the same people; is it the named
claimant's; is it of that day; is it the newest; does it keep its bound. A verdict compares with what is on file and
never says which of two sources is right.
"""

from __future__ import annotations

from dataclasses import dataclass

from checking.alike import (
    agrees,
    bound_is_lost,
    days_between,
    is_rounded_form,
    same_people,
    what_differs,
)
from checking.pool import Pool
from records import Figure
from series.interval import differ, stated
from wording import amount, day, said, sentence

VERDICTS = {
    "matches": "Matches what is on file",
    "outdated": "A newer figure is on file",
    "source_differs": "The source on file differs",
    "bound_dropped": "Bound dropped",
    "definition_differs": "Counts something else",
    "not_found": "Nothing on file",
}
"""Verdicts, with the words that a reader sees."""

SAME_DAY = 1
"""Days by which two as-of days may differ: time zones and evening reports."""

LAST_FOR = {"cumulative": 31, "stock": 183, "incident": 1, "period": 1}
"""Days for which a figure of each measure is still worth comparing with."""

SHOWN = 5
"""Figures on file that are listed beside a verdict."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One figure of a draft, compared with what is on file."""

    figure: Figure
    """As read from the draft."""
    verdict: str
    """One of VERDICTS."""
    why: str
    """A sentence for the writer."""
    on_file: tuple[Figure, ...] = ()
    """The figures compared with, the most telling first."""
    suggestion: str = ""
    """An attributed wording of the figure on file; '' when there is none."""


def judge(figure: Figure, pool: Pool) -> Checked:
    """The verdict about one figure."""
    candidates = pool.about(figure)
    same_number = [other for other in candidates if agrees(figure, other)]
    ours = [other for other in same_number if same_people(figure, other, pool)]
    of_claimant = [other for other in ours if not figure.claimant or other.claimant == figure.claimant]
    if of_claimant:
        return _of_claimant(figure, of_claimant, candidates, pool)
    in_force = _in_force(figure, candidates, pool)
    mixed_up = [f for f in same_number if _is_mixed_up(figure, f)]
    if mixed_up:
        return _other_people(figure, mixed_up, pool)
    if ours:
        return _of_others(figure, ours, in_force, pool)
    if in_force:
        return _other_number(figure, in_force, pool)
    if same_number:
        return _other_people(figure, same_number, pool)
    return _unknown(figure, candidates, pool)


def _of_claimant(figure: Figure, found: list[Figure], candidates: tuple[Figure, ...], pool: Pool) -> Checked:
    """The number is the claimant's: is it of that day, the newest, and with its bound?"""
    best = _nearest(figure, found, pool)
    newest = _newest(best, candidates, pool)
    dated = bool(figure.date_end) and not figure.date_inferred
    apart = days_between(figure.date_end, best.date_end)
    if dated and apart is not None and apart > SAME_DAY and best.measure in ("cumulative", "stock"):
        then = _in_force(figure, [f for f in candidates if f.claimant == best.claimant], pool)
        if then and differ(stated(then) or 0, stated(figure) or 0):
            why = (
                f"{_who(best, pool)} gave {_number(best)} as of {day(best.date_end)}; "
                f"as of {day(then.date_end)} it gave {_number(then)}."
            )
            return _checked(figure, "source_differs", why, pool, then, best)
    if newest and _is_late(figure, newest, best) and not (dated and apart is not None and apart <= SAME_DAY):
        why = (
            f"{_who(best, pool)} gave {_number(best)} as of {day(best.date_end)}; "
            f"its newest figure on file is {_number(newest)} as of {day(newest.date_end)}."
        )
        return _checked(figure, "outdated", why, pool, newest, best)
    if bound_is_lost(figure, best):
        why = f"{_who(best, pool)} says {_number(best)}; the text says {_number(figure)}."
        return _checked(figure, "bound_dropped", why, pool, best)
    if figure.qualifier == "exact" and stated(figure) != stated(best) and best.value is not None:
        why = f"The number is rounded and does not say so: {_who(best, pool)} has {_number(best)}."
        return _checked(figure, "bound_dropped", why, pool, best)
    why = f"{_who(best, pool)}, as of {day(best.date_end) or 'a day not stated'}: {_number(best)}."
    others = {_who(f, pool) for f in found if f.claimant != best.claimant}
    if others:
        why += f" The same number is on file from {', '.join(sorted(others))}."
    if not figure.claimant and best.claimant:
        why += " The text does not say who counted."
    return _checked(figure, "matches", why, pool, best, *[f for f in found if f is not best])


def _of_others(figure: Figure, found: list[Figure], in_force: Figure | None, pool: Pool) -> Checked:
    """The number is on file, but somebody else gave it."""
    best = _nearest(figure, found, pool)
    named = pool.registers.name(figure.claimant)
    why = f"{_who(best, pool)} gave {_number(best)} as of {day(best.date_end)}; the text names {named}."
    if in_force:
        why += f" {named} has {_number(in_force)} as of {day(in_force.date_end)}."
        return _checked(figure, "source_differs", why, pool, in_force, best)
    return _checked(figure, "source_differs", why, pool, best)


def _other_number(figure: Figure, in_force: Figure, pool: Pool) -> Checked:
    """The named claimant has another number for that time."""
    if is_rounded_form(figure, in_force):
        why = f"The number is rounded and does not say so: {_who(in_force, pool)} has {_number(in_force)}."
        return _checked(figure, "bound_dropped", why, pool, in_force)
    why = (
        f"{_who(in_force, pool)} has {_number(in_force)} as of {day(in_force.date_end)}; "
        f"the text has {_number(figure)}."
    )
    return _checked(figure, "source_differs", why, pool, in_force)


def _other_people(figure: Figure, found: list[Figure], pool: Pool) -> Checked:
    """The number is on file for other people, another place or another count."""
    of_claimant = [f for f in found if figure.claimant and f.claimant == figure.claimant]
    best = min(of_claimant or found, key=lambda f: len(what_differs(figure, f, pool)))
    if not of_claimant and (figure.claimant or len(what_differs(figure, best, pool)) > 1):
        return _unknown(figure, (), pool)
    differences = "; ".join(what_differs(figure, best, pool))
    why = f"{_who(best, pool)} gave {_number(best)} as of {day(best.date_end)}, but for something else: {differences}."
    return _checked(figure, "definition_differs", why, pool, best)


def _unknown(figure: Figure, candidates: tuple[Figure, ...], pool: Pool) -> Checked:
    """Nothing on file has this number; the nearest in time of the same people is shown."""
    if not (figure.conflict or figure.country or figure.claimant):
        why = "The text names no place, conflict or source that the registers know: there is nothing to compare with."
        return _checked(figure, "not_found", why, pool)
    near = [f for f in candidates if f.metric == figure.metric and same_people(figure, f, pool) and f.date_end]
    if not near:
        return _checked(figure, "not_found", "Nothing on file speaks of the same people at that place.", pool)
    best = _nearest(figure, near, pool)
    why = (
        "No figure on file has this number. The nearest in time: "
        f"{_who(best, pool)}, {_number(best)} as of {day(best.date_end)}."
    )
    return _checked(figure, "not_found", why, pool, best)


def _in_force(figure: Figure, candidates: tuple[Figure, ...] | list[Figure], pool: Pool) -> Figure | None:
    """What the named claimant said for the figure's day, or last before it; `None` if nobody is named."""
    if not figure.claimant and isinstance(candidates, tuple):
        return None
    alike = [
        other
        for other in candidates
        if other.metric == figure.metric
        and (not figure.claimant or other.claimant == figure.claimant)
        and same_people(figure, other, pool)
        and other.date_end
        and figure.date_end
        and other.date_end <= figure.date_end
    ]
    latest = max(alike, key=lambda f: (f.date_end or "", f.published or ""), default=None)
    if latest is None:
        return None
    apart = days_between(latest.date_end, figure.date_end)
    return latest if apart is not None and apart <= LAST_FOR[latest.measure] else None


def _newest(best: Figure, candidates: tuple[Figure, ...], pool: Pool) -> Figure | None:
    """The latest figure of the same line, if it is later and says another number."""
    if best.measure not in ("cumulative", "stock") or not best.date_end:
        return None
    later = [
        other
        for other in candidates
        if other.claimant == best.claimant
        and (other.metric, other.inclusion, other.causation) == (best.metric, best.inclusion, best.causation)
        and same_people(best, other, pool)
        and same_people(other, best, pool)
        and (other.date_end or "") > (best.date_end or "")
        and stated(other) != stated(best)
    ]
    return max(later, key=lambda f: (f.date_end or "", f.published or ""), default=None)


def _is_mixed_up(figure: Figure, other: Figure) -> bool:
    """Whether the named claimant gave this very number at that time, for something else."""
    if not figure.claimant or other.claimant != figure.claimant or other.metric == figure.metric:
        return False
    apart = days_between(figure.date_end or figure.published, other.date_end)
    return apart is not None and apart <= LAST_FOR["cumulative"]


def _is_late(figure: Figure, newest: Figure, best: Figure) -> bool:
    """Whether the newer figure could be known: it came out before the draft's day, or speaks of two days later."""
    before = (newest.published or "") < (figure.published or "")
    return before or (days_between(best.date_end, newest.date_end) or 0) > SAME_DAY


def _nearest(figure: Figure, found: list[Figure], pool: Pool) -> Figure:
    """The figure on file nearest to the day that the draft states; the latest if it states none.

    Of several prints of one number the claimant's own comes first.
    """
    found = sorted(found, key=lambda f: not pool.is_own(f))
    if figure.date_inferred or not figure.date_end:
        return max(found, key=lambda f: f.date_end or "")
    far = 10**6
    return min(found, key=lambda f: (days_between(figure.date_end, f.date_end) or 0) if f.date_end else far)


def _checked(figure: Figure, verdict: str, why: str, pool: Pool, *on_file: Figure) -> Checked:
    suggestion = sentence(said(on_file[0], pool.registers), "full") if on_file else ""
    return Checked(figure=figure, verdict=verdict, why=why, on_file=on_file[:SHOWN], suggestion=suggestion)


def _who(figure: Figure, pool: Pool) -> str:
    if figure.claimant:
        return pool.registers.name(figure.claimant)
    return figure.source or f"{figure.publisher or 'A publisher'} (which names no source)"


def _number(figure: Figure) -> str:
    said_so = amount(figure.value, figure.low, figure.high, figure.qualifier)
    return said_so or f"“{figure.vague_word or figure.numeral}”"
