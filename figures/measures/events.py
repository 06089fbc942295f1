"""Rules for incidents and for flight: the day of the sentence, else the one that the report carries.

In:  a Setting.
Out: a When of one event, or None.
Assumes that an event without a day is of the day that the report speaks of.
"""

from __future__ import annotations

import re
from datetime import timedelta

from figures import grounds, lexicon
from figures.dates import Time
from figures.dates.times import day_of
from figures.measures.nearest import alone, names_own_event
from figures.measures.one_event import many_events
from figures.measures.one_event import one_event as tells_one
from figures.measures.setting import EVENT_WORDS, MOVEMENT, WAR_SUBJECT, Setting, When, perfect
from figures.terms import ARRIVED
from figures.text import GENITIVE, Token
from figures.timeline.events import event_noun
from figures.timeline.roles import describes, leads_statement, said
from records import Measure

BY_THE_BLOW = lexicon.Cue("measure_by_the_blow")
"""'displaced by the strikes': they are those of the day that the report speaks of."""
MANY = 10_000
"""So many do not flee on the day of which 'have displaced' is said."""
REGISTERED = re.compile(r"\b(?:reported|recorded|registered|documented) in\b")
"""'11 of the fatalities were reported in Baalbek': the window's, place by place."""
FEW = 40
"""So few, in a paragraph after the one that opens with a window, are of one event of it."""
LONG_PAST = timedelta(days=5)
"""Before publication: so long before, 'have been killed' speaks of no single day."""
TOLD_WITHIN = timedelta(days=3)
"""Between an event and the statement about it, for the event's day in a later sentence to be taken."""


def day_alone(setting: Setting) -> When | None:
    """'on Sunday (June 28) alone it registered 3,000'."""
    day = setting.near
    if day is None or day.kind != "day":
        return None
    if alone(setting, day):
        return When("incident", day.start, day.end, False, "on that day alone")
    return None


def toll_of_its_day(setting: Setting) -> When | None:
    """'The toll from Friday's clashes climbed to 17 on Sunday': of the day whose event it is, not of the news."""
    if setting.join.form != "toll" or setting.since is not None:
        return None
    tokens = setting.tokens
    owners = (
        time
        for k, time in setting.times
        if time.kind == "day" and k < setting.count.first and tokens[time.last - 1].text.endswith(GENITIVE)
    )
    time = next((time for time in owners if event_noun(tokens, time) is not None), None)
    return When("incident", time.start, time.end, False, grounds.STATED_DAY) if time is not None else None


def day_in_sentence(setting: Setting) -> When | None:
    """'An attack on 5 May killed 12'; several days are a period."""
    near = setting.near
    if near is None or near.kind != "day":
        return None
    k = next(k for k, time in setting.times if time is near)
    if (said(setting.tokens, near) or describes(setting.tokens, near)) and not names_own_event(setting, k):
        return None
    if setting.value >= MANY and setting.join.metric in MOVEMENT and perfect(setting):
        return None  # 'On Sunday the governor said that raids have displaced 700,000'
    if _long_past(setting, near):
        return When("cumulative", setting.line.war_start, setting.today, True, "have been, long after the day it names")
    if _counted_after(setting, near):
        return When("cumulative", near.start, setting.today, True, "counted after a day")
    if perfect(setting) and _in_brackets(setting.tokens, near):
        return When("cumulative", setting.line.war_start, near.end, False, "as of the day in brackets")
    if near.start != near.end and not near.words.endswith("night"):
        return When("period", near.start, near.end, False, "days in its sentence")
    return When("incident", near.start, near.end, False, grounds.STATED_DAY)


def _long_past(setting: Setting, day: Time) -> bool:
    """True for 'A total of 12 rebels have been killed since the army, on 29 April, began': what has happened did not
    happen on a day so long before, unless it is the day of an event.
    """
    first, today = day_of(day.end), day_of(setting.today)
    if first is None or today is None or today - first < LONG_PAST or not perfect(setting):
        return False
    words = {node.low for node in setting.nodes[: max(setting.count.last, setting.join.node) + 1]}
    return "had" not in words and not EVENT_WORDS.search(setting.low)


