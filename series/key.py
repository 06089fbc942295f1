"""Say which line a figure stands on.

In:  a Figure, Known.
Out: its SeriesKey (methodology 4.1).

A line belongs to who counted, never to who printed it. Figures that nobody is named for stay in a lane of
their publisher. Names are those of the registers; words that a register does not know are compared plainly.
"""

from __future__ import annotations

from records import Figure, SeriesKey
from series import days
from series.known import OF_ONE_SIDE, Known, plain

LONG = 14
"""Days from the start of a conflict after which a period is no longer one report's addition."""


def key_of(figure: Figure, known: Known) -> SeriesKey:
    """The key of the figure's line."""
    claimant, place, measure = known.claimant(figure), known.place(figure), measure_of(figure, known)
    group = known.group_id(figure.group, figure.conflict, place, figure.population)
    return SeriesKey(
        conflict=figure.conflict or "",
        metric=figure.metric,
        measure=measure,
        population=_population(figure.population, group, figure.conflict, known),
        group=group,
        actor=plain(figure.actor),
        place=place,
        country=figure.country or "",
        causation=figure.causation,
        inclusion=figure.inclusion,
        unit=figure.unit,
        claimant=claimant,
        publisher="" if claimant else plain(figure.publisher),
        count_start=_start(figure, known, measure),
    )


def _population(population: str, group: str, conflict: str | None, known: Known) -> str:
    """Soldiers of a party are its fighters, in whichever of the two words a report counts them."""
    of_a_party = population in OF_ONE_SIDE and known.is_side(group, conflict or "")
    return "combatants" if of_a_party else population


def measure_of(figure: Figure, known: Known) -> str:
    """What kind of number it is: a period that begins when the conflict's counts begin is a running total."""
    if figure.measure != "period" or not figure.date_start or not figure.date_end:
        return figure.measure
    usual = known.conflict_start(figure.conflict)
    if not usual or known.count_start(figure) != usual or not days.is_date(figure.date_end):
        return figure.measure
    long = days.last(figure.date_end) - days.first(usual) >= LONG
    return "cumulative" if long else figure.measure


def _start(figure: Figure, known: Known, measure: str) -> str:
    if measure == "incident":
        return figure.event_id or figure.date_start or figure.date_end or ""
    return "" if measure == "period" else known.count_start(figure)
