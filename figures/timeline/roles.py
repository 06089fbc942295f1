"""What a day in a sentence is the day of: an event, a statement, a is_dateline, the start of a war, or only of a name.

In:  tokens of a sentence, a day in it.
Out: `is_dateline`, `outbreak`, `describes`, `said`: each True where the day is no event's.
"""

from __future__ import annotations

from datetime import date, timedelta

from figures import lexicon
from figures.dates import Time
from figures.dates.times import day_of, shift
from figures.text import Sentence, Token
from figures.timeline.events import EVENTS

OUTBREAK_BEFORE = 6
"""Days before publication from which 'fighting broke out on ...' dates a war and not the event that is reported."""
BEGAN_WITHIN = 4
"""Words between 'began' and its day."""
WAR_WITHIN = 8
"""Words between the war and its 'began': 'an uprising, which the town calls Long Night, that began in April'."""
BEGAN = lexicon.tables("en_cues")["timeline_began"]
WARS = lexicon.tables("en_cues")["timeline_wars"]
SAYING = lexicon.tables("en_cues")["timeline_saying"]
SAID = lexicon.tables("en_cues")["timeline_said_after"]
"""Verbs that a day may stand before: 'the ministry on Saturday called them terrorists'."""
FIRST_LINES = 3
"""Sentences within which a line may hold only the place and the day of writing."""
AGENCY_BRACKETS = 8
"""Tokens before the brackets of an agency at the head of a text."""
TOLD = {"told", "informed", "briefed"}
AFTERWARDS = lexicon.tables("en_cues")["timeline_afterwards"]
"""What is done after people were hurt: 'buried', 'published'."""
AFTERWARDS_BEFORE = 12
"""Words in which it stands before its day."""
SPOKE = lexicon.tables("en_cues")["timeline_spoke"]
ISSUED = {"released", "published", "issued", "launched", "presented", "unveiled"}
ISSUES = lexicon.tables("en_cues")["timeline_issues"]
"""'On Tuesday, the network released its report': what was issued, not what happened."""
ISSUED_WITHIN = 6
"""Words behind 'released' within which that stands."""
LEADS_WITHIN = 12
"""Words after a leading day within which somebody speaks."""
FATE = lexicon.tables("en_cues")["timeline_fate"]
DOES = lexicon.tables("en_cues")["timeline_does"]
"""What an attack does."""
TELLS_WHAT = FATE | DOES
LEADS_TO_DAY = lexicon.tables("en_cues")["timeline_leads_to_day"]
"""Words that may stand between a verb of saying and its day."""
BEFORE_A_DAY_OF_SAYING = SAYING | LEADS_TO_DAY
NAMED_BY_A_DAY = EVENTS | {
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
"""What is known by its day: 'the 7 October attacks', 'the 10 March agreement'."""


def outbreak(tokens: list[Token], time: Time, published: date | None) -> bool:
    """True for the day on which a war began: 'the conflict that erupted on 15 April', 'fighting broke out in May'."""
    first = day_of(time.start)
    if first is None or (published is not None and published - first < timedelta(days=OUTBREAK_BEFORE)):
        return False
    before = [t.low for t in tokens[max(0, time.first - BEGAN_WITHIN - WAR_WITHIN) : time.first]]
    last = len(before) - 1
    began = next((k for k in range(last, max(-1, last - BEGAN_WITHIN), -1) if before[k] in BEGAN), None)
    return began is not None and any(w in WARS for w in before[max(0, began - WAR_WITHIN) : began])


def is_dateline(sentence: Sentence, time: Time, number: int, today: str | None) -> bool:
    """True for a date that stands before the story: 'KABUL, Afghanistan (Oct. 4, 2012) –', '25 August 2016 Eight
    ...'.
    """
    tokens = sentence.tokens
    following = tokens[time.last].text if time.last < len(tokens) else ""
    after = tokens[time.last + 1].text if time.last + 1 < len(tokens) else ""
    if following == ")" and after in ("-", "–", "—", "--") and time.first and tokens[time.first - 1].text == "(":
        return True
    if time.first == 0 and not sentence.first and time.start != today:
        return False  # '... at a market. • 30 March 2002 — Some 30 people are wounded': an item of a list
    if time.start == today and number <= FIRST_LINES and _only_place_and_day(tokens, time):
        return True
    if time.start == today and sentence.first and not sentence.ends and len(tokens) <= 16 and not sentence.numerals:
        return True
    if number <= 1 and _in_agency_brackets(tokens, time):
        return True
    if number > 3 or time.first > 8 or _opens_entry(sentence, time, number, today):
        return False
    printed = today is not None and time.start in (today, shift(today, -1))
    marks = ("-", "–", "—", "/", "|", ":") if printed else ("-", "–", "—", "/", "|")
    if following in marks and all(
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


def _only_place_and_day(tokens: list[Token], time: Time) -> bool:
    """True for 'Derbent, March 30, 2016.', a line of its own before the story."""
    before, after = tokens[: time.first], tokens[time.last :]
    return len(after) == 1 and after[0].text == "." and all(t.kind == "mark" or t.text[:1].isupper() for t in before)


def _in_agency_brackets(tokens: list[Token], time: Time) -> bool:
    """True for 'Niamey, Aug 1 (Example News - 2nd Aug, 2021) :Fifteen ...': the day of the agency's text."""
    if [t.text in marks for t, marks in zip(tokens[time.last : time.last + 2], (")", ":–—-"), strict=False)] != [
        True
    ] * 2:
        return False
    opens = next((k for k in range(time.first - 1, max(-1, time.first - 10), -1) if tokens[k].text == "("), None)
    if opens is None or opens > AGENCY_BRACKETS:
        return False
    inside = [t for t in tokens[opens + 1 : time.first] if t.kind == "word"]
    return bool(inside) and all(t.text[:1].isupper() for t in inside)


def _opens_entry(sentence: Sentence, time: Time, number: int, today: str | None) -> bool:
    """True for 'October 9 – A car bomb ...' in a list of past attacks: the day of the entry, not of the report."""
    opens = all(token.kind == "mark" for token in sentence.tokens[: time.first])
    return number > 0 and opens and sentence.first and time.start != today and bool(sentence.ends)


def describes(tokens: list[Token], time: Time) -> bool:
    """True when the day only names something: 'the 7 October attacks', 'the vast majority on 7 October'."""
    before = tokens[time.first - 1].low if time.first else ""
    first = tokens[time.first].low
    after = tokens[time.last].low if time.last < len(tokens) else ""
    if before in ("majority", "most", "mostly", "them") or (
        first == "of" and before in ("attacks", "attack", "events", "massacre")
    ):
        return True
    named = before in ("the", "'s") or first == "the"
    if named and time.last + 1 < len(tokens) and tokens[time.last + 1].low in ("coup", "revolution", "uprising", "war"):
        return True
    return named and after in NAMED_BY_A_DAY


def _told_somebody(tokens: list[Token], time: Time) -> bool:
    """True for 'told the News Agency yesterday'."""
    before = tokens[max(0, time.first - 6) : time.first]
    told = next((k for k in range(len(before) - 1, -1, -1) if before[k].low in TOLD), None)
    if told is None:
        return False
    return all(
        t.text[:1].isupper() or t.low in ("the", "a", "reporters", "journalists", "by") for t in before[told + 1 :]
    )


def leads_statement(tokens: list[Token], time: Time) -> bool:
    """True for 'On Saturday, state television said that ...': the day of the saying, which comes before any fate."""
    if time.first > 1 or time.last >= len(tokens) or tokens[time.last].text != ",":
        return False
    for k, token in enumerate(tokens[time.last + 1 : time.last + LEADS_WITHIN], time.last + 1):
        if token.low in SPOKE:
            return True
        if token.low in ISSUED:
            return any(t.low in ISSUES for t in tokens[k + 1 : k + 1 + ISSUED_WITHIN])
        if token.text in (",", ";") or token.kind == "number" or token.low in FATE:
            return False
    return False


def _afterwards(tokens: list[Token], time: Time) -> bool:
    """True for 'were buried on Monday', 'published its report Tuesday': the day is of what was done afterwards."""
    for token in reversed(tokens[max(0, time.first - AFTERWARDS_BEFORE) : time.first]):
        if token.text in (",", ";", ":") or token.low in EVENTS or token.low in FATE:
            return False
        if token.low in AFTERWARDS:
            return True
    return False


def said(tokens: list[Token], time: Time) -> bool:
    """True when the day belongs to the saying, not to what happened: 'said on Friday that ...'."""
    if _told_somebody(tokens, time) or _afterwards(tokens, time) or leads_statement(tokens, time):
        return True
    around = [t.low for t in tokens[max(0, time.first - 2) : time.first]]
    if len(around) == 2 and around[1] not in BEFORE_A_DAY_OF_SAYING:
        around = around[1:]  # 'a caller reported gunshots late Monday' dates the gunshots
    first = tokens[time.first].low
    if any(w in SAYING for w in around) and not any(t.text == "," for t in tokens[max(0, time.first - 1) : time.first]):
        return True
    after = tokens[time.last].low if time.last < len(tokens) else ""
    if after == "that":  # 'said on Friday that ...', but not 'the attack on Friday that killed three'
        verb = tokens[time.last + 1].low if time.last + 1 < len(tokens) else ""
        return verb not in TELLS_WHAT
    return after in SAID or (first == "on" and after == "reported")
