"""Takes a trigger over from a phrase beside it: '255 killed by forces, eight by settlers', '12 soldiers and five
civilians were killed'.

In:  the Scene of a sentence after every phrase looked for a trigger of its own.
Out: the same Scene; phrases that were open are bound, or noted as not clearly people.
The order is the rule: what refers back to another phrase; the left neighbour; the right one; the left once more.
"""

from __future__ import annotations

from itertools import pairwise

from figures.leftward.objects import TOGETHER
from figures.neighbours.again import said_again
from figures.neighbours.joining import joins, person_like, verb_after
from figures.neighbours.likewise import likewise
from figures.neighbours.pronouns import killed_after_all, pronoun
from figures.neighbours.referring import (
    FATALLY,
    among_people,
    found_too,
    hosted,
    included,
    older,
    predicate,
    total,
    was_saved,
)
from figures.neighbours.sums import adds_up
from figures.scene import Binding, Scene
from figures.terms import MOVED

OPENS = ("", "COMMA", "QUOTE", "COLON", "S", "BEL", "WHO", "C")
"""Kinds of nodes behind which a subject stands."""
REACH = 8
"""Phrases of a list between one without a verb and the one that has it."""
SAID = ("said", "says", "told", "added")
BRACKET_REACH = 4
"""Nodes behind a number in brackets in which they close."""
IN_A_LIST = ("C", "COMMA", "D", "N", "H")
"""Kinds of nodes between two subjects of one verb, uncounted ones among them: 'two soldiers, a guard and one guide'."""
TAKEN_FROM_RIGHT = (
    "past", "participle", "state", "ipast", "isimple", "iparticiple", "ibase", "ithird", "iing", "label",
)  # fmt: skip
"""Forms of a verb to the right that two subjects may share."""
RIGHT_VERBS = ("past", "state", "ipast", "isimple", "participle")
"""Forms of a verb after the phrase before, which a verb after this one rules out."""


def share(scene: Scene) -> None:
    """Binds what can be bound through a neighbour: from the left, from the right, from the left once more."""
    indexes = range(len(scene.counts))
    for x in indexes:
        _yield_to_verb(scene, x)
        _yield_to_whole(scene, x)
    for x in indexes:
        if _open(scene, x):
            scene.found[x] = _referring(scene, x) or _from_left(scene, x) or likewise(scene, x)
        else:
            scene.found[x] = killed_after_all(scene, x) or scene.found[x]
    for x in reversed(indexes):
        if _open(scene, x):
            scene.found[x] = _from_right(scene, x)
    for x in indexes:
        if _open(scene, x):
            found = predicate(scene, x) or _from_left(scene, x)  # a number before it may have its verb by now
            scene.found[x] = found or pronoun(scene, x) or said_again(scene, x)


def _open(scene: Scene, x: int) -> bool:
    return (
        scene.found[x] is None
        and not scene.counts[x].refused
        and x not in scene.agents
        and scene.why[x] not in ("negated", "hypothetical or a forecast")
    )


def _referring(scene: Scene, x: int) -> Binding | None:
    """What a phrase takes from the one that it speaks of."""
    return (
        predicate(scene, x)
        or older(scene, x)
        or total(scene, x)
        or included(scene, x)
        or among_people(scene, x)
        or found_too(scene, x)
        or hosted(scene, x)
    )


def _yield_to_verb(scene: Scene, x: int) -> None:
    """Takes 'hostages' for the noun only in 'three hostages and 11 soldiers were killed'."""
    binding = scene.found[x]
    if binding is None or not binding.weak or not binding.rule.startswith("inside"):
        return
    subject = _last_subject(scene, x)
    following = scene.found[subject] if subject is not None else None
    if following is not None and following.passive and following.metric != binding.metric:
        scene.found[x] = None


