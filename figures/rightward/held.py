"""Reads people who are in somebody's hands, told without a verb of abduction: 'were taken by gunmen', 'are still with
their abductors', 'are believed to have been taken'.

In:  the Scene of a sentence, a node behind an auxiliary to the right of a counted phrase.
Out: a Binding, or None.
Assumes that who is taken to a hospital, a place or a meeting is in nobody's hands.
"""

from __future__ import annotations

from figures import lexicon
from figures.scene import Binding, Scene

BROUGHT = {"brought", "carried", "taken"}
CAPTORS = (
    lexicon.tables("en_cues")["captors_rebels"] | lexicon.tables("en_cues")["captors_state"] | {"men", "attackers"}
)
"""Who takes people away: then 'taken by' them is captured."""
ABDUCTORS = lexicon.tables("en_cues")["captors_of_hostages"]
"""With whom those are who were abducted."""
LED = {"forced", "herded", "led", "marched", "dragged", "bundled", "driven", "taken"}
AWAY = ("at gunpoint", "into the forest", "into the bush", "into the jungle", "to an unknown", "to unknown")
"""Where people are led who were abducted."""
JAILS = {
    "detention": "detained", "custody": "detained", "jails": "detained", "prisons": "detained", "jail": "detained",
    "captivity": "captured", "hands": "captured",
}  # fmt: skip
CAPTOR_REACH = 4
FROM_REACH = 14
"""Nodes behind 'taken from' in which it stands where to."""
GOALS = ("to", "for", "in", "out")


def taken(scene: Scene, k: int) -> Binding | None:
    """'Were taken by rebels', 'are with the kidnappers', 'were taken from their homes'."""
    low = scene.low(k)
    if low in BROUGHT and scene.low(k + 1) == "by" and _among_the_next(scene, k + 2, CAPTORS):
        return Binding("captured", k, "past", "'taken by' those who capture", passive=True)
    if low == "with" and scene.kind(k) == "P" and _among_the_next(scene, k + 1, ABDUCTORS):
        return Binding("abducted", k, "state", "'with their abductors'")
    if low in LED and any(where in scene.words(k + 1, k + 5) for where in AWAY):
        return Binding("abducted", k, "past", "'led into the forest'", passive=True)
    if low == "in" and scene.kind(k + 1) in ("N", "H") and scene.nodes[k + 1].capital:  # 'remain in Houthi detention'
        held = JAILS.get(scene.low(k + 2))
        if held is not None:
            return Binding(held, k, "state", "'in somebody's detention'", passive=True)
    if low == "taken" and _taken_away(scene, k):
        return Binding("captured", k, "past", "'were taken'", passive=True)
    return None


def _among_the_next(scene: Scene, k: int, captors: frozenset[str]) -> bool:
    """True for 'the rebels', 'men in uniform' at node k."""
    return any(node.low in captors for node in scene.nodes[k : k + CAPTOR_REACH])


def _taken_away(scene: Scene, k: int) -> bool:
    """True for 'are believed to have been taken.', 'were taken from their homes': by force, and to no hospital."""
    if scene.kind(k + 1) in ("MARK", ""):
        return True
    if not scene.low(k + 1).startswith("from"):
        return False
    return not any(scene.low(y) in GOALS for y in range(k + 2, k + FROM_REACH))
