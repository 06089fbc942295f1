"""Make any text harmless where Streamlit reads Markdown: in labels, captions and messages.

In:  text from a report or a person.
Out: text that looks the same and is never read as markup, formula, colour, emoji or link.
"""

from __future__ import annotations

from pages.parts.tongue import lang
from wording.phrases import apart

_SPECIAL = "\\`*_{}[]<>#+-!|$:~"
_ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in _SPECIAL})


def plain(text: str | None) -> str:
    """One line of text that Markdown leaves alone, and that keeps its own direction on a page that runs leftwards.

    >>> plain("a *b* [c](d)")
    'a \\\\*b\\\\* \\\\[c\\\\](d)'
    """
    return apart(" ".join((text or "").split()).translate(_ESCAPED), lang())
