"""The rule for the dead and the displaced of a war that is over: they are counted from its first year to its last.

In:  a Setting.
Out: a When of a period, or None.
Assumes that a number without days that follows the years of such a war is of the whole war, when it is large or moved.
"""

from __future__ import annotations

from figures import grounds
from figures.measures.running import is_running_total
from figures.measures.setting import MOVEMENT, Setting, When, perfect, some_more
from figures.terms import HURT

COUNTED = HURT | MOVEMENT


def over_past_war(setting: Setting) -> When | None:
    """'From 1991 to 2002 the country was at war. The conflict displaced 2 million.'"""
    war, near = setting.line.past_war_for(setting.sentence), setting.near
    if war is None or setting.join.metric not in COUNTED or setting.join.form == "state" or setting.join.weak:
        return None
    if perfect(setting) or some_more(setting) or setting.since is not None:
        return None
    if near is not None and near.kind != "war":
        return None
    if setting.join.metric in MOVEMENT or near is not None or is_running_total(setting):
        return When("period", war[0], war[1], False, grounds.OF_PAST_WAR)
    return None
