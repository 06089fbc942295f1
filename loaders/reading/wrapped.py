"""Put lines together that a mail program broke at a fixed width: a sentence ends with its full stop, not with its line.

In:  a plain text.
Out: the same text, each paragraph on one line; lists, verses and short lines as they are.

A line is broken off where the first word of the next would not have fitted on it. Texts with lines longer than a screen
were not broken by a program, nor were those of a few lines.
"""

from __future__ import annotations

import re
from itertools import pairwise

WIDEST = 100
NARROWEST = 50
"""Characters of the longest line of a text that was broken: mail programs break at 65 to 80."""

FEWEST = 2
"""Full lines, from which a text was broken by a program."""

OWN_LINE = re.compile(r"\s*(?:[-*\u2022\u00b7\u25cf\u25aa>|#]|\(?\w{1,3}[.)]\s|\s{2})")
"""Beginnings of lines that stand for themselves: entries of lists, quotations, indented lines."""


def unwrapped(text: str) -> str:
    """The text with its broken lines put together.

    >>> first = "Twelve people were killed in the market of the town\\n"
    >>> unwrapped(first + "on Monday; thirty were hurt by splinters of glass,\\nhe said.").count("\\n")
    0
    """
    lines = text.split("\n")
    width = max(map(len, map(str.rstrip, lines)), default=0)
    full = [_is_full(line, after, width) for line, after in pairwise(lines)]
    if not NARROWEST <= width <= WIDEST or sum(full) < FEWEST:
        return text
    joined = lines[:1]
    for line, goes_on in zip(lines[1:], full, strict=True):
        if goes_on and joined[-1].strip():
            joined[-1] = f"{joined[-1].rstrip()} {line.strip()}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether the first word of the next line did not fit."""
    words = after.split(None, 1)
    if not words or OWN_LINE.match(after) or not line.strip():
        return False
    return len(line.rstrip()) + 1 + len(words[0]) > width
