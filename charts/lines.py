"""Turn series into the lines of a picture.

In:  Series, the Figures behind them, the findings that mark them, the registers, and what the reader wished.
Out: Lines: one per series, cut at its seams, thinned to what a screen can show.

No line is drawn across a seam. Figures that nobody is named for stay points, hollow, in their publisher's lane.
A party's claim about its enemy is dashed. Figures of single incidents and of periods are never joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from charts.chart import Line, Mark
from charts.findings_on import Marked
from charts.marks import day_of, ends_a_period, full_day, mark_of
from charts.names import detail, line_name, short_name
from charts.thin import thin
from charts.wish import Wish
from records import Figure, Point, Series, SeriesKey
from registers import Registers

JOINED = {"cumulative", "stock"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that the lines of a picture are made of."""

    figures: Mapping[str, Figure]
    """Figures by id."""
    registers: Registers
    """Names of claimants and places."""
    marked: Marked
    """Which figures carry a finding."""
    slots: Mapping[str, int] = field(default_factory=dict)
    """Colour and mark of each claimant, the same throughout a conflict."""
    per: Mapping[str, float] = field(default_factory=dict)
    """Inhabitants / 100,000 by place, when heights are per 100,000; empty otherwise."""


def shown(point: Point, wish: Wish) -> bool:
    """Whether a point stands and lies within the days wished for."""
    if not point.current:
        return False
    day = day_of(point, wish.axis)
    return (not wish.start or day >= full_day(wish.start)) and (not wish.end or day <= full_day(wish.end))


def strands(series: Iterable[Series]) -> list[list[Series]]:
    """Series that make one line: tolls of single incidents are one claimant's points, not a line each."""
    found: dict[SeriesKey, list[Series]] = {}
    for one in series:
        key = replace(one.key, count_start="") if one.key.measure == "incident" else one.key
        found.setdefault(key, []).append(one)
    return list(found.values())


def line_of(strand: Sequence[Series], among: Sequence[Series], material: Material, wish: Wish) -> Line:
    """One line of a picture that shows `among`."""
    key = strand[0].key
    who = line_name(strand[0], material.registers)
    lane = not key.claimant
    points = sorted((p for s in strand for p in s.points if shown(p, wish)), key=lambda p: (p.date_end, p.version))
    kept = thin(points, lambda p: day_of(p, wish.axis), lambda p: material.marked.any_of(p.figure_ids))
    extra = detail(key, [other.key for other in among], material.registers, wish.lang)
    hover = f"{who} ({extra})" if extra else who
    divide_by = material.per.get(key.place, 1.0)
    segments: dict[int, list[Mark]] = {}
    for point in sorted(kept, key=lambda p: (day_of(p, wish.axis), p.date_end, p.version)):
        mark = mark_of(
            point, material.figures, who=hover, axis=wish.axis, divide_by=divide_by, lane=lane, lang=wish.lang
        )
        codes, severity = material.marked.at(point.figure_ids)
        partial = point.derived and point is points[-1] and not ends_a_period(mark.x, wish.shape)
        segments.setdefault(point.segment, []).append(replace(mark, codes=codes, severity=severity, partial=partial))
    return Line(
        series_id=strand[0].series_id,
        name=who,
        label=short_name(key, material.registers),
        detail=extra,
        slot=material.slots.get(key.claimant or key.publisher, 0),
        dashed=_about_the_enemy(points, material.figures),
        hollow=lane,
        joined=not lane and key.measure in JOINED and wish.shape == "total",
        day_zero=_day_zero(key.conflict, material.registers),
        segments=tuple(tuple(marks) for _, marks in sorted(segments.items())),
    )


def _day_zero(conflict: str, registers: Registers) -> str:
    entry = registers.conflicts.get(conflict)
    return full_day(entry.counted_from or entry.start) if entry and entry.start else ""


def _about_the_enemy(points: Sequence[Point], figures: Mapping[str, Figure]) -> bool:
    """Whether the line is a party's claim about its enemy, as its latest figures say."""
    return bool(points) and any(figures[f].concerns == "enemy" for f in points[-1].figure_ids if f in figures)
