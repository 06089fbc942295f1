"""Make any text harmless where Streamlit reads Markdown: in labels, captions and messages.

In:  text from a report or a person.
Out: text that looks the same and is never read as markup, formula, colour, emoji or link; or the same as HTML.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape

from pages.parts.tongue import lang
from wording import is_rtl
from wording.phrases import apart

_LEFTWARDS = re.compile(r"[\u0590-\u08ff\ufb1d-\ufefc]")
"""Letters of the scripts that run from right to left."""

_SPECIAL = "\\`*_{}[]<>#+-!|$:~"
_ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in _SPECIAL})


def plain(text: str | None) -> str:
    """One line of text that Markdown leaves alone, and that keeps its own direction on a page that runs leftwards.

    >>> plain("a *b* [c](d)")
    'a \\\\*b\\\\* \\\\[c\\\\](d)'
    """
    return _plain(text or "", lang())


@lru_cache(maxsize=10_000)  # the names in the lists to choose from are asked for at every click
def _plain(text: str, spoken: str) -> str:
    return apart(" ".join(text.split()).translate(_ESCAPED), spoken)


def html_words(text: str) -> str:
    """Text as harmless HTML; on a page that runs leftwards, a name in Latin letters says what it is and how it runs.

    >>> html_words("a <b>")
    'a &lt;b&gt;'
    """
    shown = escape(text)
    latin = any(letter.isalpha() for letter in text) and not _LEFTWARDS.search(text)
    return f'<span lang="en" dir="ltr">{shown}</span>' if latin and is_rtl(lang()) else shown
