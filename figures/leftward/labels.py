"""Reads a number after a label: 'Killed: 12', 'Dead – 12', 'Injured | 30', 'the number of IDPs (2.5 million)'.

In:  the Scene of a sentence, a phrase, the node that leads to it.
Out: a Binding or None.
"""

from __future__ import annotations

from figures.lexicon import Entry
from figures.nodes import Node
from figures.phrases import Count
from figures.scene import Binding, Scene

SIGNS = {"+", ">", "~", "="}
"""Marks between a label and its number, beside colons, dashes and bars."""
VERB_FORMS = ("third", "base", "simple", "ing")
"""Forms of a verb that label nothing."""
NOUN_REACH = 4
"""Nodes between the noun of a label and the word that says what happened: 'Number of wounded children: 4'."""
VICTIMS = {"victims", "dead", "deceased", "slain"}
"""Nouns that are explained by counts of whom they mean."""
DASH_REACH = 3
"""Nodes of a label before a dash, which is more often an aside."""


def label(scene: Scene, count: Count, k: int) -> Binding | None:
    """'Killed: 12', 'Dead – 12', 'Injured | 30', 'FATALITIES +47'."""
    nodes = scene.nodes
    y = _counted_before_bracket(scene, k)
    if y is not None and scene.kind(count.last) in ("RP", "COMMA"):
        return Binding(nodes[y].entries["toll"].name, y, "toll", "number in brackets after what it counts")
    killed = scene.nodes[k - 1].entries.get("trigger") if nodes[k].kind == "LP" and scene.kind(k - 2) == "H" else None
    if killed is not None and scene.kind(k - 3) != "Q" and scene.kind(count.last) == "RP":  # 'persons killed (9)'
        return Binding(killed.name, k - 1, "label", "number in brackets after what it counts")
    named = nodes[k].kind in ("COLON", "COMMA") and k > 0 and nodes[k - 1].low in VICTIMS
    named = named and (scene.low(k - 2) == "the" or (k == 1 and nodes[k].kind == "COLON"))
    if named and count.head is not None and scene.kind(count.head) == "H":
        return Binding("killed", k - 1, "label", "'the victims, 12 men and'")
    if nodes[k].kind not in ("COLON", "DASH", "BAR") and nodes[k].low not in SIGNS:
        return None
    y = _end_of_label(scene, k)
    if y < 0:
        return None
    node, entries = nodes[y], nodes[y].entries
    entry = entries.get("head") or entries.get("trigger") or entries.get("toll") or entries.get("nominal")
    if entry is None and node.kind in ("H", "N"):
        entry = _before_its_noun(nodes, y)
    start = _toll_before(nodes, y)
    if start is not None:
        y, entry = (
            start,
            nodes[start].entries.get("toll") or nodes[start].entries.get("head"),
        )  # 'Deaths in custody: 12'
    if entry is None or entry.form in VERB_FORMS or node.kind == "V":
        return None
    if nodes[k].kind == "DASH":
        far = y > DASH_REACH and entry.form != "toll"
        after_another = _after_a_label(scene, y)
        if not after_another and (far or any(n.kind in ("Q", "A", "V") for n in nodes[:y])):
            return None
    return Binding(entry.name, y, "label", "label and number")


def _after_a_label(scene: Scene, y: int) -> bool:
    """True for 'injured' in 'dead - 23, injured - 61'."""
    return scene.kind(y - 1) in ("COMMA", "SEMI") and any(
        count.last == y - 1 and found is not None and found.form == "label"
        for count, found in zip(scene.counts, scene.found, strict=True)
    )


def _counted_before_bracket(scene: Scene, k: int) -> int | None:
    """The deaths of 'civilian deaths (51)' and of 'deaths in Donbas (3,039, most of them ...)'."""
    y = k - 1
    if scene.kind(k) != "LP" or y < 0:
        return None
    if y > 1 and scene.nodes[y].capital and scene.kind(y - 1) == "P":
        y -= 2
    return y if "toll" in scene.nodes[y].entries else None


def _toll_before(nodes: list[Node], y: int) -> int | None:
    """The toll that 'in custody' at the end of a label stands behind."""
    for z in range(y - 1, max(-1, y - 1 - NOUN_REACH), -1):
        if "toll" in nodes[z].entries or "head" in nodes[z].entries:
            return z if nodes[z + 1].low.split()[0] in ("in", "during", "under") else None
        if nodes[z].kind in ("COMMA", "MARK", "QUOTE", "Q"):
            return None
    return None


def _end_of_label(scene: Scene, k: int) -> int:
    """The last word of the label before the mark at k, over brackets and times; -1 if there is none."""
    y = k - 1
    if scene.kind(y) == "COLON":
        y -= 1
    while scene.kind(y) == "RP":
        while y >= 0 and scene.kind(y) != "LP":
            y -= 1
        y -= 1
    while scene.kind(y) in ("TIME", "BEL") or (y > 0 and scene.nodes[y].low in ("so far", "to date", "overall")):
        y -= 1
    return y


def _before_its_noun(nodes: list[Node], y: int) -> Entry | None:
    """The word in 'Dead persons: 12', 'Number of wounded children: 4'."""
    for z in range(y - 1, max(-1, y - 1 - NOUN_REACH), -1):
        entries = nodes[z].entries
        entry = entries.get("toll") or entries.get("head") or entries.get("trigger")
        if entry is not None:
            return entry
    return None
