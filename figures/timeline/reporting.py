"""Finds the stretch of days that a report says it is about: 'Weekly report, 10-16 October', 'covers March and April'.

In:  the sentences of a report with their times.
Out: `reporting`: the sentence that says so, the first and the last day; None for a report that tells news.
Assumes that such a report says it near its head, in a title or with a word like 'covers', and counts nobody there.
"""

from __future__ import annotations

from datetime import date, timedelta

from figures import lexicon
from figures.dates import Time
from figures.dates.times import day_of, is_day
from figures.text import Sentence

HEAD = 8
"""Sentences within which a report says which days it covers."""
TITLE = 18
"""Words of a title at most."""
LEAD = 3
"""Sentences of a lead that tells which report it is about."""
JUST_PAST = timedelta(days=120)
"""After its months: so soon a regular report comes out."""
PUBLISHED = lexicon.tables("en_cues")["timeline_published"]
"""What a lead says of such a report: 'released', 'documenting'."""
THROUGHOUT = {"throughout", "during", "for", "covering", "of"}
"""Before the months that it covers; 'in August' may be the month of one event."""
SHORTEST = timedelta(days=3)
"""A stretch of fewer days is that of an event."""
COVERS = lexicon.tables("en_cues")["timeline_covers"]
"""What a sentence about the report itself says: 'covers', 'reporting'."""
BULLETINS = lexicon.tables("en_cues")["timeline_bulletins"]
"""What such a report calls itself in its title."""
REGULAR = lexicon.tables("en_cues")["timeline_regular"]
"""How often such a report comes out: 'said in its weekly report (4-10 May) that ...'."""
BEFORE_A_MONTH = ("for", "of")
"""'The death toll for May', 'review of the month of May': a title with 'in May' more often tells news."""


def reporting(sentences: list[Sentence], published: date | None) -> tuple[int, str, str] | None:
    """(sentence, first day, last day) of the days that the report covers."""
    for number, sentence in enumerate(sentences[:HEAD]):
        words = {token.low for token in sentence.tokens}
        title = not sentence.ends and len(words) <= TITLE and bool(words & BULLETINS)
        regular = bool(words & REGULAR) and bool(words & BULLETINS)
        told = number < LEAD and bool(words & BULLETINS)
        if not title and not regular and not told and not words & COVERS:
            continue
        for time in sentence.times:
            firm = title or regular or words & COVERS
            month = (title and _month_of(sentence, time)) or (regular and _month_named(sentence, time))
            if firm and time.start and time.end and (_long_stretch(time) or month):
                return None if _counts(sentence, time) else (number, time.start, time.end)
            if number < LEAD and time.start and time.end and _told_of(sentence, time, published):
                return number, time.start, time.end
    return None


def _long_stretch(time: Time) -> bool:
    """True for a stretch of weeks or months with both ends."""
    first, last = day_of(time.start), day_of(time.end)
    return time.kind == "span" and first is not None and last is not None and last - first >= SHORTEST


def _month_of(sentence: Sentence, time: Time) -> bool:
    """True for the month of 'The Death Toll for May 2014'."""
    before = sentence.tokens[max(0, time.first - 1) : time.first + 1]
    return time.kind == "month" and not is_day(time.end) and any(token.low in BEFORE_A_MONTH for token in before)


def _month_named(sentence: Sentence, time: Time) -> bool:
    """True for the month of 'Monthly report - March 2024.', a line that says no more."""
    return time.kind == "month" and len(sentence.tokens) <= TITLE and sentence.first


def _told_of(sentence: Sentence, time: Time, published: date | None) -> bool:
    """True for the lead 'released its report on violations throughout August, in which 57 died', soon after it."""
    last, tokens = day_of(time.end), sentence.tokens
    if time.kind not in ("month", "span", "year") or is_day(time.end) or last is None or published is None:
        return False
    if published - last > JUST_PAST or not any(token.low in PUBLISHED for token in tokens):
        return False
    words = {token.low for token in tokens[max(0, time.first - 1) : time.last]}
    behind = {token.low for token in tokens[time.last : time.last + 2]}
    return bool(words & THROUGHOUT) or (time.kind == "year" and bool(behind & BULLETINS))


def _counts(sentence: Sentence, time: Time) -> bool:
    """True where the sentence counts somebody over the days: a figure with its stretch, and not the report's."""
    return any(not (time.first <= n.first and n.last <= time.last) for n in sentence.numerals)
