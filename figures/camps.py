"""Reads displacement from where people are: 'N people arrived at camps', 'tracked N families', 'camps hosting N'.

In:  the Scene of a sentence, the index of a phrase for which no verb or noun of its own was found.
Out: a Binding or None.
Assumes that people who arrive at a camp, or whom a survey tracks as families and persons together, were driven out.
"""

from __future__ import annotations

from figures import lexicon
from figures.scene import Binding, Scene
from figures.terms import MOVED

REACH = 7
"""Nodes between people and the camp that they came to, or between a camp and the people in it."""
ARRIVED = lexicon.tables("en_cues")["camps_arrived"]
TRACKED = lexicon.tables("en_cues")["camps_tracked"]
HOSTING = lexicon.tables("en_cues")["camps_hosting"]
CAMPS = lexicon.tables("en_cues")["camps_places"]
NAME = ("N", "D", "OF", "H")
"""Kinds of nodes of where people come from: 'people from the north are in camps'."""
THERE_ARE = ("there are", "there were", "are now", "were now")
LIVING = lexicon.tables("en_cues")["camps_living"]
OF_THE_DISPLACED = lexicon.tables("en_cues")["camps_of_the_displaced"]
"""Words before 'camps' where those live who fled; others are held or stationed there."""


def find(scene: Scene, x: int) -> Binding | None:
    """What the place or the survey says of the people in phrase x."""
    count = scene.counts[x]
    if count.head is None or not (scene.nodes[count.head].kind == "H" or scene.nodes[count.head].capital):
        return None
    return (
        _living_in_camp(scene, x)
        or _came_to_camp(scene, x)
        or _tracked(scene, x)
        or _hosted(scene, x)
        or _group_renamed(scene, x)
    )


def _civilian(scene: Scene, x: int) -> bool:
    head = scene.counts[x].head
    return head is None or scene.lexicon.persons.get(scene.low(head)) not in (
        "combatants",
        "security_forces",
        "police",
        "aid_workers",
    )


def _living_in_camp(scene: Scene, x: int) -> Binding | None:
    """'5,000 people are still in refugee camps', '1,400 villagers are staying in six relief camps'."""
    k = scene.counts[x].last
    there_are = scene.words(scene.counts[x].first - 3, scene.counts[x].first).startswith(THERE_ARE)
    if scene.kind(k) == "P" and not there_are:
        k = next((y for y in range(k + 1, min(k + REACH, len(scene.nodes))) if scene.kind(y) not in NAME), k)
    verb = k
    while scene.kind(k) in ("A", "R") or scene.low(k) in LIVING:
        k += 1
    if (k == verb and not there_are) or scene.low(k) not in ("in", "at") or not _civilian(scene, x):
        return None
    camp = next((y for y in range(k + 1, min(k + REACH, len(scene.nodes))) if scene.low(y) in CAMPS), None)
    kinds = {node.low for node in scene.nodes[k + 1 : camp]} if camp is not None else set()
    if there_are and camp is not None and scene.low(camp) == "camps":
        return Binding("displaced", k, "head", "lives in a camp")
    if camp is None or not (kinds & OF_THE_DISPLACED or scene.low(camp) not in ("camp", "camps")):
        return None
    return Binding(
        "refugees" if "refugee" in kinds or "refugees" in kinds else "displaced", k, "head", "lives in a camp"
    )


def _came_to_camp(scene: Scene, x: int) -> Binding | None:
    """'4,300 people [have] arrived at displacement camps'."""
    k = scene.counts[x].last
    while scene.kind(k) in ("A", "R", "TIME"):
        k += 1
    if scene.low(k) not in ARRIVED or not _civilian(scene, x):
        return None
    camp = any(scene.low(y) in CAMPS for y in range(k + 1, min(k + REACH, len(scene.nodes))))
    return Binding("displaced", k, "ipast", "arrived at a camp") if camp else None


def _tracked(scene: Scene, x: int) -> Binding | None:
    """'tracked a total of 3,210 families (19,260 individuals)': a survey of the displaced counts both."""
    count = scene.counts[x]
    if count.head is None or scene.low(count.head) not in scene.lexicon.households:
        return None
    after = next((c for c in scene.counts if c.first == count.last + 1 or c.node == count.last + 1), None)
    if after is None or scene.kind(count.last) != "LP" or after.head is None:
        return None
    for k in range(count.first - 1, max(-1, count.first - REACH), -1):
        if scene.low(k) in TRACKED:
            return Binding("displaced", k, "head", "families tracked by a survey")
    return None


def _hosted(scene: Scene, x: int) -> Binding | None:
    """'31 camps in the province, hosting 108,000 people'."""
    first = scene.counts[x].first - 1
    if scene.low(first) not in HOSTING or not _civilian(scene, x):
        return None
    camp = next((y for y in range(first - 1, max(-1, first - REACH - 1), -1) if scene.low(y) in CAMPS), None)
    if camp is None:
        return None
    return Binding("refugees" if scene.low(camp - 1) == "refugee" else "displaced", first, "head", "hosted in camps")


def _group_renamed(scene: Scene, x: int) -> Binding | None:
    """'the largest group of displaced people – 8,400 individuals – is sheltering in ...'."""
    count = scene.counts[x]
    if scene.kind(count.first - 1) != "DASH" or scene.kind(count.last) != "DASH":
        return None
    entry = scene.nodes[count.first - 2].entries.get("head") if count.first > 1 else None
    if entry is None or entry.name not in MOVED:
        return None
    return Binding(entry.name, count.first - 2, "head", "the group named before it")
