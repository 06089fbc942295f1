"""Reads a counted phrase as the object of a verb: 'killed 12', 'killed a policeman and two soldiers', 'claimed 63
lives', 'hacked 12 farmers to death'.

In:  the Scene of a sentence, a phrase, the node that leads to it.
Out: a Binding or None.
"""

from __future__ import annotations

from figures import lexicon
from figures.leftward.nouns import COUNTED_UP, among_the_dead, noun_of, subject
from figures.lexicon import Entry
from figures.nodes import Node
from figures.phrases import Count
from figures.scene import ACTIVE, PASSIVE, Binding, Scene
from figures.timeline.events import EVENTS

TURMOIL = lexicon.tables("en_cues")["leftward_turmoil"]
"""What claims lives and is no event of one day."""

TO_DEATH = lexicon.tables("en_cues")["leftward_to_death"]
OBJECT_REACH = 14
"""Nodes that an object without a numeral may take: 'a policeman from the northern town, two soldiers'."""
OTHERS_REACH = 5
"""Nodes from 'and' to the 'others' who say that the object before it was a person, too."""
IN_AN_OBJECT = (
    "N", "H", "HEAD", "D", "OF", "ED", "PRON", "QUOTE", "WHO", "V", "COMMA", "NOM", "OTH", "TOLL",
)  # fmt: skip
"""Kinds of node that such an object is made of."""
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
TOGETHER = {"along with", "together with", "alongside", "as well as"}
VICTIMS = {"victims", "victim"}
LEFT = {"left", "leaves", "leaving", "caused", "causing", "made"}
"""Verbs of an attack whose victims are its dead."""
TREATED = {"treated", "treating", "treat"}
HURT = (" injured", " wounded", " hurt")
"""Ends of 'slightly injured', which may be a verb as well as a state."""
WOUNDS = {"wounds", "injuries", "burns", "wound"}


def object_of(scene: Scene, k: int, entry: Entry) -> Binding | None:
    """The phrase is the object of the verb at k."""
    hurting = entry.form == "state" and scene.low(k).endswith(HURT)  # 'a bomb slightly injured two policemen'
    if hurting and (scene.is_be(k - 1) or _has_a_subject(scene, k - 1) or scene.kind(k - 1) in ("A", "OTH", "D")):
        return None
    if entry.form not in ACTIVE and entry.form != "participle" and not hurting:
        return None
    y = k - 1
    while y >= 0 and scene.nodes[y].kind in ("R", "BEL"):
        y -= 1
    perfect = scene.kind(k - 1) == "BEL" and scene.low(k - 1).endswith("to have")  # 'are thought to have killed 12'
    if entry.form in PASSIVE and not perfect and ((y >= 0 and scene.is_be(y)) or _has_a_subject(scene, y)):
        return None
    grave = entry.name == "captured" and any(scene.low(z).startswith(("grave", "morgue")) for z in range(k))
    if grave and scene.low(k).startswith("hold"):
        return Binding("bodies_found", k, entry.form, "what a grave holds")
    return Binding(entry.name, k, entry.form, "object of the verb to its left")


def _has_a_subject(scene: Scene, y: int) -> bool:
    """True when a counted phrase ends at y that suffered what the verb after it says: '12 killed and 30 hurt'."""
    return any(
        count.last == y + 1 and found is not None and found.node >= count.last
        for count, found in zip(scene.counts, scene.found, strict=True)
    )


def after_uncounted(scene: Scene, k: int) -> Binding | None:
    """'killed a policeman and two soldiers': the first object has no numeral."""
    nodes = scene.nodes
    suffered = scene.trigger(k - 1) if scene.low(k) in TOGETHER else None
    if suffered is not None and suffered.form in PASSIVE and scene.is_be(k - 2):  # 'was killed along with three guards'
        return Binding(suffered.name, k - 1, suffered.form, "in company of one who suffered it", passive=True)
    y = _before_the_object(scene, k)
    with_whom = scene.nodes[y - 1].entries.get("trigger") if y > 1 and scene.low(y) in TOGETHER else None
    if with_whom is not None and with_whom.form in PASSIVE and scene.is_be(y - 2):  # 'along with his wife, three sons'
        return Binding(with_whom.name, y - 1, with_whom.form, "in company of one who suffered it", passive=True)
    bodies = next((z for z in range(k - 1, y, -1) if nodes[z].entries.get("nominal")), None)
    if bodies is not None and scene.kind(bodies + 1) == "OF":
        name = nodes[bodies].entries["nominal"].name
        if name == "bodies_found":
            return Binding(name, bodies, "nominal", "'bodies of', after another")
    of = next((z for z in range(k - 2, y, -1) if scene.kind(z) == "OF"), 0)
    named = noun_of(scene, of) if of and any(_person(n) for n in nodes[of + 1 : k]) else None
    if named is not None:  # 'the deaths of the workers and one soldier'
        return named
    of_those = scene.low(y - 1).startswith("of ")  # 'fourteen of the victims were women and nine were boys'
    if y > 0 and nodes[y].low in COUNTED_UP and not of_those:  # 'the victims included a priest and 11 soldiers'
        named = subject(scene, y)
        if named is not None or nodes[y].kind != "A":
            return named
    if y > 0 and nodes[y].kind == "A" and scene.low(y - 1).startswith("among"):  # 'among the dead are a priest and ...'
        return among_the_dead(scene, y - 1)
    if y < 0 or k - y < 2 or nodes[y].kind != "T":
        return None
    # 'killing the governor and his two guards', 'killed the district head and four of his aides'
    theirs = any(scene.low(z) in ("his", "her") for z in (k + 1, k + 3))
    theirs = theirs or any(scene.low(z) == "others" for z in range(k + 1, k + OTHERS_REACH))  # 'and about 50 others'
    if not theirs and not any(_person(n) for n in nodes[y + 1 : k]):
        return None
    entry = nodes[y].entries["trigger"]
    if entry.form not in ACTIVE:
        return None
    if entry.form == "past":
        counted_subject = scene.kind(y - 1) in ("H", "HEAD") and any(c.last == y for c in scene.counts)
        if scene.is_be(y - 1) or counted_subject:
            return None
    return Binding(entry.name, y, entry.form, "object of the verb to its left, after another object")


