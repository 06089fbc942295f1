"""The traces of a picture for plotly: lines, bounds, bands, disagreements.

In:  the parts of a Chart, a Palette, and the names of the two axes that they stand on.
Out: traces as plain dictionaries, ready for JSON; screen.py puts them into a figure.

All text is escaped here: a report's words must never become markup. A trace that can be clicked carries the point's
address in `customdata`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from typing import Any

from charts.chart import Band, Bracket, Hatch, Line, Mark
from charts.palette import Palette, colour, mark

Trace = dict[str, Any]

SIGNS = 14
"""Marks drawn along a dense line: enough to know its shape, few enough to see the line."""

CROWD = 120
"""Single points from which they are drawn smaller."""

WRAP = 46
"""Characters of a hover line: what fits beside the pointer on a narrow screen."""


def hover(text: str) -> str:
    """Plain text as hover text: escaped, wrapped, one line below the other."""
    lines = []
    for line in text.split("\n"):
        current = ""
        for word in line.split(" "):
            if current and len(current) + len(word) >= WRAP:
                lines.append(current)
                current = word
            else:
                current = f"{current} {word}".strip()
        lines.append(current)
    return "<br>".join(escape(line, quote=False) for line in lines)


def day_number(iso: str) -> int:
    """A day as a number, to measure distances."""
    return date.fromisoformat(iso).toordinal()


def signs(marks: Sequence[Mark], span: int) -> list[bool]:
    """Which marks of a line are drawn as signs: spaced ones, the last one, and all that say something special."""
    drawn, last = [], -span
    for index, one in enumerate(marks):
        here = day_number(one.x)
        special = one.hollow or one.partial or index == len(marks) - 1
        far = here - last >= span / SIGNS
        drawn.append(far or special)
        last = here if far else last
    return drawn


def line_traces(line: Line, step: bool, palette: Palette, axes: dict[str, str], span: int) -> list[Trace]:
    """A line with its marks, its bars and its arrows."""
    tone, sign = colour(palette, line.slot), mark(line.slot)
    found = [_line(line, step, palette, axes, span, tone, sign)]
    marks = [m for segment in line.segments for m in segment]
    for soft in (False, True):
        bars = [m for m in marks if m.low is not None and m.high is not None and m.soft == soft]
        if bars:
            found.append(_bars(bars, soft, tone, axes))
    if arrows := _arrows(line, marks, tone, axes, span):
        found.append(arrows)
    words = [m for m in marks if m.word]
    if words:
        found.append(_words(words, tone, axes))
    return found


def _line(line: Line, step: bool, palette: Palette, axes: dict[str, str], span: int, tone: str, sign: str) -> Trace:
    xs: list[str | None] = []
    ys: list[float | None] = []
    texts: list[str] = []
    ids: list[str] = []
    opacity: list[int] = []
    symbols: list[str] = []
    for number, segment in enumerate(line.segments):
        if number:
            xs.append(segment[0].x if segment else None)
            ys.append(None)
            texts.append("")
            ids.append("")
            opacity.append(0)
            symbols.append(sign)
        for one, drawn in zip(segment, signs(segment, span) if line.joined else [True] * len(segment), strict=True):
            xs.append(one.x)
            ys.append(one.y)
            texts.append(hover(one.text))
            ids.append(one.point_id)
            opacity.append(int(drawn))
            symbols.append(f"{sign}-open" if one.hollow or one.partial else sign)
    open_signs = any(symbol != sign for symbol in symbols)
    return {
        "type": "scatter",
        "mode": "lines+markers" if line.joined else "markers",
        "name": escape(line.name, quote=False),
        "x": xs,
        "y": ys,
        "hovertext": texts,
        "hoverinfo": "text",
        "customdata": ids,
        "line": {
            "color": tone,
            "width": 2,
            "shape": "hv" if step else "linear",
            "dash": "dash" if line.dashed else "solid",
        },
        "marker": {
            "color": tone,
            "symbol": symbols if open_signs else sign,
            "size": 8 if line.joined or len(xs) < CROWD else 5,
            "opacity": opacity if 0 in opacity else 1,
            "line": {"color": tone if open_signs else palette.ground, "width": 1.5 if open_signs else 0.5},
        },
        "showlegend": False,
        **axes,
    }


def _bars(bars: Sequence[Mark], soft: bool, tone: str, axes: dict[str, str]) -> Trace:
    xs: list[str | None] = []
    ys: list[float | None] = []
    texts, ids = [], []
    for one in bars:
        xs += [one.x, one.x, one.x]
        ys += [one.low, one.high, None]
        texts += [hover(one.text)] * 3
        ids += [one.point_id] * 3
    return {
        "type": "scatter",
        "mode": "lines" if soft else "lines+markers",
        "x": xs,
        "y": ys,
        "hovertext": texts,
        "hoverinfo": "text",
        "customdata": ids,
        "opacity": 0.35 if soft else 0.9,
        "line": {"color": tone, "width": 7 if soft else 3},
        "marker": {"color": tone, "symbol": "line-ew-open", "size": 9, "line": {"width": 2, "color": tone}},
        "showlegend": False,
        **axes,
    }


def _arrows(line: Line, marks: Sequence[Mark], tone: str, axes: dict[str, str], span: int) -> Trace | None:
    """Arrows at bounds that are open: upwards for at least, downwards for up to."""
    drawn = signs(marks, span) if line.joined and marks else [True] * len(marks)
    chosen = [m for m, is_drawn in zip(marks, drawn, strict=True) if is_drawn and (m.open_up or m.open_down)]
    if not chosen:
        return None
    heights = [m.y if m.y is not None else (m.low if m.open_up else m.high) for m in chosen]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [m.x for m in chosen],
        "y": heights,
        "text": ["↑" if m.open_up else "↓" for m in chosen],
        "textposition": ["top center" if m.open_up else "bottom center" for m in chosen],
        "textfont": {"color": tone, "size": 14},
        "hoverinfo": "skip",
        "showlegend": False,
        **axes,
    }


def _words(words: Sequence[Mark], tone: str, axes: dict[str, str]) -> Trace:
    """Vague words: text at the axis, never a height."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [m.x for m in words],
        "y": [0] * len(words),
        "text": [escape(m.word, quote=False) for m in words],
        "textposition": "top center",
        "textfont": {"color": tone, "size": 12},
        "hovertext": [hover(m.text) for m in words],
        "hoverinfo": "text",
        "customdata": [m.point_id for m in words],
        "showlegend": False,
        **axes,
    }


