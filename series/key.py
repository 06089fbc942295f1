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
    claimant, place = known.claimant(figure), known.place(figure)
    return SeriesKey(
        conflict=figure.conflict or "",
        metric=figure.metric,
        measure=figure.measure,
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
        count_start=_start(figure, known),
    )


def _start(figure: Figure, known: Known) -> str:
    if figure.measure == "incident":
        return figure.event_id or figure.date_start or figure.date_end or ""
    return "" if figure.measure == "period" else known.count_start(figure)
