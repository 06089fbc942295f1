"""Draw a chart on the screen: the description as a plotly figure.

In:  a Chart and `light` or `dark`.
Out: the figure as plain JSON-ready data, with two layouts: for a wide and for a narrow screen.

Everything is SVG (plotly's WebGL traces lose the bands), marks on the axis are one list of shapes, and lines stay level
between two reports. Title, source line and caveats are set as text around the plot by whoever shows it: SVG text
does not wrap at 390 pixels.
"""

from __future__ import annotations

from datetime import date, timedelta
from html import escape
from typing import Any

import plotly.graph_objects as go

from charts.chart import Chart, Line, Panel
from charts.labels import HEADROOM, Label, spread
from charts.palette import LABEL, PALETTES, SMALL, Palette, colour
from charts.traces import (
    band_traces,
    bracket_traces,
    day_number,
    hatch_trace,
    hover,
    line_traces,
    ring_trace,
)

HEIGHT, PANEL_HEIGHT, GAP = 440, 250, 60
"""Pixels: a chart alone, one of several, and the room between two."""

LABEL_ROOM = 150
"""Pixels right of a wide plot for the names at the line ends."""

TOP, BOTTOM = 34, 46
"""Pixels above and below the plot: events and axis title."""

FONT = '"Source Sans", "Source Sans 3", system-ui, sans-serif'


def draw(chart: Chart, theme: str = "light") -> dict[str, Any]:
    """The figure: `data`, `layout` for wide screens and `narrow`, what differs on a narrow one."""
    palette = PALETTES[theme]
    panels = [p for p in chart.panels if any(line.segments for line in p.lines)] or list(chart.panels[:1])
    height = HEIGHT if len(panels) < 2 else TOP + BOTTOM + len(panels) * (PANEL_HEIGHT + GAP)
    inner = height - TOP - BOTTOM
    first, last = _days(chart)
    span = max(day_number(last) - day_number(first), 1) if first else 1
    top = _top(chart)
    layout: dict[str, Any] = _base(chart, palette, height)
    wide: list[dict[str, Any]] = []
    narrow: list[dict[str, Any]] = []
    data: list[dict[str, Any]] = []
    shapes: list[dict[str, Any]] = []
    for number, panel in enumerate(panels):
        bottom, upper = _domain(number, len(panels), inner)
        x, y, sign = ("x", "y", "y9") if number == 0 else (f"x{number + 1}", f"y{number + 1}", f"y{number + 101}")
        axes, above = {"xaxis": x, "yaxis": y}, {"xaxis": x, "yaxis": sign}
        layout |= _axes(chart, palette, (x, y, sign), (bottom, upper), (first, last), span, top)
        data += _traces(chart, panel, palette, axes, above, span)
        shapes += _shapes(panel, palette, x, (bottom, upper))
        shared = _notes(chart, panel, palette, (x, y), upper)
        pixels = (upper - bottom) * inner
        wide += shared + _ends(chart, panel, palette, (x, y), pixels, top, narrow=False)
        narrow += shared + _ends(chart, panel, palette, (x, y), pixels, top, narrow=True)
    layout |= {"shapes": shapes, "annotations": wide}
    return {
        "data": data,
        "layout": layout,
        "narrow": {"annotations": narrow, "margin": {**layout["margin"], "r": 12}},
    }


def figure(chart: Chart, theme: str = "light") -> go.Figure:
    """The same as a plotly object, for those who go on working with it; plotly checks every name in it."""
    drawing = draw(chart, theme)
    return go.Figure({"data": drawing["data"], "layout": drawing["layout"]})


def _days(chart: Chart) -> tuple[str, str]:
    """First and last day on the picture."""
    days = [m.x for p in chart.panels for line in p.lines for s in line.segments for m in s]
    return (min(days), max(days)) if days else ("", "")


