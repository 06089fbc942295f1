"""Rules that give a figure the days of another in its sentence: of its whole, of the figure beside it.

In:  Asked.
Out: When, or None where the rule does not apply.
Assumes that a second verb joined by 'and' happened on the days of the first.
"""

from __future__ import annotations

import re
from dataclasses import replace

from figures import grounds
from figures.dates.lengths import NUMBER_WORDS
from figures.dates.times import is_day, iso, shift
from figures.inheriting.asked import Asked
from figures.measures import When
from figures.measures.levels import STOCK_METRICS
from figures.measures.setting import perfect
from figures.terms import HURT

YEARS_AFTER = re.compile(r"\b(?:comes?|came|is|was|just|happened|falls?) (\w+) (years?|months?) after\b[^,;]*$")
"""'The attack comes two years after gunmen killed ...'."""
HEAD = 3
"""Words before an 'after' that opens a sentence."""
STILL = re.compile(
    r"\b(?:still|remain|remains|currently|are (?:now )?(?:in|inside|at|staying|living|sheltering|hosted|being))\b"
)
"""What is so today, whenever it came about."""
AS_OF_WITHIN = 4
"""Words between a number and an as-of day before it."""
STILL_WITHIN = 9
"""Words of the part within which that is said."""
DAYS_AFTER = re.compile(r"\b(a|the|one|two|three|four|five|six) (day|week)s? after\b(.*)$")
"""'shelled the town a day after 30 were killed': what follows lies so many days back."""


SOME_DAYS_AFTER = re.compile(
    r"(?:^|, |(?:just|only|some|several|barely) )(?:days|weeks|months|years) after (?:an?|the)\b"
)
"""'killed six on Tuesday, days after an ambush in which 20 died': nobody says on which day they did."""


def still_so(asked: Asked) -> When | None:
    """'120,000 fled in May, of whom 72,000 are still displaced': the part is a level of today."""
    if asked.whole is None or asked.whole.measure == "stock" or asked.join.metric not in STOCK_METRICS:
        return None
    first = asked.setting.count.first
    words = " ".join(n.low for n in asked.setting.nodes[first : first + STILL_WITHIN])
    if not STILL.search(words):
        return None
    end = asked.setting.line.published
    return When("stock", None, iso(end) if end else None, True, "a level of today") if end else None


def of_its_whole(asked: Asked) -> When | None:
    """A part without a time of its own takes the days of its whole."""
    if asked.whole is None or asked.has_own_time() or asked.has_own_window():
        return None
    return replace(asked.whole, rule=grounds.OF_ITS_WHOLE)


def as_of_its_day(asked: Asked) -> When | None:
    """'25,671 people (as of June 30 some 25,170)': the older number runs until its own day."""
    beside = next((w for w in asked.whens.values() if w.measure == "cumulative"), None)
    if beside is None or not _has_own_as_of(asked):
        return None
    end = next(time.end for _, time in asked.setting.times if time.kind == "asof" and time.end)
    return replace(beside, end=end, rule="as of its own day")


def same_breath(asked: Asked) -> When | None:
    """The second verb of 'have killed 77 people and wounded 976'."""
    if not asked.whens or not _same_breath(asked):
        return None
    beside = asked.whens[max(asked.whens)]
    return None if _level_of_others(asked, beside) else replace(beside, rule=grounds.BESIDE)


def day_before(asked: Asked) -> When | None:
    """'up from 30 the previous day': the older number is of the eve."""
    shared = asked.shared
    if not asked.join.older or shared is None or not is_day(shared.end) or "previous day" not in asked.low:
        return None
    day = shift(shared.end, -1)
    return replace(shared, start=day, end=day, rule="the day before")


def days_back(asked: Asked) -> When | None:
    """'The army shelled the town on Friday, two days after 30 were killed': the 30 are of Wednesday."""
    setting, own = asked.setting, asked.own
    nodes = setting.nodes[: setting.count.first]
    after = next((k for k in range(len(nodes) - 1, -1, -1) if nodes[k].low == "after"), None)
    if after is None or any(node.kind == "SEMI" for node in nodes[after:]):
        return None
    if after <= HEAD and any(node.kind == "COMMA" for node in nodes[after:]):
        return None  # 'Two days after the raid, 12 people died'
    kinds = {node.kind for node in nodes[after:]}
    parts = any(node.low == "including" for node in nodes[after:])
    if {"Q", "COMMA"} <= kinds and not parts:
        return None  # 'which came a day after an attack killed nine in the town, wounded 30'

    words = " ".join(n.low for n in nodes)
    if SOME_DAYS_AFTER.search(words) and own.rule == grounds.STATED_DAY:
        return When("incident", None, None, True, "some days before the day of the sentence")
    back = DAYS_AFTER.search(words)
    if not back or asked.join.form == "toll" or own.measure != "incident" or not is_day(own.end):
        return None
    days = NUMBER_WORDS.get(back[1], 1) * (7 if back[2] == "week" else 1)
    return replace(
        own,
        start=shift(own.start, -days) if own.start else None,
        end=shift(own.end, -days),
        rule="days before the day of the sentence",
    )


