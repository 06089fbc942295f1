"""Put a picture together: title and subtitle above, the plots, and below them all that a reader must know.

In:  a Chart, a Size, a Theme.
Out: SVG of the whole picture, or of the plots alone for a page that says the rest in its own text.

Title, as-of day, sources, the band's caption and what is not counted are part of the picture, so that they survive
a screenshot.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from charts.chart import Chart, Line, Mark
from charts.palette import SLOTS, SMALL, SUBTITLE, TITLE
from charts.paper_labels import Label, beside, draw_beside, key, label_of, last_mark, room_beside
from charts.paper_notes import Notes, notes_of
from charts.paper_panel import axes, label_width, plot
from charts.paper_scale import Days, Heights
from charts.paper_svg import clean, element, turns, words
from charts.paper_text import wrap
from charts.theme import Theme

NARROW = 480
"""Below this width names stand above the plot, not beside it."""
FOOT = 54.0
"""Pixels below a plot for its tick labels and the axis title."""
PREVIEW_SCALE = 1.25
"""A link's preview is looked at small, so its letters are larger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """What a picture is made for."""

    width: int
    """Pixels of the picture."""
    height: int = 0
    """Fixed height; 0 is what the texts need."""
    plot: int = 300
    """Height of one plot, when the picture's is free."""
    margin: int = 20
    """Pixels around."""
    notes: int = 5
    """Discrepancies explained under the picture."""


SIZES = {
    "web": Size(width=760, plot=320),
    "narrow": Size(width=360, plot=240, margin=14, notes=3),
    "social": Size(width=1200, height=630, margin=36, notes=0),
    "column": Size(width=340, plot=210, margin=8, notes=3),
    "page": Size(width=680, plot=300, margin=8),
}
"""web, narrow: screens; social: the preview of a link; column, page: 90 and 180 mm of paper at 96 dots an inch."""


@dataclass(frozen=True, slots=True)
class Grain:
    """How finely lines are drawn, in pixels: a page that must stay small takes a coarser one."""

    column: float
    height: float


