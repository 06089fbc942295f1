"""Draw one plot on paper: axes, bands, seams, hatches, lines, discrepancies and events.

In:  a Panel, the scales it shares with its neighbours, the numbers that discrepancies and events carry.
Out: SVG with the plot's top left corner at 0, 0.

Discrepancies carry a number and events a letter; the sentences stand under the picture, where there is room for
them. So nothing overlaps, and a screenshot keeps the explanation.
"""

from __future__ import annotations

from collections.abc import Mapping

from charts.chart import Band, Panel
from charts.paper_labels import LEADING, TEXT
from charts.paper_marks import draw
from charts.paper_scale import Days, Heights
from charts.paper_svg import Path, element, turns, words
from charts.paper_text import width, wrap
from charts.paper_thin import columns
from charts.theme import Theme

TICK_APART = 52.0
"""Pixels between the names of two months."""
LETTER_ROWS, LETTER_APART = 3, 10.0
"""Rows above the plot for the letters of events, and pixels between two letters in one row."""
BADGE = 8.0
"""Radius of a discrepancy's number."""


def axes(days: Days, heights: Heights, *, lang: str) -> str:
    """Grid, ticks and their labels. Time runs from left to right in every language."""
    parts, grid = [], Path()
    for tick in heights.ticks(5 if heights.length > 150 else 3, lang):
        grid.move(0, tick.at)
        grid.line(days.length, tick.at)
        parts.append(words(tick.label, -7, tick.at + 4, "q", "end"))
    for tick in days.ticks(TICK_APART, lang):
        parts.append(words(tick.label, tick.at, heights.length + 17, "q", "middle"))
        parts.append(words(tick.under, tick.at, heights.length + 32, "q", "middle") if tick.under else "")
        parts.append(element("path", class_="axis", d=f"M{tick.at:.1f} {heights.length:.1f}v4"))
    base = element("path", class_="axis", d=f"M0 {heights.length:.1f}h{days.length:.1f}")
    return element("path", class_="grid", d=str(grid)) + base + "".join(parts)


def plot(
    panel: Panel,
    days: Days,
    heights: Heights,
    theme: Theme,
    *,
    step: bool,
    period: int,
    slots: int,
    numbers: Mapping[str, str],
    letters: Mapping[str, str],
    pattern: str,
    rtl: bool,
) -> str:
    """Everything inside the axes, back to front."""
    parts = [_hatches(panel, days, heights, pattern)]
    parts += [_band(band, days, heights) for band in panel.bands]
    parts.append(_seams(panel, days, heights, theme, rtl=rtl))
    parts.append(_events(panel, days, heights, letters))
    for line in reversed(panel.lines):
        # Bars of several claimants would hide each other: the leading one has bars, the others their signs.
        bars = period if line is panel.lines[0] else 0
        parts.append(draw(line, days, heights, step=step, palette_slots=slots, period=bars))
    parts.append(_brackets(panel, days, heights, numbers))
    return "".join(parts)


def _hatches(panel: Panel, days: Days, heights: Heights, pattern: str) -> str:
    parts = []
    for hatch in panel.hatches:
        left, right = days.at(hatch.x), days.at(hatch.x_end)
        x, wide = (left, right - left) if right - left >= 3 else (left - 1.5, 3.0)
        inside = {"x": x, "y": 0, "width": wide, "height": heights.length}
        parts.append(element("rect", fill=f"url(#{pattern})", **inside))
    return "".join(parts)


def _band(band: Band, days: Days, heights: Heights) -> str:
    """The envelope as steps; its lower edge dotted where it is carried; arrows where the top is open."""
    xs = [days.at(day) for day in band.days]
    top = list(columns(zip(xs, (heights.at(h) for h in band.high), strict=True), days.grain))
    low = list(columns(zip(xs, (heights.at(h) for h in band.low), strict=True), days.grain))
    area = Path()
    area.move(*top[0])
    for x, y in top[1:]:
        area.line(x, area.y / 10)
        area.line(x, y)
    area.line(area.x / 10, low[-1][1])
    for (x, _), (_, before) in zip(reversed(low), reversed([low[0], *low[:-1]]), strict=True):
        area.line(x, area.y / 10)
        area.line(x, before)
    area.close()
    parts = [element("path", class_="band", d=str(area))]
    carried = Path()
    for at, (x, is_carried) in enumerate(zip(xs, band.carried, strict=False)):
        if is_carried and at and x - carried.x / 10 >= 2:
            carried.move(xs[at - 1], heights.at(band.low[at]))
            carried.line(x, heights.at(band.low[at]))
    parts.append(element("path", class_="carried", d=str(carried)) if carried.data else "")
    if band.open_top:
        x, y = top[-1]
        parts.append(element("path", class_="open", d=f"M{x - 4:.1f} {y - 3:.1f}l4-5 4 5"))
    return "".join(parts)


