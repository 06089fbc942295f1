"""The events that a day stands beside: 'an attack Jan. 7 in Charkh', 'a six-day operation'.

In:  tokens of a sentence, a time in it.
Out: the noun of the event, so that 'during the attack' finds its day later; how many days an operation took.
"""

from __future__ import annotations

import re

from figures import lexicon
from figures.dates import Time
from figures.dates.lengths import NUMBER_WORDS, SPANS
from figures.text import GENITIVE, Token

EVENTS = lexicon.tables("en_cues")["timeline_events"]


def event_noun(tokens: list[Token], time: Time) -> str | None:
    """The event that a day stands beside: 'an attack Jan. 7 in Charkh'."""
    for k in range(time.first - 1, max(-1, time.first - 5), -1):
        if tokens[k].low in EVENTS or singular(tokens[k].low) in EVENTS:
            return tokens[k].low
        if tokens[k].text in (",", ";"):
            break
    if tokens[time.last - 1].text.endswith(GENITIVE):  # "Friday's twin blasts"
        after = tokens[time.last : time.last + 4]
        return next((t.low for t in after if t.low in EVENTS or singular(t.low) in EVENTS), None)
    return None


def singular(noun: str) -> str:
    """'blast' for 'blasts': a report speaks of its event in both numbers."""
    return {"clashes": "clash", "ambushes": "ambush"}.get(noun, noun.removesuffix("s"))


LENGTH = re.compile(r"(\w+)-day(?:-long)?|week-?long")


def long_operation(tokens: list[Token]) -> tuple[str, int] | None:
    """('operation', 6) for 'a six-day operation'."""
    for k, token in enumerate(tokens):
        match = LENGTH.fullmatch(token.low) if "-" in token.low or token.low == "weeklong" else None
        if match and k + 1 < len(tokens):
            days = _days_of(match[1])
            noun = next((t.low for t in tokens[k + 1 : k + 5] if t.low in EVENTS), None)
            if days > 1 and noun:
                return noun, days
    return None


def _days_of(number: str | None) -> int:
    """6 for 'six' or '6'; a week for 'week-long', which has no number; 0 for a word that is none."""
    if number is None:
        return int(SPANS["week"])
    return int(number) if number.isdecimal() else NUMBER_WORDS.get(number, 0)
