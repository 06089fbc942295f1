"""Lay conflicts over one another: count days since each one's start instead of the calendar.

In:  a Chart whose lines name their day zero.
Out: the same Chart with every line moved to one common day zero; and a drawing whose dates are numbers of days.

Only the screen does this: a picture that travels must keep its dates.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from charts.chart import Chart, Line, Panel

ZERO = date(2000, 1, 1)
"""The common day zero; no reader sees it."""


def aligned(chart: Chart) -> Chart:
    """The chart with its lines moved; what belongs to one calendar day is left out."""
    panels = (Panel(title=p.title, lines=tuple(_moved(line) for line in p.lines)) for p in chart.panels)
    return replace(chart, panels=tuple(panels))


def _moved(line: Line) -> Line:
    if not line.day_zero:
        return line
    by = ZERO - date.fromisoformat(line.day_zero)
    segments = (tuple(replace(m, x=(date.fromisoformat(m.x) + by).isoformat()) for m in s) for s in line.segments)
    return replace(line, segments=tuple(segments))


def in_days(drawing: dict[str, Any]) -> dict[str, Any]:
    """The drawing with days since the start on its horizontal axes."""
    for trace in drawing["data"]:
        trace["x"] = [None if x is None else _days(x) for x in trace["x"]]
    for name, axis in drawing["layout"].items():
        if name.startswith("xaxis"):
            axis["type"] = "linear"
            axis.pop("tickformatstops", None)
            axis["range"] = [_days(end) for end in axis.get("range", [])]
    for note in (*drawing["layout"]["annotations"], *drawing["narrow"]["annotations"]):
        if isinstance(note["x"], str):
            note["x"] = _days(note["x"])
    return drawing


def _days(iso: str) -> int:
    return (date.fromisoformat(iso[:10]) - ZERO) // timedelta(days=1)
