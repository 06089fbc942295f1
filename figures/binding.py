"""Says what happened to the people that a numeral counts: joins each counted phrase to a trigger.

In:  the nodes and counted phrases of a sentence.
Out: a Binding per phrase: metric, the trigger's node and the rule that joined them; or the reason why none did.
The order is the rule: a verb that touches the phrase from the left; a word inside it; a verb or state to its right; a
verb,
noun or toll to its left; then neighbours along 'and', commas and 'including'.
"""

from __future__ import annotations

from figures import arrivals, camps, leftward, lexicon, neighbours, rightward
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.phrases import Count
from figures.rightward import among
from figures.scene import ACTIVE, AGENT, NO_TRIGGER, PASSIVE, Binding, Scene
from figures.terms import MOVED

DEEDS = lexicon.tables("en_cues")["binding_deeds"]
"""What those do who stand behind its 'by'."""
BY_THE_NOUN = ("killed", "bodies_found", "detained", "abducted")
"""What 'the arrest of' says of those behind it, whatever is said of them next."""
ASIDE = 9
"""Nodes of an aside between dashes."""
TREATS = {"treated", "treating", "treat", "treats", "admitted"}
SURVIVED = ("injured", "missing", "detained", "captured", "abducted")
"""What may stand as an adjective before people who then die: 'two critically injured women died'."""


def bind(
    nodes: list[Node], counts: list[Count], lexicon: Lexicon, headline: bool
) -> tuple[list[Binding | None], list[str]]:
    """A Binding or None for every phrase, and for None the reason."""
    scene = Scene(
        nodes,
        counts,
        lexicon,
        headline,
        [None] * len(counts),
        [NO_TRIGGER] * len(counts),
        at={c.node: x for x, c in enumerate(counts)},
    )
    for x, count in enumerate(counts):
        if count.refused:
            scene.why[x] = count.refused
        elif x and counts[x - 1].total == x:  # of 'two of the four soldiers died' the two died
            scene.found[x] = _of_the_whole(scene, count)
        else:
            scene.found[x] = _own(scene, x, count)
    for x, count in enumerate(counts):
        whole = scene.found[count.total] if count.total is not None else None
        if whole is not None and scene.found[x] is None and not count.refused:
            scene.found[x] = whole.taken("part of the number behind 'of the'", count.total or 0, count.total)
    neighbours.share(scene)
    neighbours.mark_parts(scene)
    return scene.found, scene.why


def _own(scene: Scene, x: int, count: Count) -> Binding | None:
    """The phrase's own trigger."""
    if scene.low(count.first - 1) == "by" and scene.low(count.first - 2) in DEEDS:
        scene.agents.add(x)
        scene.why[x] = AGENT  # 'an attack by two gunmen'
        return None
    driven = leftward.driven(scene, count, count.first - 1)
    if driven is not None:
        return driven
    if _verb_touches(scene, count):
        touching = leftward.find(scene, x)
        held = inside_phrase(scene, count)
        if touching is not None and not (touching.metric == "captured" and held is not None and not held.weak):
            return touching
    inside = inside_phrase(scene, count)
    if inside is not None and not inside.weak:
        died = rightward.find(scene, x) if inside.form != "head" and inside.metric in SURVIVED else None
        return died if died is not None and died.metric == "killed" else inside
    if _ends_with_number(scene, count):
        stated = leftward.toll_before(scene, x)
        if stated is not None:
            return stated
    if scene.kind(count.first - 1) == "OF":
        named = leftward.noun_before(scene, x)
        if named is not None and named.metric in BY_THE_NOUN:
            return named
    right = rightward.find(scene, x)
    if right is not None and inside is not None and (right.metric, inside.metric) == ("captured", "detained"):
        right.metric = "detained"
    if right is None and inside is not None and count.partitive and scene.is_be(count.last):
        y = count.last + 1
        while scene.kind(y) in ("D", "N", "ED"):
            y += 1
        if scene.kind(y) == "H":  # 'about 30 of the hostages are children'
            inside.whom = y
    if right is not None:
        if inside is not None and inside.metric == "refugees" and right.metric == "displaced":
            right.metric = "refugees"  # '5.3 million refugees fled': the noun is narrower than the verb
        return right
    if scene.why[x] in (NO_TRIGGER, AGENT) and x not in scene.agents:
        left = leftward.find(scene, x)
        if left is not None:
            if left.form == "label" and left.whom is None:
                left.whom = among.named_behind_be(scene, count)
            return left
    if x in scene.agents:
        scene.why[x] = AGENT
        return None
    if inside is not None and scene.why[x] == NO_TRIGGER:
        if inside.metric in ("detained",) and scene.kind(count.last) == "V":
            return None
        return inside
    if scene.why[x] != NO_TRIGGER:
        return None
    return camps.find(scene, x) or arrivals.find(scene, x) or rightward.in_passing(scene, count)


