"""Place the names at the line ends so that none covers another.

In:  the last point of each line, the height of the plot in pixels and in people.
Out: for each name its wrapped text and how many pixels it is moved from its line's end.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

LINE_HEIGHT = 15
"""Pixels of one line of a name."""

TOP_ROOM = 8
"""Pixels by which a name may stand above the plot."""

HEADROOM = 1.06
"""The axis ends a little above the highest value."""

WIDE, NARROW = 21, 24
"""Characters before a name wraps: beside the plot, and inside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name at the end of a line."""

    x: str
    """Day of the last point."""
    height: float
    """Height of the last point."""
    name: str
    """Who counted."""
    detail: str
    """What tells the line from its neighbours; may be empty."""
    tone: str
    """Colour."""

    def height_on(self, log: bool) -> float:
        """The height as plotly wants it for an annotation: its logarithm on a logarithmic axis."""
        return math.log10(self.height) if log and self.height > 0 else self.height


def spread(
    labels: Sequence[Label], pixels: float, top: float, *, log: bool, narrow: bool
) -> list[tuple[Label, str, int]]:
    """Each label with its text and vertical shift: pushed apart from the top downwards, then up again from the axis."""
    ordered = sorted(labels, key=lambda one: -one.height)
    texts = [_wrapped(label, NARROW if narrow else WIDE) for label in ordered]
    halves = [(text.count("<br>") + 1) * LINE_HEIGHT / 2 for text in texts]
    ends = [_pixel(label, pixels, top, log) for label in ordered]
    middles: list[float] = []
    ceiling = pixels + TOP_ROOM
    for end, half in zip(ends, halves, strict=True):
        middle = min(end + (half + 6 if narrow else 0), ceiling - half)
        middles.append(middle)
        ceiling = middle - half
    floor = 0.0
    for index in reversed(range(len(middles))):
        middles[index] = max(middles[index], floor + halves[index])
        floor = middles[index] + halves[index]
    return [
        (label, text, round(middle - end))
        for label, text, middle, end in zip(ordered, texts, middles, ends, strict=True)
    ]


def _pixel(label: Label, pixels: float, top: float, log: bool) -> float:
    """Pixels above the axis."""
    if log:
        return label.height_on(True) * pixels / max(math.log10(top), 1)
    return label.height * pixels / (top * HEADROOM)


def _wrapped(label: Label, width: int) -> str:
    lines = [f"<b>{escape(line, quote=False)}</b>" for line in wrap(label.name, width)]
    return "<br>".join([*lines, *(escape(line, quote=False) for line in wrap(label.detail, width + 2))])
