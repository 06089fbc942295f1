"""Reads people to whom the same happened as to those before, where the words say so again or leave the verb out: ', as
were six civilians', '28 in Juba and eight in Bor'.

In:  the Scene of a sentence, the index of a phrase without a trigger of its own.
Out: a Binding or None.
Assumes that numbers without a noun that each stand before a place go on with the number before them.
"""

from __future__ import annotations

from figures import lexicon
from figures.neighbours.joining import person_like
from figures.neighbours.referring import was_saved
from figures.scene import Binding, Scene

IN = {"in", "at", "near", "from", "across", "inside", "outside", "around"}
LED_BY = ("SEMI", "COMMA", "C", "COLON", "BUT", "DASH")
NAME_REACH = 3
"""Nodes after 'in' in which the name stands: 'in the town of Bor'."""
STAYS = lexicon.tables("en_cues")["neighbours_stays"]
MOVED = ("displaced", "refugees")
FOUND = lexicon.tables("en_cues")["neighbours_found"]
"""Verbs that say it of two numbers: 'eight bodies were found on Monday and ten more found on Tuesday'."""


def likewise(scene: Scene, x: int) -> Binding | None:
    """What phrase x takes over from the nearest phrase before it to which the same happened."""
    if was_saved(scene, x):
        return None
    return (
        _as_were(scene, x)
        or _from_another(scene, x)
        or _same_verb(scene, x)
        or _by_place(scene, x)
        or _lives_elsewhere(scene, x)
    )


def _as_were(scene: Scene, x: int) -> Binding | None:
    """'Two soldiers were killed, as were six civilians'."""
    k = scene.counts[x].first - 1
    if not scene.is_be(k) or scene.low(k - 1) not in ("as", "so") or not person_like(scene, x):
        return None
    return _taken(scene, x, "the same befell it: 'as were'", part=False)


def _from_another(scene: Scene, x: int) -> Binding | None:
    """'50 bodies were pulled from one house and 30 from another'."""
    count = scene.counts[x]
    if count.head is not None or count.words or scene.low(count.last) not in IN:
        return None
    if scene.low(count.last + 1) != "another":
        return None
    return _taken(scene, x, "the same befell it elsewhere", part=False)


def _same_verb(scene: Scene, x: int) -> Binding | None:
    """'Eight bodies were recovered on Tuesday and 10 more recovered on Wednesday'."""
    count = scene.counts[x]
    verb = count.last
    while scene.kind(verb) in ("A", "R"):
        verb += 1
    if count.head is not None and not count.others:
        return None
    if scene.low(verb) not in FOUND or x == 0 or scene.found[x - 1] is None:
        return None
    between = range(scene.counts[x - 1].last, count.first)
    return (
        _taken(scene, x, "the same verb again", False)
        if any(scene.low(k) == scene.low(verb) for k in between)
        else None
    )


def _by_place(scene: Scene, x: int) -> Binding | None:
    """'36 bodies were recovered; 28 in Juba and eight in Bor', '41,000 refugees are in Chad, 12,000 in Niger'."""
    if not _number_in_place(scene, x) or not x:
        return None
    before = scene.found[x - 1]
    if before is None:
        return None
    listed = before.rule == BY_PLACE
    follows = x + 1 < len(scene.counts) and scene.found[x + 1] is None and _number_in_place(scene, x + 1)
    if not listed and not follows and not _stays_in_place(scene, x - 1):
        return None
    between = scene.nodes[scene.counts[x - 1].last : scene.counts[x].first]
    if any(n.kind == "WHO" or (n.kind == "T" and n is not scene.nodes[before.node]) for n in between):
        return None
    opens = any(n.kind in ("SEMI", "COLON", "DASH") for n in between)
    if listed:
        return before.taken(BY_PLACE, x - 1, before.part_of)
    return _taken(scene, x, BY_PLACE, opens)


def _lives_elsewhere(scene: Scene, x: int) -> Binding | None:
    """'1.1 million displaced are in camps, while 300,000 live with host families'."""
    count = scene.counts[x]
    if count.head is not None or count.words or scene.low(count.last) not in STAYS or not x:
        return None
    base = next((scene.found[a] for a in range(x - 1, -1, -1) if scene.found[a] is not None), None)
    if base is None or base.metric not in MOVED or base.form != "head" or scene.kind(count.last + 1) != "P":
        return None
    return _taken(scene, x, "they live elsewhere", part=False)


BY_PLACE = "a number for each place"


def _number_in_place(scene: Scene, x: int) -> bool:
    """True for '28 in Juba': a number without a noun, then a name, in a list."""
    count = scene.counts[x]
    if count.refused or count.head is not None or count.words or scene.kind(count.first - 1) not in LED_BY:
        return False
    ahead = scene.nodes[count.last + 1 : count.last + 1 + NAME_REACH]
    return scene.low(count.last) in IN and any(node.kind == "N" and node.capital for node in ahead)


def _stays_in_place(scene: Scene, a: int) -> bool:
    """True for '41,000 refugees are in Chad': the place is all that its clause says."""
    k = scene.counts[a].last
    while scene.kind(k) == "A" and scene.low(k + 1) in FOUND:
        k += 1  # 'twelve deaths were recorded in Beni and seven in Bunia'
    return scene.kind(k) in ("A", "V", "BEL") and scene.low(k + 1) in IN


def _taken(scene: Scene, x: int, rule: str, part: bool) -> Binding | None:
    """What the nearest bound phrase before x says."""
    for a in range(x - 1, -1, -1):
        base = scene.found[a]
        if base is not None:
            if part and not _fits(scene, a, x):
                return None
            return base.taken(rule, a, a if part else base.part_of)
        if not scene.counts[a].refused:
            return None
    return None


def _fits(scene: Scene, a: int, x: int) -> bool:
    """True if the part is no larger than its whole."""
    whole = scene.nodes[scene.counts[a].node].quantity.value
    part = scene.nodes[scene.counts[x].node].quantity.value
    return whole is None or part is None or part <= whole
