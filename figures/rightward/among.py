"""Reads 'among the dead', 'of the wounded', 'among those killed': people named by what happened to them.

In:  words, or the Scene of a sentence and a node.
Out: a metric, a Binding, or None.
"""

from __future__ import annotations

from figures.phrases import Count
from figures.scene import AMONG_THE_DEAD, Binding, Scene

METRIC_OF_WORDS = {
    "killed": "killed",
    "deceased": "killed",
    "slain": "killed",
    "dead": "killed",
    "victim": "killed",
    "fatalit": "killed",
    "death": "killed",
    "wounded": "injured",
    "injured": "injured",
    "missing": "missing",
    "arrested": "detained",
    "detained": "detained",
    "hostages": "abducted",
    "abducted": "abducted",
    "displaced": "displaced",
    "casualties": "casualties",
}
"""A piece of a word and what it says, in the order in which they are looked for."""
REACH = 4
"""Nodes after 'among' in which it stands what happened."""


BEFORE_BE = 10
"""Nodes between 'of those wounded' and 'were' at most."""
BETWEEN = ("T", "P", "D", "N", "TIME", "R", "HEAD", "LP", "RP", "Q")
"""Kinds of nodes that tell when and where they were."""


def metric_of_words(low: str) -> str | None:
    """The metric in 'among those killed', 'of the wounded'."""
    return next((metric for piece, metric in METRIC_OF_WORDS.items() if piece in low), None)


def among_the_dead(scene: Scene, k: int) -> Binding | None:
    """'were among the dead / those killed / the wounded'."""
    for node in scene.nodes[k + 1 : k + 1 + REACH]:
        entry = node.trigger()
        if entry is not None and entry.name != "casualties":
            return Binding(entry.name, k, "state", AMONG_THE_DEAD)
        if node.low == "taken":
            return Binding("captured", k, "state", "'among those taken'")
    return None


def predicate(scene: Scene, count: Count) -> int | None:
    """The noun in 'at least 62 of the dead were women and children'."""
    k = count.last + 1
    if scene.kind(count.last) == "INC":  # 'two of those wounded by the bomb were policemen'
        while k < count.last + BEFORE_BE and scene.kind(k) in BETWEEN and not scene.is_be(k):
            k += 1
    if not scene.is_be(k):
        return None
    k += 1
    while scene.kind(k) in ("D", "N", "ED"):
        k += 1
    return k if scene.kind(k) == "H" else None


def named_behind_be(scene: Scene, count: Count) -> int | None:
    """The civilians of 'Killed: 926 were civilians'."""
    if not scene.is_be(count.last):
        return None
    k = count.last + 1
    while scene.kind(k) in ("D", "N", "ED"):
        k += 1
    return k if scene.kind(k) == "H" else None
