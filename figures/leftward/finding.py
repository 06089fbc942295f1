"""Tries the looks to the left in their order; the first that says what happened decides.

In:  the Scene of a sentence, the index of a phrase.
Out: a Binding or None.
Steps first over adverbs, articles, times and quotation marks to the node that leads to the phrase.
"""

from __future__ import annotations

from figures.leftward.driven import driven
from figures.leftward.fate_unknown import unknown
from figures.leftward.labels import label
from figures.leftward.losses import lost
from figures.leftward.nouns import harm_to, in_a_list, noun_of, subject
from figures.leftward.objects import after_uncounted, object_of, to_death
from figures.leftward.seized_craft import aboard
from figures.leftward.taken import taken
from figures.leftward.tolls import toll, total_of
from figures.scene import Binding, Scene

LEADING = ("R", "QUOTE", "D", "TIME", "OTH")
"""Kinds of node between a verb and its object."""
LEADING_AT_MOST = 4
ALL_OF = ("both", "all")
RAISES = ("bring", "brought", "took", "taking", "rais", "reduc", "cut", "lower")
"""Verbs before 'to six the number of hostages'."""


def find(scene: Scene, x: int) -> Binding | None:
    """The verb, noun or toll to the left of phrase x."""
    count = scene.counts[x]
    k = _leading_node(scene, x)
    if k < 0:
        return None
    node = scene.nodes[k]
    found = None
    if node.kind == "C" or (node.kind == "COMMA" and scene.kind(count.last) not in ("V", "BEL", "ED")):
        found = after_uncounted(scene, k)
    if found is None and node.kind in ("V", "ED") and scene.kind(k - 1) == "C" and scene.kind(k - 2) == "T":
        found = object_of(scene, k - 2, scene.nodes[k - 2].entries["trigger"])  # 'lynched and burned 13 men'
    lives_taken = scene.low(count.node + 1) == "lives" and node.low.startswith("snatch")
    if found is None and node.kind == "T" and scene.words(count.last, count.last + 3).startswith("to death"):
        found = to_death(scene, count, k)  # 'hacked and shot 93 people to death'
    if found is None and node.kind == "T" and not lives_taken:
        found = object_of(scene, k, node.entries["trigger"])
    moved = scene.low(k - 2 if scene.low(k - 1) in ("down", "up") else k - 1)
    if found is None and node.low == "to" and moved.startswith(RAISES):
        found = total_of(scene, count)
    if found is None and node.kind == "OF":
        found = noun_of(scene, k)
    if found is None and node.kind in ("SEMI", "C"):
        found = in_a_list(scene, k)
    return (
        found
        or lost(scene, count, k)
        or to_death(scene, count, k)
        or label(scene, count, k)
        or subject(scene, k)
        or harm_to(scene, k)
        or toll(scene, count, k)
        or driven(scene, count, k)
        or taken(scene, count, k)
        or unknown(scene, k)
        or aboard(scene, count, k)
    )


def _leading_node(scene: Scene, x: int) -> int:
    """The node before the phrase that may say something of it; -1 at the beginning of the sentence."""
    count = scene.counts[x]
    ranged = scene.nodes[count.node].quantity.ranged
    k = count.first - 1
    if scene.kind(k) == "RP" and scene.kind(k - 1) == "OF":
        k -= 1  # '(the remains of) at least 49 people'
    if scene.kind(k) == "OF" and scene.low(k - 1) in ALL_OF:
        k -= 2  # 'killed both of the two', 'killed all of its 12'
    for _ in range(LEADING_AT_MOST):
        opens_range = ranged and scene.low(k) in ("between", "from")
        if k < 0 or not (scene.nodes[k].kind in LEADING or opens_range):
            break
        k -= 1
    return k


def toll_before(scene: Scene, x: int) -> Binding | None:
    """The toll that leads up to a bare number: 'estimated the toll at 750 including ...'."""
    k = scene.counts[x].first - 1
    while k >= 0 and scene.kind(k) in ("R", "D"):
        k -= 1
    return toll(scene, scene.counts[x], k) if k >= 0 else None


def noun_before(scene: Scene, x: int) -> Binding | None:
    """The noun in 'the deaths of 34 miners shot by police': it says more than the participle."""
    return noun_of(scene, scene.counts[x].first - 1)
