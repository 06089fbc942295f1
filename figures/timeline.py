"""Knows which days a report speaks of, so that a sentence without a day can take over the right one.

In:  the sentences of a report with their times, the day of publication.
Out: a Timeline: the day of an undated incident in a given sentence, the start of the war that the report counts from,
the days of an operation of several days.
Assumes that a story keeps to its day until it names another; that the day of a dateline or of a statement is not the
day
of the event, and is taken only when nothing better is given; that days long before publication are background.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date, timedelta

from figures import lexicon
from figures.dates import Time
from figures.dates.times import day_of, iso, shift
from figures.text import Sentence, Token

BACKGROUND_AFTER = 45
"""Days before publication from which a day is background, and is not carried to other sentences."""
NEXT_WITHIN = 4
"""Sentences. An undated incident takes the first day that the report gives so soon after it."""
EARLIER = re.compile(r"\b(?:a|one) day (?:earlier|before)\b|\bthe (?:previous day|day before)\b(?! yesterday)")
"""The eve of the day on which something was said."""
EVENTS = lexicon.tables("en_cues")["timeline_events"]
OUTBREAK_BEFORE = 6
"""Days before publication from which 'fighting broke out on ...' dates a war and not the event that is reported."""
BEGAN = {
    "erupted",
    "began",
    "started",
    "broke",
    "out",
    "flared",
    "escalated",
    "resumed",
    "launched",
    "triggered",
    "ignited",
    "commenced",
    "starting",
    "beginning",
    "sparked",
}
WARS = {
    "war",
    "conflict",
    "fighting",
    "hostilities",
    "violence",
    "offensive",
    "uprising",
    "insurgency",
    "crisis",
    "operation",
    "operations",
    "siege",
    "rebellion",
    "crackdown",
    "battle",
    "unrest",
    "campaign",
    "invasion",
    "aggression",
    "escalation",
    "clashes",
    "protests",
}
SAYING = lexicon.tables("en_cues")["timeline_saying"]
SAID = lexicon.tables("en_cues")["timeline_said_after"]
"""Verbs that a day may stand before: 'the ministry on Saturday called them terrorists'."""
LEADS_TO_DAY = lexicon.tables("en_cues")["timeline_leads_to_day"]
"""Words that may stand between a verb of saying and its day."""
NUMBER = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "2": 2,
    "3": 3,
    "4": 4,
    "5": 5,
    "6": 6,
    "7": 7,
    "8": 8,
    "9": 9,
    "10": 10,
    "12": 12,
    "twelve": 12,
    "weeklong": 7,
    "week-long": 7,
}


@dataclass(slots=True)
class Timeline:
    """The days of a report."""

    published: date | None
    days: list[tuple[int, str, str]] = field(default_factory=list)
    """(sentence, first day, last day) of events, in the order of the text."""
    sayings: list[tuple[int, str, str]] = field(default_factory=list)
    """The same for days on which something was said."""
    events: dict[str, list[tuple[int, str, str]]] = field(default_factory=dict)
    """Event noun -> (sentence, first day, last day)."""
    points: list[tuple[int, str]] = field(default_factory=list)
    """(sentence, date) of any date, for 'since then' and 'the same year'."""
    war_start: str | None = None
    operation: tuple[int, str, str, str] | None = None
    """(sentence, noun, first day, last day) of an operation of several days."""
    dateline: str | None = None
    long_war: bool = False
    """True when the report counts over a war of some length: 'in the 29-day conflict'."""

    def day_for(self, sentence: int, low: str) -> tuple[str, str, str] | None:
        """(first day, last day, rule) of an undated incident in a sentence."""
        for noun in re.findall(r"\b(?:the|that|this|these|those|following) (?:\w+ ){0,2}?(\w+)", low):
            named = self.events.get(noun) or self.events.get(noun.removesuffix("s"))
            known = _last(named, sentence) if named else None
            if known is not None:
                return known[1], known[2], f"the day given for the {noun}"
        before = _last(self.days, sentence)
        if before is not None:
            return before[1], before[2], "the day that the report speaks of"
        after = self.days[0] if self.days else None
        if after is not None and after[0] - sentence <= NEXT_WITHIN:
            return after[1], after[2], "the day that the report gives next"
        said = _last(self.sayings, sentence) or (self.sayings[0] if self.sayings else None)
        if said is not None:
            return said[1], said[2], "the day of the statement"
        if after is not None:
            return after[1], after[2], "the day that the report gives later"
        if self.dateline is not None:
            return self.dateline, self.dateline, "the day of the dateline"
        return None

    def point_before(self, sentence: int) -> str | None:
        """The last date named before a sentence: 'since then'."""
        before = _last(self.points, sentence - 1)
        return before[1] if before else None


def _last(known: list[tuple], sentence: int) -> tuple | None:
    """The last entry at or before a sentence; entries stand in the order of the text."""
    place = bisect_right(known, sentence, key=lambda entry: entry[0])
    return known[place - 1] if place else None


def build(sentences: list[Sentence], published: date | None) -> Timeline:
    """The days of the report."""
    line = Timeline(published)
    today = iso(published) if published else None
    for number, sentence in enumerate(sentences):
        for time in sentence.times:
            _take(line, number, sentence, time, today)
        _day_earlier(line, number, sentence)
    _night_before(line, sentences)
    if line.days:
        old = [d for d in line.days if not _recent(d[1], published)]
        if len(old) < len(line.days):
            line.days = [d for d in line.days if _recent(d[1], published)]
    return line


def _day_earlier(line: Timeline, number: int, sentence: Sentence) -> None:
    """'The mission said on Thursday that 12 died in clashes that erupted a day earlier': the event is of Wednesday."""
    words = " ".join(t.low for t in sentence.tokens)
    told = next((day for n, day, _ in line.sayings if n == number), None)
    if told is not None and len(told) == 10 and EARLIER.search(words):
        eve = shift(told, -1)
        line.days.append((number, eve, eve))


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


def _recent(day: str, published: date | None) -> bool:
    first = day_of(day)
    return published is None or first is None or published - first <= timedelta(days=BACKGROUND_AFTER)


def _take(line: Timeline, number: int, sentence: Sentence, time: Time, today: str | None) -> None:
    tokens = sentence.tokens
    line.long_war = line.long_war or time.kind == "war"
    if time.kind == "since" and time.start and time.words != "then":
        line.war_start = line.war_start or time.start
    if time.kind in ("day", "month", "year", "asof") and time.start:
        line.points.append((number, time.start))
    if time.kind == "day" and "_starting" in time.words:
        line.war_start = line.war_start or time.start
    if time.kind in ("day", "month", "year") and time.start and _outbreak(tokens, time, line.published):
        line.war_start = line.war_start or time.start
        time.kind = "outbreak"
        return
    if time.kind != "day" or time.start is None:
        return
    if dateline(sentence, time, number, today):
        line.dateline = line.dateline or time.start
        time.kind = "dateline"
        return
    if describes(tokens, time):
        return
    place = line.sayings if said(tokens, time) else line.days
    place.append((number, time.start, time.end or time.start))
    noun = _event_noun(tokens, time)
    if noun:
        line.events.setdefault(noun, []).append((number, time.start, time.end or time.start))
    operation = _operation(tokens)
    if operation and line.operation is None and time.end and len(time.end) == 10:
        noun, days = operation
        line.operation = (number, noun, shift(time.end, 1 - days), time.end)


def _outbreak(tokens: list[Token], time: Time, published: date | None) -> bool:
    """True for the day on which a war began: 'the conflict that erupted on 15 April', 'fighting broke out in May'."""
    first = day_of(time.start)
    if first is None or (published is not None and published - first < timedelta(days=OUTBREAK_BEFORE)):
        return False
    before = [t.low for t in tokens[max(0, time.first - 9) : time.first]]
    began = next((k for k in range(len(before) - 1, max(-1, len(before) - 5), -1) if before[k] in BEGAN), None)
    return began is not None and any(w in WARS for w in before[max(0, began - 5) : began])


def dateline(sentence: Sentence, time: Time, number: int, today: str | None) -> bool:
    """True for a date that stands before the story: 'KABUL, Afghanistan (Oct. 4, 2012) –', '25 August 2016 Eight
    ...'.
    """
    tokens = sentence.tokens
    following = tokens[time.last].text if time.last < len(tokens) else ""
    after = tokens[time.last + 1].text if time.last + 1 < len(tokens) else ""
    if following == ")" and after in ("-", "–", "—", "--") and time.first and tokens[time.first - 1].text == "(":
        return True
    if time.start == today and sentence.first and not sentence.ends and len(tokens) <= 16 and not sentence.numerals:
        return True
    if number > 3 or time.first > 8:
        return False
    if following in ("-", "–", "—", "/", "|") and all(
        t.text[:1].isupper() or not t.text[:1].isalpha() or t.kind == "number" for t in tokens[: time.first]
    ):
        return True
    if (following == "(" or (following, after) == (",", "(")) and time.first > 0 and tokens[time.first - 1].text == ",":
        return True
    if (
        time.first == 0
        and (len(tokens) == time.last or time.start == today)
        and tokens[0].low not in ("on", "in", "yesterday", "today", "overnight", "during", "by", "as")
        and not tokens[0].low.startswith(("last", "this"))
    ):
        return (
            len(tokens) == time.last
            or tokens[time.last].text[:1].isupper()
            or tokens[time.last].kind == "number"
            or following in (",", "(")
        )
    return False


def describes(tokens: list[Token], time: Time) -> bool:
    """True when the day only names something: 'the 7 October attacks', 'the vast majority on 7 October'."""
    before = tokens[time.first - 1].low if time.first else ""
    first = tokens[time.first].low
    after = tokens[time.last].low if time.last < len(tokens) else ""
    if before in ("majority", "most", "mostly", "them") or (
        first == "of" and before in ("attacks", "attack", "events", "massacre")
    ):
        return True
    return (before in ("the", "'s") or first == "the") and after in EVENTS | {
        "attacks",
        "massacre",
        "events",
        "agreement",
        "ceasefire",
        "cease-fire",
        "war",
        "elections",
        "election",
        "coup",
        "offensive",
        "report",
        "survey",
        "deadline",
        "protests",
        "raids",
    }


def said(tokens: list[Token], time: Time) -> bool:
    """True when the day belongs to the saying, not to what happened: 'said on Friday that ...'."""
    around = [t.low for t in tokens[max(0, time.first - 2) : time.first]]
    if len(around) == 2 and around[1] not in SAYING | LEADS_TO_DAY:
        around = around[1:]  # 'a caller reported gunshots late Monday' dates the gunshots
    first = tokens[time.first].low
    if any(w in SAYING for w in around) and not any(t.text == "," for t in tokens[max(0, time.first - 1) : time.first]):
        return True
    after = tokens[time.last].low if time.last < len(tokens) else ""
    return after == "that" or after in SAID or (first == "on" and after == "reported")


def _event_noun(tokens: list[Token], time: Time) -> str | None:
    """The event that a day stands beside: 'an attack Jan. 7 in Charkh'."""
    for k in range(time.first - 1, max(-1, time.first - 5), -1):
        if tokens[k].low in EVENTS:
            return tokens[k].low
        if tokens[k].text in (",", ";"):
            break
    return None


def _operation(tokens: list[Token]) -> tuple[str, int] | None:
    """('operation', 6) for 'a six-day operation'."""
    for k, token in enumerate(tokens):
        match = re.fullmatch(r"(\w+)-day(?:-long)?|(week-?long)", token.low)
        if match and k + 1 < len(tokens):
            days = NUMBER.get(match[1] or match[2] or "")
            noun = next((t.low for t in tokens[k + 1 : k + 5] if t.low in EVENTS), None)
            if days and noun:
                return noun, days
    return None
