"""Tell the raised marks that lead to a footnote, so that they are not read as digits: in 1,234² the 2 counts nobody.

In:  the words of a raised piece of text, and the words before it.
Out: whether it is such a mark.

"m²" keeps its 2, and "2nd" its "nd": only a mark behind a figure, a word's end or a full stop leads to a note, and only
a number of up to three digits, a star, a dagger or one letter in brackets is one.
"""

from __future__ import annotations

import re

MARK = re.compile(r"\s*(?:\d{1,3}(?:\s*,\s*\d{1,3})*|[*\u2020\u2021\u00a7]{1,3}|[\[(]\w{1,3}[\])])\s*")
MEASURES = re.compile(r"(?:^|[^A-Za-z])(?:[kcmd]?m|ft|CO|10)$")
"""What a raised figure belongs to: square kilometres, powers of ten."""


def is_note_mark(raised: str, before: str) -> bool:
    """Whether raised text is the mark of a note.

    >>> is_note_mark("1", "At least 1,234"), is_note_mark("2", "an area of 30 km"), is_note_mark("th", "the 5")
    (True, False, False)
    """
    return MARK.fullmatch(raised) is not None and not MEASURES.search(before.rstrip())
