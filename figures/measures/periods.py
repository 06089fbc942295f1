"""Rules for periods: a stretch with both ends, a rolling window, an operation of several days, a month or a year.

In:  a Setting.
Out: a When of a period, or of an event of that month; None where no stretch is stated.
"""

from __future__ import annotations

import re
from datetime import timedelta

from figures import grounds
from figures.dates import Time
from figures.dates.lengths import SPANS
from figures.dates.times import day_of, is_day, shift
from figures.measures.nearest import alone
from figures.measures.one_event import FEW, blow, many_events, one_event
from figures.measures.running import STRUCK
from figures.measures.setting import EVENT_WORDS, MOVEMENT, ONE_BLOW, Setting, When, perfect

UNTIL_NOW = timedelta(days=2)
"""Before publication: a stretch that ends within this, and began on a stated day, counts as 'until now'."""
ALREADY = re.compile(r"\b(?:so far|already)\b")
"""'so far this month': a total that goes on."""
ONE_EVENT_WITHIN = timedelta(days=2)
"""A window or stretch no longer than this may be told of one event."""
SO_FEW = 50
"""'Seven soldiers were killed in attacks over the weekend', up to this many, is told as one event."""
IN_WHICH = re.compile(r"\ba (week|month) (?:in which|that saw|which saw|when)\b")
NIGHT_BEFORE = 3
"""Words before two days in which 'the night of' makes them one."""
NAMED_WITHIN = 4
"""Words from a year to the 'that' of the event that it names."""
LONG_STRETCH = 20
"""Days. A shorter stretch until now is a period all the same: 'between 1 and 10 May'."""


def operation_here(setting: Setting) -> When | None:
    """'12 were killed in the six-day operation', in the sentence that gives its days."""
    operation = setting.line.operation
    if operation is not None and operation[0] == setting.sentence and operation[1] in setting.low:
        return When("period", operation[2], operation[3], False, "the days of the operation")
    return None


def operation_before(setting: Setting) -> When | None:
    """A later sentence that names the operation, or any when no other day has been given since."""
    line = setting.line
    operation = line.operation
    if operation is None or setting.sentence < operation[0]:
        return None
    if operation[1] in setting.low or not any(d[0] > operation[0] for d in line.days):
        return When("period", operation[2], operation[3], False, "the days of the operation")
    return None


def window_or_stretch(setting: Setting) -> When | None:
    """'in the past 24 hours', 'from 3 to 9 June'."""
    near = setting.near
    if near is None or near.kind not in ("rolling", "span") or setting.join.metric == "missing":
        return None
    if _one_blow(setting, near):
        return When("incident", near.start, near.end, False, "one event in a window")
    if near.kind == "rolling" and near.words.endswith("this month") and ALREADY.search(setting.low):
        return When("cumulative", near.start, near.end, True, "this month so far")
    if near.kind == "rolling":
        start, end = _until_told(setting, near)
        return When("period", start, end, False, grounds.ROLLING)
    published, first, last = setting.line.published, day_of(near.start), day_of(near.end)
    days = (last - first).days if first and last else 0
    whole_days = len(near.start or "") == len(near.end or "") == len("2024-06-12")
    until_now = published is not None and last is not None and published - last <= UNTIL_NOW
    if until_now and whole_days and days > LONG_STRETCH and near.words != "window":
        return When("cumulative", near.start, near.end, False, "from a start until now")
    return When("period", near.start, near.end, False, grounds.STATED_PERIOD)


def _until_told(setting: Setting, near: Time) -> tuple[str | None, str | None]:
    """The ends of a window: 'said on Monday that 27 died in the past 24 hours', printed on Tuesday, ends on Monday."""
    if setting.as_of is not None:
        return near.start, setting.as_of.end
    told, today = day_of(setting.end), day_of(setting.today)
    if told is None or today is None or near.end != setting.today or near.words == "weekend" or not is_day(near.start):
        return near.start, near.end
    late = (told - today).days
    return shift(near.start, late), setting.end


