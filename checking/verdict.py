"""Decide what is on file about one figure of a draft.

In:  a figure as read from the draft, and the pool of what is on file.
Out: Checked: verdict, reason, evidence, and an attributed wording that could be printed instead.

The order of the questions is the order of explanations (docs/decisions/0014). A verdict compares with what is on file
and never says which of two sources is right.
"""

from __future__ import annotations

from dataclasses import dataclass

from checking.alike import agrees, bound_is_lost, is_large, is_rounded_form, is_telling, same_people, what_differs
from checking.pool import Pool
from checking.times import SAME_DAY, InForce, apart, could_be_known, in_force, is_dated, is_of_its_time, latest, nearest
from records import Figure
from series.interval import differ, stated
from wording import amount, day, said, sentence
from wording.catalogue import N_

VERDICTS = {
    "matches": N_("Matches what is on file"),
    "outdated": N_("A newer figure is on file"),
    "source_differs": N_("The source on file differs"),
    "bound_dropped": N_("Bound dropped"),
    "definition_differs": N_("Counts something else"),
    "not_found": N_("Nothing on file"),
}
"""Verdicts, with the words that a reader sees."""

SHOWN = 5
"""Figures on file that are listed beside a verdict."""

STANDING = ("cumulative", "stock")
"""Measures of which a later figure replaces an earlier one."""


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
    alike = [other for other in candidates if other.metric == figure.metric and same_people(figure, other, pool)]
    same_number = [other for other in candidates if agrees(figure, other) and is_of_its_time(figure, other)]
    ids = {other.figure_id for other in same_number}
    ours = [other for other in alike if other.figure_id in ids]
    of_claimant = [other for other in ours if pool.same_source(figure, other)]
    if of_claimant:
        return _of_claimant(figure, of_claimant, alike, pool)
    of_line = [f for f in alike if f.claimant == figure.claimant and f.measure == figure.measure]
    force = in_force(figure, of_line) if figure.claimant else None
    others = [other for other in same_number if stated(other) == stated(figure) and _is_no_chance(figure, other)]
    for_other_people = [other for other in others if not same_people(figure, other, pool)]
    if figure.claimant and any(other.claimant == figure.claimant for other in for_other_people):
        return _other_people(figure, for_other_people, pool)
    elsewhere = [other for other in others if same_people(figure, other, pool)]
    if elsewhere:
        return _of_others(figure, elsewhere, force, pool)
    if force and (force.contradicts(figure) or is_rounded_form(figure, force.before)):
        return _other_number(figure, force.before, pool)
    if for_other_people:
        return _other_people(figure, for_other_people, pool)
    return _unknown(figure, alike, pool)


def _is_no_chance(figure: Figure, other: Figure) -> bool:
    """Whether equal numbers are one number: telling ones, or of that very day and large or the named claimant's."""
    distance = apart(figure.date_end or figure.published, other.date_end)
    same_day = distance is not None and distance <= SAME_DAY
    of_claimant = figure.claimant is not None and figure.claimant == other.claimant
    return is_telling(figure) or (same_day and (is_large(figure) or of_claimant))


def _of_claimant(figure: Figure, found: list[Figure], alike: list[Figure], pool: Pool) -> Checked:
    """The number is the claimant's: is it of that day, the newest, and with its bound?"""
    best = nearest(figure, sorted(found, key=lambda f: not pool.is_own(f)))
    distance = apart(figure.date_end, best.date_end)
    of_line = [f for f in alike if f.claimant == best.claimant and f.inclusion == best.inclusion]
    if best.measure in STANDING and is_dated(figure) and distance is not None and distance > SAME_DAY:
        then = in_force(figure, of_line)
        if then and differ(stated(then.before) or 0, stated(figure) or 0):
            why = f"{_gave(best, pool)}; as of {day(then.before.date_end)} it gave {_number(then.before)}."
            return _checked(figure, "source_differs", why, pool, then.before, best)
    elif best.measure in STANDING and not (is_dated(figure) and distance is not None):
        newest = latest(best, of_line)
        if newest and could_be_known(figure, best, newest):
            why = f"{_gave(best, pool)}; its newest figure on file is {_number(newest)} as of {day(newest.date_end)}."
            return _checked(figure, "outdated", why, pool, newest, best)
    if bound_is_lost(figure, best):
        why = f"{_who(best, pool)} says {_number(best)}; the text says {_number(figure)}."
        return _checked(figure, "bound_dropped", why, pool, best)
    why = f"{_who(best, pool)}, as of {day(best.date_end) or 'a day not stated'}: {_number(best)}."
    others = {_who(f, pool) for f in found if f.claimant != best.claimant}
    if others:
        why += f" The same number is on file from {', '.join(sorted(others))}."
    if not figure.claimant and best.claimant:
        why += " The text does not say who counted."
    return _checked(figure, "matches", why, pool, best, *[f for f in found if f is not best])


