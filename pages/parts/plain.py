"""Make any text harmless where Streamlit reads Markdown: in labels, captions and messages.

In:  text from a report or a person.
Out: text that looks the same and is never read as markup, formula, colour, emoji or link.
"""

from __future__ import annotations

_SPECIAL = "\\`*_{}[]<>#+-!|$:~"
_ESCAPED = str.maketrans({mark: f"\\{mark}" for mark in _SPECIAL})


def plain(text: str | None) -> str:
    """One line of text that Markdown leaves alone.

    >>> plain("a *b* [c](d)")
    'a \\\\*b\\\\* \\\\[c\\\\](d)'
    """
    return " ".join((text or "").split()).translate(_ESCAPED)


def many(number: int, noun: str) -> str:
    """A number with its noun, singular or plural.

    >>> many(1, "figure"), many(1200, "day")
    ('1 figure', '1,200 days')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
