"""Reads people of whom nobody knows what became of them: 'the whereabouts of 35 people are unknown', 'nothing has been
heard of 19 fishermen'.

In:  the Scene of a sentence, the node that leads to the phrase; or the node of 'whose' behind it.
Out: a Binding or None.
"""

from __future__ import annotations

from figures.scene import Binding, Scene

FATE = {"fate", "whereabouts", "fates"}
UNKNOWN = {"unknown", "unclear", "uncertain", "unresolved", "unconfirmed", "undetermined"}
REACH = 14
"""Nodes after 'the fate of' in which it stands that it is unknown."""
WHOSE_REACH = 6
"""The same after 'whose fate'."""
HEARD = {"heard", "word", "news"}
NOTHING = {"nothing", "no", "not"}
HEARD_REACH = 5
"""Nodes of 'nothing has since been heard'."""
OF_WHOM = {"of", "from", "about"}


def unknown(scene: Scene, k: int) -> Binding | None:
    """'the fate of 1,600 people remains unknown', 'there is no news of 30 hikers': k leads to the phrase."""
    if scene.low(k) not in OF_WHOM:
        return None
    if scene.low(k - 1) in FATE and _unknown(scene, k + 1, REACH):
        return Binding("missing", k - 1, "state", f"'{scene.low(k - 1)} of ... unknown'")
    if scene.low(k - 1) in HEARD and any(scene.low(y) in NOTHING for y in range(k - 1 - HEARD_REACH, k - 1)):
        return Binding("missing", k - 1, "state", "'nothing heard of'")
    return None


def whose(scene: Scene, k: int) -> Binding | None:
    """'42 villagers whose whereabouts remain unknown': k is the node of 'whose'."""
    if scene.low(k + 1) not in FATE or not _unknown(scene, k + 2, WHOSE_REACH):
        return None
    return Binding("missing", k + 1, "state", "'whose fate is unknown'")


def _unknown(scene: Scene, k: int, reach: int) -> bool:
    return any(scene.low(y) in UNKNOWN for y in range(k, k + reach))
