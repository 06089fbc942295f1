"""Write the lines that an editor pastes into an article, and the oEmbed answer that says the same to a program.

In:  a Release, the Links around it, a width.
Out: HTML for an iframe or for a plain image; a dictionary for oEmbed. None of them runs a script.
"""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import Any

from charts.chart import Chart
from charts.paper_frame import SIZES, Size, figure
from charts.paper_labels import last_mark
from charts.paper_svg import clean
from charts.theme import load
from exports.links import Links
from exports.release import Release

WIDTHS = (280, 1200)
"""Narrowest and widest frame that the page is made for."""
USUAL_WIDTH = 680
BESIDE = 90
"""Pixels of page margin and links around the picture."""
LEAST_HEIGHT = 320


def height(release: Release, width: int) -> int:
    """Pixels that show picture and notes; the table below is reached by scrolling inside the frame."""
    inner = min(width, 960) - 32
    layout = Size(width=660, plot=310, margin=0) if inner >= 528 else Size(width=330, plot=240, margin=0)
    if release.shown.chart.empty:
        return LEAST_HEIGHT
    drawn = figure(_sketch(release.shown.chart), layout, load(), exported="", prefix="")
    return max(round(drawn.height * max(inner / layout.width, 0.9)) + BESIDE, LEAST_HEIGHT)


def _sketch(chart: Chart) -> Chart:
    """The chart with the last value of each line alone: it is as tall, and takes no time to draw.

    The page tells each event on a line of its own, as a picture that is read from the right does.
    """
    panels = []
    for panel in chart.panels:
        ends = [(line, mark) for line in panel.lines if (mark := last_mark(line))]
        lines = tuple(replace(line, segments=((mark,),)) for line, mark in ends)
        panels.append(replace(panel, lines=lines, bands=(), seams=()))
    return replace(chart, panels=tuple(panels), rtl=True)


def iframe(release: Release, links: Links, width: int = USUAL_WIDTH, tall: int = 0) -> str:
    """A frame that loads when the reader comes near it and has a title for those who cannot see it."""
    width = min(max(width, WIDTHS[0]), WIDTHS[1])
    return (
        f'<iframe src="{escape(links.page)}" title="{escape(clean(release.shown.chart.title))}" width="{width}" '
        f'height="{tall or height(release, width)}" loading="lazy" style="border:0;max-width:100%" '
        'sandbox="allow-popups allow-top-navigation-by-user-activation" referrerpolicy="no-referrer"></iframe>'
    )


def image(release: Release, links: Links, *, kind: str = "svg") -> str:
    """A plain picture that links to its page; its words are in the alternative text."""
    chart, source = release.shown.chart, links.png if kind == "png" else links.svg
    return (
        f'<a href="{escape(links.page)}"><img src="{escape(source)}" alt="{escape(clean(chart.alt or chart.title))}" '
        f'width="{SIZES["web"].width}" loading="lazy" style="max-width:100%;height:auto"></a>'
    )


def oembed(release: Release, links: Links, site: str, most_width: int = 0, most_height: int = 0) -> dict[str, Any]:
    """The answer of type rich (oembed.com), within the size asked for."""
    width = min(most_width or USUAL_WIDTH, WIDTHS[1])
    tall = height(release, width)
    tall = min(tall, most_height) if most_height else tall
    said = {
        "version": "1.0",
        "type": "rich",
        "title": clean(release.shown.chart.title),
        "provider_name": "As Reported",
        "provider_url": site,
        "cache_age": 3600,
        "html": iframe(release, links, width, tall),
        "width": width,
        "height": tall,
    }
    if links.preview:
        said |= {"thumbnail_url": links.preview, "thumbnail_width": 1200, "thumbnail_height": 630}
    return said
