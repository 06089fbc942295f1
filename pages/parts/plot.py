"""Show a chart on a page and tell which point was clicked.

In:  a Chart, a theme, and what to do when a point is opened.
Out: on the page a figure with title, plot, caveats and sources; each opened point is told by its address.

The plot is drawn by plotly's basic bundle, served from static/: a quarter of the size of what st.plotly_chart loads,
and its words wrap on a narrow screen because they are text and not part of the plot (docs/decisions/).

A chart is drawn and written once for all its readers, and goes out as these bytes: a click has nothing left to do but
send them. They are not compressed: a browser unpacks beside its other work, and would first write the rest of the page.
The browser keeps the last drawings as they are: whoever goes back to one waits for nothing to be drawn.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import streamlit as st

from charts import screen
from charts.chart import Chart, EventMark
from charts.locale import axis_words
from charts.overlays import site
from charts.words import day
from pages.parts.packed import packed
from views.once import Once

HERE = Path(__file__).parent

KEPT = 64
"""Drawings remembered, of up to 1 MB each."""

DRAWN = "chart_drawn"
"""Where a session keeps the name of the drawing that it shows."""

HTML = """
<figure class="chart">
  <h2 class="title"></h2>
  <p class="subtitle"></p>
  <div class="plot" role="img" tabindex="0"></div>
  <p class="said" aria-live="polite"></p>
  <p class="empty" hidden>No figure fits this choice. Take a filter away.</p>
  <figcaption></figcaption>
</figure>
"""


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., Any]:
    return st.components.v2.component(
        "as_reported_chart",
        html=HTML,
        css=(HERE / "plot.css").read_text(encoding="utf-8"),
        js=(HERE / "plot.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )


def theme() -> str:
    """light or dark, as the reader has it."""
    return st.context.theme.type or "light"


_written = Once[tuple[Chart, str, bytes]](KEPT)
"""A chart, kept so that no other gets its id(); the name of its drawing, and the drawing."""


def written(chart: Chart, theme_name: str) -> tuple[str, bytes]:
    """The name of a drawing and what the browser needs for it; the same chart is asked for at every click."""

    def write() -> tuple[Chart, str, bytes]:
        drawing = json.dumps(_drawing(chart, theme_name), separators=(",", ":")).encode()
        return chart, sha256(drawing).hexdigest()[:16], drawing

    return _written.get((id(chart), theme_name), write)[1:]


def _drawing(chart: Chart, theme_name: str) -> dict[str, Any]:
    drawing = screen.draw(chart, theme_name)
    traces, lines = packed(drawing["data"])
    return {
        "lang": chart.lang,
        "direction": "rtl" if chart.rtl else "ltr",
        "title": chart.title,
        "subtitle": chart.subtitle,
        "events": [_event(e, chart.lang) for e in chart.panels[0].events] if chart.panels else [],
        "notes": list(chart.notes),
        "caption": chart.caption,
        "not_counted": chart.not_counted,
        "source_line": chart.source_line,
        "alt": chart.alt,
        "empty": chart.empty,
        "locale": axis_words(chart.lang),
        "drawing": {**drawing, "data": traces},
        "lines": lines,
    }


def _event(event: EventMark, lang: str) -> dict[str, str]:
    """An event as it stands below the plot; `url` only where a browser may follow it."""
    safe = event.url if event.url.startswith(("https://", "http://")) else ""
    return {"text": f"{day(event.x, lang)}: {event.label}", "url": safe, "source": site(safe)}


def plot(chart: Chart, key: str, opened: str, on_opened: Callable[[str], None]) -> bool:
    """Show the chart with the open point marked; whether the reader's browser has to draw another one for it.

    A point that the reader opens is told before the page is run again, so that the same run marks it.
    """
    name, drawing = written(chart, theme())
    head = json.dumps({"id": name, "opened": opened}).encode()

    def told() -> None:
        if point := st.session_state[key].opened:
            on_opened(point)

    _component()(data=head + b"\n" + drawing, key=key, on_opened_change=told)
    new = st.session_state.get(DRAWN) != name
    st.session_state[DRAWN] = name
    return new
