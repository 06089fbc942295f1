"""Finds wars that a report tells of as over: 'the civil war of 1991 to 2002', 'the conflict between 1980 and 2000'.

In:  the tokens of a sentence, a stretch of time in it, the day of publication.
Out: `past_war`: True where the stretch is the length of a war that had ended long before the report.
Assumes that the years stand behind the war's name, or open the sentence that names it.
"""

from __future__ import annotations

from datetime import date

from figures import lexicon
from figures.dates import Time
from figures.dates.times import is_day
from figures.text import Token

WARS = lexicon.tables("en_cues")["timeline_past_wars"]
BEFORE = 6
"""Words between the war and its years: 'the internal conflict in Peru between 1980 and 2000'."""
OVER_FOR = 1
"""Years before publication in which the war must have ended at the latest."""
OPENING = 2
"""Words before a stretch that opens its sentence."""


def past_war(tokens: list[Token], time: Time, published: date | None) -> bool:
    """True for the years of a war that is over."""
    if time.kind != "span" or not time.start or not time.end or is_day(time.start) or published is None:
        return False
    if time.start[:4] == time.end[:4] or int(time.end[:4]) > published.year - OVER_FOR:
        return False
    before = {t.low for t in tokens[max(0, time.first - BEFORE) : time.first]}
    after = {t.low for t in tokens[time.last : time.last + BEFORE // 2]}
    whole = {t.low for t in tokens} if time.first < OPENING else set()
    return bool(WARS & (before | after | whole))
