"""Bring names to one spelling, so that "Gaza’s Ministry of Health" and "the Gaza ministry of health" meet.

In:  words as printed.
Out: plain lower-case words for comparison only; what a report printed is never changed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_POSSESSIVE = re.compile(r"(?<=\w)'s\b|(?<=s)'(?=\s|$)")
_NOT_WORD = re.compile(r"[^\w&]+")
_ARTICLE = re.compile(r"^(?:the|an?)\s+")
# Arabic's article is transliterated before sun letters in a dozen ways; one spelling serves for comparison.
_ARABIC_ARTICLE = re.compile(r"\b(?:el|al|ad|ar|as|ash|at|an|az|ul|ud)\b(?=\s\w)")


@lru_cache(maxsize=200_000)
def plain(words: str) -> str:
    """Words without case, accents, possessive, punctuation and leading article.

    >>> plain("Gaza’s  Ministry of Health")
    'gaza ministry of health'
    """
    text = words.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ʼ", "'"))
        text = "".join(char for char in text if not unicodedata.combining(char))
    text = _POSSESSIVE.sub("", text).replace(".", "").replace("'", "")
    return _ARTICLE.sub("", _NOT_WORD.sub(" ", text).strip())


@lru_cache(maxsize=200_000)
def plain_place(name: str) -> str:
    """A place's name for comparison: Arabic articles in one spelling, "Saint" as "St".

    >>> plain_place("Deir el-Balah") == plain_place("Deir Al Balah")
    True
    """
    return re.sub(r"\bsaint\b", "st", _ARABIC_ARTICLE.sub("al", plain(name)))