def _counted_after(setting: Setting, day: Time) -> bool:
    """True for 'the total of arrests after 7 October rose to 8,840': since that day, long before."""
    first, today = day_of(day.start), day_of(setting.today)
    if setting.join.form != "toll" or first is None or today is None or today - first < LONG_PAST:
        return False
    return {setting.tokens[day.first].low, setting.tokens[max(0, day.first - 1)].low} & {"after", "following"} != set()


def _in_brackets(tokens: list[Token], time: Time) -> bool:
    """True for 'At least 372 have been killed (July 22)'."""
    after = tokens[time.last].text if time.last < len(tokens) else ""
    return time.first > 0 and tokens[time.first - 1].text == "(" and after == ")"


def movement(setting: Setting) -> When | None:
    """Flight and return without a day of their own: a blow's, else all until now."""
    if setting.join.metric not in MOVEMENT or (setting.join.metric == ARRIVED and not perfect(setting)):
        return None
    text, as_of, line = setting.low, setting.as_of, setting.line
    blow = BY_THE_BLOW.search(text)
    day = line.day_for(setting.sentence, text) if as_of is None else None
    if day is not None and blow and setting.join.metric != "returned":
        return When("incident", day[0], day[1], True, f"by the {blow[1]}: {day[2]}")
    own_day = any(d[0] == setting.sentence for d in line.days)
    event = EVENT_WORDS.search(text) and not WAR_SUBJECT.search(text)
    if day is not None and own_day and event and not perfect(setting):
        return When("incident", day[0], day[1], True, day[2])
    return When("cumulative", line.war_start, setting.end, as_of is None, grounds.UNDATED_MOVEMENT)


def day_of_statement(setting: Setting) -> When | None:
    """'police said on Monday that 12 had died', where nothing says when they died."""
    near = setting.near
    if near is None or near.kind != "day" or not said(setting.tokens, near):
        return None
    day = setting.line.day_for(setting.sentence, setting.low)
    if _told_next(day, near):
        return None
    carried = day is not None and day[2] not in grounds.ELSEWHERE
    if carried and (not leads_statement(setting.tokens, near) or _shortly_before(day, near)):
        return None
    return When("incident", near.start, near.end, True, grounds.OF_STATEMENT)


def hour_of_today(setting: Setting) -> When | None:
    """'at 11:45 pm', and '11:45pm: at least 30 dead' in a live blog."""
    clock = next((t for _, t in setting.times if t.kind == "clock" and t.start), None)
    stamped = setting.tokens[0].kind == "clock" and setting.line.day_for(setting.sentence, setting.low) is None
    if (clock is not None or stamped) and setting.today is not None:
        return When("incident", setting.today, setting.today, False, "an hour of the day of publication")
    return None


def carried_day(setting: Setting) -> When | None:
    """The day that the report speaks of."""
    day = setting.line.day_for(setting.sentence, setting.low)
    stretch = setting.line.stretch_for(setting.sentence)
    if stretch is not None and (day is None or not day[2].startswith(grounds.OF_NAMED_EVENT)):
        return When("period", stretch[0], stretch[1], True, grounds.OF_PARAGRAPH)
    window = setting.line.window_for(setting.sentence)
    if window is not None and (day is None or not day[2].startswith(grounds.OF_NAMED_EVENT)):
        few = setting.value < FEW and not setting.line.same_paragraph(window[2], setting.sentence)
        spread = many_events(setting) or perfect(setting) or REGISTERED.search(setting.low)
        one = tells_one(setting) or (few and not spread)
        measure: Measure = "incident" if one else "period"
        return When(measure, window[0], window[1], True, "the window of the lead")
    return When("incident", day[0], day[1], True, day[2]) if day is not None else None


def _told_next(day: tuple[str, str, str] | None, told: Time) -> bool:
    """True when the next sentences give the day of what this one only reports: 'police said on Monday. ... late
    on Sunday'.
    """
    return day is not None and day[2] == grounds.GIVEN_NEXT and _shortly_before(day, told)


def _shortly_before(day: tuple[str, str, str] | None, told: Time) -> bool:
    """True for a day at most some days before the statement about it."""
    if day is None:
        return False
    first, second = day_of(day[0]), day_of(told.start)
    return first is not None and second is not None and timedelta(0) <= second - first <= TOLD_WITHIN
