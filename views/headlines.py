"""Write the first line that a reader sees, one for every side of a conflict, all in the same words.

In:  the series of a metric, the register of conflicts, the day on which we look.
Out: Headlines: for each side its leading claimant's latest figure, from whichever of its lines reaches furthest; and
     for each country and side that has none, the sentence that says so.

A side is found by where people were and by the group that a figure counts, never by who claims it: first the places of
the conflict, in the register's order, then the groups of its parties. Silence about one side would read as if it had
no dead: what the store lacks is named beside what it holds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import wording
from charts.marks import full_day, point_id
from charts.names import group_name
from charts.words import say
from records import Figure, Point, Series
from registers import Registers
from views.leading import led
from wording.catalogue import N_

MOST = 8
"""Figures shown above a chart; what has none is named besides, whatever its number."""

NONE_THERE = N_("{what}, {where}: no figure with a named claimant in the store")
NONE_OF_PARTY = N_("{what}, counted as people of a party: no figure with a named claimant in the store for {names}")


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
    conflict: str = ""
    """Id of the conflict that it speaks of."""


def headlines(
    series: Sequence[Series],
    figures: Mapping[str, Figure],
    registers: Registers,
    conflict: str,
    metric: str,
    today: str,
    lang: str = "en",
) -> tuple[Headline, ...]:
    """One for every side; `series` are those of the metric, everybody counted. Nothing if no side has a figure."""
    entry = registers.conflicts.get(conflict)
    named = [s for s in series if s.key.claimant and s.current and not s.key.group]
    found, missing = [], []
    counted = [place for place in (entry.places if entry else ()) if any(s.key.place == place for s in named)]
    for place in counted:
        of_place = [s for s in named if s.key.place == place]
        if not _told_by_its_parts(place, counted, registers):
            found.append(_headline(registers.name(place), _main_people(of_place), figures, registers, today, lang))
    for side in entry.sides if entry else ():
        of_side = [s for s in series if s.key.group == side.side_id and s.key.claimant and s.current]
        if of_side:
            found.append(_headline(side.name, _main_people(of_side), figures, registers, today, lang))
        else:
            missing.append(side.name)
    absent = [place for place in (entry.places if entry else ()) if _lacks(place, counted, registers)]
    return (*found[:MOST], *_without(absent, missing, metric, registers, lang)) if found else ()


def _lacks(place: str, counted: Sequence[str], registers: Registers) -> bool:
    """True for a place without a figure of its own, of what it lies in, or of what lies in it."""
    return not any(
        place == other or registers.contains(other, place) or registers.contains(place, other) for other in counted
    )


def _without(
    places: Sequence[str], sides: Sequence[str], metric: str, registers: Registers, lang: str
) -> tuple[Headline, ...]:
    """What the store does not hold: a line for each place, and one for the parties together."""
    what = wording.label("metric", metric, lang)
    said = []
    for place in places:
        where = registers.name(place)
        said.append(Headline(subject=where, text=say(lang, NONE_THERE, what=what, where=where), place=place))
    if sides:
        names = "; ".join(sides)
        said.append(Headline(subject=names, text=say(lang, NONE_OF_PARTY, what=what, names=names)))
    return tuple(said)


def _told_by_its_parts(place: str, counted: Sequence[str], registers: Registers) -> bool:
    """True for a place that two others of the conflict lie in: they speak for themselves."""
    return sum(other != place and registers.contains(place, other) for other in counted) >= 2


def _main_people(series: Sequence[Series]) -> list[Series]:
    """Everybody counted where there is such a line, otherwise the people that most figures speak of."""
    counted: dict[str, int] = {}
    for one in series:
        counted[one.key.population] = counted.get(one.key.population, 0) + len(one.current)
    people = "all" if "all" in counted else max(sorted(counted), key=counted.__getitem__)
    return [s for s in series if s.key.population == people]


def _headline(
    subject: str,
    series: Sequence[Series],
    figures: Mapping[str, Figure],
    registers: Registers,
    today: str,
    lang: str,
) -> Headline:
    totals = [s for s in series if s.key.measure in ("cumulative", "stock")] or list(series)
    leading = led(totals, figures)[0].key.claimant
    lead = max(
        (s for s in led(totals, figures) if s.key.claimant == leading), key=lambda s: full_day(s.current[-1].date_end)
    )
    point = lead.current[-1]
    claimants = len(registers.independent({s.key.claimant for s in totals}))
    published = max((p.published or p.date_end for s in totals for p in s.current), default=point.date_end)
    days = (date.fromisoformat(today) - date.fromisoformat(full_day(published))).days
    text = wording.headline(said_of(point, lead, registers), claimants, max(days, 0), lang)
    return Headline(
        subject=subject,
        text=text,
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
        group=group_name(key.group, key.conflict, registers),
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
