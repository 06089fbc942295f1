"""Reads people whom somebody took somewhere: 'took 1,213 people into custody', 'rushed 18 people to hospital'.

In:  the Scene of a sentence, a phrase, the node that leads to it.
Out: a Binding or None.
"""

from __future__ import annotations

from figures import lexicon
from figures.phrases import Count
from figures.scene import Binding, Scene

TAKES = lexicon.tables("en_cues")["leftward_takes"]
REACH = 4
"""Nodes after the people in which it stands where they were taken."""
FROM_REACH = 6
"""Nodes of 'from their homes' between the people and where they were taken."""
BETWEEN = ("P", "D", "N", "H", "TIME")
"""Kinds of nodes of which that is made."""
OFF = {"away", "captive", "hostage", "prisoner"}
"""Words that stand behind the object of a verb: 'led six farmers away', 'took the chief hostage with his two sons'."""
COMPANY_REACH = 7
"""Nodes of 'took the chief of the village away' before 'with three others'."""
PICKS = {"picked", "picking", "pick", "picks"}
STATE = lexicon.tables("en_cues")["captors_state"]
CUSTODY = ("into custody", "into detention", "to prison", "to jail", "to a detention")
AWAY = (
    "into the bush", "into the forest", "to the bush", "to the forest", "into the mountains", "to an unknown",
    "to unknown", "into waiting", "into a vehicle", "into a car", "into a van", "at gunpoint", "away", "with them",
    "with him", "deep into", "into captivity", "into the jungle", "into the hills", "into nearby forests",
    "as hostages", "as captives", "off bus", "off a bus", "off the bus",
    "from a bus", "from the bus", "across a river", "off into",
)  # fmt: skip
"""Where abducted people are taken."""
HOSPITALS = {"hospital", "hospitals", "clinic", "clinics", "icu"}


def taken(scene: Scene, count: Count, k: int) -> Binding | None:
    """'taken 12 people into custody', 'sent 30 people to local hospitals'."""
    with_them = scene.low(k) in ("them", "him") and scene.low(k - 1) == "with" and scene.low(k - 2) in TAKES
    if with_them:  # 'escaped, taking with them four civilians'
        return Binding("abducted", k - 2, "past", "'taking with them'")
    if scene.low(k) == "with" and scene.low(k - 1) in OFF and _takes_before(scene, k - 1):
        return Binding("abducted", k - 1, "past", "in company of one who was taken away")
    if scene.low(k) == "up" and scene.low(k - 1) in PICKS and _state_acts(scene, k - 2):
        return Binding("detained", k - 1, "past", "'picked up' by those who arrest")
    if scene.low(k).split(" ")[-1] not in TAKES:
        return None
    after = count.last
    if scene.words(after, after + REACH).startswith(CUSTODY):
        return Binding("detained", k, "past", "'taken into custody'")
    goal = after
    while scene.kind(goal) in BETWEEN and goal < after + FROM_REACH and not _away(scene, goal):
        goal += 1
    if _away(scene, goal):
        return Binding("abducted", k, "past", "'taken into the bush'")
    if scene.low(after) == "to" and any(scene.low(y) in HOSPITALS for y in range(after + 1, after + REACH)):
        return Binding("injured", k, "past", "'taken to hospital'")
    return None


def _away(scene: Scene, k: int) -> bool:
    """True where node k begins to say that they were led off."""
    return scene.words(k, k + REACH).startswith(AWAY)


def _takes_before(scene: Scene, k: int) -> bool:
    """True for 'took him away', 'dragged the priest away': a verb of taking shortly before node k."""
    for y in range(k - 1, max(-1, k - COMPANY_REACH), -1):
        if scene.low(y) in TAKES:
            return True
        if scene.kind(y) in ("COMMA", "SEMI", "C", "T", "A"):
            return False
    return False


def _state_acts(scene: Scene, k: int) -> bool:
    """True where police or soldiers stand right before the verb: 'Soldiers picked up', 'the army has picked up'."""
    while scene.kind(k) in ("A", "R"):
        k -= 1
    return scene.low(k) in STATE
