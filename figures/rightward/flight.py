"""Reads flight and return told with a verb before them or none: 'began to flee', 'were able to go home', 'the
inhabitants have left'.

In:  the Scene of a sentence, a node to the right of a counted phrase.
Out: the node of the flight, a Binding, or None.
Assumes that what people began, chose or were able to do they did.
"""

from __future__ import annotations

from figures import lexicon
from figures.phrases import Count
from figures.scene import Binding, Scene
from figures.terms import MOVED

BEGINS = lexicon.tables("en_cues")["rightward_begins"]
"""Verbs whose 'to flee' has happened."""
MANY = 20
"""Fewer that leave a town for another one are travellers."""
PEOPLE = {"people", "persons", "civilians", "refugees", "women and children"}
LEFT_REACH = 9
"""Nodes behind 'left' in which it stands where to, or through which corridor."""
INHABITANTS = {"inhabitants", "residents", "villagers", "families", "households", "townspeople", "islanders"}
CLAUSE_ENDS = ("MARK", "", "COMMA", "C", "BUT", "SEMI", "TIME", "S")
HAVING = ("had", "have", "has")


def begun(scene: Scene, k: int) -> int | None:
    """The node of the flight in 'began to flee', 'started returning', 'were able to go home'."""
    y = k + 2 if scene.low(k + 1) == "to" else k + 1
    entry = scene.trigger(y)
    if entry is None or entry.name not in MOVED:
        return None
    return y if entry.form == ("ibase" if y > k + 1 else "iing") else None


def have_left(scene: Scene, count: Count, k: int) -> Binding | None:
    """'The 1,500 inhabitants have left.', '9,000 people left Goris for Yerevan': who left his home was driven out."""
    place = scene.kind(k + 1) == "N" and any(node.capital for node in scene.nodes[k + 1 : k + 3])
    if place and _for_good(scene, count, k):
        return Binding("displaced", k, "ipast", "'left ... for'")
    k_before = k - 1
    while scene.kind(k_before) == "R":
        k_before -= 1
    lived_there = count.head is not None and scene.low(count.head) in INHABITANTS
    if not lived_there or scene.low(k_before) not in HAVING or scene.kind(k + 1) not in CLAUSE_ENDS:
        return None
    return Binding("displaced", k, "ipast", "'have left'")


def _for_good(scene: Scene, count: Count, k: int) -> bool:
    """True for many people who left a place for another place, or through a corridor."""
    value = scene.nodes[count.node].quantity.value
    head = scene.nodes[count.head] if count.head is not None else None
    many = value is None or value >= MANY
    theirs = head is not None and (head.low in PEOPLE or head.low in INHABITANTS or head.capital)
    if not many or not theirs:
        return False
    for y in range(k + 2, min(k + LEFT_REACH, len(scene.nodes))):
        if scene.kind(y) in ("COMMA", "SEMI", "C", "MARK"):
            return False
        if scene.low(y) == "for" and scene.kind(y + 1) == "N" and scene.nodes[y + 1].capital:
            return True
        if scene.low(y).startswith("corridor"):
            return True
    return False
