"""Reads people whom something drove: 'forced 5,000 people to flee', 'drove 300 families from their homes'.

In:  the Scene of a sentence, a phrase, the node that leads to it.
Out: a Binding or None.
"""

from __future__ import annotations

from figures import lexicon
from figures.phrases import Count
from figures.scene import Binding, Scene

DRIVES = lexicon.tables("en_cues")["leftward_drives"]
SENT = {"sent", "send", "sending", "deported", "flown", "brought"}
REACH = 6
"""Nodes after the people in which it stands where they were driven."""
FROM_HOME = (
    "from their", "out of their", "from its", "leave their", "to leave", "to evacuate", "evacuate", "from villages",
    "from homes", "out of", "to safety", "to safer", "to camps", "to displacement", "to shelters", "to temporary",
    "to relief camps", "to makeshift", "to evacuation", "into camps", "into makeshift", "into displacement",
    "into overcrowded",
)  # fmt: skip
ABROAD = (
    "to neighbouring countries", "to neighboring countries", "into neighbouring countries", "abroad", "into exile",
    "into neighboring countries", "out of the country",
)  # fmt: skip
MOVED = ("displaced", "refugees", "missing", "seek")
"""Metrics of a verb that says where those went whom something drove; 'seek' is 'to seek shelter'."""


def _out_of_action(low: str) -> bool:
    return "out of action" in low or "out of combat" in low


def driven(scene: Scene, count: Count, k: int) -> Binding | None:
    """'forced 5,000 people to flee', 'drove 300 families from their homes', 'put 26 soldiers out of action'."""
    low = scene.low(k)
    after = count.last
    if low in ("put", "putting", "puts") and _out_of_action(scene.words(after, after + 4)):
        return Binding("losses", k, "past", "'put out of action'")
    if (low in SENT or low in DRIVES) and scene.low(after) in ("home", "back", "homeward"):
        return Binding("returned", k, "past", "'sent ... home'")
    if low not in DRIVES:
        return None
    if scene.kind(after) == "COMMA":  # 'drove a million civilians, mostly farmers, into camps'
        closing = next((y for y in range(after + 1, after + REACH) if scene.kind(y) == "COMMA"), after)
        after = closing + 1 if scene.kind(closing + 1) == "P" else after
    for y in range(after, min(after + REACH, len(scene.nodes))):
        entry = scene.nodes[y].entries.get("trigger")
        if entry is not None and entry.name in MOVED:
            metric = "displaced" if entry.name == "seek" else entry.name
            form = "imissing" if entry.name == "missing" else entry.form
            return Binding(metric, y, form, "'forced ... to flee'")
        near = scene.words(y, y + 4)
        if near.startswith(ABROAD):
            return Binding("refugees", y, "ipast", "'forced ... to neighbouring countries'")
        if scene.low(y) in ("across", "over") and ("border" in near or "frontier" in near):
            return Binding("refugees", y, "ipast", "'sent ... across the border'")
        if near.startswith(FROM_HOME) and low != "has":
            return Binding("displaced", y, "ipast", "'forced ... from home'")
        if scene.kind(y) in ("COMMA", "SEMI", "C"):
            return None
    return None
