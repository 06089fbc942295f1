"""Rules for cumulative figures: counts since a start, stated or not.

In:  a Setting.
Out: a When of a running total, or None.
Assumes that a war 'has killed', that a toll is a total until an event is named, and that very large numbers are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from figures import grounds, lexicon
from figures.measures.asides import war_in_passing
from figures.measures.one_event import SINGULAR
from figures.measures.running import (
    FIGHTING,
    LONG_HAPPENING,
    SO_FAR,
    TOTALLED,
    is_running_total,
    of_a_day,
    one_event_told,
)
from figures.measures.setting import HAVE, Setting, When, perfect, some_more
from figures.timeline.roles import BEGAN, BEGAN_WITHIN, WARS

WAR_PERFECT = lexicon.Cue("measure_war_perfect")
"""'the war has killed', 'an offensive that has left': a running total."""
PASSED = lexicon.Cue("measure_passed")
"""'the toll passed 4,000': a mark on the way, whatever day is named."""
ROSE = re.compile(
    r"\b(?:rose|rises?|risen|rising|climb\w*|reach\w*|jump\w*|increased|surg\w+|rais\w+|mount\w*|hits?|stood at|"
    r"stands at)\b"
)
THE_EVENT = re.compile(
    r"\b(?:in|by|after|following) (?:the|that|this) (?:[\w-]+ )?"
    r"(?:attack|strike|blast|explosion|bombing|ambush|raid|shooting|massacre)\b"
)
"""'As of 19 January, 46 were killed in the attack': the event of which the report tells."""
RELATIVE = {"that", "which", "in which", "when"}
DECADE = re.compile(r"0s$")
COARSE = len("2010-04")
"""A year alone seldom dates one event."""
RELATIVE_WITHIN = 8
"""Words behind 'since the attack on 7 October' within which its 'that' stands."""
BEGAN_BEFORE = 10
"""Words before a day within which what began then is named."""
SO_FAR_WITHIN = 9
"""Words before a number in which 'so far' counts it."""


def so_far(setting: Setting) -> When | None:
    """'told reporters yesterday that teams had so far found 300 bodies': the day is of the telling."""
    near = setting.near
    if near is None or near.kind != "day" or not near.end or setting.join.metric not in TOTALLED:
        return None
    first, last = min(setting.count.first, setting.join.node), max(setting.count.last, setting.join.node)
    words = " ".join(node.low for node in setting.nodes[max(0, first - SO_FAR_WITHIN) : last + 2])
    if not SO_FAR.search(words) or one_event_told(setting):
        return None
    return replace(_total(setting, "so far"), end=near.end)


def since_it_killed(setting: Setting) -> When | None:
    """'since the 7 October attack, in which 1,200 were killed': the dead of that day, not those since."""
    count, join = setting.count, setting.join
    k, since = next(((k, t) for k, t in setting.times if t.kind == "since"), (None, None))
    if since is None or k is None or not since.start or k >= count.first:
        return None
    between = setting.nodes[k + 1 : count.first]
    relative = next((x for x, node in enumerate(between) if node.low in RELATIVE), None)
    if between[:1] == [setting.nodes[join.node]] and not join.passive and join.form == "past":
        return When("incident", since.start, since.start, False, "the event since which it counts")
    event = any(SINGULAR.search(node.low) for node in between[: relative or 0])
    if relative is None or relative > RELATIVE_WITHIN * (1 + event):
        return None
    if any(node.kind in ("Q", "TIME") for node in between):
        return None
    if len(since.start) < COARSE and between[relative].low != "when":
        return None
    has = any(HAVE.match(word) for node in between for word in node.low.split())
    if k < join.node < k + 1 + relative or has or perfect(setting):
        return None
    if DECADE.search(setting.tokens[since.last - 1].low):
        return When("period", since.start, f"{since.start[:3]}9", False, "the years since which it counts")
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
    rose = ROSE.search(setting.low) and going_on and not of_a_day(setting)
    if not rose and not PASSED.search(setting.low):
        return None
    near = setting.near
    total = _total(setting, grounds.RUNNING_TOTAL)
    if rose and near is not None and near.kind == "day" and near.end:
        return replace(total, end=near.end)
    return total


def since_it_began(setting: Setting) -> When | None:
    """'The operation, which started on Sunday, has so far claimed the lives of five': counted since that day."""
    near = setting.near
    if near is None or near.kind != "day" or not near.start or not perfect(setting):
        return None
    before = [token.low for token in setting.tokens[max(0, near.first - BEGAN_BEFORE) : near.first]]
    began = next((k for k, word in enumerate(before) if word in BEGAN and k >= len(before) - BEGAN_WITHIN), None)
    goes_on = any(node.low in ("has", "have") for node in setting.nodes)
    if not goes_on or began is None or not WARS.intersection(before[:began]) or near.start == setting.end:
        return None
    return When("cumulative", near.start, setting.end, setting.as_of is None, grounds.SINCE)


def over_days(setting: Setting) -> When | None:
    """'have been killed in protests that began last month': what goes on for days is counted whole."""
    near = setting.near
    if near is None or not perfect(setting):
        return None
    k = next(k for k, time in setting.times if time is near)
    aside = near.kind == "day" and any(n.kind == "WHO" for n in setting.nodes[setting.count.last : k])
    if near.kind not in ("month", "year", "week") and not aside:
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
    war = setting.near
    if war is None or war.kind != "war" or some_more(setting) or setting.join.metric == "missing":
        return None
    return None if war_in_passing(setting, war) else _total(setting, grounds.OVER_THE_WAR)


def recent_without_start(setting: Setting) -> When | None:
    """'in recent weeks': no start is stated."""
    if setting.near is not None and setting.near.kind == "recent":
        return When("cumulative", None, setting.today, True, grounds.NO_START)
    return None


def running_total(setting: Setting) -> When | None:
    """A war's dead, a large toll, 'have been killed' without an event."""
    return _total(setting, grounds.RUNNING_TOTAL) if is_running_total(setting) else None


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


def _total(setting: Setting, rule: str) -> When:
    return When("cumulative", setting.line.war_start, setting.end, setting.as_of is None, rule)
