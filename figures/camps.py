"""Reads displacement from where people are: 'N people arrived at camps', 'tracked N families', 'camps hosting N'.

In:  the Scene of a sentence, the index of a phrase for which no verb or noun of its own was found.
Out: a Binding or None.
Assumes that people who arrive at a camp, or whom a survey tracks as families and persons together, were driven out.
"""

from __future__ import annotations

from figures import gazetteer, lexicon
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
CENTRES = lexicon.tables("en_cues")["camps_centres"]
FOR_THE_DISPLACED = lexicon.tables("en_cues")["camps_for_the_displaced"]
"""Words before 'centres' and 'sites' in which those live who fled."""
NOT_FOR_THEM = lexicon.tables("en_cues")["camps_not_for_them"]
"""Words before 'camp' that make it another kind of camp."""
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
    if scene.kind(k) == "COMMA" and scene.kind(k + 1) == "A":  # '1,700 families, or 8,500 people, are staying'
        k += 1
    there_are = scene.words(scene.counts[x].first - 3, scene.counts[x].first).startswith(THERE_ARE)
    if scene.kind(k) == "P" and not there_are:
        k = next((y for y in range(k + 1, min(k + REACH, len(scene.nodes))) if scene.kind(y) not in NAME), k)
    verb = k
    while scene.kind(k) in ("A", "R") or scene.low(k) in LIVING:
        k += 1
    if (k == verb and not there_are) or scene.low(k) not in ("in", "at") or not _civilian(scene, x):
        return None
    camp = next((y for y in range(k + 1, min(k + REACH, len(scene.nodes))) if _is_camp(scene, y)), None)
    kinds = {node.low for node in scene.nodes[k + 1 : camp]} if camp is not None else set()
    if camp is None or kinds & NOT_FOR_THEM:
        return None
    named = scene.nodes[camp - 1].capital and scene.low(camp) == "camp"  # 'there are 3,200 people in Bulengo camp'
    if there_are and (scene.low(camp) == "camps" or named):
        return Binding("displaced", k, "head", "lives in a camp")
    counted = any(scene.kind(y) == "Q" for y in range(k + 1, camp))
    plain = kinds <= {"the"} and not there_are  # '42,400 people are in camps'
    several = scene.low(camp) == "camps" and (counted or plain or scene.low(k - 1) in LIVING)  # 'staying in four camps'
    if not (kinds & OF_THE_DISPLACED or several or scene.low(camp) not in ("camp", "camps")):
        return None
    return Binding(
        "refugees" if "refugee" in kinds or "refugees" in kinds else "displaced", k, "state", "lives in a camp"
    )


def _is_camp(scene: Scene, y: int) -> bool:
    """True for 'camp', and for 'centres' of evacuation, 'sites' of displacement."""
    return scene.low(y) in CAMPS or (scene.low(y) in CENTRES and scene.low(y - 1) in FOR_THE_DISPLACED)


def _came_to_camp(scene: Scene, x: int) -> Binding | None:
    """'4,300 people [have] arrived at displacement camps'."""
    k = scene.counts[x].last
    while scene.kind(k) in ("A", "R", "TIME"):
        k += 1
    if scene.low(k) not in ARRIVED or not _civilian(scene, x):
        return None
    camp = any(_is_camp(scene, y) for y in range(k + 1, min(k + REACH, len(scene.nodes))))
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
    home_to = scene.low(first) == "to" and scene.low(first - 1) == "home"  # 'is home to some 300,000 Somalis'
    taken_in = scene.low(first) == "in" and scene.low(first - 1) in ("taken", "took", "taking")
    if scene.low(first) == "of" and _is_camp(scene, first - 1) and scene.low(first - 2) in OF_THE_DISPLACED:
        return Binding("displaced", first - 1, "head", "a camp of so many")  # 'a makeshift camp of 6,000 people'
    if not (scene.low(first) in HOSTING or home_to or taken_in) or not _civilian(scene, x):
        return None
    camp = next((y for y in range(first - 1, max(-1, first - REACH - 1), -1) if _is_camp(scene, y)), None)
    if camp is None:
        foreign = _of_another_nation(scene, x, first)
        return Binding("refugees", first, "head", "hosted by another country") if foreign else None
    return Binding("refugees" if scene.low(camp - 1) == "refugee" else "displaced", first, "head", "hosted in camps")


def _of_another_nation(scene: Scene, x: int, first: int) -> bool:
    """True for 'Chad hosts about 400,000 Sudanese': a country before the verb, people of another one behind it."""
    head = scene.counts[x].head
    people = gazetteer.load()
    theirs = people.people_of(scene.low(head)) if head is not None and scene.nodes[head].capital else None
    if theirs is None:
        return False
    for y in range(first - 1, max(-1, first - REACH - 1), -1):
        if scene.nodes[y].capital and people.is_country(scene.low(y)):
            return theirs not in people.countries_of(scene.low(y))
        if scene.low(y) == "country":
            return True
    return False


def _group_renamed(scene: Scene, x: int) -> Binding | None:
    """'the largest group of displaced people – 8,400 individuals – is sheltering in ...'."""
    count = scene.counts[x]
    if scene.kind(count.first - 1) != "DASH" or scene.kind(count.last) != "DASH":
        return None
    entry = scene.nodes[count.first - 2].entries.get("head") if count.first > 1 else None
    if entry is None or entry.name not in MOVED:
        return None
    return Binding(entry.name, count.first - 2, "head", "the group named before it")
