"""Write one SVG element after another, with every text escaped.

In:  names, attributes, plain text from reports (hostile until proven otherwise).
Out: SVG as text.

Text may hold characters that XML forbids, or marks that turn the reading direction of everything after them. Both
are taken out: a title must not be able to break a picture or to rearrange its neighbour's digits. Isolates that are
closed stay: they turn nothing but what stands between them.
"""

from __future__ import annotations

import re
from html import escape

FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
RTL_LETTER = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
TURNING = re.compile("[\u200e\u200f\u202a-\u202e]")
ISOLATES = re.compile("[\u2066-\u2069]")
RIGHT_TO_LEFT, OWN_DIRECTION, END = "\u2067", "\u2068", "\u2069"
"""Isolate marks: the rasteriser ignores the `direction` attribute, and both it and browsers obey these."""


def clean(words: str) -> str:
    """The words without what XML forbids and without marks that turn the direction of what follows them.

    >>> clean("\u202e123"), clean("\u2068123\u2069") == "\u2068123\u2069", clean("\u2068123")
    ('123', True, '123')
    """
    text = TURNING.sub("", FORBIDDEN.sub("", words))
    return text if left_open(text) == "" else ISOLATES.sub("", text)


def left_open(text: str) -> str | None:
    """The isolates that a text opens and does not close; None if it closes more than it opened."""
    opened: list[str] = []
    for mark in ISOLATES.findall(text):
        if mark != END:
            opened.append(mark)
        elif not opened:
            return None
        else:
            opened.pop()
    return "".join(opened)


def apart(text: str) -> str:
    """The text with a direction of its own, whatever stands around it."""
    return f"{OWN_DIRECTION}{text}{END}"


def turns(text: str) -> bool:
    """Whether a text has letters that are written from right to left; an English note on an Arabic chart has none."""
    return bool(RTL_LETTER.search(text))


def number(value: float) -> str:
    """A coordinate with one decimal, without a useless zero.

    >>> number(12.0), number(-0.04), number(3.26), number(-0.5)
    ('12', '0', '3.3', '-.5')
    """
    text = f"{value:.1f}".removesuffix(".0").replace("0.", ".") if abs(value) < 1 else f"{value:.1f}".removesuffix(".0")
    return "0" if text in ("-0", "") else text


def element(name: str, *inside: str, **attributes: object) -> str:
    """One element; `inside` is SVG already. `class_` gives class, `stroke_width` gives stroke-width, None is left out.

    >>> element("rect", class_="a", x=1.0, height=None)
    '<rect class="a" x="1"/>'
    """
    parts = [name]
    for key, value in attributes.items():
        if value is None or value == "":
            continue
        shown = number(value) if isinstance(value, float | int) else escape(clean(str(value)))
        parts.append(f'{key.rstrip("_").replace("_", "-")}="{shown}"')
    return f"<{' '.join(parts)}>{''.join(inside)}</{name}>" if inside else f"<{' '.join(parts)}/>"


def words(text: str, x: float, y: float, class_: str = "", anchor: str = "", *, rtl: bool = False) -> str:
    """One line of text. `anchor` is where x lies: '' left, middle, end right, whatever the language."""
    shown = escape(clean(text), quote=False)
    if rtl:
        shown = f"{RIGHT_TO_LEFT}{shown}{END}"
    return element("text", shown, class_=class_, x=x, y=y, text_anchor=anchor)


class Path:
    """Path data in relative coordinates of one decimal, which is the shortest form that stays exact."""

    def __init__(self) -> None:
        self.data: list[str] = []
        self.x = self.y = 0

    def move(self, x: float, y: float) -> None:
        """Lift the pen to a place."""
        self.x, self.y = round(x * 10), round(y * 10)
        self.data.append(f"M{number(self.x / 10)} {number(self.y / 10)}")

    def line(self, x: float, y: float) -> None:
        """Draw to a place."""
        to_x, to_y = round(x * 10), round(y * 10)
        across, down = (to_x - self.x) / 10, (to_y - self.y) / 10
        if across and down:
            gap = "" if down < 0 else " "
            self.data.append(f"l{number(across)}{gap}{number(down)}")
        elif across:
            self.data.append(f"h{number(across)}")
        elif down:
            self.data.append(f"v{number(down)}")
        self.x, self.y = to_x, to_y

    def dot(self, x: float, y: float) -> None:
        """A line of no length: with round ends it is a dot."""
        self.move(x, y)
        self.data.append("h0")

    def close(self) -> None:
        """Back to where the pen was put down."""
        self.data.append("z")

    def __str__(self) -> str:
        return "".join(self.data)
