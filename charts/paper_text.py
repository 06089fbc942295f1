"""Break texts into lines that fit, as the shipped typeface measures them.

In:  plain text, a width in pixels, a size.
Out: lines; widths.

A page that loads no font shows the reader's own, which may be wider: lines are broken at a little less than the
width. Arabic is shaped before it is measured where Pillow can do it (raqm), and estimated letter by letter otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from PIL import ImageFont

from charts.paper_svg import END, clean, left_open
from charts.theme import Theme

SLACK = 0.97
"""Share of a width that is filled, as other fonts run up to 3 % wider than ours."""


@cache
def _font(path: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, 100)


@cache
def width(text: str, size: float, theme: Theme, bold: bool = False) -> float:
    """How wide a line of text is, in pixels."""
    file = theme.font_folder / (theme.font_bold if bold else theme.font_regular)
    return _font(str(file)).getlength(" ".join(clean(text).split())) * size / 100


def wrap(text: str, room: float, size: float, theme: Theme, *, bold: bool = False, most: int = 0) -> list[str]:
    """The text in lines of at most `room` pixels; with `most`, the last line kept ends in an ellipsis."""
    lines: list[str] = []
    for paragraph in clean(text).split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if width(longer, size, theme, bold) <= room * SLACK:
                line = longer
                continue
            if line:
                lines.append(line)
            line = shorten(word, room, size, theme, bold=bold)
        if line:
            lines.append(line)
    if most and len(lines) > most:
        lines = [*lines[: most - 1], shorten(f"{lines[most - 1]} …", room, size, theme, bold=bold)]
    return list(_closed(lines))


def _closed(lines: Iterable[str]) -> Iterator[str]:
    """Parts with a direction of their own that run over the end of a line end there, and begin again on the next."""
    opened = ""
    for line in lines:
        line = opened + line
        opened = left_open(line) or ""
        yield line + END * len(opened)


def shorten(text: str, room: float, size: float, theme: Theme, *, bold: bool = False) -> str:
    """The text, cut with an ellipsis if it is wider than the room."""
    if width(text, size, theme, bold) <= room:
        return text
    keep = len(text)
    while keep > 1 and width(f"{text[:keep].rstrip()}…", size, theme, bold) > room:
        keep = min(keep - 1, keep * 9 // 10)
    return f"{text[:keep].rstrip(' …')}…"
