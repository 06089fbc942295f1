"""The ground of a picture for plotly: margins, axes, vertical marks, and the words inside the plot.

In:  a Chart or one of its Panels, a Palette, and where the panel stands.
Out: parts of a plotly layout as plain dictionaries; screen.py puts them together.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from html import escape
from typing import Any

from charts.chart import Chart, Line, Panel
from charts.labels import HEADROOM, Label, spread
from charts.locale import separators
from charts.palette import LABEL, SMALL, Palette, colour
from charts.traces import day_number

HEIGHT, PANEL_HEIGHT, GAP = 460, 200, 62
"""Pixels: a chart alone, one of several, and the room between two."""

LABEL_ROOM = 150
"""Pixels right of a wide plot for the names at the line ends."""

TOP, BOTTOM = 44, 60
"""Pixels above and below the plot: the unit over two rows of events; two rows of days over the axis title."""

LEAST_SPAN = timedelta(days=60)
"""Days that an axis shows at least: a single day would be labelled by the hour."""

GAP_TO_NAME = 9
"""Pixels between the end of a line and its name."""

NUMBER_WIDTH = 1 / 45
"""Share of the plot that the number of an event takes; closer ones stand on two levels."""

TICKS = [
    {"dtickrange": [None, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M12"], "value": "%b %Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]
"""How days are written, by how far apart the ticks stand: day before month, as everywhere else on the page."""

FONT = '"Source Sans", "Source Sans 3", system-ui, sans-serif'


def base(palette: Palette, height: int, lang: str = "en") -> dict[str, Any]:
    """What no axis decides."""
    letters = {"family": FONT, "size": LABEL}
    return {
        "height": height,
        "margin": {"l": 58, "r": LABEL_ROOM, "t": TOP, "b": BOTTOM},
        "paper_bgcolor": palette.ground,
        "plot_bgcolor": palette.ground,
        "font": {**letters, "color": palette.quiet},
        "hovermode": "closest",
        "hoverdistance": 24,
        "hoverlabel": {
            "bgcolor": palette.ground,
            "bordercolor": palette.quiet,
            "align": "left",
            "font": {**letters, "color": palette.ink},
        },
        "dragmode": "zoom",
        "barmode": "overlay",
        "showlegend": False,
        "separators": separators(lang),
    }


def domain(number: int, panels: int, inner: int) -> tuple[float, float]:
    """Bottom and top of a panel as shares of the plot, the first on top."""
    if panels == 1:
        return 0.0, 1.0
    upper = 1 - number / panels
    return upper - 1 / panels + GAP / inner, upper


def axes(
    chart: Chart,
    palette: Palette,
    names: tuple[str, str, str],
    within: tuple[float, float],
    days: tuple[str, str],
    heights: tuple[float, float],
    *,
    lowest_panel: bool,
) -> dict[str, Any]:
    """The three axes of a panel: days, heights, and one from 0 to 1 for what belongs to a day and no height."""
    x, y, sign = (name.replace("x", "xaxis").replace("y", "yaxis") for name in names)
    horizontal: dict[str, Any] = {
        "type": "date",
        "anchor": names[1],
        "showgrid": False,
        "zeroline": False,
        "linecolor": palette.quiet,
        "linewidth": 1,
        "ticks": "outside",
        "tickcolor": palette.quiet,
        "tickformatstops": TICKS,
        "title": {"text": escape(chart.x_title) if lowest_panel else "", "font": {"size": SMALL}, "standoff": 8},
    }
    if days[0]:
        first, last = (date.fromisoformat(d) for d in days)
        room = max((last - first) // 50, (LEAST_SPAN - (last - first)) // 2, timedelta(days=1))
        horizontal["range"] = [(first - room).isoformat(), (last + room).isoformat()]
    if names[0] != "x":
        horizontal["matches"] = "x"
    vertical: dict[str, Any] = {
        "domain": list(within),
        "anchor": names[0],
        "gridcolor": palette.grid,
        "gridwidth": 1,
        "zeroline": True,
        "zerolinecolor": palette.quiet,
        "zerolinewidth": 1,
        "tickformat": ",~f",
        "nticks": 6,
    }
    lowest, highest = heights
    if chart.log:
        vertical |= {"type": "log", "dtick": 1, "rangemode": "normal"}
    else:
        vertical |= {"range": [lowest * HEADROOM, highest * HEADROOM]}
    above = {"domain": list(within), "overlaying": names[1], "range": [0, 1], "visible": False, "fixedrange": True}
    return {x: horizontal, y: vertical, sign: above}


def uprights(panel: Panel, palette: Palette, x: str, within: tuple[float, float]) -> list[dict[str, Any]]:
    """Vertical lines at events and seams, for one list of shapes: a call for each would cost ten times the time."""
    days = [(e.x, "dot", palette.grid) for e in panel.events] + [(s.x, "dash", palette.quiet) for s in panel.seams]
    return [
        {
            "type": "line",
            "layer": "below",
            "xref": x,
            "yref": "paper",
            "x0": day,
            "x1": day,
            "y0": within[0],
            "y1": within[1],
            "line": {"width": 1, "dash": dash, "color": tone},
        }
        for day, dash, tone in days
    ]


def notes(chart: Chart, panel: Panel, palette: Palette, x: str, upper: float) -> list[dict[str, Any]]:
    """Panel title and unit at the top, numbers of events, labels of seams."""
    name = f"<b>{escape(panel.title)}</b>  " if panel.title else ""
    quiet = {"size": SMALL, "color": palette.quiet}
    at_top = {"yref": "paper", "y": upper, "yanchor": "bottom", "showarrow": False, "font": quiet}
    found: list[dict[str, Any]] = [
        {
            **at_top,
            "text": f"{name}{escape(chart.y_title)}",
            "xref": "paper",
            "x": 0,
            "xanchor": "left",
            "xshift": -52,
            "yshift": 25 if panel.events else 2,
        }
    ]
    found += _numbers(panel, x, at_top)
    found += [
        {**at_top, "text": escape(s.label), "xref": x, "x": s.x, "yanchor": "top", "xanchor": "right", "xshift": -3}
        for s in panel.seams
    ]
    return found


def _numbers(panel: Panel, x: str, at_top: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The number of each event above its day; of two close ones the later stands higher."""
    days = [day_number(e.x) for e in panel.events]
    span = max((day_number(m.x) for line in panel.lines for s in line.segments for m in s), default=0) - min(
        (day_number(m.x) for line in panel.lines for s in line.segments for m in s), default=0
    )
    found: list[dict[str, Any]] = []
    raised = False
    for i, event in enumerate(panel.events):
        raised = i > 0 and days[i] - days[i - 1] < span * NUMBER_WIDTH and not raised
        found.append({**at_top, "text": str(i + 1), "xref": x, "x": event.x, "yshift": 11 if raised else 0})
    return found


