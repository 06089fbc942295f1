"""Decide what is on file about one figure of a draft.

In:  a figure as read from the draft, and the pool of what is on file.
Out: Checked: verdict, reason, evidence, and an attributed wording that could be printed instead.

The order of the questions is the order of explanations (docs/decisions/0014). A verdict compares with what is on file
and never says which of two sources is right.
"""

from __future__ import annotations

from dataclasses import dataclass

from checking import reasons
from checking.alike import agrees, bound_is_lost, is_large, is_rounded_form, is_telling, same_people, what_differs
from checking.pool import Pool
from checking.times import SAME_DAY, InForce, apart, could_be_known, in_force, is_dated, is_of_its_time, latest, nearest
from records import Figure
from series.interval import differ, stated
from wording import said, sentence
from wording.catalogue import N_
from wording.phrases import Phrase, phrase
from wording.sentence import capital

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
            why = [reasons.gave(best, pool), reasons.stood(then.before, pool)]
            return _checked(figure, "source_differs", why, pool, then.before, best)
    elif best.measure in STANDING and not (is_dated(figure) and distance is not None):
        newest = latest(best, of_line)
        if newest and could_be_known(figure, best, newest):
            why = [reasons.gave(best, pool), reasons.newest(newest)]
            return _checked(figure, "outdated", why, pool, newest, best)
    if bound_is_lost(figure, best):
        return _checked(figure, "bound_dropped", [reasons.says(best, figure, pool)], pool, best)
    why = [reasons.gave(best, pool)]
    if others := [f for f in found if f.claimant != best.claimant]:
        why.append(reasons.also_from(others, pool))
    if not figure.claimant and best.claimant:
        why.append(phrase(reasons.NOBODY_NAMED))
    return _checked(figure, "matches", why, pool, best, *[f for f in found if f is not best])


def _of_others(figure: Figure, found: list[Figure], force: InForce | None, pool: Pool) -> Checked:
    """The number is on file, but somebody else gave it."""
    best = nearest(figure, found)
    why = [reasons.gave(best, pool), reasons.text_names(figure, pool)]
    if force:
        why.append(reasons.stood(force.before, pool))
        return _checked(figure, "source_differs", why, pool, force.before, best)
    return _checked(figure, "source_differs", why, pool, best)


def _other_number(figure: Figure, before: Figure, pool: Pool) -> Checked:
    """The named claimant has another number for that time."""
    if is_rounded_form(figure, before):
        return _checked(figure, "bound_dropped", [reasons.rounded(before, pool)], pool, before)
    why = [reasons.gave(before, pool), reasons.text_has(figure)]
    return _checked(figure, "source_differs", why, pool, before)


def _other_people(figure: Figure, found: list[Figure], pool: Pool) -> Checked:
    """The number is on file for other people, another place or another count."""
    of_claimant = [f for f in found if figure.claimant and f.claimant == figure.claimant]
    best = min(of_claimant or found, key=lambda f: len(what_differs(figure, f, pool)))
    differences = what_differs(figure, best, pool)
    if not of_claimant and (figure.claimant or len(differences) > 1):
        return _unknown(figure, [], pool)
    why = [reasons.gave(best, pool), reasons.something_else(differences)]
    return _checked(figure, "definition_differs", why, pool, best)


def _unknown(figure: Figure, alike: list[Figure], pool: Pool) -> Checked:
    """Nothing on file has this number; the nearest in time of the same people is shown."""
    if not (figure.conflict or figure.country or figure.claimant):
        return _checked(figure, "not_found", [phrase(reasons.NO_NAMES)], pool)
    near = [f for f in alike if f.date_end and pool.same_source(figure, f)]
    if not near:
        return _checked(figure, "not_found", [phrase(reasons.NOBODY_ALIKE)], pool)
    best = nearest(figure, near)
    why = [phrase(reasons.NO_SUCH_NUMBER), reasons.gave(best, pool)]
    return _checked(figure, "not_found", why, pool, best)


def _checked(figure: Figure, verdict: str, why: list[Phrase], pool: Pool, *on_file: Figure) -> Checked:
    lang = pool.tongue.lang
    spoken = pool.registers.speaking(lang)
    suggestion = sentence(said(on_file[0], spoken), "full", lang) if on_file else ""
    told = " ".join(capital(one.within(pool.tongue)) for one in why)
    return Checked(figure=figure, verdict=verdict, why=told, on_file=on_file[:SHOWN], suggestion=suggestion)
