"""Rules for cumulative figures: counts since a start, stated or not.

In:  a Setting.
Out: a When of a running total, or None.
Assumes that a war 'has killed', that a toll is a total until an event is named, and that very large numbers are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from figures import grounds, lexicon
from figures.measures.setting import EVENT_WORDS, MOVEMENT, ONE_BLOW, WAR_SUBJECT, Setting, When, perfect, some_more

RAISED = lexicon.tables("en_cues")["measure_raised"]
TOTALS = ("total", "number", "tally", "count", "figure", "caseload")
RAISED_BEFORE = 6
"""Words in which 'taking' stands before the total that a window brings it to."""
TOTAL = lexicon.Cue("measure_total")
WAR_PERFECT = lexicon.Cue("measure_war_perfect")
"""'the war has killed', 'an offensive that has left': a running total."""
LENGTH_OF_WAR = lexicon.Cue("measure_length_of_war")
PASSED = lexicon.Cue("measure_passed")
"""'the toll passed 4,000': a mark on the way, whatever day is named."""
LONG_HAPPENING = lexicon.pattern("measure_long_happening")
"""'the toll in the protests', 'have been arrested during the unrest': what goes on for days is counted together."""
ROSE = re.compile(
    r"\b(?:rose|rises?|risen|rising|climb\w*|reach\w*|jump\w*|increased|surg\w+|rais\w+|mount\w*|hits?|stood at|"
    r"stands at)\b"
)
FIGHTING = lexicon.pattern("measure_days_of_fighting")
"""'the toll in the clashes'."""
THE_EVENT = re.compile(
    r"\b(?:in|by|after|following) (?:the|that|this) (?:[\w-]+ )?"
    r"(?:attack|strike|blast|explosion|bombing|ambush|raid|shooting|massacre)\b"
)
"""'As of 19 January, 46 were killed in the attack': the event of which the report tells."""
RELATIVE = {"that", "which", "in which", "when", "where"}
COARSE = len("2010-04")
"""A year alone seldom dates one event."""
RELATIVE_WITHIN = 8
"""Words behind 'since the attack on 7 October' within which its 'that' stands."""
LEAD = 2
"""Sentences of a headline and a lead, which tell the news: 'Rebels have abducted 55 pupils'."""
SO_FAR = re.compile(r"\b(?:so far|to date|thus far|until now)\b")
EVENTS_WORDS = lexicon.pattern("measure_events_words")
"""'attacks', 'clashes': several events of the days that the report speaks of."""
ONE_ATTACK = 5_000
"""More dead than this in one sentence without a day are a running total, not one event."""
PERFECT_TOTAL = 1_000
"""'have been killed' without an event or a day, for this many and more, is a running total."""
TOTALLED = ("killed", "injured", "casualties", "losses", "bodies_found", "abducted", "detained")


def brought_up(setting: Setting) -> When | None:
    """'N in the last three days, taking the total to M': the window belongs to N only."""
    window, join = setting.near, setting.join
    if window is None or window.kind != "rolling" or (join.form != "toll" and "total" not in join.rule):
        return None
    first = min(setting.count.first, join.node)
    before = range(setting.count.first, max(-1, first - RAISED_BEFORE), -1)
    raised = next((k for k in before if setting.nodes[k].low in RAISED), None)
    if raised is None or not any(t is window and k < raised for k, t in setting.times):
        return None
    since = next((t for _, t in setting.times if t.kind == "since"), None)
    start = since.start if since and since.start else setting.line.war_start
    return When("cumulative", start, setting.end, setting.as_of is None, "what a window brings the total to")


def brought_up_to(setting: Setting) -> When | None:
    """'230,357 fled from June to November, bringing the total to 1.1 million': the level at the end of the stretch."""
    near, join = setting.near, setting.join
    if near is None or near.kind not in ("span", "month") or join.metric not in MOVEMENT:
        return None
    before = setting.nodes[max(0, setting.count.first - RAISED_BEFORE - 2) : setting.count.first]
    if not any(node.low in RAISED for node in before) or not any(node.low in TOTALS for node in before):
        return None
    return When("stock", None, near.end, False, "a level at the end of the stretch")


def since_it_killed(setting: Setting) -> When | None:
    """'since the 7 October attack, in which 1,200 were killed': the dead of that day, not those since."""
    since, count, join = setting.since, setting.count, setting.join
    k = next((k for k, t in setting.times if t is since), None)
    if since is None or k is None or len(since.start or "") < COARSE or k >= count.first:
        return None
    between = setting.nodes[k + 1 : count.first]
    relative = next((x for x, node in enumerate(between) if node.low in RELATIVE), None)
    if relative is None or relative > RELATIVE_WITHIN or any(node.kind == "Q" for node in between):
        return None
    if k < join.node < k + 1 + relative or perfect(setting):
        return None
    return When("incident", since.start, since.start, False, "the event since which it counts")


def since_start(setting: Setting) -> When | None:
    """'since 15 April', 'since then', 'since the war began'."""
    since, line = setting.since, setting.line
    if since is None:
        return None
    start = (
        since.start
        or (line.point_before(setting.sentence) if since.words == "then" else None)
        or (line.war_start if since.words == "war" else None)
    )
    if start and start == setting.end and setting.as_of is not None:
        return When("incident", start, setting.end, False, "since that same day")
    return When("cumulative", start, setting.end, setting.as_of is None, grounds.SINCE)


def toll_passed(setting: Setting) -> When | None:
    """'the toll passed 4,000 on Sunday', 'the toll of the protests climbed to 440 on Tuesday'."""
    if setting.join.form != "toll":
        return None
    going_on = LONG_HAPPENING.search(setting.low) or FIGHTING.search(setting.low) or setting.line.unrest
    rose = ROSE.search(setting.low) and going_on
    if not rose and not PASSED.search(setting.low):
        return None
    near = setting.near
    total = _total(setting, grounds.RUNNING_TOTAL)
    if rose and near is not None and near.kind == "day" and near.end:
        return replace(total, end=near.end)
    return total


def over_days(setting: Setting) -> When | None:
    """'have been killed in protests that began last month': what goes on for days is counted whole."""
    near = setting.near
    if near is None or near.kind not in ("month", "year", "week") or not perfect(setting):
        return None
    return _total(setting, grounds.RUNNING_TOTAL) if LONG_HAPPENING.search(setting.low) else None


def war_has_killed(setting: Setting) -> When | None:
    """'the war has killed 12,000', unless a window or a stretch is named."""
    near = setting.near
    if WAR_PERFECT.search(setting.low) and (near is None or near.kind not in ("rolling", "span")):
        return _total(setting, "a war has killed so many")
    return None


def over_the_war(setting: Setting) -> When | None:
    """'in nearly two years of war'."""
    if setting.near is not None and setting.near.kind == "war" and not some_more(setting):
        return _total(setting, "counts over the whole war")
    return None


def recent_without_start(setting: Setting) -> When | None:
    """'in recent weeks': no start is stated."""
    if setting.near is not None and setting.near.kind == "recent":
        return When("cumulative", None, setting.today, True, grounds.NO_START)
    return None


def running_total(setting: Setting) -> When | None:
    """A war's dead, a large toll, 'have been killed' without an event."""
    return _total(setting, grounds.RUNNING_TOTAL) if _is_running_total(setting) else None


