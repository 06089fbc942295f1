"""Collects the days of a report, sentence by sentence.

In:  the sentences with their times, the day of publication.
Out: a Timeline; times that turned out to be datelines or outbreaks of a war have their kind changed.
Assumes that days long before publication are background, unless the report has no others.
"""

from __future__ import annotations

from datetime import date, timedelta

from figures import lexicon
from figures.dates import Time
from figures.dates.times import day_of, is_day, iso, shift
from figures.text import Sentence, Token
from figures.timeline.days import NEXT_WITHIN, Timeline
from figures.timeline.distances import settle
from figures.timeline.events import event_noun, long_operation
from figures.timeline.past_wars import past_war
from figures.timeline.reporting import reporting
from figures.timeline.roles import WARS, describes, is_dateline, outbreak, said
from figures.timeline.years import in_told_year

MOST = lexicon.tables("en_places")["most"]
"""'the deadliest', 'the second' such event: it is compared with an earlier one."""
BACKGROUND_AFTER = 45
"""Days before publication from which a day is background, and is not carried to other sentences."""
UNREST = lexicon.tables("en_cues")["timeline_unrest"]
UNREST_IN = 2
"""Sentences that speak of protests, for a report about them."""
BLOWS = lexicon.tables("en_cues")["timeline_blows"]
OPENS_IN = 2
"""Sentences in which a report names the attack that it is about."""
TOLD_FROM_TODAY = ("today", "tonight", "yesterday", "this morning", "this afternoon", "this evening", "last night")
"""How days end that are told by their distance from the day of writing."""
OPENS_WITH = 3
"""Words at the head of a sentence, or behind the day that opens it, that tell of a second event."""
LEAD = 3
"""Sentences in which a window is that of the whole report."""
SHORT = timedelta(days=3)
ANOTHER = lexicon.tables("en_cues")["timeline_another"]
SAME_DAY = lexicon.tables("en_cues")["timeline_same_day"]


def build(sentences: list[Sentence], published: date | None) -> Timeline:
    """The days of the report."""
    line = Timeline(published, paragraphs=[sentence.paragraph for sentence in sentences])
    line.unrest = sum(any(t.low in UNREST for t in sentence.tokens) for sentence in sentences) >= UNREST_IN
    opens = {t.low for sentence in sentences[:OPENS_IN] for t in sentence.tokens}
    line.one_blow = not line.unrest and bool(opens & BLOWS) and not opens & WARS
    today = iso(published) if published else None
    in_told_year(sentences, published)
    for number, sentence in enumerate(sentences):
        for time in sentence.times:
            _take(line, number, sentence, time, today)
        settle(line, number, sentence)
    _night_before(line, sentences)
    line.reporting = reporting(sentences, published)
    if line.days:
        old = [d for d in line.days if not _recent(d[1], published)]
        if len(old) < len(line.days):
            line.days = [d for d in line.days if _recent(d[1], published)]
            line.background = old
    return line


def _night_before(line: Timeline, sentences: list[Sentence]) -> None:
    """'An ambush overnight ...', told on Friday, is of Thursday when the next sentences say so: 'late Thursday'."""
    for number, sentence in enumerate(sentences):
        for time in sentence.times:
            if time.kind != "day" or not time.start or sentence.tokens[time.last - 1].low != "overnight":
                continue
            eve = shift(time.start, -1)
            if any(number < n <= number + NEXT_WITHIN and first == eve for n, first, _ in line.days):
                line.days = [(n, eve, eve) if n == number else (n, a, b) for n, a, b in line.days]
                time.start = time.end = eve


def _from_dateline(line: Timeline, time: Time) -> None:
    """'Srinagar, July 30: Three were killed here today', printed on the 31st: today is the day of writing."""
    written, printed = day_of(line.dateline), line.published
    if written is None or printed is None or not time.words.lower().endswith(TOLD_FROM_TODAY):
        return
    late = written - printed
    if time.start and time.end and -SHORT <= late < timedelta(0):
        time.start, time.end = shift(time.start, late.days), shift(time.end, late.days)


