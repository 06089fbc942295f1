"""Reads people whom somebody took somewhere: 'took 1,213 people into custody', 'rushed 18 people to hospital'.

In:  the Scene of a sentence, a phrase, the node that leads to it.
Out: a Binding or None.
"""

from __future__ import annotations

from figures import lexicon
from figures.phrases import Count
from figures.scene import Binding, Scene

TAKES = lexicon.tables("en_cues")["leftward_takes"]
REACH = 4
"""Nodes after the people in which it stands where they were taken."""
CUSTODY = ("into custody", "into detention", "to prison", "to jail", "to a detention")
AWAY = (
    "into the bush", "into the forest", "to the bush", "to the forest", "into the mountains", "to an unknown",
    "to unknown", "into waiting", "into a vehicle", "into a car", "into a van", "at gunpoint",
)  # fmt: skip
"""Where abducted people are taken."""
HOSPITALS = {"hospital", "hospitals", "clinic", "clinics", "icu"}


def taken(scene: Scene, count: Count, k: int) -> Binding | None:
    """'taken 12 people into custody', 'sent 30 people to local hospitals'."""
    with_them = scene.low(k) in ("them", "him") and scene.low(k - 1) == "with" and scene.low(k - 2) in TAKES
    if with_them:  # 'escaped, taking with them four civilians'
        return Binding("abducted", k - 2, "past", "'taking with them'")
    if scene.low(k).split(" ")[-1] not in TAKES:
        return None
    after = count.last
    if scene.words(after, after + REACH).startswith(CUSTODY):
        return Binding("detained", k, "past", "'taken into custody'")
    if scene.words(after, after + REACH).startswith(AWAY):
        return Binding("abducted", k, "past", "'taken into the bush'")
    if scene.low(after) == "to" and any(scene.low(y) in HOSPITALS for y in range(after + 1, after + REACH)):
        return Binding("injured", k, "past", "'taken to hospital'")
    return None
