"""Reads people aboard what was seized: 'hijacked a bus with 18 passengers on board', 'seized a tanker and its 21 crew'.

In:  the Scene of a sentence, a phrase, the node that leads to it.
Out: a Binding or None.
Assumes that who takes a ship, a plane or a bus takes the people in it, where no other verb stands between.
"""

from __future__ import annotations

from figures import lexicon
from figures.phrases import Count
from figures.scene import Binding, Scene

CRAFT = lexicon.tables("en_cues")["leftward_craft"]
SEIZES = lexicon.tables("en_cues")["leftward_seizes"]
WITH = {"with", "carrying", "and", "along with", "together with"}
ABOARD = {"on board", "aboard", "onboard"}
CREWS = {"crew", "passengers", "passenger", "sailors", "seafarers", "seamen", "crewmen", "travellers", "travelers"}
REACH = 10
"""Nodes of 'a Greek-owned oil tanker off the coast of Benin' between the verb and 'with'."""
ENDS = ("SEMI", "BUT", "WHO", "Q", "COLON")
"""Kinds of nodes with which something else begins."""


def aboard(scene: Scene, count: Count, k: int) -> Binding | None:
    """Those aboard what the verb to the left seized."""
    if scene.low(k) not in WITH:
        return None
    crew = any(scene.low(y) in CREWS or scene.low(y).startswith("crew") for y in range(count.node, count.last))
    if not crew and not scene.words(count.last, count.last + 2).startswith(tuple(ABOARD)):
        return None
    craft = False
    for y in range(k - 1, max(-1, k - REACH), -1):
        if scene.low(y) in CRAFT:
            craft = True
        elif scene.low(y) in SEIZES:
            return Binding("abducted", y, "past", "aboard what was seized") if craft else None
        elif scene.kind(y) in ENDS:
            return None
    return None
