"""Rules for totals that something new is said to bring: 'Thursday's attack brings to 120 the number killed this year'.

In:  a Setting.
Out: a When of the total, or None.
Assumes that the days of what is new are not those of the total, which counts from its own start or from the war's.
"""

from __future__ import annotations

from figures import grounds
from figures.leftward.leading import RAISING
from figures.measures.setting import MOVEMENT, Setting, When

TOTALS = ("total", "number", "tally", "count", "figure", "caseload")
"""What is brought to so many."""
RAISED_BEFORE = 6
"""Words in which 'taking' stands before the total that a window brings it to."""


def brought_up(setting: Setting) -> When | None:
    """'N in the last three days, taking the total to M': the window belongs to N only."""
    window, join = setting.near, setting.join
    if window is None or window.kind != "rolling" or (join.form != "toll" and "total" not in join.rule):
        return None
    first = min(setting.count.first, join.node)
    before = range(setting.count.first, max(-1, first - RAISED_BEFORE), -1)
    raised = next((k for k in before if setting.nodes[k].low in RAISING), None)
    if raised is None or not any(t is window and k < raised for k, t in setting.times):
        return None
    since = next((t for _, t in setting.times if t.kind == "since"), None)
    start = since.start if since and since.start else setting.line.war_start
    return When("cumulative", start, setting.end, setting.as_of is None, grounds.BROUGHT_TO)


def brings_to(setting: Setting) -> When | None:
    """'Thursday's attack brings to 120 the number of soldiers killed this year': the total, not the attack's."""
    count, nodes = setting.count, setting.nodes
    before = [node.low for node in nodes[max(0, count.first - RAISED_BEFORE) : count.first]]
    after = [node.low for node in nodes[count.first + 1 : count.first + RAISED_BEFORE]]
    if not any(word in RAISING for word in before) or not any(word.startswith(TOTALS) for word in after):
        return None
    this_year = next((t for _, t in setting.times if t.words.lower().startswith("this year")), None)
    since = next((t for _, t in setting.times if t.kind == "since" and t.start), None)
    start = since.start if since else this_year.start if this_year else setting.line.war_start
    return When("cumulative", start, setting.today, True, "what it brings the number to")


def brought_up_to(setting: Setting) -> When | None:
    """'230,357 fled from June to November, bringing the total to 1.1 million': the level at the end of the stretch."""
    near, join = setting.near, setting.join
    if near is None or near.kind not in ("span", "month") or join.metric not in MOVEMENT:
        return None
    before = setting.nodes[max(0, setting.count.first - RAISED_BEFORE - 2) : setting.count.first]
    if not any(node.low in RAISING for node in before) or not any(node.low in TOTALS for node in before):
        return None
    return When("stock", None, near.end, False, "a level at the end of the stretch")
