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

WIDE, NARROW = 21, 30
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
    """Each label with its text and vertical shift, pushed apart from the top downwards."""
    scale = pixels / (top * 1.06)
    width = NARROW if narrow else WIDE
    texts = {id(label): _wrapped(label, width) for label in labels}
    found: list[tuple[Label, str, int]] = []
    ceiling = math.inf
    for label in sorted(labels, key=lambda one: -one.height):
        text = texts[id(label)]
        lines = text.count("<br>") + 1
        at = label.height * scale if not log else label.height_on(True) * pixels / max(math.log10(top), 1)
        half = lines * LINE_HEIGHT / 2
        middle = at + (half + 6 if narrow else 0)
        middle = min(middle, ceiling - half)
        ceiling = middle - half
        shift = round(middle - at - (half if narrow else 0))
        found.append((label, text, shift))
    return found


def _wrapped(label: Label, width: int) -> str:
    lines = [f"<b>{escape(line, quote=False)}</b>" for line in wrap(label.name, width)]
    return "<br>".join([*lines, *(escape(line, quote=False) for line in wrap(label.detail, width + 2))])
