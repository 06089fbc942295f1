"""Put "the" before an English name that wants it: the Gaza Ministry of Health, but UNHCR.

In:  a name as the register writes it.
Out: the same name, with "the" in front if it is built on a common noun.

One rule for every name of every side. Other languages write names without an article (see their catalogues).
"""

from __future__ import annotations

import re

COMMON_NOUNS = (
    "agency|army|association|authority|authorities|bureau|campaign|centre|center|command|commission|commissioner|"
    "committee|council|crescent|cross|department|directorate|federation|force|forces|foundation|front|general staff|"
    "government|group|headquarters|institute|matrix|mechanism|media office|military|ministry|mission|movement|nations|"
    "network|observatory|office|organisation|organization|police|presidency|programme|program|project|service|society|"
    "syndicate|team|union|university"
)
"""Nouns that make an institution's name take the article in English."""

REGIONS = "strip|bank|republic|kingdom|states|emirates|islands|region|heights|valley|peninsula|corridor|basin|line"
"""Nouns that make a place's name take the article."""

_TAKES_THE = re.compile(rf"\b(?:{COMMON_NOUNS})\b", re.IGNORECASE)
_PLACE_TAKES_THE = re.compile(rf"\b(?:{REGIONS})$", re.IGNORECASE)
_HAS_ONE = re.compile(r"^(?:the|an?)\s|'s\s|’s\s", re.IGNORECASE)


def with_article(name: str, place: bool = False) -> str:
    """The name as it stands inside an English sentence.

    >>> with_article("Gaza Ministry of Health"), with_article("UNHCR"), with_article("Gaza Strip", place=True)
    ('the Gaza Ministry of Health', 'UNHCR', 'the Gaza Strip')
    """
    pattern = _PLACE_TAKES_THE if place else _TAKES_THE
    return f"the {name}" if pattern.search(name) and not _HAS_ONE.search(name) else name