def _same_day(line: Timeline, time: Time) -> None:
    """'On the same day' is the last day that was named, be it of a statement."""
    known = max([*line.days, *line.sayings], key=lambda entry: entry[0], default=None)
    if known is not None:
        time.start, time.end = known[1], known[2]


def is_short(start: str, end: str) -> bool:
    """True for a window of some days, which a lead gives and the sentences after it keep to."""
    first, last = day_of(start), day_of(end)
    return first is not None and last is not None and last - first <= SHORT


def _recent(day: str, published: date | None) -> bool:
    first = day_of(day)
    return published is None or first is None or published - first <= timedelta(days=BACKGROUND_AFTER)


def _just_now(time: Time, published: date | None) -> bool:
    """True for a day at most some days before publication: 'the April 19 attack' is what the report tells."""
    first = day_of(time.start)
    return published is not None and first is not None and timedelta(0) <= published - first <= SHORT


def _of_another(tokens: list[Token], time: Time) -> bool:
    """True for 'On Thursday another ranger was shot', 'In a separate attack on Saturday ...': a second event, not for
    'three were killed and another was hurt on Friday'.
    """
    opening = [token.low for token in tokens[: time.first + OPENS_WITH] if token.kind == "word"][:OPENS_WITH]
    if time.first == 0:
        opening += [token.low for token in tokens[time.last : time.last + OPENS_WITH]]
    return any(word in ANOTHER for word in opening)


def _compares(tokens: list[Token], time: Time) -> bool:
    """True for March in 'the second such attack this year, after 22 people died in March': a comparison, after which
    the report goes on with its own event.
    """
    after = next((k for k in range(time.first) if tokens[k].low in ("after", "since")), None)
    return after is not None and any(token.low in MOST for token in tokens[:after])


def _take(line: Timeline, number: int, sentence: Sentence, time: Time, today: str | None) -> None:
    tokens = sentence.tokens
    line.long_war = line.long_war or time.kind == "war"
    if time.kind == "since" and time.start and time.words != "then":
        line.war_start = line.war_start or time.start
    if time.kind in ("day", "month", "year", "asof") and time.start:
        line.points.append((number, time.start))
    if time.kind == "rolling" and time.start and time.end and number < LEAD and is_short(time.start, time.end):
        line.windows.append((number, time.start, time.end))
    if time.kind == "day" and "_starting" in time.words:
        line.war_start = line.war_start or time.start
    if time.kind in ("day", "month", "year") and time.start and outbreak(tokens, time, line.published):
        line.war_start = line.war_start or time.start
        time.kind = "outbreak"
        return
    if time.kind == "span" and is_day(time.start) and is_day(time.end):
        line.stretches.append((number, time.start, time.end))
    if past_war(tokens, time, line.published) and number not in {n for n, _, _ in line.past_wars[-1:]}:
        line.past_wars.append((number, time.start or "", time.end or ""))
    if time.kind == "month" and time.start and time.end and not _compares(tokens, time):
        line.months.append((number, time.start, time.end))
    if time.kind != "day" or time.start is None:
        return
    if time.words.lower() in SAME_DAY:
        _same_day(line, time)
    if is_dateline(sentence, time, number, today):
        line.dateline = line.dateline or time.start
        time.kind = "dateline"
        return
    _from_dateline(line, time)
    if describes(tokens, time) and not _just_now(time, line.published):
        return
    if not _recent(time.start, line.published) and _compares(tokens, time):
        return
    weak = tokens[time.last - 1].low == "overnight" and any(d[0] == number for d in line.days)
    place = line.sayings if weak or said(tokens, time) else line.days
    if not weak:
        place.append((number, time.start, time.end or time.start))
    if place is line.days and _of_another(tokens, time):
        line.others.add(number)
    noun = event_noun(tokens, time)
    if noun:
        line.events.setdefault(noun, []).append((number, time.start, time.end or time.start))
    operation = long_operation(tokens)
    if operation and line.operation is None and time.end and len(time.end) == 10:
        noun, days = operation
        line.operation = (number, noun, shift(time.end, 1 - days), time.end)
