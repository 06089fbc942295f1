"""What lies under and over the lines of a picture for plotly: the band, disagreements, backlogs, events, seams.

In:  the parts of a Panel, a Palette, and the names of the two axes that they stand on.
Out: traces as plain dictionaries, ready for JSON. All text is escaped by hover().
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from charts.chart import Band, Bracket, EventMark, Hatch, Line, Panel
from charts.palette import Palette
from charts.traces import Trace, hover


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


def site(url: str) -> str:
    """The site that an address leads to, as a reader knows it.

    >>> site("https://www.ochaopt.org/content/a"), site("")
    ('ochaopt.org', '')
    """
    return urlsplit(url).netloc.removeprefix("www.")


def _told(number: int, event: EventMark) -> str:
    """An event on hover, with the site where it can be checked."""
    told = f"{number}. {event.label}"
    return f"{told}\n{site(event.url)}" if event.url else told


def signpost_trace(panel: Panel, axes: dict[str, str]) -> Trace:
    """Unseen marks at the top of events and seams, to be read on hover."""
    signs = [(e.x, hover(_told(i, e))) for i, e in enumerate(panel.events, 1)]
    signs += [(s.x, hover(s.text)) for s in panel.seams]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _text in signs],
        "y": [1] * len(signs),
        "hovertext": [text for _x, text in signs],
        "hoverinfo": "text",
        "marker": {"size": 18, "opacity": 0},
        "cliponaxis": False,
        "showlegend": False,
        **axes,
    }
