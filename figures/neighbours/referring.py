"""Reads phrases that speak of another phrase: 'nine of them were soldiers', 'a previously reported 85', 'bringing the
total to 312', 'Among the civilians are 12 women'.

In:  the Scene of a sentence, the index of a phrase without a trigger of its own.
Out: a Binding or None; `carried` where what it speaks of stands in the sentence before.
"""

from __future__ import annotations

from figures import lexicon
from figures.neighbours.joining import person_like
from figures.rightward.among import metric_of_words, named_behind_be
from figures.scene import HOSTED, PASSIVE, Binding, Scene

OLDER = lexicon.pattern("neighbours_older")
"""What stands before a number that another one replaces or is compared with."""
OLDER_REACH = 7
"""Nodes before the phrase in which it stands."""
RIVAL = lexicon.pattern("neighbours_rival")
"""What stands before the number that another speaker gives for the same."""
TOTALS = lexicon.pattern("neighbours_totals")
"""What stands before the total of what was counted."""
TOTALS_REACH = 9
COUNTING_NOUNS = {"total", "figure", "toll", "number", "count", "tally"}
THINGS_REACH = 12
"""Nodes before a total in which a thing says that it counts no people: 'the total number of trucks'."""
OPENING = 3
"""Nodes. A whole that begins later than this is not the subject of its sentence."""
INCLUDED_REACH = 5
"""Nodes before the first part in 'The overall figure includes'."""
COUNTED_BEFORE = {
    "this", "these", "they", "that", "the", "figure", "total", "number", "toll", "overall", "figures", "latest",
}  # fmt: skip
"""Words that stand for what was counted before."""
FREED = lexicon.tables("en_cues")["neighbours_freed"]
"""Words that say that somebody no longer suffers it."""
SAVED_REACH = 6
CAUSED = lexicon.tables("en_cues")["neighbours_caused"]
"""After 'Of these, 35,000 were': the same people, told of once more."""
WENT = lexicon.tables("en_cues")["arrivals_comes"]
"""Verbs of people on the move, after 'of them have'."""
GRAVELY = {"seriously", "critically", "severely", "badly", "gravely", "slightly", "lightly"}
FATALLY = {"fatal", "fatally", "mortally"}
"""How somebody was hurt, where only that is said."""
AMONG_REACH = 6
"""Nodes of 'Among the displaced civilians are'."""
FOUND = {"found", "recovered", "discovered", "retrieved", "unearthed", "dumped"}
HOSTS = lexicon.tables("en_parts")["hosts"]
FOUND_TOO = "found like the bodies of the sentence before"


def predicate(scene: Scene, x: int) -> Binding | None:
    """'Of those, 45 were children', 'nine of them were soldiers', 'of whom 15 were women', '16 of them minors'."""
    count = scene.counts[x]
    if count.head is not None and not count.partitive:
        return None
    k = count.last
    of_them = scene.kind(k) == "INC" and scene.low(k).startswith("of ")
    if of_them:
        k += 1
    before = count.first - 1
    while scene.kind(before) in ("COMMA", "R"):
        before -= 1
    led = scene.kind(before) == "INC"
    moved = of_them and scene.kind(k) == "A" and scene.low(k + 1) in WENT
    if moved:  # 'some 12,500 of them have reached Goma'
        k += 2
    copula = scene.is_be(k) or scene.low(k) in ("includes", "included")
    if not of_them and not led and not copula:
        return None
    if copula:
        k += 1
    placed = scene.kind(k) == "P"
    while scene.kind(k) in ("D", "N", "ED", "R", "OTH", "BEL") or scene.low(k) in ("mostly", "mainly"):
        k += 1
    whom = k if scene.kind(k) in ("H", "HEAD") else None
    told = scene.kind(k) in ("V", "ED") and scene.low(k) not in FREED and (of_them or (led and scene.low(k) in CAUSED))
    told = told or moved
    if whom is None and not told and scene.kind(k) in ("V", "ED", "A", "T"):
        return None
    if scene.low(before) in FREED or scene.low(k) in ("go", "free") or was_saved(scene, x):
        return None
    left = _bound_before(scene, x)
    gravity = scene.low(count.last + 1) if of_them else ""
    hurt = gravity in GRAVELY and left is None and _some_were_hurt(scene, count.first)
    if gravity in FATALLY or hurt:  # '30 casualties, 11 of them fatal', 'many were injured, 14 of them seriously'
        whole = left[0] if left is not None else None
        metric = "killed" if gravity in FATALLY else "injured"
        return Binding(metric, count.last + 1, "state", "part of the figure before it", part_of=whole, shared=whole)
    if left is None:
        opens = whom is not None and scene.kind(count.first - 1) in ("", "SEMI")  # 'Four were children.'
        if not (of_them or led or opens):
            return None
        if whom is None and not placed and not (told and (led or moved)):
            return None
        rule = "part of the figure of the sentence before"
        named = metric_of_words(scene.low(before)) if led else None  # 'Of the dead, 19 were from Homs'
        return Binding(named or "", count.node, "carried", rule, carried=True, whom=whom)
    y, base = left
    y = _whole_of(scene, x, y) if of_them else y
    # '926 were civilians, 255 were police officers'
    goes_on = whom is not None and named_behind_be(scene, scene.counts[left[0]]) is not None
    if not (of_them or led or goes_on) and scene.counts[y].first > OPENING:
        return None
    sibling = goes_on and not of_them and not led
    taken = base.taken("part of the figure before it", y, base.part_of if sibling else y)
    taken.whom = whom
    return taken