FINE, MIDDLE, COARSE = Grain(1.0, 0.1), Grain(1.0, 0.5), Grain(2.0, 1.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A piece of the picture and how much height it took."""

    svg: str
    height: float


def figure(chart: Chart, size: Size, theme: Theme, *, exported: str, prefix: str) -> Drawn:
    """The whole picture."""
    scale = PREVIEW_SCALE if size.height else 1.0
    room = size.width / scale - 2 * size.margin / scale
    notes = notes_of(chart, size.notes)
    head = _block(_head(chart), room, theme, chart.rtl, most=2 if size.height else 0)
    foot_texts = _foot(chart, notes, theme, exported, brief=bool(size.height))
    foot = _block(foot_texts, room, theme, chart.rtl, most=1 if size.height else 0)
    height = size.plot
    if size.height:
        height = int(size.height / scale - 2 * size.margin / scale - head.height - foot.height - 14)
    body = plots(chart, room, height, theme, notes, prefix=prefix, fixed=bool(size.height))
    parts = [
        head.svg,
        element("g", body.svg, transform=f"translate(0 {head.height + 6:.1f})"),
        element("g", foot.svg, transform=f"translate(0 {head.height + body.height + 14:.1f})"),
    ]
    whole = element("g", *parts, transform=f"translate({size.margin} {size.margin}) scale({scale:g})")
    total = size.height or head.height + body.height + foot.height + 14 + 2 * size.margin
    return Drawn(whole, total)


def _head(chart: Chart) -> list[tuple[str, str]]:
    return [(chart.title, "title"), (chart.subtitle, "q subtitle")]


def _foot(chart: Chart, notes: Notes, theme: Theme, exported: str, *, brief: bool) -> list[tuple[str, str]]:
    """Below the plots: how to read it, what is missing, who counted, from when the picture is."""
    texts = [(line, "") for line in notes.foot(chart.rtl) if not brief]
    texts += [(chart.caption, "q"), (chart.not_counted, "")]
    texts += [(note, "q") for note in chart.notes if not brief]
    texts += [(chart.source_line, "q"), (" · ".join(part for part in (theme.logo_line, exported) if part), "q logo")]
    return [(text, class_) for text, class_ in texts if text.strip()]


def _block(texts: Iterable[tuple[str, str]], room: float, theme: Theme, rtl: bool, *, most: int) -> Drawn:
    """Lines of text under each other, from the side where the language begins."""
    sizes = {"title": TITLE, "subtitle": SUBTITLE}
    parts, y = [], 0.0
    for text, class_ in texts:
        size = next((s for name, s in sizes.items() if name in class_.split()), SMALL)
        bold = class_ in ("title", "q logo")
        for line in wrap(text, room, size, theme, bold=bold, most=most):
            y += size * 1.32
            x, anchor = (room, "end") if rtl else (0.0, "")
            parts.append(words(line, x, y - size * 0.25, class_, anchor, rtl=rtl and turns(text)))
        y += 3
    return Drawn("".join(parts), y)


def plots(
    chart: Chart,
    room: float,
    height: float,
    theme: Theme,
    notes: Notes,
    *,
    prefix: str,
    fixed: bool = False,
    grain: Grain | None = None,
) -> Drawn:
    """The plots alone: one, or small multiples of one scale."""
    if len(chart.panels) == 1:
        return _one(chart, room, height, theme, notes, prefix=prefix, fixed=fixed, grain=grain or FINE)
    return _several(chart, room, height, theme, notes, prefix=prefix, fixed=fixed, grain=grain or FINE)


def _one(
    chart: Chart, room: float, height: float, theme: Theme, notes: Notes, *, prefix: str, fixed: bool, grain: Grain
) -> Drawn:
    panel = chart.panels[0]
    lines = tuple(line for line in panel.lines if last_mark(line))
    plot_height = height - (FOOT + 34 if fixed else 0)
    heights = Heights.of(_heights(chart), plot_height, chart.log, grain.height)
    left = label_width(heights, chart.lang, theme) - 4
    space = room_beside(lines, room, theme) if room >= NARROW else 8.0
    days = Days.of(_days(chart), room - left - space, grain.column)
    labels = [_label(line, days, heights, space - 26, theme) for line in lines]
    tops = beside(labels, heights.length) if room >= NARROW else None
    above, key_height = "", 0.0
    top = 54.0 if panel.events and notes.letters else 18.0
    if tops is None:
        days = replace(days, length=room - left - 8)
        above, key_height = key(lines, SLOTS, room, theme, values=True, rtl=chart.rtl)
        top += key_height + 6
        if fixed:
            heights = Heights.of(_heights(chart), plot_height - key_height - 6, chart.log, grain.height)
    y_title = words(chart.y_title, 0, key_height + 12, "q small", rtl=chart.rtl and turns(chart.y_title))
    inside = axes(days, heights, lang=chart.lang) + plot(
        panel, days, heights, theme, step=chart.step, period=_period(chart), slots=SLOTS, numbers=notes.numbers,
        letters=notes.letters, pattern=f"{prefix}h", rtl=chart.rtl,
    )  # fmt: skip
    if tops is not None:
        inside += draw_beside(labels, tops, days.length, rtl=chart.rtl)
    inside += words(chart.x_title, 0, heights.length + 48, "q small", rtl=chart.rtl and turns(chart.x_title))
    body = element("g", inside, transform=f"translate({left:.1f} {top + 4:.1f})")
    return Drawn(above + y_title + body, top + 4 + heights.length + FOOT)


def _label(line: Line, days: Days, heights: Heights, room: float, theme: Theme) -> Label:
    last = last_mark(line)
    assert last is not None  # lines without a mark were left out
    value = next((v for v in (last.y, last.high, last.low) if v is not None), 0.0)
    return label_of(line, line.slot % SLOTS, days.at(last.x), heights.at(value), room, theme)


def _several(
    chart: Chart, room: float, height: float, theme: Theme, notes: Notes, *, prefix: str, fixed: bool, grain: Grain
) -> Drawn:
    """Small multiples: one key for all, one scale, panels in rows."""
    across = 1 if room < NARROW else 2 if len(chart.panels) in (2, 4) or room < 700 else 3
    across = min(across, max(len(chart.panels), 1))
    rows = -(-len(chart.panels) // across)
    named = {(line.name, line.detail, line.slot): line for panel in chart.panels for line in panel.lines}
    above, key_height = key(tuple(named.values()), SLOTS, room, theme, values=False, rtl=chart.rtl)
    each = (height - key_height - 20) / rows - FOOT - 26 if fixed else max(height * 0.5, 120)
    heights = Heights.of(_heights(chart), max(each, 60), chart.log, grain.height)
    left = label_width(heights, chart.lang, theme) - 4
    wide = (room - 18 * (across - 1)) / across
    days = Days.of(_days(chart), wide - left - 10, grain.column)
    parts = [above, words(chart.y_title, 0, key_height + 12, "q small", rtl=chart.rtl and turns(chart.y_title))]
    for index, panel in enumerate(chart.panels):
        x = (index % across) * (wide + 18)
        y = key_height + 20 + (index // across) * (heights.length + FOOT + 26)
        inside = axes(days, heights, lang=chart.lang) + plot(
            panel, days, heights, theme, step=chart.step, period=_period(chart), slots=SLOTS, numbers=notes.numbers,
            letters=notes.letters, pattern=f"{prefix}h", rtl=chart.rtl,
        )  # fmt: skip
        title = words(panel.title, x, y + 12, "panel", rtl=chart.rtl and turns(panel.title))
        parts += [title, element("g", inside, transform=f"translate({x + left:.1f} {y + 24:.1f})")]
    return Drawn("".join(parts), key_height + 20 + rows * (heights.length + FOOT + 26) - 20)


def _period(chart: Chart) -> int:
    """Days of a bar; 0 for a chart without bars."""
    return chart.bar_days if chart.bars else 0


def _marks(chart: Chart) -> Iterable[Mark]:
    return (m for panel in chart.panels for line in panel.lines for segment in line.segments for m in segment)


def _days(chart: Chart) -> list[str]:
    """Every day that stands on the picture; events and seams may not widen it."""
    days = [m.x for m in _marks(chart)] + [day for panel in chart.panels for band in panel.bands for day in band.days]
    return days or [chart.as_of or "2000-01-01"]


def _heights(chart: Chart) -> list[float]:
    marks = [v for m in _marks(chart) for v in (m.y, m.low, m.high) if v is not None]
    bands = [h for panel in chart.panels for band in panel.bands for h in band.high]
    brackets = [v for panel in chart.panels for b in panel.brackets for v in (b.low, b.high) if v is not None]
    return [*marks, *bands, *brackets]


def pattern(prefix: str) -> str:
    """The hatching of a span that is marked as something else than usual."""
    stripe = element("rect", class_="hatch", width=1.2, height=6, opacity=0.55)
    options = {"width": 6, "height": 6, "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    return element("defs", element("pattern", stripe, id=f"{prefix}h", **options))


def described(chart: Chart) -> tuple[str, str]:
    """The text that stands for the picture: its title, and all that it says."""
    return clean(chart.title), clean(chart.alt or f"{chart.subtitle} {chart.source_line} {chart.not_counted}")