def _person(node: Node) -> bool:
    """True for a node that may name a person: 'policeman', 'him', a name, '14-year-old'."""
    return node.kind in ("H", "HEAD", "PRON") or (node.kind == "N" and (node.capital or node.low.endswith("-old")))


def _before_the_object(scene: Scene, k: int) -> int:
    """The node before an object without a numeral that ends at k."""
    y = k - 1
    while y >= 0 and k - y < OBJECT_REACH and scene.nodes[y].kind in IN_AN_OBJECT:
        if scene.nodes[y].kind == "COMMA" and scene.kind(y - 1) not in ("N", "H", "HEAD"):
            break
        y -= 1
    return y


def claims_lives(scene: Scene, count: Count, k: int) -> Binding | None:
    """'claimed 63 lives', 'lost 12 lives', 'Bombing claims 5', 'Blast claims two soldiers'."""
    low = scene.low(k).split()[-1] if scene.low(k) else ""
    lives = any(scene.low(y) in ("lives", "life") for y in range(count.node + 1, count.last + 3))
    if low in scene.lexicon.small["claim"]:
        toll_of_event = scene.low(k - 1) in EVENTS or scene.low(k - 1) in TURMOIL
        headline = scene.headline or toll_of_event or scene.kind(k - 1) in ("N", "NOM")
        if lives or (low.startswith("claim") and headline and (count.head is None or toll_of_event)):
            return Binding("killed", k, "claim", "'claims lives'")
    if low in LOST or low == "losing":
        noun = scene.low(count.head) if count.head is not None else ""
        own = noun == "own" or (count.head is None and not count.words and _lost_before(scene, count))
        if scene.fighters(count) or noun in MEN or own:
            return Binding("killed", k, "simple", "'lost 44 men'")
    if lives and (low in TAKE_LIVES or low in LOST or (low == "out" and scene.low(k - 1) in PUT_OUT)):
        return Binding("killed", k, "claim", "'lost lives'")
    if low == "of" and scene.low(k - 1) in LOSSES and (lives or scene.fighters(count) or _mourned(scene, count, k)):
        return Binding("killed", k - 1, "nominal", "'the loss of lives'")
    if low in MOURN and (scene.fighters(count) or _mourned(scene, count, k + 1)):
        return Binding("killed", k, "claim", "people who are mourned")
    fate = _of_fighters(scene, count, k)
    if fate is not None:
        return fate
    victims = count.head is not None and scene.low(count.head) in VICTIMS
    if victims and low == "for" and any(scene.low(y) in MOURNED for y in range(max(0, k - MOURNED_REACH), k)):
        return Binding("killed", k, "claim", "victims who are mourned")
    events = low == "with" and any(scene.low(y) in MANY_EVENTS for y in range(max(0, k - EVENTS_REACH), k))
    if victims and (events or low in LEFT or low in scene.lexicon.small["claim"]):
        return Binding("killed", k, "claim", "'left 14 victims'")
    return None


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


def to_death(scene: Scene, count: Count, k: int) -> Binding | None:
    """'hacked 12 farmers to death', 'shot 12 dead', 'treated 30 for wounds'."""
    low = scene.low(k)
    if low in TREATED and any(scene.low(y) in WOUNDS for y in range(count.last, count.last + 6)):
        return Binding("injured", k, "past", "'treated for wounds'")
    if low in TO_DEATH and scene.words(count.last, count.last + 3).startswith(("to death", "dead", "alive")):
        return Binding("killed", k, "past", "'hacked to death'")
    return None
