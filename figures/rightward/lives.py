"""Reads deaths that no verb of killing tells: 'lives were lost', 'two soldiers fall', '12 victims of executions'.

In:  the Scene of a sentence, a phrase or the node behind it.
Out: a Binding or None.
Assumes that only soldiers and fighters fall, and that they stand again where it is told what they fell to or from.
"""

from __future__ import annotations

from figures.phrases import Count
from figures.scene import Binding, Scene

LIVES = {"lives", "life"}
ENDED = {"lost", "claimed", "cut", "taken", "extinguished", "wasted", "snuffed", "sacrificed"}
FALL = ("fall", "fell", "falls")
FALL_TO = ("to", "from", "into", "off", "under", "behind", "back", "on", "for", "by", "below")
"""What soldiers fall to or from and are not dead."""
VIOLATIONS = ("killed", "abducted", "missing", "displaced")
"""Of what victims are counted."""


def lost(scene: Scene, k: int) -> Binding | None:
    """'41,000 lives lost', '12 lives were cut short': k is the node of 'lives'."""
    y = k + 1
    while scene.kind(y) in ("A", "R"):
        y += 1
    return Binding("killed", y, "past", "'lives lost'", passive=True) if scene.low(y) in ENDED else None


def fallen(scene: Scene, k: int) -> Binding | None:
    """'Two soldiers fall in Kishtwar'; not 'fell to their knees': k is the node of 'fall'."""
    ends = scene.kind(k + 1) in ("P", "TIME", "MARK", "") and scene.low(k + 1) not in FALL_TO
    return Binding("killed", k, "ipast", "soldiers who fall") if ends else None


def victims_of(scene: Scene, count: Count) -> Binding | None:
    """'12 victims of extrajudicial killings'; where a verb follows, it says more."""
    if count.head is None or not scene.low(count.head).startswith("victim"):
        return None
    k = count.last + 1
    while scene.kind(k) in ("N", "ED", "R"):
        k += 1
    entry = scene.nodes[k].entries.get("nominal") if k < len(scene.nodes) else None
    if entry is None or scene.kind(k + 1) in ("A", "T", "WHO") or entry.name not in VIOLATIONS:
        return None
    return Binding(entry.name, k, "nominal", "'victims of'")
