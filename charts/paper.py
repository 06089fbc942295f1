"""Turn a chart into a picture for print and for pages: SVG, PNG or PDF, without a browser.

In:  a Chart: the same description that the screen is drawn from.
Out: SVG as text with real words in it, a title and a description for those who cannot see it; PNG; PDF.
Refuses: a size, a ground or a scale that it does not know.

The same Chart gives the same bytes, PDF apart (its writer orders fonts at random). The typeface is our own
(fonts/), so that every machine draws the same picture. Why the SVG is written here and not by a charting library:
docs/decisions/0006-paper.md.
"""

from __future__ import annotations

from functools import cache
from html import escape
from io import BytesIO

import vl_convert
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from charts.chart import Chart
from charts.paper_frame import MIDDLE, SIZES, Grain, Size, described, figure, pattern, plots
from charts.paper_notes import notes_of
from charts.paper_style import GROUNDS, sheet
from charts.paper_svg import clean, element, number
from charts.theme import Theme, load

XMLNS = "http://www.w3.org/2000/svg"
SCALES = (1, 2, 3, 4)
"""Pixels of a PNG for each pixel of the picture."""
DEFLATE = 3
"""How hard a PNG is packed, of 9: more takes three times as long and gains 2 %."""


class UnknownSize(ValueError):
    """A size, ground or scale that cannot be drawn; the message is a sentence for the reader."""


def svg(
    chart: Chart, *, size: str | Size = "web", ground: str = "light", exported: str = "", theme: Theme | None = None
) -> str:
    """The whole picture, texts included."""
    theme, made = theme or load(), _size(size, ground)
    drawn = figure(chart, made, theme, exported=exported, prefix="")
    title, description = described(chart)
    height = round(drawn.height)
    return element(
        "svg",
        element("title", escape(title, quote=False), id="t"),
        element("desc", escape(description, quote=False), id="d"),
        element("style", sheet(theme, ground).replace("<", "")),
        pattern(""),
        element("rect", class_="ground", width=made.width, height=height),
        drawn.svg,
        xmlns=XMLNS, class_="paper", role="img", aria_labelledby="t d", lang=chart.lang,
        width=made.width, height=height, viewBox=f"0 0 {made.width} {height}",
    )  # fmt: skip


def inline(
    chart: Chart, width: int, height: int, *, prefix: str, theme: Theme | None = None, grain: Grain = MIDDLE
) -> str:
    """The plots alone, for a page that says title, notes and sources in its own text and carries the style sheet."""
    theme = theme or load()
    drawn = plots(chart, width, height, theme, notes_of(chart, 5), prefix=prefix, grain=grain)
    total = number(drawn.height)
    return element(
        "svg", pattern(prefix), drawn.svg, class_=f"paper {prefix}", aria_hidden="true", viewBox=f"0 0 {width} {total}"
    )


def png(
    chart: Chart,
    *,
    size: str | Size = "web",
    ground: str = "light",
    scale: int = 1,
    exported: str = "",
    theme: Theme | None = None,
) -> bytes:
    """The picture in dots; `scale` 2 for fine screens."""
    if scale not in SCALES:
        raise UnknownSize(f"A picture's scale is one of {', '.join(map(str, SCALES))}, not {scale}.")
    theme = theme or load()
    _use_fonts(str(theme.font_folder))
    drawn = svg(chart, size=size, ground=_still(ground), exported=exported, theme=theme)
    return _packed(vl_convert.svg_to_png(drawn, scale), chart)


def _packed(picture: bytes, chart: Chart) -> bytes:
    """The same dots in a third of the bytes, with title and description inside the file."""
    title, description = described(chart)
    said = PngInfo()
    said.add_itxt("Title", title, chart.lang)
    said.add_itxt("Description", description, chart.lang)
    said.add_itxt("Source", clean(chart.source_line), chart.lang)
    out = BytesIO()
    Image.open(BytesIO(picture)).convert("RGB").save(out, "PNG", compress_level=DEFLATE, pnginfo=said)
    return out.getvalue()


def pdf(
    chart: Chart, *, size: str | Size = "page", ground: str = "light", exported: str = "", theme: Theme | None = None
) -> bytes:
    """The picture for print, with text that can be searched."""
    theme = theme or load()
    _use_fonts(str(theme.font_folder))
    return vl_convert.svg_to_pdf(svg(chart, size=size, ground=_still(ground), exported=exported, theme=theme))


def _still(ground: str) -> str:
    """A printed picture cannot follow a reader's preference."""
    return "light" if ground == "auto" else ground


def _size(size: str | Size, ground: str) -> Size:
    if ground not in GROUNDS:
        raise UnknownSize(f"A picture's ground is one of {', '.join(GROUNDS)}, not {ground!r}.")
    if isinstance(size, Size):
        return size
    if size not in SIZES:
        raise UnknownSize(f"A picture's size is one of {', '.join(SIZES)}, not {size!r}.")
    return SIZES[size]


@cache
def _use_fonts(folder: str) -> None:
    """Tell the rasteriser once where the typeface is."""
    vl_convert.register_font_directory(folder)
