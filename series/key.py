"""Say which line a figure stands on.

In:  a Figure, Known.
Out: its SeriesKey (methodology 4.1).

A line belongs to who counted, never to who printed it. Figures that nobody is named for stay in a lane of
their publisher. Names are those of the registers; words that a register does not know are compared plainly.
"""

from __future__ import annotations

from records import Figure, SeriesKey
from series.known import Known, plain


def key_of(figure: Figure, known: Known) -> SeriesKey:
    """The key of the figure's line."""
    claimant, place, measure = known.claimant(figure), known.place(figure), measure_of(figure, known)
    return SeriesKey(
        conflict=figure.conflict or "",
        metric=figure.metric,
        measure=measure,
        population=figure.population,
        group=known.group_id(figure.group, figure.conflict, place, figure.population),
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


def measure_of(figure: Figure, known: Known) -> str:
    """What kind of number it is: a period that begins when the conflict's counts begin is a running total."""
    usual = known.conflict_start(figure.conflict)
    from_the_start = bool(usual and figure.date_start) and known.count_start(figure) == usual
    return "cumulative" if figure.measure == "period" and from_the_start else figure.measure


def _start(figure: Figure, known: Known, measure: str) -> str:
    if measure == "incident":
        return figure.event_id or figure.date_start or figure.date_end or ""
    return "" if measure == "period" else known.count_start(figure)