def band_traces(band: Band, palette: Palette, axes: dict[str, str]) -> list[Trace]:
    """The range of reported figures: a lower edge, and an upper edge filled down to it."""
    edge = {
        "type": "scatter",
        "mode": "lines",
        "x": list(band.days),
        "line": {"width": 0, "shape": "hv"},
        "hoverinfo": "skip",
        "showlegend": False,
        **axes,
    }
    return [{**edge, "y": list(band.low)}, {**edge, "y": list(band.high), "fill": "tonexty", "fillcolor": palette.band}]


def bracket_traces(brackets: Iterable[Bracket], palette: Palette, axes: dict[str, str]) -> list[Trace]:
    """Disagreements between two values of one day, with the reason on hover."""
    found: dict[str, Trace] = {}
    for one in brackets:
        trace = found.setdefault(one.severity, _bracket_trace(getattr(palette, one.severity), axes))
        at = one.x_end or one.x
        middle = ((one.low or 0) + (one.high or 0)) / 2
        trace["x"] += [at, at, at, None]
        trace["y"] += [one.low, middle, one.high, None]
        trace["hovertext"] += [hover(one.text)] * 4
        trace["customdata"] += [f"finding:{one.finding_id}"] * 4
        trace["marker"]["symbol"] += ["line-ew-open", "asterisk-open", "line-ew-open", "line-ew-open"]
    return list(found.values())


def _bracket_trace(tone: str, axes: dict[str, str]) -> Trace:
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [],
        "y": [],
        "hovertext": [],
        "hoverinfo": "text",
        "customdata": [],
        "line": {"color": tone, "width": 1.5},
        "marker": {"color": tone, "symbol": [], "size": 8, "line": {"color": tone, "width": 1.5}},
        "showlegend": False,
        **axes,
    }


def ring_trace(lines: Iterable[Line], palette: Palette, axes: dict[str, str]) -> Trace | None:
    """Rings around points that a finding concerns, coloured by the gravest."""
    ringed = [m for line in lines for s in line.segments for m in s if m.severity and m.y is not None]
    if not ringed:
        return None
    tones = [getattr(palette, m.severity) for m in ringed]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [m.x for m in ringed],
        "y": [m.y for m in ringed],
        "hoverinfo": "text",
        "hovertext": [f"{hover(m.text)}<br>{' '.join(m.codes)}" for m in ringed],
        "customdata": [m.point_id for m in ringed],
        "marker": {"symbol": "circle-open", "size": 13, "color": tones, "line": {"color": tones, "width": 1.5}},
        "showlegend": False,
        **axes,
    }


def hatch_trace(hatches: Sequence[Hatch], palette: Palette, axes: dict[str, str]) -> Trace:
    """Hatched spans over the whole height: backlogs and unfinished periods."""
    xs: list[str | None] = []
    ys: list[int | None] = []
    for one in hatches:
        xs += [one.x, one.x_end, one.x_end, one.x, one.x, None]
        ys += [0, 0, 1, 1, 0, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "fill": "toself",
        "fillpattern": {"shape": "/", "fgcolor": palette.quiet, "bgcolor": palette.hatch, "size": 6, "solidity": 0.15},
        "line": {"width": 0},
        "text": "<br>".join(hover(h.text) for h in hatches[:1]),
        "hoveron": "fills",
        "hoverinfo": "text",
        "showlegend": False,
        **axes,
    }
