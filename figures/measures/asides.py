"""Whether a start, a war or 'recent months' belongs to what a sentence says beside its event, and not to the event.

In:  a Setting, a time of its sentence.
Out: `of_an_aside`, `war_in_passing`, `before_a_total`: each True where the words say nothing of the figure's days.
Assumes that few dead with a time in a later clause, 'where 900 have died since March', are of one event of their own.
"""

from __future__ import annotations

import re

from figures.dates import Time
from figures.measures.setting import HAVE, ONE_BLOW, Setting, perfect

WORST = re.compile(
    r"\bone of (?:the|its|their) (?:[\w-]+ )?(?:worst|deadliest|bloodiest|heaviest|biggest|most)\b"
    r"|\b(?:worst|deadliest|bloodiest) (?:[\w-]+ ){0,2}?(?:attack|massacre|raid|bombing|ambush|battle|day|incident)s?\b"
)
"""'in one of the worst attacks of the five-year war': those of that attack."""
FATES = {"killed", "bodies_found", "injured", "casualties"}
EARLIER = {"missing", "abducted", "captured", "detained", "displaced", "refugees"}
"""What befalls people before they are found dead."""
OF_ANOTHER = 4
"""Nodes before it in which a number is its own."""
TOLD = {"reported", "gone", "went", "been"}
"""Words between them and it: 'a group reported missing'."""
IN_PASSING = {"latest", "one", "part", "another", "amid", "where", "which", "who", "sparking", "triggering", "ending"}
"""What opens an aside that names the war behind an event: 'the latest clash in', 'one of the provinces that'."""


def of_an_aside(setting: Setting, k: int, last: int, time: Time) -> bool:
    """True for the start or the length of what has gone on at the place of a blow: 'killed 41 in a province where
    attacks have grown in recent months', 'in Yala, a town that has been at war since 2004'.
    """
    if time.kind not in ("since", "recent", "war") or k <= last or setting.value >= ONE_BLOW:
        return False
    words = setting.nodes[last:k]
    opens = next((x for x, node in enumerate(words) if node.low in ("where", "that", "which", "who")), None)
    if opens is None:
        return False
    if any(node.kind == "Q" for node in words[opens:]):
        return True  # 'killed two in the camp, where 900 have died since March'
    if any(node.kind == "T" for node in words[opens:]):
        return False
    return any(HAVE.match(word) for node in words[opens:] for word in node.low.split())


def of_earlier_fate(setting: Setting, last: int, k: int) -> bool:
    """True for the day at k in '11 people found dead were part of a group reported missing last month': it is the day
    on which they went missing, before what is counted befell them.
    """
    if setting.join.metric not in FATES:
        return False
    nodes = setting.nodes
    fate = next((x for x in range(k - 1, last - 1, -1) if nodes[x].kind == "T"), None)
    if fate is None or fate == setting.join.node or nodes[fate].entries["trigger"].name not in EARLIER:
        return False
    if any(node.kind == "Q" for node in nodes[max(last, fate - OF_ANOTHER) : k]):
        return False  # 'killed 12 people and left four others missing last month'
    before = fate - 1
    while before > last and nodes[before].kind == "A":
        before -= 1  # 'two hostages who were seized in March have been killed'
    return nodes[before].kind == "WHO" or nodes[fate - 1].kind in ("N", "H") or nodes[fate - 1].low in TOLD


def war_in_passing(setting: Setting, war: Time) -> bool:
    """True for 'killed nine rebels, the latest clash in the two-decade war', 'in the worst attack of the war, 52 died':
    the war is named to say what sort of event it was.
    """
    if setting.value >= ONE_BLOW:
        return False
    k = next((k for k, time in setting.times if time is war), None)
    last = max(setting.count.last, setting.join.node)
    if k is None or k <= last:
        return bool(WORST.search(setting.low))
    aside = [node.low for node in setting.nodes[last:k]]
    return "," in aside and bool(set(aside[aside.index(",") :]) & IN_PASSING)


def before_a_total(setting: Setting) -> bool:
    """True for the 12 of 'a bomb killed 12 in Goma, where 3,000 have died in the war': the words of war are theirs."""
    if setting.value >= ONE_BLOW or perfect(setting):
        return False
    behind = setting.nodes[max(setting.count.last, setting.join.node) :]
    opens = next((x for x, node in enumerate(behind) if node.low in ("where", "which")), None)
    return opens is not None and any(node.kind == "Q" for node in behind[opens:])
