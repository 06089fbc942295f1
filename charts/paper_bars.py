"""Draw values per period on paper as bars from zero; the unfinished period is pale.

In:  a Line, how many days a period has, the two axes.
Out: SVG: one path for the bars of a line, one for the pale ones.

Each bar ends on its period's last day. Bars narrower than a pixel are drawn one a column, the highest: that is what a
finer drawing would show. A range keeps its bar with ends and no centre (paper_marks.py); it is not drawn from zero.
"""

from __future__ import annotations

from charts.chart import Line
from charts.paper_scale import Days, Heights
from charts.paper_svg import Path, element

FILLED = 0.86
"""Share of a period that its bar takes: neighbours can be told apart."""
THINNEST = 1.2
"""Pixels of the narrowest bar."""


def draw_bars(line: Line, days: Days, heights: Heights, slot: int, period: int) -> str:
    """The bars of a line."""
    pixels = days.length / (days.last - days.first)
    wide = max(period * pixels * FILLED, THINNEST)
    highest: dict[tuple[int, bool], tuple[float, float]] = {}
    for segment in line.segments:
        for mark in segment:
            if mark.y is None:
                continue
            x = days.at(mark.x) - (period - 1) / 2 * pixels
            place = (round(x / max(days.grain, 0.5)), mark.partial or mark.hollow)
            highest[place] = max(highest.get(place, (0.0, x)), (mark.y, x))
    parts = []
    for pale in (False, True):
        path = Path()
        for (_column, is_pale), (value, x) in sorted(highest.items()):
            if is_pale == pale and value > 0:
                path.move(x, heights.length)
                path.line(path.x / 10, heights.at(value))
        look = f"bar pale s{slot}" if pale else f"bar s{slot}"
        parts.append(element("path", class_=look, stroke_width=wide, d=str(path)) if path.data else "")
    return "".join(parts)
