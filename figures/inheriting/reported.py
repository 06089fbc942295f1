"""Gives a figure without days the stretch that the report covers: 'Weekly report, 10-16 October ... five were killed'.

In:  Asked.
Out: When of a period, or None where the rule does not apply.
Assumes that a bulletin counts over the days it covers, unless a sentence tells of one event or names days of its own.
"""

from __future__ import annotations

from figures import grounds
from figures.inheriting.asked import Asked
from figures.measures import When
from figures.measures.nearest import NO_DAYS
from figures.measures.one_event import many_events, one_event
from figures.measures.running import SO_FAR
from figures.measures.setting import perfect

UNDATED = grounds.SOFT
"""Figures to which nothing near them gives a day."""

LEFT_BEFORE = 3
"""Words before a number in which 'has left' stands."""


def of_the_reporting(asked: Asked) -> When | None:
    """'Five were killed during search operations', in a report that says it covers 10 to 23 August."""
    covered, setting = asked.setting.line.reporting, asked.setting
    if covered is None or asked.whens or setting.sentence <= covered[0]:
        return None
    if any(d.figure.measure == "cumulative" for d in asked.state.recent) and not asked.away:
        return None  # it goes on with a total
    if any(t.kind not in NO_DAYS for _, t in setting.times) or one_event(setting) or not _open_to_it(asked):
        return None
    for sentence, first, _ in setting.line.days:
        if covered[0] < sentence <= setting.sentence:
            other = not covered[1] <= first <= _end_of(covered[2])
            if setting.line.same_paragraph(sentence, setting.sentence) or (other and not many_events(setting)):
                return None  # the story of that day goes on
    return When("period", covered[1], covered[2], True, grounds.OF_REPORTING)


def _open_to_it(asked: Asked) -> bool:
    """True for a figure whose own words say no days; those who 'have been killed' may be counted for longer."""
    if _until_now(asked) or SO_FAR.search(asked.low):
        return False
    if asked.own.rule == grounds.RUNNING_TOTAL:
        return asked.setting.line.war_start is None  # else it counts since that start
    return asked.own.rule in UNDATED or asked.own.rule == grounds.UNDATED_MOVEMENT


def _until_now(asked: Asked) -> bool:
    """True for 'have fled', 'are reported to have fled', 'has left 17 dead'."""
    setting, count, join = asked.setting, asked.setting.count, asked.setting.join
    first = max(0, min(count.first, join.node) - LEFT_BEFORE)
    words = {word for node in setting.nodes[first : max(count.first, join.node)] for word in node.low.split()}
    return bool(words & {"have", "has"}) or perfect(setting)


def _end_of(last: str) -> str:
    """A day at the end of a month or year, for the comparison with its days."""
    return f"{last}-99" if len(last) < len("2024-06-12") else last
