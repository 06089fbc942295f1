"""Reads a counted phrase as the object of a verb: 'killed 12', 'killed a policeman and two soldiers', 'hacked 12
farmers to death'.

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

TO_DEATH = lexicon.tables("en_cues")["leftward_to_death"]
OBJECT_REACH = 14
"""Nodes that an object without a numeral may take: 'a policeman from the northern town, two soldiers'."""
OTHERS_REACH = 5
"""Nodes from 'and' to the 'others' who say that the object before it was a person, too."""
IN_AN_OBJECT = (
    "N", "H", "HEAD", "D", "OF", "ED", "PRON", "QUOTE", "WHO", "V", "COMMA", "NOM", "OTH", "TOLL",
)  # fmt: skip
"""Kinds of node that such an object is made of."""
TOGETHER = {"along with", "together with", "alongside", "as well as"}
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


def to_death(scene: Scene, count: Count, k: int) -> Binding | None:
    """'hacked 12 farmers to death', 'shot 12 dead', 'treated 30 for wounds'."""
    low = scene.low(k)
    if low in TREATED and any(scene.low(y) in WOUNDS for y in range(count.last, count.last + 6)):
        return Binding("injured", k, "past", "'treated for wounds'")
    if low in TO_DEATH and scene.words(count.last, count.last + 3).startswith(("to death", "dead", "alive")):
        return Binding("killed", k, "past", "'hacked to death'")
    return None