def names_at_ends(
    chart: Chart,
    panel: Panel,
    palette: Palette,
    on: tuple[str, str],
    days: tuple[str, str],
    size: Mapping[str, float],
    *,
    narrow: bool,
) -> list[dict[str, Any]]:
    """Names at the line ends: right of them on a wide screen, inside the plot on a narrow one."""
    if not days[0]:
        return []
    labels = [label for line in panel.lines if (label := _end(line, palette, days))]
    placed = spread(labels, size["pixels"], size["top"], log=chart.log, narrow=narrow)
    found = []
    for one in placed:
        label = one.label
        aside = 0 if narrow else -GAP_TO_NAME if one.inward else GAP_TO_NAME
        found.append(
            {
                "text": one.text,
                "xref": on[0],
                "x": label.x,
                "yref": on[1],
                "y": label.height_on(chart.log),
                "xanchor": "right" if one.inward else "left",
                "yanchor": "middle",
                "align": "right" if one.inward else "left",
                **(
                    {"showarrow": True, "arrowhead": 0, "arrowwidth": 1, "arrowcolor": label.tone}
                    | {"ax": 2 * aside, "ay": -one.shift}
                    if one.led and not narrow
                    else {"showarrow": False, "xshift": aside, "yshift": one.shift}
                ),
                "font": {"size": LABEL, "color": label.tone},
                "bgcolor": palette.veil,
                "borderpad": 0,
            }
        )
    return found


def _end(line: Line, palette: Palette, days: tuple[str, str]) -> Label | None:
    marks = [m for segment in line.segments for m in segment]
    if not marks:
        return None
    last = max(marks, key=lambda m: m.x)
    height = next((h for h in (last.y, last.high, last.low) if h is not None), 0.0)
    tone = colour(palette, line.slot)
    first, end = (day_number(d) for d in days)
    share = (day_number(last.x) - first) / max(end - first, 1)
    return Label(x=last.x, share=share, height=height, name=line.label or line.name, detail=line.detail, tone=tone)
