"""From series and findings to the description of one picture.

In:  Series, Findings, the Figures behind them, the registers, and what the reader wished (a view).
Out: a Chart, which charts/screen.py and charts/paper.py draw alike.

This file only puts the parts together: lines.py the lines, findings_on.py the disagreements, bands.py the range of
reported figures, titles.py the words around, alt.py the words instead of the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from charts.alt import alternative
from charts.chart import Band, Chart, EventMark, Hatch, Panel
from charts.findings_on import Marked, backlogs, brackets, drawn
from charts.lines import Material, line_of, shown
from charts.marks import day_of, full_day
from charts.names import place_name
from charts.reading import key
from charts.seams import seam_marks, strands
from charts.titles import axis_titles, not_counted, source_line, subtitle, title
from charts.wish import Wish
from charts.words import population_name, say
from records import Finding, Series
from registers import Registers
from wording.catalogue import N_

MOST_LINES = 8
"""Lines in one panel: the eighth can still be followed, the table holds the rest."""

PERIOD_DAYS = {"day": 1, "week": 7, "month": 30}

MOST_PANELS = 6
"""Small multiples on one page."""

ONE_SCALE = N_(
    "All panels share one scale, so that their heights can be compared. "
    "Where the small ones lie flat, choose the logarithmic height, or one place and people alone."
)
ONE_LOG_SCALE = N_("All panels share one scale, so that their heights can be compared.")

NOTHING_PER_PERIOD = N_(
    "Nothing can be said per period here: that takes two totals of one definition, each at the end of a period."
)


def describe(
    series: Sequence[Series],
    findings: Sequence[Finding],
    material: Material,
    wish: Wish,
    bands: Sequence[tuple[Band, str]] = (),
    notes: Sequence[str] = (),
) -> Chart:
    """The description of the picture; `series` come with the leading claimant's first."""
    visible = [s for s in series if any(shown(p, wish) for p in s.points)]
    marked = drawn(findings, wish.notes == "on")
    material = replace(material, marked=Marked.of(marked))
    split = _split(visible, wish, material.registers)
    groups = [(name, strands(group)) for name, group in split[:MOST_PANELS]]
    panels = tuple(_panel(name, group[:MOST_LINES], marked, findings, material, wish, bands) for name, group in groups)
    hatched, banded = any(panel.hatches for panel in panels), any(panel.bands for panel in panels)
    left_out = sum(max(len(group) - MOST_LINES, 0) for _name, group in groups)
    remarks = list(notes)
    if not visible and wish.shape != "total":
        remarks.append(say(wish.lang, NOTHING_PER_PERIOD))
    if hatched:
        remarks.append(say(wish.lang, N_("Hatched: earlier cases were added at once.")))
    if left_out:
        remarks.append(
            say(wish.lang, N_("{n} lines with fewer reports are not drawn; choose a place or claimant."), n=left_out)
        )
    if len(split) > MOST_PANELS:
        remarks.append(
            say(
                wish.lang,
                N_("Not drawn, with fewer reports: {names}."),
                names=", ".join(n for n, _g in split[MOST_PANELS:]),
            )
        )
    if len(panels) > 1:
        remarks.append(say(wish.lang, ONE_SCALE if wish.scale == "linear" else ONE_LOG_SCALE))
    drawn_series = [s for _name, group in groups for strand in group[:MOST_LINES] for s in strand]
    as_of = max((p.date_end for s in visible for p in s.points if shown(p, wish)), default="")
    used = {f for s in drawn_series for p in s.points if shown(p, wish) for f in p.figure_ids}
    x_title, y_title = axis_titles(wish)
    chart = Chart(
        title=title(wish, visible, material.registers),
        subtitle=subtitle(wish, visible, as_of),
        source_line=source_line(
            (line for panel in panels for line in panel.lines),
            (material.figures[f] for f in used if f in material.figures),
            material.registers,
            wish.lang,
        ),
        not_counted=not_counted((wish.conflict, *wish.compare), material.registers, wish.lang),
        caption=" ".join(
            [*dict.fromkeys(said for _band, said in bands if banded), *filter(None, [key(panels, wish.lang)])]
        ),
        notes=tuple(remarks),
        as_of=as_of,
        x_title=x_title,
        y_title=y_title,
        log=wish.scale == "log",
        step=wish.shape == "total",
        bars=wish.shape != "total",
        bar_days=PERIOD_DAYS.get(wish.shape, 0),
        from_start=wish.align == "start",
        lang=wish.lang,
        rtl=wish.lang == "ar",
        panels=panels,
    )
    return replace(chart, alt=alternative(chart))


def _split(series: Sequence[Series], wish: Wish, registers: Registers) -> list[tuple[str, list[Series]]]:
    """The series of each panel: all in one, or by place or population, the most reported first."""
    if not wish.split:
        return [("", list(series))]
    groups: dict[str, list[Series]] = {}
    for one in series:
        if wish.split == "place":
            name = place_name(one.key.place, registers)
        else:
            name = population_name(one.key.population, wish.lang)
        groups.setdefault(name, []).append(one)
    return sorted(groups.items(), key=lambda item: (-sum(len(s.current) for s in item[1]), item[0]))


def _panel(
    name: str,
    group: Sequence[Sequence[Series]],
    findings: Sequence[Finding],
    every: Sequence[Finding],
    material: Material,
    wish: Wish,
    bands: Sequence[tuple[Band, str]],
) -> Panel:
    series = [s for strand in group for s in strand]
    ends = [strand[-1] for strand in group]
    ids = {s.series_id for s in series}
    days = [day_of(p, wish.axis) for s in series for p in s.points if shown(p, wish)]
    first, last = min(days, default=""), max(days, default="")
    comparable = wish.shape == "total" and wish.axis == "event" and wish.align == "calendar"
    mine = [f for f in findings if set(f.series_ids) & ids]
    return Panel(
        title=name,
        lines=tuple(line_of(strand, ends, material, wish) for strand in group),
        bands=tuple(band for band, _caption in bands) if comparable and not wish.split and not material.per else (),
        seams=seam_marks(series, material.registers, wish.lang, first, last),
        brackets=brackets(mine, ids) if comparable and not material.per else (),
        hatches=_hatches(every, wish, first, last),
        events=_events(wish, material.registers, first, last),
    )


def _hatches(findings: Sequence[Finding], wish: Wish, first: str, last: str) -> tuple[Hatch, ...]:
    """Backlogs are said whether or not notes are asked for: without them a spike misleads."""
    if wish.axis != "event" or wish.split:
        return ()
    return tuple(
        h
        for h in backlogs(findings, wish.shape, PERIOD_DAYS.get(wish.shape, 0), wish.lang)
        if first <= h.x_end <= full_day(last[:7])
    )


def _events(wish: Wish, registers: Registers, first: str, last: str) -> tuple[EventMark, ...]:
    if wish.events != "on" or wish.align == "start" or wish.split:
        return ()
    return tuple(
        EventMark(x=full_day(e.date), label=e.text, url=e.url)
        for e in registers.events
        if e.conflict == wish.conflict and first <= full_day(e.date) <= last
    )
