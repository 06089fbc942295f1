"""The words among which a time is looked for, with what is needed to understand them.

In:  a run of tokens, the lexicon of their language, the day of publication.
Out: Run: a token's word at any place, the name of a month, the number of a day.
Assumes that 'may' and 'march' are months only with a capital.
"""

from __future__ import annotations

import re
from datetime import date

from figures.lexicon import Lexicon
from figures.text import Token


class Run:
    """Tokens, the words of their language, and the day of publication."""

    def __init__(self, tokens: list[Token], lexicon: Lexicon, published: date | None) -> None:
        self.tokens = tokens
        self.words = lexicon.words
        self.small = lexicon.small
        self.published = published
        self.day_openers = lexicon.kept(
            "day openers", lambda lexicon: {p.split()[0] for p in lexicon.words["relative_days"]}
        )

    def low(self, i: int) -> str:
        """The token in small letters; nothing beyond either end."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def month_at(self, i: int) -> bool:
        """True for the name of a month; 'may' and 'march' only with a capital."""
        low = self.low(i)
        return low in self.words["months"] and self.tokens[i].text[:1].isupper() and low not in ("sun", "mon")

    def day_number(self, i: int) -> int | None:
        """The number of a day of the month: '5', '21st'."""
        if not 0 <= i < len(self.tokens):
            return None
        token = self.tokens[i]
        match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", token.low) if token.kind in ("number", "ordinal") else None
        return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None
