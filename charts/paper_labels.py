"""Name each line on paper: at its end where there is room, in a key above the plot otherwise.

In:  the lines of a panel, where they end, the room beside the plot.
Out: labels that do not overlap; SVG.

A label says who, the latest value with its bound, and what sets the line apart. Text is ink, not colour: the sign
before it carries colour and shape, so that a name can be read by everyone.
"""

from __future__ import annotations

from dataclasses import dataclass

from charts.chart import Line, Mark
from charts.paper_marks import shape
from charts.paper_svg import element, turns, words
from charts.paper_text import shorten, width, wrap
from charts.theme import Theme

TEXT = 12.0
LEADING = 15.0
GAP = 6.0
"""Pixels between two labels."""
INDENT = 16.0
"""Pixels from the sign to the text."""
FAR = 60.0
"""Pixels from the end of a line to its label beyond which the tie is dotted, lest it look like a value."""
WIDEST = 0.27
"""Share of the picture that labels beside the plot may take."""


@dataclass(frozen=True, slots=True)
class Label:
    """What stands at the end of one line."""

    slot: int
    name: tuple[str, ...]
    """The claimant, in lines."""
    told: tuple[str, ...]
    """The latest value with its bound, and what tells the line from its neighbours, in lines."""
    hollow: bool
    dashed: bool
    x: float
    """Where the line ends."""
    y: float

    @property
    def height(self) -> float:
        """Pixels that it needs."""
        return LEADING * (len(self.name) + len(self.told))


def last_mark(line: Line) -> Mark | None:
    """The latest mark of a line."""
    marks = [m for segment in line.segments for m in segment]
    return max(marks, key=lambda m: m.x) if marks else None


def latest_value(line: Line) -> str:
    """The latest value as words with its bound: the first line of what is read at the mark."""
    last = last_mark(line)
    if last is None:
        return ""
    return last.text.partition("\n")[0] or last.word


def _told(line: Line) -> str:
    return " · ".join(part for part in (latest_value(line), line.detail) if part)


def label_of(line: Line, slot: int, x: float, y: float, room: float, theme: Theme) -> Label:
    """The label of a line, broken to the room."""
    return Label(
        slot=slot,
        name=tuple(wrap(line.name, room, TEXT, theme, bold=True, most=4)),
        told=tuple(wrap(_told(line), room, TEXT, theme, most=3)),
        hollow=line.hollow,
        dashed=line.dashed,
        x=x,
        y=y,
    )


def room_beside(lines: tuple[Line, ...], picture: float, theme: Theme) -> float:
    """Pixels that labels beside the plot want, at most a fixed share of the picture."""
    texts = [(line.name, True) for line in lines] + [(_told(line), False) for line in lines]
    widest = max((width(text, TEXT, theme, bold) for text, bold in texts), default=0.0)
    return min(widest / 0.96 + INDENT + 12, picture * WIDEST)


def beside(labels: list[Label], length: float) -> list[float] | None:
    """The top of each label, near the end of its line and clear of the others; None if they do not fit."""
    if sum(label.height + GAP for label in labels) > length + GAP:
        return None
    order = sorted(range(len(labels)), key=lambda i: labels[i].y)
    tops = [0.0] * len(labels)
    floor = 0.0
    for i in order:
        tops[i] = max(labels[i].y - LEADING / 2, floor)
        floor = tops[i] + labels[i].height + GAP
    ceiling = length
    for i in reversed(order):
        tops[i] = min(tops[i], ceiling - labels[i].height)
        ceiling = tops[i] - GAP
    return tops


def draw_beside(labels: list[Label], tops: list[float], edge: float, *, rtl: bool) -> str:
    """Labels to the right of the plot, each tied to the end of its line."""
    parts = []
    for label, top in zip(labels, tops, strict=True):
        middle = top + LEADING / 2
        tie = f"M{label.x + 5:.1f} {label.y:.1f}L{edge - 2:.1f} {label.y:.1f}L{edge + 6:.1f} {middle:.1f}"
        look = "tie far" if edge - label.x > FAR else "tie"
        apart = label.x + 6 < edge or abs(middle - label.y) > 4
        parts.append(element("path", class_=look, d=tie) if apart else "")
        parts.append(_sign(label, edge + 12, middle))
        x = edge + 8 + INDENT
        for index, (text, class_) in enumerate(_lines(label)):
            parts.append(words(text, x, top + LEADING * index + 11.5, class_, rtl=rtl and turns(text)))
    return "".join(parts)


def key(
    lines: tuple[Line, ...], slots: int, room: float, theme: Theme, *, values: bool, rtl: bool
) -> tuple[str, float]:
    """A key above the plot, one entry after another, in as many rows as it takes; and its height."""
    parts, x, y = [], 0.0, 0.0
    way, anchor = (-1, "end") if rtl else (1, "")
    for line in lines:
        name = " · ".join(part for part in (line.name, line.detail) if part)
        value = latest_value(line) if values else ""
        texts = [(t, "name") for t in wrap(name, room - INDENT, TEXT, theme, bold=True, most=2)]
        wide = INDENT + max(width(t, TEXT, theme, True) for t, _ in texts)
        behind = INDENT + width(texts[-1][0], TEXT, theme, True) + 6
        value_wide = width(value, TEXT, theme)
        if value and behind + value_wide > room:
            texts.append((shorten(value, room - INDENT, TEXT, theme), "value"))
            value = ""
        wide = max(wide, behind + value_wide if value else 0) + 18
        if x and (x + wide - 18 > room or len(texts) > 1):
            x, y = 0.0, y + LEADING + 3
        at = room - x if rtl else x
        label = Label(line.slot % slots, (), (), line.hollow, line.dashed, 0, 0)
        parts.append(_sign(label, at + way * 4, y + LEADING / 2))
        for index, (text, class_) in enumerate(texts):
            y += LEADING if index else 0
            parts.append(words(text, at + way * INDENT, y + 11.5, class_, anchor, rtl=rtl and turns(text)))
        if value:
            parts.append(words(value, at + way * behind, y + 11.5, "value", anchor, rtl=rtl and turns(value)))
        x = 0.0 if len(texts) > 1 else x + wide
        y += LEADING + 3 if len(texts) > 1 else 0
    return "".join(parts), (y + LEADING + 3 if x else y)


def _lines(label: Label) -> list[tuple[str, str]]:
    return [*((n, "name") for n in label.name), *((t, "value") for t in label.told)]


def _sign(label: Label, x: float, y: float) -> str:
    look = f"hollow s{label.slot}" if label.hollow else f"f{label.slot}"
    stroke = ""
    if not label.hollow:
        dash = " dash" if label.dashed else ""
        stroke = element("path", class_=f"l s{label.slot}{dash}", d=f"M{x - 8:.1f} {y:.1f}h16")
    return stroke + element("path", class_=look, d=shape(label.slot, x, y))
