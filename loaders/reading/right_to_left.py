"""Put a line of Arabic, Hebrew or Persian that was taken from a picture of it into the order in which it is read.

In:  a line, its letters from left to right as they are drawn.
Out: the same in reading order, each letter in its plain form.

Numbers and Latin words within such a line are drawn from left to right and stay as they are. Drawn letters have a form
for the beginning, the middle and the end of a word; the lexicons know the plain one.
"""

from __future__ import annotations

import re
import unicodedata

FIGURES = "0-9\u0660-\u0669\u06f0-\u06f9"
LEVEL = re.compile(
    rf"[A-Za-z{FIGURES}](?:[A-Za-z{FIGURES}.,:/%+'@_\u066b\u066c-]*[A-Za-z{FIGURES}%])?"
    rf"(?: +[A-Za-z{FIGURES}](?:[A-Za-z{FIGURES}.,:/%+'@_\u066b\u066c-]*[A-Za-z{FIGURES}%])?)*"
)
"""Numbers and Latin words in a row."""

LATIN = re.compile(r"[A-Za-z]")
MIRRORED = str.maketrans("()[]{}<>\u00ab\u00bb", ")(][}{><\u00bb\u00ab")


def is_right_to_left(text: str) -> bool:
    """Whether more letters are of such a script than are not.

    >>> is_right_to_left("\u0642\u062a\u0644 12"), is_right_to_left("12 killed")
    (True, False)
    """
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    return kinds.count("R") + kinds.count("AL") > kinds.count("L")


def in_reading_order(line: str) -> str:
    """The line, turned around if it is of such a script.

    >>> in_reading_order(".\u0644\u062a\u0642 1,234")
    '1,234 \u0642\u062a\u0644.'
    """
    if not is_right_to_left(line):
        return line
    turned = LEVEL.sub(_turned_back, line[::-1].translate(MIRRORED))
    return unicodedata.normalize("NFKC", turned)


def _turned_back(found: re.Match[str]) -> str:
    """Latin words in their order; numbers in a row each for itself."""
    if LATIN.search(found[0]):
        return found[0][::-1]
    return " ".join(word[::-1] for word in found[0].split(" "))