def as_of_without_event(setting: Setting) -> When | None:
    """'As of 4 May, 212 had died': a total, unless that is the day of the event."""
    as_of, line = setting.as_of, setting.line
    if as_of is None or not as_of.end:
        return None
    day = line.day_for(setting.sentence, setting.low)
    told = day is not None and day[0] < as_of.end and THE_EVENT.search(setting.low)
    if day is not None and (told or day[2].startswith(grounds.OF_NAMED_EVENT)):
        return When("incident", day[0], day[1], True, day[2])
    if day is None or day[0] != as_of.end:
        return When("cumulative", line.war_start, as_of.end, False, "an as-of day and no event")
    return When("incident", as_of.end, as_of.end, False, "as of the day of the event")


def toll_without_day(setting: Setting) -> When | None:
    """'The death toll stands at 61' in a report that gives no day."""
    if setting.join.form == "toll" and setting.line.day_for(setting.sentence, setting.low) is None:
        return When("cumulative", setting.line.war_start, setting.today, True, grounds.TOLL_WITHOUT_DAY)
    return None


def _one_event_told(setting: Setting) -> bool:
    """'So far, seven are confirmed dead', a day after the attack that the report tells of."""
    day = setting.line.day_for(setting.sentence, setting.low)
    told = day is not None and day[2] not in (grounds.OF_DATELINE, grounds.OF_STATEMENT)
    return setting.value < ONE_BLOW and (told or setting.line.one_blow) and setting.join.form != "toll"


def _total(setting: Setting, rule: str) -> When:
    return When("cumulative", setting.line.war_start, setting.end, setting.as_of is None, rule)


def _told_of_few(setting: Setting) -> bool:
    """'He said that 75 had been killed', 'as many as 90 might have died': so few, told of what happened before."""
    before = {node.low for node in setting.nodes[: setting.join.node]}
    if setting.value < ONE_BLOW and setting.sentence < LEAD and not setting.join.passive:
        return True
    return setting.value < ONE_BLOW and bool({"had", "may", "might", "could"} & before)


def _is_running_total(setting: Setting) -> bool:
    line = setting.line
    if setting.join.metric not in TOTALLED:
        return False
    if WAR_SUBJECT.search(setting.low) or LENGTH_OF_WAR.search(setting.low):
        return not some_more(setting)
    event = EVENT_WORDS.search(setting.low)
    several = setting.value < ONE_BLOW and EVENTS_WORDS.search(setting.low) and line.days
    if (
        TOTAL.search(setting.low)
        and not event
        and not several
        and not (SO_FAR.search(setting.low) and _one_event_told(setting))
    ):
        return True
    toll = setting.join.form == "toll"
    if (toll and FIGHTING.search(setting.low)) or (
        LONG_HAPPENING.search(setting.low) and (toll or perfect(setting) or setting.sentence == 0)
    ):
        return True
    if line.unrest and not event and not several and (toll or perfect(setting)) and not _told_of_few(setting):
        return True
    if setting.value >= ONE_ATTACK or (setting.join.form == "toll" and setting.value >= PERFECT_TOTAL):
        return True
    if several:
        return False
    own_day = any(d[0] == setting.sentence for d in line.days)
    counted = setting.value >= PERFECT_TOTAL or line.long_war or (line.war_start is not None and not own_day)
    return perfect(setting) and not event and counted and not _told_of_few(setting)
