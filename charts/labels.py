"""Place the names at the line ends so that none covers another.

In:  the last point of each line, the height of the plot in pixels and in people.
Out: for each name its wrapped text, its side, and how many pixels it is moved from its line's end.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

LINE_HEIGHT = 17
"""Pixels of one line of a name: plotly sets lines 1.3 letters apart."""

WIDE_SHARE, NARROW_SHARE = 0.22, 0.5
"""Share of the plot that a name takes sideways."""

TOP_ROOM = 8
"""Pixels by which a name may stand above the plot."""

HEADROOM = 1.06
"""The axis ends a little above the highest value."""

WIDE, NARROW = 21, 24
"""Characters before a name wraps: beside the plot, and inside it."""

FAR = 2 * LINE_HEIGHT
"""Pixels from its line's end at which a name begins to look like another line's: it goes to the other side of the end
if it is nearer there, and a thin line leads to it if it is not."""

ABOVE = 6
"""Pixels between a line and a name that stands over it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name at the end of a line."""

    x: str
    """Day of the last point."""
    share: float
    """How far along the axis that is, from 0 to 1."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a name stands."""

    label: Label
    text: str
    """Wrapped and escaped."""
    shift: int
    """Pixels above its line's end."""
    inward: bool
    """Left of the line's end, over the line, instead of right of it."""

    @property
    def led(self) -> bool:
        """Whether it stands so far from its line that a thin line must lead to it."""
        return not self.inward and abs(self.shift) > FAR


def spread(labels: Sequence[Label], pixels: float, top: float, *, log: bool, narrow: bool) -> list[Placed]:
    """Each label with its text, side and vertical shift: as near to its line's end as the others beside it allow."""
    width = NARROW_SHARE if narrow else WIDE_SHARE
    found: list[Placed] = []
    taken: list[tuple[float, float, float]] = []
    for label in sorted(labels, key=lambda one: (-one.share, -one.height)):
        text = _wrapped(label, NARROW if narrow else WIDE)
        half = (text.count("<br>") + 1) * LINE_HEIGHT / 2
        end = _pixel(label, pixels, top, log)

        def at(inward: bool, label: Label = label, half: float = half, end: float = end) -> tuple[float, float, float]:
            left = label.share - width if inward else label.share
            near = [(middle, other) for start, middle, other in taken if abs(start - left) < width]
            wished = end + (half + ABOVE if inward or narrow else 0)
            return left, _free(wished, half, near, pixels + TOP_ROOM), half

        inward = narrow and label.share > 0.5
        place = at(inward)
        if not narrow and label.share > width and abs(place[1] - end) > FAR:
            other = at(True)
            inward = abs(other[1] - end - half - ABOVE) < abs(place[1] - end)
            place = other if inward else place
        taken.append(place)
        found.append(Placed(label=label, text=text, shift=round(place[1] - end), inward=inward))
    return found


def _free(wished: float, half: float, near: Sequence[tuple[float, float]], ceiling: float) -> float:
    """The height nearest to the one wished for at which nothing near is covered; the wish itself if there is none."""
    highest = ceiling - half
    heights = [min(max(wished, half), highest)]
    for middle, other in near:
        heights += [middle + other + half, middle - other - half]
    free = [
        h
        for h in heights
        if half <= h <= highest and all(abs(h - middle) >= other + half - 0.5 for middle, other in near)
    ]
    return min(free, key=lambda h: abs(h - wished), default=heights[0])


def _pixel(label: Label, pixels: float, top: float, log: bool) -> float:
    """Pixels above the axis."""
    if log:
        return label.height_on(True) * pixels / max(math.log10(top), 1)
    return label.height * pixels / (top * HEADROOM)


def _wrapped(label: Label, width: int) -> str:
    lines = [f"<b>{escape(line, quote=False)}</b>" for line in wrap(label.name, width)]
    return "<br>".join([*lines, *(escape(line, quote=False) for line in wrap(label.detail, width + 2))])
