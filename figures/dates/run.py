"""The words among which a time is looked for, with what is needed to understand them.

In:  a run of tokens, the lexicon of their language, the day of publication.
Out: Run: a token's word at any place, the name of a month, the number of a day.
Assumes that 'may' and 'march' are months only with a capital.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from figures.lexicon import Lexicon
from figures.text import Token

DAY_NUMBER = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
SHORT_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat")
"""Days only before the name of a month; 'sun' is more often another word."""


CLASHES = ("clashes", "clash")
"""Words of war for the length of a time, beside those of the lexicon."""


class Run:
    """Tokens, the words of their language, and the day of publication."""

    def __init__(self, tokens: list[Token], lexicon: Lexicon, published: date | None) -> None:
        self.tokens = tokens
        self.words = lexicon.words
        self.small = lexicon.small
        self.published = published
        self.tells_distance = False
        """True when a word of the tokens may tell a time by its distance from another; set by `find`."""
        self.day_openers: frozenset[str] = lexicon.kept("day openers", _openers)
        self.day_words: frozenset[str] = lexicon.kept("words of calendar days", _calendar)
        self.days_alone: frozenset[str] = lexicon.kept("days of one word", _alone)
        self.point_words: frozenset[str] = lexicon.kept("words of points", _points)
        self.relative_words: frozenset[str] = lexicon.kept("words of relative days", _relative)

    @cached_property
    def in_war(self) -> bool:
        """True when one of the tokens speaks of war."""
        return any(token.low in self.small["war_words"] or token.low in CLASHES for token in self.tokens)

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
        match = DAY_NUMBER.fullmatch(token.low) if token.kind in ("number", "ordinal") else None
        return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None


def _openers(lexicon: Lexicon) -> frozenset[str]:
    """First words of 'last night', 'the day before yesterday'."""
    return frozenset(phrase.split()[0] for phrase in lexicon.words["relative_days"])


def _calendar(lexicon: Lexicon) -> frozenset[str]:
    """Words that a calendar day can begin with, beside its number."""
    return frozenset({*lexicon.words["months"], *lexicon.words["weekdays"], "the"})


def _relative(lexicon: Lexicon) -> frozenset[str]:
    """Words that a weekday by itself or a day such as 'yesterday' can begin with."""
    named = {*_openers(lexicon), *lexicon.words["lone_weekdays"], *SHORT_WEEKDAYS}
    return frozenset(named | {f"{word}'s" for word in named})


def _alone(lexicon: Lexicon) -> frozenset[str]:
    """Relative days of one word: 'yesterday', 'overnight'."""
    return frozenset(phrase for phrase in lexicon.words["relative_days"] if " " not in phrase)


def _points(lexicon: Lexicon) -> frozenset[str]:
    """Words of days, months and years that may stand behind small words such as 'in the', digits apart."""
    phrases = {word for phrase in lexicon.words["relative_days"] for word in phrase.split()}
    lengths = {f"{length}{ending}" for length in ("month", "year", "week") for ending in ("", "'s")}
    months = {f"{month}'s" for month in lexicon.words["months"]}
    return frozenset({*phrases, *months, *_relative(lexicon), *_calendar(lexicon), *lengths})