def _top(chart: Chart) -> float:
    """The largest height drawn, so that all panels have one scale."""
    heights = [0.0]
    for panel in chart.panels:
        heights += [h for line in panel.lines for s in line.segments for m in s for h in (m.y, m.high, m.low) if h]
        heights += [h for band in panel.bands for h in band.high]
        heights += [b.high for b in panel.brackets if b.high]
    return max(heights) or 1.0


def _base(chart: Chart, palette: Palette, height: int) -> dict[str, Any]:
    return {
        "height": height,
        "margin": {"l": 58, "r": LABEL_ROOM, "t": TOP, "b": BOTTOM},
        "paper_bgcolor": palette.ground,
        "plot_bgcolor": palette.ground,
        "font": {"family": FONT, "size": LABEL, "color": palette.quiet},
        "hovermode": "closest",
        "hoverdistance": 24,
        "hoverlabel": {
            "bgcolor": palette.ground,
            "bordercolor": palette.quiet,
            "align": "left",
            "font": {"family": FONT, "size": LABEL, "color": palette.ink},
        },
        "dragmode": "zoom",
        "showlegend": False,
        "separators": ".,",
        "template": None,
    }


def _domain(number: int, panels: int, inner: int) -> tuple[float, float]:
    """Bottom and top of a panel as shares of the plot, the first on top."""
    if panels == 1:
        return 0.0, 1.0
    each = inner / panels
    upper = 1 - number * each / inner
    return upper - (each - GAP) / inner, upper


def _axes(
    chart: Chart,
    palette: Palette,
    names: tuple[str, str, str],
    domain: tuple[float, float],
    days: tuple[str, str],
    span: int,
    top: float,
) -> dict[str, Any]:
    x, y, sign = (name.replace("x", "xaxis").replace("y", "yaxis") for name in names)
    room = timedelta(days=max(span // 50, 1))
    line = {"showgrid": False, "zeroline": False, "linecolor": palette.quiet, "linewidth": 1, "ticks": "outside"}
    horizontal: dict[str, Any] = {
        **line,
        "type": "date",
        "anchor": names[1],
        "tickcolor": palette.quiet,
        "title": {"text": escape(chart.x_title), "font": {"size": SMALL}, "standoff": 8},
    }
    if days[0]:
        first, last = (date.fromisoformat(d) for d in days)
        horizontal["range"] = [(first - room).isoformat(), (last + room).isoformat()]
    if names[0] != "x":
        horizontal["matches"] = "x"
    vertical: dict[str, Any] = {
        "domain": list(domain),
        "anchor": names[0],
        "gridcolor": palette.grid,
        "gridwidth": 1,
        "zeroline": True,
        "zerolinecolor": palette.quiet,
        "zerolinewidth": 1,
        "tickformat": ",~f",
        "nticks": 6,
        "fixedrange": False,
    }
    if chart.log:
        vertical |= {"type": "log", "dtick": 1, "tickformat": ",~f"}
    else:
        vertical |= {"range": [min(_lowest(chart), 0) * HEADROOM, top * HEADROOM]}
    above = {"domain": list(domain), "overlaying": names[1], "range": [0, 1], "visible": False, "fixedrange": True}
    return {x: horizontal, y: vertical, sign: above}


def _lowest(chart: Chart) -> float:
    """The lowest height: below zero only where a running total fell within a period."""
    return min((m.y for p in chart.panels for line in p.lines for s in line.segments for m in s if m.y), default=0.0)


def _traces(
    chart: Chart, panel: Panel, palette: Palette, axes: dict[str, str], above: dict[str, str], span: int
) -> list[dict[str, Any]]:
    found = [trace for band in panel.bands for trace in band_traces(band, palette, axes)]
    if panel.hatches:
        found.append(hatch_trace(panel.hatches, palette, above))
    for line in reversed(panel.lines):
        found += line_traces(line, chart.step, palette, axes, span)
    if rings := ring_trace(panel.lines, palette, axes):
        found.append(rings)
    found += bracket_traces(panel.brackets, palette, axes)
    signs = [(e.x, hover(f"{i}. {e.label}")) for i, e in enumerate(panel.events, 1)]
    signs += [(s.x, hover(s.text)) for s in panel.seams]
    if signs:
        found.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [x for x, _text in signs],
                "y": [1] * len(signs),
                "hovertext": [text for _x, text in signs],
                "hoverinfo": "text",
                "marker": {"size": 18, "opacity": 0},
                "cliponaxis": False,
                "showlegend": False,
                **above,
            }
        )
    return found