def _yield_to_whole(scene: Scene, x: int) -> None:
    """Takes 'displaced' for whom it was only in 'two people, including one displaced woman, were killed'."""
    binding, whole = scene.found[x], scene.found[x - 1] if x else None
    if binding is None or whole is None or not binding.weak or not binding.rule.startswith("inside"):
        return
    led = scene.kind(scene.counts[x].first - 1) == "INC" and whole.node >= scene.counts[x].last
    if led and whole.metric in ("killed", "injured", "abducted", "detained"):
        scene.found[x] = None


def _last_subject(scene: Scene, x: int) -> int | None:
    """The last phrase of the list of subjects in which x stands, joined by commas and 'and' only, before their verb."""
    for y in range(x + 1, len(scene.counts)):
        between = scene.nodes[scene.counts[y - 1].last : scene.counts[y].first]
        if not between or any(node.kind not in IN_A_LIST for node in between) or scene.counts[y].head is None:
            return None
        binding = scene.found[y]
        if binding is not None and binding.node >= scene.counts[y].last and binding.form in TAKEN_FROM_RIGHT:
            return y
        if binding is not None and not binding.weak:
            return None
    return None


def _from_left(scene: Scene, x: int) -> Binding | None:
    """Takes over the trigger of the phrase before it."""
    for a in range(x - 1, max(-1, x - 1 - REACH), -1):
        base = scene.found[a]
        if base is None:
            aside = _only_where(scene, a, x) or _in_brackets(scene, a)
            if a in scene.agents or (scene.counts[a].refused and not aside):
                return None
            continue
        return _shared_left(scene, base, a, x)
    return None


def _in_brackets(scene: Scene, a: int) -> bool:
    """True for the rate in '291 children (10 a day) and 173 women'."""
    end = scene.counts[a].last
    closes = any(scene.kind(k) == "RP" for k in range(end, end + BRACKET_REACH))
    return scene.kind(scene.counts[a].first - 1) == "LP" and closes


def _only_where(scene: Scene, a: int, x: int) -> bool:
    """True for a number of things in a phrase of place, and people behind it: 'in 206 incidents in the north, 14 people
    in five ...'.
    """
    count, head = scene.counts[a], scene.counts[x].head
    if str(count.refused).startswith("the households of"):  # 'the deaths of 200 members of 50 families, 15 doctors'
        return True
    things = str(count.refused).startswith("counts things") and scene.kind(count.first - 1) in ("P", "D")
    people = head is not None and scene.kind(head) in ("H", "HEAD")
    again = x + 1 < len(scene.counts) and scene.kind(scene.counts[x].last) == "P"
    again = again and str(scene.counts[x + 1].refused).startswith("counts things")  # 'and seven in six incidents'
    return things and (people or again)


def _shared_left(scene: Scene, base: Binding, a: int, x: int) -> Binding | None:
    """What phrase x takes from phrase a, the nearest to its left that is bound."""
    chain = [b for b in range(a, x + 1) if not scene.counts[b].refused]
    if len(chain) > 2 and not all(joins(scene, b, c) for b, c in pairwise(chain)):
        return None
    how = joins(scene, a, x)
    count = scene.counts[x]
    speaks = scene.low(count.last) in SAID  # 'two officers were killed, two witnesses said'
    if how is None or speaks or scene.low(count.first - 1) == "like":
        return None
    if not person_like(scene, x):
        scene.why[x] = "not clearly people"
        return None
    if was_saved(scene, x):
        scene.why[x] = "people freed, rescued or unhurt"
        return None
    if how == "part":
        listed = all(scene.kind(scene.counts[y].first - 1) == "LP" for y in (a, x))  # 'Jos (7), Kano (3)'
        return base.taken("part of the figure before it", a, base.part_of if listed and base.part_of is not None else a)
    if scene.low(count.last) in FATALLY and count.head is None:  # 'sixteen people were shot, four fatally'
        return Binding("killed", count.last, "state", "part of the figure before it", part_of=a, shared=a)
    own_noun = base.rule.startswith("inside") and scene.kind(base.node) == "HEAD"
    if own_noun and count.head is not None and not count.others:
        return base.taken("adds up to the figure before it", a, a) if adds_up(scene, a, x) else None
    if base.form == "toll" and scene.kind(count.last) == "A" and count.head is not None:
        return None  # 'the toll rose to 40 and 67 people were in hospital'
    in_company = scene.low(count.first - 1) in TOGETHER  # 'have been killed, along with two nurses, and 94 were hurt'
    if base.node > scene.counts[a].last and base.form in RIGHT_VERBS and not in_company:
        own_verb = count.head is not None and _last_subject(scene, x) is not None
        if own_verb or verb_after(scene, x):  # '13 were killed and 83 men and 99 women were injured'
            return None
    return base.taken("shares the verb of the figure before it", a, base.part_of)


