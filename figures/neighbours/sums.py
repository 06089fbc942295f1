"""Tells parts by their sum: '60 deaths; 21 women and 39 men'.

In:  the Scene of a sentence, the index of a whole and of a phrase behind it.
Out: True where the people counted next add up to the whole.
Assumes that numbers that add up exactly, with a noun for people each, are no coincidence.
"""

from __future__ import annotations

from figures.scene import Scene

MOST = 6
"""Parts of one whole that are added up."""
FEWEST = 2


def adds_up(scene: Scene, a: int, x: int) -> bool:
    """True if the phrases behind a, x among them, add up to a."""
    whole = scene.nodes[scene.counts[a].node].quantity.value
    if whole is None:
        return False
    total = 0.0
    for y in range(a + 1, min(a + 1 + MOST, len(scene.counts))):
        count = scene.counts[y]
        value = scene.nodes[count.node].quantity.value
        if count.refused or value is None or count.head is None or scene.kind(count.head) != "H":
            return False
        total += value
        if total >= whole:
            return total == whole and y >= x and y - a >= FEWEST
    return False
