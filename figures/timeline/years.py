"""Gives a day without a year the year that the report is telling of: 'On 3 March 1984 ... On 26 October five died.'

In:  the sentences of a report in their order, each with its times; the day of publication.
Out: `in_told_year`: the same times, where such a day was read as the latest before publication moved to that year.
Assumes that a report of things long past names their year once and goes on in it, as long as no recent day is named.
"""

from __future__ import annotations

from datetime import date, timedelta

from figures.dates import Time
from figures.dates.times import YEAR, day_of, iso
from figures.text import Sentence, Token

LONG_PAST = timedelta(days=400)
"""Before publication: a date with its year that lies so far back opens a story of the past."""
GOES_ON_FOR = 6
"""Sentences for which a report goes on in the year that it named."""
SAME_STORY = 8
"""Months after the date that opened it in which such a story plays."""
POINTS = ("day", "month")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""How the names of months begin, in full or short."""


def in_told_year(sentences: list[Sentence], published: date | None) -> None:
    """Moves the days and months of a story of the past into its year."""
    if published is None:
        return
    told: tuple[int, date] | None = None
    for number, sentence in enumerate(sentences):
        for time in sentence.times:
            first = day_of(time.start)
            if time.kind not in POINTS or first is None:
                continue
            if _has_year(sentence.tokens, time):
                told = (number, first) if published - first > LONG_PAST else None
            elif told is not None and number - told[0] <= GOES_ON_FOR and _moved(sentence.tokens, time, told[1]):
                told = (number, day_of(time.start) or told[1])
            elif time.kind == "day":
                told = None  # the news of today goes on


def _has_year(tokens: list[Token], time: Time) -> bool:
    return any(YEAR.fullmatch(token.low) or token.kind == "date" for token in tokens[time.first : time.last])


def _moved(tokens: list[Token], time: Time, base: date) -> bool:
    """True for a day or month that only a calendar names, which then lies in the months after the base."""
    words = [token.low for token in tokens[time.first : time.last]]
    if not time.start or time.start != time.end or time.words == "ago":
        return False
    if {"last", "this", "past", "next", "ago"} & {*words} or not any(
        len(word) > 2 and word[:3] in MONTHS for word in words
    ):
        return False
    for year in (base.year, base.year + 1):
        moved = f"{year}{time.start[4:]}"
        day = day_of(moved)
        if day is None or day < base.replace(day=1):
            continue
        if (day.year - base.year) * 12 + day.month - base.month > SAME_STORY:
            return False
        time.start = time.end = iso(day) if time.kind == "day" else moved
        return True
    return False