def _of_others(figure: Figure, found: list[Figure], force: InForce | None, pool: Pool) -> Checked:
    """The number is on file, but somebody else gave it."""
    best = nearest(figure, found)
    named = pool.registers.name(figure.claimant)
    why = f"{_gave(best, pool)}; the text names {named}."
    if force:
        why += f" {named} has {_number(force.before)} as of {day(force.before.date_end)}."
        return _checked(figure, "source_differs", why, pool, force.before, best)
    return _checked(figure, "source_differs", why, pool, best)


def _other_number(figure: Figure, before: Figure, pool: Pool) -> Checked:
    """The named claimant has another number for that time."""
    if is_rounded_form(figure, before):
        why = f"The number is rounded and does not say so: {_who(before, pool)} has {_number(before)}."
        return _checked(figure, "bound_dropped", why, pool, before)
    why = f"{_who(before, pool)} has {_number(before)} as of {day(before.date_end)}; the text has {_number(figure)}."
    return _checked(figure, "source_differs", why, pool, before)


def _other_people(figure: Figure, found: list[Figure], pool: Pool) -> Checked:
    """The number is on file for other people, another place or another count."""
    of_claimant = [f for f in found if figure.claimant and f.claimant == figure.claimant]
    best = min(of_claimant or found, key=lambda f: len(what_differs(figure, f, pool)))
    differences = what_differs(figure, best, pool)
    if not of_claimant and (figure.claimant or len(differences) > 1):
        return _unknown(figure, [], pool)
    why = f"{_gave(best, pool)}, but for something else: {'; '.join(differences)}."
    return _checked(figure, "definition_differs", why, pool, best)


def _unknown(figure: Figure, alike: list[Figure], pool: Pool) -> Checked:
    """Nothing on file has this number; the nearest in time of the same people is shown."""
    if not (figure.conflict or figure.country or figure.claimant):
        why = "The text names no place, conflict or source that the registers know: there is nothing to compare with."
        return _checked(figure, "not_found", why, pool)
    near = [f for f in alike if f.date_end and pool.same_source(figure, f)]
    if not near:
        return _checked(figure, "not_found", "Nothing on file speaks of the same people at that place.", pool)
    best = nearest(figure, near)
    why = (
        "No figure on file has this number. The nearest in time: "
        f"{_who(best, pool)}, {_number(best)} as of {day(best.date_end)}."
    )
    return _checked(figure, "not_found", why, pool, best)


def _checked(figure: Figure, verdict: str, why: str, pool: Pool, *on_file: Figure) -> Checked:
    suggestion = sentence(said(on_file[0], pool.registers), "full") if on_file else ""
    return Checked(figure=figure, verdict=verdict, why=why, on_file=on_file[:SHOWN], suggestion=suggestion)


def _gave(figure: Figure, pool: Pool) -> str:
    return f"{_who(figure, pool)} gave {_number(figure)} as of {day(figure.date_end)}"


def _who(figure: Figure, pool: Pool) -> str:
    if figure.claimant:
        return pool.registers.name(figure.claimant)
    return figure.source or f"{figure.publisher or 'A publisher'} (which names no source)"


def _number(figure: Figure) -> str:
    said_so = amount(figure.value, figure.low, figure.high, figure.qualifier)
    return said_so or f"“{figure.vague_word or figure.numeral}”"