def years_back(asked: Asked) -> When | None:
    """'The attack comes two years after gunmen killed 80 people in the town': the 80 died two years before."""
    if "after" not in asked.passage.vocabulary:
        return None
    nodes, first = asked.setting.nodes, asked.setting.count.first
    back = YEARS_AFTER.search(" ".join(n.low for n in nodes[:first]))
    published = asked.setting.line.published
    if back is None or published is None or asked.own.rule not in grounds.CARRIED or asked.whens:
        return None
    number = NUMBER_WORDS.get(back[1], 0)
    if not number:
        return None
    months = published.year * 12 + published.month - 1 - number * (12 if back[2].startswith("year") else 1)
    text = str(months // 12) if back[2].startswith("year") else f"{months // 12}-{months % 12 + 1:02d}"
    return When("incident", text, text, True, "years before the report")


def of_a_firm_one(asked: Asked) -> When | None:
    """A figure without days beside one that has some."""
    beside = next(iter(asked.whens.values()), None)
    if _is_total(asked):
        return None
    taken = grounds.OF_STRETCHES | {grounds.RUNNING_TOTAL}
    if beside is not None and beside.rule in taken and asked.own.rule in grounds.CARRIED:
        return replace(beside, rule=grounds.BESIDE)
    if beside is None or asked.own.rule not in grounds.YIELDING or beside.rule in grounds.YIELDING:
        return None
    return replace(beside, rule=grounds.BESIDE)


def of_shared_verb(asked: Asked) -> When | None:
    """'12 soldiers and 30 rebels were killed on Friday': one verb, one day."""
    if asked.shared is None or asked.own.rule in grounds.FIRM or asked.join.older or _is_total(asked):
        return None
    if asked.own.rule == grounds.ROLLING and asked.has_own_time():
        return None  # 'losses amount to 43,550, including 200 over the past day'
    if _level_of_others(asked, asked.shared):
        return None
    return replace(asked.shared, rule=grounds.BESIDE)


def of_the_blow(asked: Asked) -> When | None:
    """'The raid killed 12 and displaced 300': the flight is of the day of the blow."""
    event = next((w for w in asked.whens.values() if w.measure == "incident" and w.end), None)
    if event is None or asked.own.rule != grounds.UNDATED_MOVEMENT or perfect(asked.setting):
        return None
    return replace(event, rule=grounds.BESIDE)


def _level_of_others(asked: Asked, beside: When) -> bool:
    """True for '10 are missing and 160 wounded': being wounded is no level, though being missing is."""
    return beside.measure == "stock" and asked.join.metric in HURT


def _has_own_as_of(asked: Asked) -> bool:
    """True for the older number of '25,671 people (as of June 30 some 25,170)'."""
    first, nodes = asked.setting.count.first, asked.setting.nodes
    return any(
        time.kind == "asof" and 0 < first - k <= AS_OF_WITHIN and not any(n.kind in ("Q", "C") for n in nodes[k:first])
        for k, time in asked.setting.times
    )


def _is_total(asked: Asked) -> bool:
    """True for '..., raising the toll to 211': a total beside the latest of its dead."""
    brought = asked.join.form == "toll" or asked.own.rule == grounds.BROUGHT_TO
    return brought and asked.own.measure == "cumulative"


def _same_breath(asked: Asked) -> bool:
    """True where nothing but 'and' stands between two verbs."""
    join, count, counts, nodes = asked.join, asked.setting.count, asked.passage.counts, asked.setting.nodes
    before = next(
        (c for c in reversed(counts) if c.node < count.node and c.last <= join.node < count.first),
        None,
    )
    if before is None:
        before = next((c for c in reversed(counts) if c.node < count.node), None)
        if before is None:
            return False
        verb = next((k for k in range(before.last, count.first) if nodes[k].kind == "T"), None)
        bare = join.rule == "participle to its right" and join.node == count.last
        after = nodes[count.last + 1 : count.last + 4]
        if verb is None or not bare or any(n.kind == "TIME" for n in after):
            return False
        only_and = all(n.kind in ("C", "R", "B", "OTH") for n in nodes[verb + 1 : count.first])
        return only_and and count.first > verb + 1
    if not join.rule.startswith("object of"):
        return False
    between = nodes[before.last : join.node]
    return 0 < len(between) <= 3 and all(n.kind in ("C", "COMMA", "R") for n in between)
