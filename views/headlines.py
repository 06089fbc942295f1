"""Write the first line that a reader sees, one for every side of a conflict, all in the same words.

In:  the series of a metric, the register of conflicts, the day on which we look.
Out: Headlines: for each side its leading claimant's latest figure, or that there is none.

A side is found by the people whom a figure counts (their group), never by who claims it. Where figures do not tell
sides apart, each place of the conflict has a headline.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import wording
from charts.marks import full_day, point_id
from charts.words import say
from records import Figure, Point, Series
from registers import Registers
from views.leading import led
from wording.catalogue import N_

MOST = 4
"""Headlines shown: what fits above a chart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The latest figure of one side or place, by its leading claimant."""

    subject: str
    """Side or place, as its name for readers."""
    text: str
    """The sentence."""
    point_id: str = ""
    """The point that it speaks of; '' if there is none."""
    series_id: str = ""
    """Its series."""
    place: str = ""
    """Its place id, to open its chart."""


def headlines(
    series: Sequence[Series],
    figures: Mapping[str, Figure],
    registers: Registers,
    conflict: str,
    today: str,
    lang: str = "en",
) -> tuple[Headline, ...]:
    """One for every side; `series` are those of one metric, everybody counted."""
    named = [s for s in series if s.key.claimant and s.current and s.key.population == "all"]
    entry = registers.conflicts.get(conflict)
    found = []
    for side in entry.sides if entry else ():
        of_side = [s for s in named if s.key.group == side.side_id]
        if of_side:
            found.append(_headline(side.name, of_side, figures, registers, today, lang))
    if len(found) < 2:
        found = [
            _headline(
                registers.name(place), [s for s in named if s.key.place == place], figures, registers, today, lang
            )
            for place in _places(named)
        ]
    return tuple(found[:MOST])


def _places(series: Sequence[Series]) -> list[str]:
    """Places with figures, the most reported first."""
    counted: dict[str, int] = {}
    for one in series:
        counted[one.key.place] = counted.get(one.key.place, 0) + len(one.current)
    return sorted((p for p in counted if p), key=lambda p: (-counted[p], p))


def _headline(
    subject: str,
    series: Sequence[Series],
    figures: Mapping[str, Figure],
    registers: Registers,
    today: str,
    lang: str,
) -> Headline:
    totals = [s for s in series if s.key.measure in ("cumulative", "stock")] or list(series)
    lead = led(totals, figures)[0]
    point = lead.current[-1]
    claimants = len(registers.independent({s.key.claimant for s in totals}))
    published = max((p.published or p.date_end for s in totals for p in s.current), default=point.date_end)
    days = (date.fromisoformat(today) - date.fromisoformat(full_day(published))).days
    text = wording.headline(said_of(point, lead, registers), claimants, max(days, 0), lang)
    return Headline(
        subject=subject,
        text=text if subject else say(lang, N_("No figure is in this store.")),
        point_id=point_id(point),
        series_id=lead.series_id,
        place=lead.key.place,
    )


def said_of(point: Point, series: Series, registers: Registers) -> wording.Said:
    """What a point says, for the sentences of wording/."""
    key = series.key
    source = registers.source(key.claimant)
    return wording.Said(
        value=point.value,
        low=point.low,
        high=point.high,
        qualifier=point.qualifier,
        metric=key.metric,
        measure=key.measure,
        unit=key.unit,
        population=key.population,
        group=registers.name(key.group),
        place=registers.name(key.place),
        start=key.count_start if key.measure == "cumulative" and key.count_start[:4].isdigit() else "",
        end=point.date_end,
        claimant=source.name if source else key.claimant,
        party=bool(source and source.kind == "party"),
        publisher=point.publishers[0] if point.publishers else key.publisher,
        published=point.published or "",
        inclusion=key.inclusion,
        causation=key.causation,
    )
