"""The lines of a picture for plotly: steps, bars, marks, and the bounds of each value.

In:  the Lines of a Chart, a Palette, and the names of the two axes that they stand on.
Out: traces as plain dictionaries, ready for JSON; overlays.py adds what lies over and under, screen.py joins them.

All text is escaped here: a report's words must never become markup. A trace that can be clicked carries the point's
address in `customdata`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from itertools import compress, pairwise
from typing import Any

from charts.chart import Line, Mark
from charts.palette import Palette, colour, mark

Trace = dict[str, Any]

MILLISECONDS = 86_400_000
"""Of a day: the unit of plotly's widths on a date axis."""

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
        before_silence = index + 1 < len(marks) and marks[index + 1].after_silence
        special = one.hollow or one.partial or one.after_silence or before_silence or index == len(marks) - 1
        far = here - last >= span / SIGNS
        drawn.append(far or special)
        last = here if far else last
    return drawn


def line_traces(line: Line, step: bool, palette: Palette, axes: dict[str, str], span: int) -> list[Trace]:
    """A line with its marks, its ranges and its arrows."""
    tone, sign = colour(palette, line.slot), mark(line.slot)
    found = _line(line, step, palette, axes, span, tone, sign)
    if silences := _silences(line, tone, axes):
        found.insert(0, silences)
    marks = [m for segment in line.segments for m in segment]
    for soft in (False, True):
        bars = [m for m in marks if m.low is not None and m.high is not None and m.soft == soft]
        if bars:
            found.append(_ranges(bars, soft, tone, axes))
    if arrows := _arrows(line, marks, tone, axes, span):
        found.append(arrows)
    words = [m for m in marks if m.word]
    if words:
        found.append(_words(words, tone, axes))
    return found


def _line(
    line: Line, step: bool, palette: Palette, axes: dict[str, str], span: int, tone: str, sign: str
) -> list[Trace]:
    """The line, and its signs: on a dense line a trace of their own, for a browser draws a hidden sign as slowly as one
    that is seen."""
    xs: list[str | None] = []
    ys: list[float | None] = []
    texts: list[str] = []
    ids: list[str] = []
    shown: list[bool] = []
    symbols: list[str] = []
    for number, segment in enumerate(line.segments):
        drawn_signs = signs(segment, span) if line.joined else [True] * len(segment)
        for place, (one, drawn) in enumerate(zip(segment, drawn_signs, strict=True)):
            if (number and not place) or one.after_silence:  # nothing is drawn up to here
                xs.append(one.x)
                ys.append(None)
                texts.append("")
                ids.append("")
                shown.append(False)
                symbols.append(sign)
            xs.append(one.x)
            ys.append(one.y)
            texts.append(hover(one.text))
            ids.append(one.point_id)
            shown.append(drawn)
            symbols.append(f"{sign}-open" if one.hollow or one.partial else sign)
    open_signs = any(symbol != sign for symbol in symbols)
    signed = {
        "color": tone,
        "symbol": symbols if open_signs else sign,
        "size": 8 if line.joined or len(xs) < CROWD else 5,
        "line": {"color": tone if open_signs else palette.ground, "width": 1.5 if open_signs else 0.5},
    }
    apart = not all(shown)
    drawn_line: Trace = {
        "type": "scatter",
        "mode": "lines" if apart else "lines+markers" if line.joined else "markers",
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
        "showlegend": False,
        **axes,
    }
    if not apart:
        return [{**drawn_line, "marker": signed}]
    if open_signs:
        signed["symbol"] = list(compress(symbols, shown))
    signs_alone: Trace = {
        "type": "scatter",
        "mode": "markers",
        "x": list(compress(xs, shown)),
        "y": list(compress(ys, shown)),
        "hoverinfo": "skip",
        "marker": signed,
        "showlegend": False,
        **axes,
    }
    return [drawn_line, signs_alone]


def _silences(line: Line, tone: str, axes: dict[str, str]) -> Trace | None:
    """Dotted stretches at the height of the last figure, up to the day of the next: the claimant gave none between."""
    xs: list[str | None] = []
    ys: list[float | None] = []
    for segment in line.segments if line.joined else ():
        for before, one in pairwise(segment):
            if one.after_silence:
                xs += [before.x, one.x, None]
                ys += [before.y, before.y, None]
    if not xs:
        return None
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "hoverinfo": "skip",
        "line": {"color": tone, "width": 1.5, "dash": "dot"},
        "showlegend": False,
        **axes,
    }


def bar_trace(line: Line, days: int, palette: Palette, axes: dict[str, str]) -> Trace:
    """Values per period as bars from zero, each ending on its period's last day; the unfinished one is pale."""
    tone = colour(palette, line.slot)
    marks = [m for segment in line.segments for m in segment if m.y is not None]
    width = days * MILLISECONDS
    return {
        "type": "bar",
        "name": escape(line.name, quote=False),
        "x": [m.x for m in marks],
        "y": [m.y for m in marks],
        "width": round(width * 0.86),
        "offset": round(MILLISECONDS / 2 - width) if days > 1 else round(-width * 0.43),
        "hovertext": [hover(m.text) for m in marks],
        "hoverinfo": "text",
        "customdata": [m.point_id for m in marks],
        "marker": {"color": tone, "opacity": [0.35 if m.partial or m.hollow else 0.8 for m in marks]},
        "showlegend": False,
        **axes,
    }


def _ranges(bars: Sequence[Mark], soft: bool, tone: str, axes: dict[str, str]) -> Trace:
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