def _ends_with_number(scene: Scene, count: Count) -> bool:
    """True where a toll is told in full: 'the toll is 250, 12 of them', 'the number of dead is 250 people, 850 are'."""
    if count.head is None and not count.words:
        return scene.kind(count.last) not in ("T", "HEAD", "A", "BEL", "R")
    return scene.is_be(count.first - 1) and scene.kind(count.last) == "COMMA"


def _of_the_whole(scene: Scene, count: Count) -> Binding | None:
    """What befell the 118 of 'two of the 118 hostages who died': 'hostages' gives way to what is said of them."""
    inside = inside_phrase(scene, count)
    return inside if inside is not None and not inside.weak else _named_by_participle(scene, count) or inside


def _named_by_participle(scene: Scene, count: Count) -> Binding | None:
    """What befell the 20 of 'five of the 20 injured': a participle that touches them, not what follows 'were'."""
    taken = rightward.whom_they_took(scene, count)
    if taken is not None:
        return taken
    k = _behind_dashes(scene, count.last)
    entry = scene.nodes[k].entries.get("trigger") if k < len(scene.nodes) else None
    relative = scene.trigger(count.last + 1)
    if relative is not None and scene.low(count.last) == "who" and relative.form.startswith("i"):  # 'the 14 who died'
        return Binding(relative.name, count.last + 1, relative.form, "'who ...' to its right")
    if entry is None or entry.form not in PASSIVE:
        return None
    return Binding(entry.name, k, entry.form, "participle to its right", passive=True)


def _behind_dashes(scene: Scene, k: int) -> int:
    """The node behind the aside of 'nine of the 14 fishermen--two of them Colombians--killed', else k."""
    if scene.kind(k) != "DASH":
        return k
    closing = (y for y in range(k + 1, min(k + ASIDE, len(scene.nodes))) if scene.kind(y) == "DASH")
    return next(closing, k - 1) + 1


def _verb_touches(scene: Scene, count: Count) -> bool:
    """True when an active verb stands right before the phrase and no participle right after it."""
    after = scene.nodes[count.last] if count.last < len(scene.nodes) else None
    if after is not None and after.kind == "T" and after.entries["trigger"].form in ("past", "participle", "state"):
        return False
    before = count.first - 1
    return scene.kind(before) == "T" and scene.nodes[before].entries["trigger"].form in ACTIVE


def inside_phrase(scene: Scene, count: Count) -> Binding | None:
    """A trigger inside the phrase: '12 dead', '2,000 displaced people', '130 fatalities'."""
    best = None
    if {"killed", "injured"} <= {entry.name for _, entry in count.inside if entry.form == "head"}:
        return Binding("casualties", count.inside[-1][0], "head", "inside the phrase")  # '11 dead and wounded'
    for k, entry in count.inside:
        weak = entry.weak or scene.low(k).startswith("victim")
        metric = "detained" if entry.name == "captured" else entry.name
        binding = Binding(metric, k, entry.form, "inside the phrase", passive=entry.form in PASSIVE, weak=weak)
        going_home = best is not None and best.metric in MOVED and metric == "returned"  # 'refugee returnees'
        if best is None or (best.weak and not weak) or going_home:
            best = binding
    if best is not None and best.metric == "casualties" and scene.low(count.first - 1) in TREATS:
        best.metric = "injured"  # 'the hospital treated 121 casualties'
    return best