def _seams(panel: Panel, days: Days, heights: Heights, theme: Theme, *, rtl: bool) -> str:
    """A dashed upright with its words; words that would meet their neighbour's go one row down."""
    parts, rows = [], [-1.0] * 4
    for seam in sorted(panel.seams, key=lambda s: s.x):
        x = days.at(seam.x)
        text = wrap(seam.label, 150, 11, theme, most=1)[0] if seam.label.strip() else ""
        wide = width(text, 11, theme) + 8
        left = x + 4 if x + 4 + wide <= days.length else x - 4 - wide
        row = next((r for r, end in enumerate(rows) if left > end), None)
        parts.append(element("path", class_="seam", d=f"M{x:.1f} 0V{heights.length:.1f}"))
        if row is not None:
            rows[row] = left + wide
            parts.append(words(text, left, 10 + row * 13, "q small halo", rtl=rtl and turns(text)))
    return "".join(parts)


def _events(panel: Panel, days: Days, heights: Heights, letters: Mapping[str, str]) -> str:
    parts, rows = [], [-99.0] * LETTER_ROWS
    for event in sorted(panel.events, key=lambda e: e.x):
        letter, x = letters.get(event.x + event.label), days.at(event.x)
        if letter is None or not 0 <= x <= days.length:
            continue
        row = next((r for r, last in enumerate(rows) if x - last >= LETTER_APART), LETTER_ROWS - 1)
        y, rows[row] = -4.0 - 11 * row, x
        parts.append(element("path", class_="event", d=f"M{x:.1f} 0V{heights.length:.1f}"))
        parts.append(words(letter, x, y, "q small", "middle"))
    return "".join(parts)


def _brackets(panel: Panel, days: Days, heights: Heights, numbers: Mapping[str, str]) -> str:
    """A bracket from the one value to the other, with its number beside it."""
    parts: list[str] = []
    taken: list[tuple[float, float]] = []
    for bracket in panel.brackets:
        if bracket.low is None and bracket.high is None:
            continue
        x = (days.at(bracket.x) + days.at(bracket.x_end or bracket.x)) / 2
        high = bracket.high if bracket.high is not None else bracket.low
        low = bracket.low if bracket.low is not None else bracket.high
        top, bottom = heights.at(high or 0), heights.at(low or 0)
        data = f"M{x - 4:.1f} {top:.1f}h8m-4 0V{bottom:.1f}m-4 0h8"
        parts.append(element("path", class_=f"bracket {bracket.severity}", d=data))
        if number := numbers.get(bracket.finding_id):
            at, y = _free(x, (top + bottom) / 2, days.length, taken)
            taken.append((at, y))
            parts.append(element("circle", class_=f"badge {bracket.severity}", cx=at, cy=y, r=BADGE))
            parts.append(words(number, at, y + 4, "inverse", "middle"))
    return "".join(parts)


def _free(x: float, y: float, edge: float, taken: list[tuple[float, float]]) -> tuple[float, float]:
    """A place for a number beside its bracket where no other number is."""
    side = -BADGE - 6 if x + 2 * BADGE + 6 > edge else BADGE + 6
    for shift in (0, -1, 1, -2, 2, -3, 3):
        place = (x + side, y + shift * (2 * BADGE + 1))
        if all(abs(place[0] - a) > 2 * BADGE or abs(place[1] - b) > 2 * BADGE for a, b in taken):
            return place
    return (x + side, y)


def label_width(heights: Heights, lang: str, theme: Theme) -> float:
    """Pixels that the names of the heights need."""
    return max((width(t.label, TEXT, theme) for t in heights.ticks(5, lang)), default=0.0) + LEADING
