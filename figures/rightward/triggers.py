"""Says what a trigger to the right makes of a counted phrase: it suffers it ('were killed'), or it does it ('killed
five').

In:  the Scene of a sentence, the index of a phrase, the node of the trigger.
Out: a Binding; or None, with the phrase noted as an agent where it is the one that acts.
"""

from __future__ import annotations

from figures.phrases import Count
from figures.scene import AGENT, PASSIVE, Binding, Scene

HAVE = {"have", "has", "had"}
HAVE_REACH = 4
"""Nodes before the trigger in which 'have' belongs to it."""
BE_REACH = 5
"""Nodes before the trigger in which 'be' belongs to it."""
AGENT_REACH = 6
"""Nodes. A subject further from an active verb is not surely the one that acts."""
ABROAD = ("neighbor", "neighbour", "abroad", "countries")
VICTIMS = ("children", "civilians", "women", "elderly")
"""Populations that are not the ones that kill."""
PEOPLE = {"people", "persons", "villagers", "residents"}
LENGTHS = {"hours", "hour", "days", "day", "minutes", "weeks", "week", "months", "month", "years", "year"}
NOT_OBJECTS = {
    "there", "either", "last", "late", "early", "this", "that", "each", "another", "alive", "dead", "hostage",
    "overnight", "instantly",
}  # fmt: skip
"""Words that look like the beginning of an object and are none."""


def meets(scene: Scene, x: int, k: int, aux: bool) -> Binding | None:
    """What the trigger at k makes of phrase x; `aux` after an auxiliary."""
    count, entry = scene.counts[x], scene.nodes[k].entries["trigger"]
    form = entry.form
    if form == "state":
        return Binding(entry.name, k, "state", "state to its right")
    if form.startswith("i"):
        name = entry.name if entry.name != "seek" else "refugees" if _abroad(scene, k) else "displaced"
        return Binding(name, k, form, "verb to its right")
    have = any(node.low in HAVE for node in scene.nodes[max(count.last, k - HAVE_REACH) : k])
    if form in PASSIVE:
        near = range(max(count.last, k - BE_REACH), k)
        be = (aux and not have) or any(scene.is_be(y) or scene.low(y) == "to be" for y in near)  # 'had to be'
        if be:
            return Binding(entry.name, k, form, "verb to its right", passive=True)
        if not have and not _takes_object(scene, count, k):
            return Binding(entry.name, k, form, "participle to its right", passive=True)
    if have and form == "past" and entry.name == "displaced" and not scene.object_follows(k + 1):
        return Binding(entry.name, k, form, "verb to its right")  # 'more than 50,000 citizens have displaced'
    if form == "base" and scene.headline and not scene.object_follows(k + 1):
        return Binding(entry.name, k, form, "verb to its right", passive=True)
    if k - count.last <= AGENT_REACH and not _victims(scene, count):
        scene.agents.add(x)
        scene.why[x] = AGENT
    return None


def _abroad(scene: Scene, k: int) -> bool:
    text = scene.words(k, k + 7)
    return any(word in text for word in ABROAD)


def _victims(scene: Scene, count: Count) -> bool:
    """True for children, civilians and the like, who are not the ones that kill."""
    noun = scene.nodes[count.head].low if count.head is not None else ""
    return scene.lexicon.persons.get(noun) in VICTIMS or noun in PEOPLE


def _takes_object(scene: Scene, count: Count, k: int) -> bool:
    """True when the verb at k takes an object to its right, so that the phrase to its left is its subject."""
    if k == count.last and _victims(scene, count):
        return False
    y = k + 1
    while scene.kind(y) == "R":
        y += 1
    kind = scene.kind(y)
    if kind in ("Q", "B"):
        return _counted_object(scene, count, y if kind == "Q" else y + 1)
    if kind == "N" and scene.nodes[y].capital and (scene.headline or scene.kind(y + 1) == "COMMA"):
        return False
    return kind in ("D", "H", "PRON", "N", "HEAD") and scene.low(y) not in NOT_OBJECTS


def _counted_object(scene: Scene, count: Count, y: int) -> bool:
    """True where the number at y is an object: 'gunmen killed 12'; not in '29 soldiers killed, 58 wounded'."""
    other = scene.at.get(y)
    if other is None or scene.low(scene.counts[other].last - 1) in LENGTHS:  # 'wounded two hours later'
        return False
    own_words = scene.headline or not count.words
    return not (own_words and scene.kind(scene.counts[other].last) in ("T", "HEAD"))