def _shapes(panel: Panel, palette: Palette, x: str, domain: tuple[float, float]) -> list[dict[str, Any]]:
    """Vertical lines at events and seams, in one list: a call for each would cost ten times the time."""
    days = [(e.x, "dot", palette.grid) for e in panel.events] + [(s.x, "dash", palette.quiet) for s in panel.seams]
    return [
        {
            "type": "line",
            "layer": "below",
            "xref": x,
            "yref": "paper",
            "x0": day,
            "x1": day,
            "y0": domain[0],
            "y1": domain[1],
            "line": {"width": 1, "dash": dash, "color": tone},
        }
        for day, dash, tone in days
    ]


def _notes(chart: Chart, panel: Panel, palette: Palette, axes: tuple[str, str], upper: float) -> list[dict[str, Any]]:
    """Panel title and unit at the top, numbers of events, labels of seams."""
    name = f"<b>{escape(panel.title)}</b>  " if panel.title else ""
    quiet = {"size": SMALL, "color": palette.quiet}
    found: list[dict[str, Any]] = [
        {
            "text": f"{name}{escape(chart.y_title)}",
            "xref": "paper",
            "x": 0,
            "xanchor": "left",
            "xshift": -52,
            "yref": "paper",
            "y": upper,
            "yanchor": "bottom",
            "yshift": 14,
            "showarrow": False,
            "font": quiet,
        }
    ]
    at_top = {"yref": "paper", "y": upper, "yanchor": "bottom", "showarrow": False, "xref": axes[0]}
    found += [{**at_top, "text": str(i), "x": e.x, "font": quiet} for i, e in enumerate(panel.events, 1)]
    found += [
        {**at_top, "text": escape(s.label), "x": s.x, "yanchor": "top", "xanchor": "right", "font": quiet, "xshift": -3}
        for s in panel.seams
    ]
    return found


def _ends(
    chart: Chart,
    panel: Panel,
    palette: Palette,
    axes: tuple[str, str],
    pixels: float,
    top: float,
    *,
    narrow: bool,
) -> list[dict[str, Any]]:
    """Names at the line ends: right of the plot on a wide screen, above the line's end on a narrow one."""
    labels = [label for line in panel.lines if (label := _end(line, palette))]
    placed = spread(labels, pixels, top, log=chart.log, narrow=narrow)
    first, last = (day_number(d) for d in _days(chart)) if labels else (0, 0)
    inward = {id(label): day_number(label.x) - first > (last - first) / 2 for label in labels}
    return [
        {
            "text": text,
            "xref": axes[0],
            "x": label.x,
            "yref": axes[1],
            "y": label.height_on(chart.log),
            "xanchor": "right" if narrow and inward[id(label)] else "left",
            "yanchor": "middle",
            "align": "right" if narrow and inward[id(label)] else "left",
            "xshift": 0 if narrow else 9,
            "yshift": shift,
            "showarrow": False,
            "font": {"size": LABEL, "color": label.tone},
            "bgcolor": palette.veil,
            "borderpad": 0,
        }
        for label, text, shift in placed
    ]


def _end(line: Line, palette: Palette) -> Label | None:
    marks = [m for segment in line.segments for m in segment]
    if not marks:
        return None
    last = marks[-1]
    height = next((h for h in (last.y, last.high, last.low) if h is not None), 0.0)
    return Label(
        x=last.x, height=height, name=line.label or line.name, detail=line.detail, tone=colour(palette, line.slot)
    )
