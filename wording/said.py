"""What one number says, with its names looked up: the part of a figure or point that a sentence needs.

In:  a Figure and the registers (or neither: a page may fill Said from a Point and its series key).
Out: Said, frozen.

Names are those of the register; a name that it does not know stays as the report writes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from records import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One number, whom it counts, where, when, and who says so; '' is not stated."""

    value: float | None
    """The number stated."""
    low: float | None = None
    """Lower bound as stated."""
    high: float | None = None
    """Upper bound as stated."""
    qualifier: str = "exact"
    """The bound."""
    vague_word: str | None = None
    """The words that stand for a number."""
    metric: str = "killed"
    """What happened to the people counted."""
    measure: str = "cumulative"
    """cumulative, incident, period or stock."""
    unit: str = "person"
    """What one of the number is."""
    population: str = "all"
    """Whom."""
    group: str = ""
    """Nationality, side or detail."""
    place: str = ""
    """Name of the place."""
    start: str = ""
    """First day counted, ISO."""
    end: str = ""
    """As-of day, ISO."""
    end_inferred: bool = False
    """True if the day of publication stands in for the as-of day."""
    claimant: str = ""
    """Name of who counted."""
    party: bool = False
    """True if the claimant is a party to the conflict."""
    relay: str = ""
    """Who passed it on."""
    publisher: str = ""
    """Who printed it."""
    published: str = ""
    """Day of printing, ISO."""
    inclusion: str = "reported"
    """Who gets onto the count."""
    causation: str = "unstated"
    """Direct, indirect, all, unstated."""
    scope: str = ""
    """What the count covers, in the source's words."""


def said(figure: Figure, registers: Any = None) -> Said:
    """What a figure says, with the register's names for its claimant and place."""
    claimant, party = figure.source or "", False
    place = figure.place or ""
    if registers is not None:
        known = registers.source(figure.claimant)
        if known is not None:
            claimant, party = known.name, known.kind == "party"
        found = registers.place(figure.place, figure.country) if figure.place else None
        place = registers.name(found) if found else place
    start = figure.date_start or ""
    if not start and figure.measure == "cumulative" and (figure.counted_from or "")[:4].isdigit():
        start = figure.counted_from or ""
    return Said(
        value=figure.value,
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        vague_word=figure.vague_word,
        metric=figure.metric,
        measure=figure.measure,
        unit=figure.unit,
        population=figure.population,
        group=figure.group or "",
        place=place,
        start=start,
        end=figure.date_end or "",
        end_inferred=figure.date_inferred,
        claimant=claimant,
        party=party,
        relay=figure.relay or "",
        publisher=figure.publisher or "",
        published=figure.published or "",
        inclusion=figure.inclusion,
        causation=figure.causation,
        scope=figure.scope or "",
    )