def _some_were_hurt(scene: Scene, end: int) -> bool:
    """True where people without a number were hurt before node `end`."""
    before = (node.trigger() for node in scene.nodes[:end])
    return any(entry is not None and entry.name == "injured" and entry.form in PASSIVE for entry in before)


def _whole_of(scene: Scene, x: int, y: int) -> int:
    """The whole of phrase y, where y is a part too small for 'of them': '180 hurt, 17 children included, 26 of them'"""
    part = scene.found[y]
    own, other = scene.nodes[scene.counts[x].node].quantity.value, scene.nodes[scene.counts[y].node].quantity.value
    too_small = own is not None and other is not None and own > other
    return part.part_of if part is not None and part.part_of is not None and too_small else y


def was_saved(scene: Scene, x: int) -> bool:
    """True for '12 of whom later escaped', '12 have since been released': these no longer suffer it."""
    k = scene.counts[x].last
    for y in range(k, k + SAVED_REACH):
        if scene.low(y) in FREED or (scene.low(y) in FOUND and scene.low(y + 1) in ("alive", "safe", "unharmed")):
            return True
        if scene.kind(y) not in ("INC", "A", "R", "BEL", "TIME", "P") and scene.low(y) != "managed":
            return False
    return False


def included(scene: Scene, x: int) -> Binding | None:
    """'This includes 1.8 million people in ...': parts of what the sentence before counted."""
    count = scene.counts[x]
    if x or count.first > INCLUDED_REACH or not person_like(scene, x):
        return None
    verb = count.first - 1
    opening = scene.words(0, verb).split()
    if scene.low(verb) not in ("includes", "include", "included") or not opening or not set(opening) <= COUNTED_BEFORE:
        return None
    return Binding("", count.node, "carried", "part of the figure of the sentence before", carried=True)


def older(scene: Scene, x: int) -> Binding | None:
    """'correcting a previously reported 85', 'up from 40'."""
    count = scene.counts[x]
    outside = scene.words(count.first - OLDER_REACH, count.first)
    inside = scene.words(count.first - OLDER_REACH + 1, count.node).removesuffix(" a")
    if not OLDER.search(outside) and not OLDER.search(inside):
        return None
    found = _bound_before(scene, x) or _bound_after(scene, x)
    if found is None:
        return None
    y, base = found
    taken = base.taken("an older number for the same", y, None)
    taken.older = True
    return taken


def total(scene: Scene, x: int) -> Binding | None:
    """'bringing the total to 312', 'the hospital spoke of 14': a bare number for what was counted before."""
    count = scene.counts[x]
    if count.head is not None:
        return None
    words = scene.words(count.first - TOTALS_REACH, count.first)
    if not RIVAL.search(words):
        if not TOTALS.search(words):
            return None
        noun = next((k for k in range(count.first - 1, -1, -1) if scene.low(k) in COUNTING_NOUNS), 0)
        before = scene.nodes[max(noun, count.first - THINGS_REACH) : count.first]
        if any(node.low in scene.lexicon.things for node in before):
            return None
    found = _bound_before(scene, x)
    if found is not None:
        y, base = found
        return base.taken("the same, counted by another or in total", y, None)
    return Binding("", count.node, "carried", "a total of what the sentence before counted", carried=True)


def hosted(scene: Scene, x: int) -> Binding | None:
    """'Lebanon hosts 1.14 million, Jordan 608,000': parts of the refugees of the sentence before, by who takes them."""
    count = scene.counts[x]
    if count.head is not None or count.words or scene.low(count.first - 1) not in HOSTS:
        return None
    return Binding("", count.node, "carried", HOSTED, carried=True)


def among_people(scene: Scene, x: int) -> Binding | None:
    """'Among the civilians are 4,600 women': a part of people whom the sentence before counted."""
    k = scene.counts[x].first - 1
    if x or not scene.is_be(k) or scene.low(0) not in ("among", "amongst") or k > AMONG_REACH:
        return None
    named = any(node.kind == "H" for node in scene.nodes[1:k]) and scene.low(1) in ("the", "these", "those")
    if not named or not person_like(scene, x):
        return None
    return Binding("", scene.counts[x].node, "carried", "part of the figure of the sentence before", carried=True)


def found_too(scene: Scene, x: int) -> Binding | None:
    """'Fifteen were discovered near the river', after bodies."""
    count = scene.counts[x]
    if x or count.first or count.head is not None or count.words or not scene.is_be(count.last):
        return None
    if scene.low(count.last + 1) not in FOUND or scene.low(count.last + 2) in ("alive", "safe", "unharmed", "guilty"):
        return None
    return Binding("bodies_found", count.last + 1, "carried", FOUND_TOO, carried=True)


def _bound_before(scene: Scene, x: int) -> tuple[int, Binding] | None:
    """The nearest phrase to the left that is bound, and its Binding."""
    return _first_bound(scene, range(x - 1, -1, -1))


def _bound_after(scene: Scene, x: int) -> tuple[int, Binding] | None:
    """The nearest phrase to the right that is bound, and its Binding."""
    return _first_bound(scene, range(x + 1, len(scene.counts)))


def _first_bound(scene: Scene, some: range) -> tuple[int, Binding] | None:
    for y in some:
        base = scene.found[y]
        if base is not None:
            return y, base
    return None
