"""Draw a chart on the screen: the description as a plotly figure.

In:  a Chart and `light` or `dark`.
Out: the figure as plain JSON-ready data, with two layouts: for a wide and for a narrow screen.

Everything is SVG (plotly's WebGL traces lose the bands), marks on the axis are one list of shapes, and lines stay level
between two reports. Title, source line and caveats are set as text around the plot by whoever shows it: SVG text
does not wrap at 390 pixels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from charts import layout
from charts.aligned import aligned, in_days
from charts.chart import Chart, Panel
from charts.overlays import band_traces, bracket_traces, hatch_trace, ring_trace, signpost_trace
from charts.palette import PALETTES, Palette
from charts.traces import bar_trace, day_number, line_traces

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


def draw(chart: Chart, theme: str = "light") -> dict[str, Any]:
    """The figure: `data`, `layout` for wide screens, and `narrow`, what differs on a narrow one."""
    if chart.from_start:
        chart = aligned(chart)
    palette = PALETTES[theme]
    panels = [p for p in chart.panels if any(line.segments for line in p.lines)] or list(chart.panels[:1])
    around = layout.TOP + layout.BOTTOM
    height = layout.HEIGHT if len(panels) < 2 else around + len(panels) * (layout.PANEL_HEIGHT + layout.GAP)
    days, heights = _days(chart), _heights(chart)
    span = max(day_number(days[1]) - day_number(days[0]), 1) if days[0] else 1
    ground = layout.base(palette, height, chart.lang)
    data: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    wide: list[dict[str, Any]] = []
    narrow: list[dict[str, Any]] = []
    for number, panel in enumerate(panels):
        within = layout.domain(number, len(panels), height - around)
        x, y, sign = ("x", "y", "y9") if number == 0 else (f"x{number + 1}", f"y{number + 1}", f"y{number + 101}")
        ground |= layout.axes(
            chart, palette, (x, y, sign), within, days, heights, lowest_panel=number == len(panels) - 1
        )
        data += _traces(chart, panel, palette, {"xaxis": x, "yaxis": y}, {"xaxis": x, "yaxis": sign}, span)
        shapes += layout.uprights(panel, palette, x, within)
        shared = layout.notes(chart, panel, palette, x, within[1])
        size = {"pixels": (within[1] - within[0]) * (height - around), "top": heights[1]}
        wide += shared + layout.names_at_ends(chart, panel, palette, (x, y), days, size, narrow=False)
        narrow += shared + layout.names_at_ends(chart, panel, palette, (x, y), days, size, narrow=True)
    drawing = {
        "data": data,
        "layout": {**ground, "shapes": shapes, "annotations": wide},
        "narrow": {"annotations": narrow, "margin": {**ground["margin"], "r": 12}},
    }
    return in_days(drawing) if chart.from_start else drawing


def figure(chart: Chart, theme: str = "light") -> Figure:
    """The same as a plotly object, for those who go on working with it; plotly checks every name in it."""
    import plotly.graph_objects as go  # half a second, which the dashboard need not wait for

    drawing = draw(chart, theme)
    return go.Figure({"data": drawing["data"], "layout": drawing["layout"]})


def _days(chart: Chart) -> tuple[str, str]:
    """First and last day on the picture."""
    days = [m.x for p in chart.panels for line in p.lines for s in line.segments for m in s]
    return (min(days), max(days)) if days else ("", "")


def _heights(chart: Chart) -> tuple[float, float]:
    """Lowest and largest height drawn: one scale for all panels, below zero only where a total fell."""
    heights = [0.0]
    for panel in chart.panels:
        heights += [h for line in panel.lines for s in line.segments for m in s for h in (m.y, m.high, m.low) if h]
        heights += [h for band in panel.bands for h in band.high]
        heights += [b.high for b in panel.brackets if b.high]
    return min(heights), max(heights) or 1.0


def _traces(
    chart: Chart, panel: Panel, palette: Palette, axes: dict[str, str], above: dict[str, str], span: int
) -> list[dict[str, Any]]:
    """Everything of a panel, what matters most on top."""
    found = [trace for band in panel.bands for trace in band_traces(band, palette, axes)]
    if panel.hatches:
        found.append(hatch_trace(panel.hatches, palette, above))
    for line in reversed(panel.lines):
        # Bars of several claimants would hide each other: the leading one has bars, the others their marks.
        if chart.bars and not chart.from_start and line is panel.lines[0]:
            found.append(bar_trace(line, chart.bar_days, palette, axes))
        else:
            found += line_traces(line, chart.step, palette, axes, span)
    if rings := ring_trace(panel.lines, palette, axes):
        found.append(rings)
    found += bracket_traces(panel.brackets, palette, axes)
    if panel.events or panel.seams:
        found.append(signpost_trace(panel, above))
    return found