def _from_right(scene: Scene, x: int) -> Binding | None:
    """Takes over the trigger of the phrase after it: '12 soldiers and five civilians were killed'."""
    if x + 1 >= len(scene.counts):
        return None
    y = x + 1
    while y + 1 < len(scene.counts) and scene.counts[y].refused == "an age":
        y += 1  # 'five children, aged 5 and 10, and four women were killed'
    base, count, following = scene.found[y], scene.counts[x], scene.counts[y]
    if base is None or base.node < count.last or base.older:
        return None
    how = joins(scene, x, y)
    if how is None or not person_like(scene, x) or was_saved(scene, x) or was_saved(scene, y):
        return None
    told = any(node.low in SAID for node in scene.nodes[count.last : following.first])
    if told or _out_of(scene, x):  # 'one protester, a student, said 12 of her friends had been wounded'
        return None
    sums = adds_up(scene, x, y)
    if not sums and any(node.kind == "SEMI" for node in scene.nodes[count.last : following.first]):
        return None
    if scene.low(following.last) in ("of whom", "of which") and scene.kind(following.last + 1) in ("A", "T"):
        return None  # 'carrying 60 passengers, 14 of whom died'
    if how == "part" and base.node < following.first:
        return None  # 'looking for dozens of inmates, including rebels, who fled in a riot that killed five'
    named = base.weak and base.rule.startswith("inside") and base.metric in MOVED
    if how == "part" and named and scene.kind(count.first - 1) in OPENS:
        return None  # 'seven million people, including three million IDPs, need aid'
    if how == "part" or (sums and base.part_of is None):
        base.part_of = x
        base.rule = "part of the figure before it"
    elif not _governs_both(scene, base, x, y):
        return None
    giver = base.shared if base.part_of == x and base.shared is not None else y  # a part waits for its whole
    return base.taken("shares the verb of the figure after it", giver, None)


def _out_of(scene: Scene, x: int) -> bool:
    """True for 'Of the 48 people aboard, 22 were killed': those out of whom the others are counted."""
    k = scene.counts[x].first - 1
    opens = scene.kind(k - 1) in ("", "COMMA", "QUOTE", "C", "SEMI")
    return scene.low(k) in ("of", "out of") and opens and scene.kind(scene.counts[x].head or 0) == "H"


def _governs_both(scene: Scene, base: Binding, x: int, y: int) -> bool:
    """True when the trigger of phrase y, the next after x, may have both phrases for its subjects."""
    if base.rule.startswith("inside"):
        head = scene.counts[x].head
        adjective = head is not None and scene.nodes[head].capital and not scene.low(head).endswith("s")
        if head is not None and not adjective:  # 'eight Palestinian and six Israeli deaths'
            return False
    elif base.form not in TAKEN_FROM_RIGHT:
        return False
    if base.form == "past" and not base.passive:
        return False
    auxiliary = any(node.kind == "A" for node in scene.nodes[scene.counts[y].last : base.node])
    return base.form != "iing" or auxiliary
