"""Reads people who were driven somewhere: 'were herded on foot to the border', 'were pushed over the frontier'.

In:  the Scene of a sentence, the node of the participle behind 'were'.
Out: a Binding; None where it does not say that they left home or country.
Assumes that who was led over a border is a refugee, and who was led to one or out of a place is displaced.
"""

from __future__ import annotations

from figures import lexicon
from figures.scene import Binding, Scene

DRIVEN = lexicon.tables("en_cues")["rightward_driven"]
REACH = 12
"""Nodes behind the participle in which it stands where they were driven."""
ENDS = ("SEMI", "C", "BUT", "WHO", "Q", "T")
"""Kinds of nodes with which something else begins."""
BORDERS = ("border", "borders", "frontier", "frontiers")
ONLY_MOVED = {"moved", "shifted", "relocated", "transferred", "taken"}
"""Verbs that say of themselves nothing of flight: only 'to safety' does, or a border."""
TO_SAFETY = (
    "to safety", "to safer", "to relief", "to evacuation", "to displacement", "to temporary shelters", "to shelters",
    "to makeshift", "to camps", "into camps", "into shelters",
)  # fmt: skip
NEAR = 4
"""Nodes between 'across' and 'border'."""


def driven(scene: Scene, k: int) -> Binding | None:
    """'Were driven across the province's borders', 'were marched out of the town'."""
    if scene.low(k) not in DRIVEN:
        return None
    for y in range(k + 1, min(k + REACH, len(scene.nodes))):
        if scene.kind(y) in ENDS:
            return None
        borders = any(node.low in BORDERS for node in scene.nodes[y + 1 : y + 1 + NEAR])
        if scene.low(y) in ("across", "over") and borders:
            return Binding("refugees", k, "past", "'driven over the border'", passive=True)
        if scene.low(y) in ("to", "towards", "toward") and borders:
            return Binding("displaced", k, "past", "'driven to the border'", passive=True)
        if scene.words(y, y + 2).startswith(TO_SAFETY):
            return Binding("displaced", k, "past", "'moved to safety'", passive=True)
        if scene.low(k) in ONLY_MOVED:
            continue
        if scene.low(y) == "out of":
            return Binding("displaced", k, "past", "'driven out of'", passive=True)
    return None