def _one_blow(setting: Setting, near: Time) -> bool:
    """'At the weekend a strike killed two', 'killed in a raid between Sunday night and Monday morning'."""
    first, last = day_of(near.start), day_of(near.end)
    if near.kind == "rolling" and near.words != "weekend":
        return False
    if first is None or last is None or last - first > ONE_EVENT_WITHIN or not is_day(near.start):
        return False
    if {t.low for t in setting.tokens[max(0, near.first - NIGHT_BEFORE) : near.last]} & {"night", "overnight"}:
        return setting.join.metric not in MOVEMENT
    if setting.join.metric in MOVEMENT or setting.join.form == "toll":
        return False
    return one_event(setting) or (near.words == "weekend" and _told_as_one(setting))


def _told_as_one(setting: Setting) -> bool:
    """True for '106 were killed at the weekend when insurgents attacked the village', and for a few."""
    if STRUCK.search(setting.low) and not many_events(setting):
        return True
    return setting.value < FEW or (setting.value < SO_FEW and EVENT_WORDS.search(setting.low) is not None)


def month_in_war(setting: Setting) -> When | None:
    """'In March, 200 died during the conflict': the month counts, not the war."""
    month = next((t for k, t in setting.times if t.kind == "month" and k <= 2), None)
    if setting.near is not None and setting.near.kind == "war" and month is not None:
        return _coarse(setting, month)
    return None


def week(setting: Setting) -> When | None:
    """'last week': one day of it, which is not said, or all of it."""
    near = setting.near
    if near is None or near.kind != "week":
        return None
    one = one_event(setting) or (setting.join.metric not in MOVEMENT and blow(setting, near))
    if one and not alone(setting, near):
        return When("incident", near.start, near.end, False, "a day of that week")
    return When("period", near.start, near.end, False, "a whole week")


def month_or_year(setting: Setting) -> When | None:
    """'in April', 'in 2019'."""
    near = setting.near
    return _coarse(setting, near) if near is not None and near.kind in ("month", "year") else None


def _named_by(setting: Setting, time: Time) -> bool:
    """True for "last year's dispute that left 20 dead": one event is named by its year."""
    behind = [token.low for token in setting.tokens[time.last : time.last + NAMED_WITHIN]]
    return setting.tokens[time.last - 1].low.endswith("'s") and bool({"that", "which"} & set(behind))


def _struck_then(setting: Setting) -> bool:
    """True for 'Last month, 53 were killed when bandits raided six villages'."""
    struck = STRUCK.search(setting.low)
    return struck is not None and struck[0].startswith("when") and not many_events(setting)


def week_in_which(setting: Setting) -> When | None:
    """'The blast capped a week in which more than 150 people were slain': a week until now."""
    words, near = IN_WHICH.search(setting.low), setting.near
    if words is None or setting.today is None or setting.join.metric in MOVEMENT:
        return None
    if near is not None and near.kind != "day":
        return None
    day = setting.line.day_for(setting.sentence, setting.low)
    end = day[1] if day is not None and is_day(day[1]) else setting.today
    return When("period", shift(end, 1 - round(SPANS[words[1]])), end, True, grounds.ROLLING)


def _coarse(setting: Setting, near: Time) -> When:
    """A month or a year: all of it, this year so far, or one event in it."""
    today, join = setting.today, setting.join
    this_year = near.kind == "year" and near.end and today and near.end == today[:4] and "so far" in setting.low
    if near.words.lower().startswith("this year") or this_year:
        return When("cumulative", near.start, today, True, "this year so far")
    if near.kind == "month" and near.end and today and today.startswith(near.end) and ALREADY.search(setting.low):
        return When("cumulative", near.start, today, True, "this month so far")
    if join.metric in MOVEMENT and perfect(setting) and near.end and today and today.startswith(near.end):
        return When("period", near.start, near.end, False, grounds.WHOLE_MONTH)
    grave = join.form == "state" and "grave" in setting.low
    counts_flight = join.metric in MOVEMENT and not one_event(setting)
    told = any(token.low == "when" for token in setting.tokens[near.last : near.last + 2]) or _named_by(setting, near)
    told = told or (setting.value < ONE_BLOW and "when" in setting.low and _struck_then(setting))
    if grave or (not counts_flight and (told or one_event(setting) or blow(setting, near))):
        return When("incident", near.start, near.end, False, grounds.EVENT_OF_MONTH)
    return When("period", near.start, near.end, False, grounds.WHOLE_MONTH)
