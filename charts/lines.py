"""Turn series into the lines of a picture.

In:  Series, the Figures behind them, the findings that mark them, the registers, and what the reader wished.
Out: Lines: one per strand of series, cut at its seams, thinned to what a screen can show.

No line is drawn across a seam, and none level through a long silence. Figures that nobody is named for stay points,
hollow, in their publisher's lane. A party's claim about its enemy is dashed. Figures of single incidents and of periods
are never joined.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from charts.chart import Line, Mark
from charts.findings_on import Marked
from charts.marks import day_of, ends_a_period, full_day, mark_of
from charts.names import detail, line_name, short_name
from charts.seams import reason
from charts.thin import thin
from charts.wish import Wish
from records import Figure, Point, Series
from registers import Registers
from series import days
from series.silences import silences

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


def line_of(strand: Sequence[Series], among: Sequence[Series], material: Material, wish: Wish) -> Line:
    """One line of a picture whose lines end with `among`."""
    key = strand[-1].key
    who = line_name(strand[-1], material.registers)
    lane = not key.claimant
    joined = not lane and key.measure in JOINED and wish.shape == "total"
    points = sorted(
        (p for s in strand for p in s.points if shown(p, wish)),
        key=lambda p: (day_of(p, wish.axis), p.date_end, p.version),
    )
    parts = _parts(strand, points, joined=joined)
    silent = _after_silence(points, parts, key.measure, wish) if joined else frozenset()
    kept = thin(
        points,
        lambda p: day_of(p, wish.axis),
        lambda p: material.marked.any_of(p.figure_ids),
        frozenset(at for index in silent for at in (index - 1, index)),
    )
    others = [other.key for other in among]
    extra = detail(key, others, material.registers, wish.lang)
    hover = {s.series_id: _hover(who, detail(s.key, [*others, s.key], material.registers, wish.lang)) for s in strand}
    divide_by = material.per.get(key.place, 1.0)
    segments: dict[int, list[Mark]] = {}
    for index, point in kept:
        mark = mark_of(
            point,
            material.figures,
            who=hover.get(point.series_id, who),
            axis=wish.axis,
            divide_by=divide_by,
            lane=lane,
            lang=wish.lang,
        )
        codes, severity = material.marked.at(point.figure_ids)
        partial = point.derived and point is points[-1] and not ends_a_period(mark.x, wish.shape)
        segments.setdefault(parts[index], []).append(
            replace(mark, codes=codes, severity=severity, partial=partial, after_silence=index in silent)
        )
    return Line(
        series_id=key.series_id,
        name=who,
        label=short_name(key, material.registers),
        detail=extra,
        slot=material.slots.get(key.claimant or key.publisher, 0),
        dashed=_about_the_enemy(points, material.figures),
        hollow=lane,
        joined=joined,
        day_zero=_day_zero(key.conflict, material.registers),
        segments=tuple(
            _with_reason(marks, strand, material.registers, wish) if number else tuple(marks)
            for number, (_, marks) in enumerate(sorted(segments.items()))
        ),
    )


def _hover(who: str, extra: str) -> str:
    return f"{who} ({extra})" if extra else who


def _parts(strand: Sequence[Series], points: Sequence[Point], *, joined: bool) -> list[int]:
    """For each point the number of its part of the line; single marks have no parts."""
    if not joined:
        return [point.segment for point in points]
    place = {one.series_id: number for number, one in enumerate(strand)}
    numbers = {part: n for n, part in enumerate(sorted({(place[p.series_id], p.segment) for p in points}))}
    return [numbers[place[p.series_id], p.segment] for p in points]


def _after_silence(points: Sequence[Point], parts: Sequence[int], measure: str, wish: Wish) -> frozenset[int]:
    """The points before which the claimant was silent for unusually long, within one part of the line."""
    days = [date.fromisoformat(day_of(p, wish.axis)).toordinal() for p in points]
    return frozenset(index for index in silences(days, measure) if parts[index] == parts[index - 1])


def _with_reason(marks: Sequence[Mark], strand: Sequence[Series], registers: Registers, wish: Wish) -> tuple[Mark, ...]:
    """The marks after a seam; the first says why the line is cut before it."""
    first, *rest = marks
    told = [reason(seam, s, registers, wish.lang) for s in strand for seam in s.seams if full_day(seam.date) == first.x]
    return (replace(first, text="\n".join([first.text, *dict.fromkeys(told)])), *rest)


def _day_zero(conflict: str, registers: Registers) -> str:
    entry = registers.conflicts.get(conflict)
    start = (entry.counted_from or entry.start) if entry else ""
    return days.iso(days.first(start)) if days.is_date(start) else ""


def _about_the_enemy(points: Sequence[Point], figures: Mapping[str, Figure]) -> bool:
    """Whether the line is a party's claim about its enemy, as its latest figures say."""
    return bool(points) and any(figures[f].concerns == "enemy" for f in points[-1].figure_ids if f in figures)
