"""Reads people whom somebody lost: 'lost 44 men', 'claimed 63 lives', 'mourned four fighters', 'left 14 victims'.

In:  the Scene of a sentence, a phrase, the node that leads to it.
Out: a Binding or None.
Assumes that armies lose, destroy and account for fighters; of other people only kin, villagers and the like are lost.
"""

from __future__ import annotations

from figures import lexicon
from figures.phrases import Count
from figures.scene import Binding, Scene
from figures.timeline.events import EVENTS

TURMOIL = lexicon.tables("en_cues")["leftward_turmoil"]
"""What claims lives and is no event of one day."""
MEN = lexicon.tables("en_cues")["leftward_men"]
"""Nouns that 'lost' speaks of as killed, beside those for fighters."""
LOST = {"lost", "loses", "lose"}
TAKE_LIVES = {"snatched", "snatches", "consumed", "consumes", "ended", "extinguished", "devoured"}
PUT_OUT = {"snuffed", "snuffs", "snuffing", "wiped", "wipes"}
MOURNED = lexicon.tables("en_cues")["leftward_mourned"]
MOURNED_REACH = 5
MANY_EVENTS = ("massacres", "massacre", "killings", "shootings", "bombings", "attacks", "attack", "raids", "femicides")
EVENTS_REACH = 4
"""Nodes between 'massacres' and 'with 300 victims'."""
MOURN = {"mourn", "mourns", "mourned", "mourning", "eulogised", "eulogized"}
BORE = {"suffered", "suffers", "suffering", "sustained", "incurred", "took"}
"""Verbs before 'three losses'."""
LOSSES = {"losses", "loss"}
DESTROYED = {"destroy", "destroys", "destroyed", "destroying"}
"""What the staffs of armies say of an enemy's men."""
KIN_REACH = 8
"""Nodes of 'his wife, his mother and'."""
GRAVES = ("grave", "graves")
VICTIMS = {"victims", "victim"}
LEFT = {"left", "leaves", "leaving", "caused", "causing", "made"}
"""Verbs of an attack whose victims are its dead."""


def lost(scene: Scene, count: Count, k: int) -> Binding | None:
    """The first of these rules that holds."""
    if k < 0:
        return None
    return (
        _lives(scene, count, k)
        or _people(scene, count, k)
        or _of_fighters(scene, count, k)
        or _victims(scene, count, k)
    )


def _lives(scene: Scene, count: Count, k: int) -> Binding | None:
    """'claimed 63 lives', 'lost 12 lives', 'Bombing claims 5', 'Blast claims two soldiers'."""
    low = scene.low(k).split()[-1] if scene.low(k) else ""
    lives = any(scene.low(y) in ("lives", "life") for y in range(count.node + 1, count.last + 3))
    if low in scene.lexicon.small["claim"]:
        toll_of_event = scene.low(k - 1) in EVENTS or scene.low(k - 1) in TURMOIL
        headline = scene.headline or toll_of_event or scene.kind(k - 1) in ("N", "NOM")
        if lives or (low.startswith("claim") and headline and (count.head is None or toll_of_event)):
            return Binding("killed", k, "claim", "'claims lives'")
    if lives and (low in TAKE_LIVES or low in LOST or (low == "out" and scene.low(k - 1) in PUT_OUT)):
        return Binding("killed", k, "claim", "'lost lives'")
    if lives and low == "of" and scene.low(k - 1) in LOSSES:
        return Binding("killed", k - 1, "nominal", "'the loss of lives'")
    return None


def _people(scene: Scene, count: Count, k: int) -> Binding | None:
    """'lost 44 men', 'lost his wife and three children', 'mourned the loss of 19 parishioners'."""
    low = scene.low(k).split()[-1] if scene.low(k) else ""
    noun = scene.low(count.head) if count.head is not None else ""
    if low in LOST or low == "losing":
        own = noun == "own" or (count.head is None and not count.words and _lost_before(scene, count))
        if scene.fighters(count) or noun in MEN or own:
            return Binding("killed", k, "simple", "'lost 44 men'")
    if low == "of" and scene.low(k - 1) in LOSSES and (scene.fighters(count) or _mourned(scene, count, k)):
        return Binding("killed", k - 1, "nominal", "'the loss of lives'")
    if noun in MEN and scene.kind(k) in ("C", "COMMA") and scene.low(_verb_before(scene, k)) in LOST:
        return Binding("killed", k, "simple", "'lost his wife and three children'")
    if low in MOURN and (scene.fighters(count) or _mourned(scene, count, k + 1)):
        return Binding("killed", k, "claim", "people who are mourned")
    return None


def _verb_before(scene: Scene, k: int) -> int:
    """The node before the kin at k: 'his wife and'."""
    y = k - 1
    while y >= 0 and k - y < KIN_REACH and scene.kind(y) in ("N", "H", "D", "OTH", "COMMA", "C"):
        y -= 1
    return y


def _lost_before(scene: Scene, count: Count) -> bool:
    """True for 'the army lost four' behind 'the rebels lost 60 fighters'."""
    return any(
        found is not None and found.metric in ("killed", "losses") and other.node < count.node
        for other, found in zip(scene.counts, scene.found, strict=True)
    )


def _of_fighters(scene: Scene, count: Count, k: int) -> Binding | None:
    """'accounted for 12 rebels', 'destroyed up to 40 militants', 'suffered three losses'."""
    low = scene.low(k)
    if low in BORE and count.head is not None and scene.low(count.head) in LOSSES:
        return Binding("killed", k, "simple", "'suffered losses'")
    if not scene.fighters(count):
        return None
    if low == "for" and scene.low(k - 1) == "accounted":
        return Binding("killed", k - 1, "simple", "'accounted for fighters'")
    sites = scene.kind(count.last) in ("N", "QUOTE")  # "destroyed 24 'terrorist' sites"
    taken_out = low == "out" and scene.low(k - 1) in ("took", "takes", "taken", "taking")
    destroyed = (low in DESTROYED or taken_out) and not sites
    return Binding("losses", k, "simple", "'destroyed fighters'") if destroyed else None


def _mourned(scene: Scene, count: Count, k: int) -> bool:
    """True for 'mourned the loss of 19 parishioners': people, behind a word of mourning."""
    noun = scene.low(count.head) if count.head is not None else ""
    mourning = any(scene.low(y) in MOURN or scene.low(y) in MOURNED for y in range(max(0, k - MOURNED_REACH), k))
    return mourning and noun in scene.lexicon.persons


def _victims(scene: Scene, count: Count, k: int) -> Binding | None:
    """'prayers for 14 victims', 'massacres with 300 victims', 'left 14 victims', 'the grave of 26 victims'."""
    low = scene.low(k).split()[-1] if scene.low(k) else ""
    named = count.head is not None and scene.low(count.head) in VICTIMS
    if low == "of" and scene.low(k - 1) in GRAVES and (named or scene.fighters(count)):
        return Binding("bodies_found", k - 1, "nominal", "the grave of those counted")
    if not named:
        return None
    if low == "for" and any(scene.low(y) in MOURNED for y in range(max(0, k - MOURNED_REACH), k)):
        return Binding("killed", k, "claim", "victims who are mourned")
    events = low == "with" and any(scene.low(y) in MANY_EVENTS for y in range(max(0, k - EVENTS_REACH), k))
    if events or low in LEFT or low in scene.lexicon.small["claim"]:
        return Binding("killed", k, "claim", "'left 14 victims'")
    return None
