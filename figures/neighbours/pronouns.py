"""Reads what befell people from the pronoun that stands for them: 'and they were killed', 'wounding them',
'shot them dead'.

In:  the Scene of a sentence, the index of a phrase.
Out: a Binding or None.
Assumes that 'they' and 'them' stand for the last counted people before them.
"""

from __future__ import annotations

from figures.leftward.objects import TO_DEATH
from figures.neighbours.joining import person_like
from figures.scene import ACTIVE, Binding, Scene
from figures.terms import TAKEN

REACH = 30
"""Nodes between people and the pronoun that stands for them."""
THEY = {"they", "both", "all"}
THEM = {"them", "both", "him", "her"}
DEAD = ("dead", "to death", "alive", "both dead", "all dead")


def pronoun(scene: Scene, x: int) -> Binding | None:
    """'Three armed men approached ..., and they were killed', 'stopped 12 traders and shot them dead'."""
    if not _people(scene, x):
        return None
    for k in _behind(scene, x):
        if scene.low(k) in THEY and scene.is_be(k + 1):
            return _suffered(scene, k + 1)
        done = _done_to_them(scene, k) if _an_object(scene, x) else None
        if done is not None:
            return done
    return None


def killed_after_all(scene: Scene, x: int) -> Binding | None:
    """'kidnapped eight villagers and killed them': they were killed in the end."""
    found = scene.found[x]
    if found is None or found.metric not in TAKEN or not _people(scene, x) or not _an_object(scene, x):
        return None
    ends = (_done_to_them(scene, k) for k in _behind(scene, x))
    return next((end for end in ends if end is not None and end.metric == "killed"), None)


def _people(scene: Scene, x: int) -> bool:
    """True for a phrase with a noun for people."""
    head = scene.counts[x].head
    return head is not None and scene.kind(head) == "H" and person_like(scene, x)


def _an_object(scene: Scene, x: int) -> bool:
    """True for 'stopped 12 traders'; the subject of the sentence is no 'them'."""
    return scene.kind(scene.counts[x].first - 1) in ("V", "T", "ED", "P")


def _behind(scene: Scene, x: int) -> range:
    """The nodes behind a phrase, up to the next number."""
    last = scene.counts[x].last
    end = min(last + REACH, len(scene.nodes))
    return range(last, next((k for k in range(last, end) if scene.kind(k) == "Q"), end))


def _done_to_them(scene: Scene, k: int) -> Binding | None:
    """The verb at k, where its object is 'them'."""
    if scene.low(k + 1) not in THEM:
        return None
    if scene.low(k) in TO_DEATH and scene.words(k + 2, k + 4).startswith(DEAD):
        return Binding("killed", k, "past", "'them' stands for it", passive=True)
    entry = scene.trigger(k)
    if entry is None or entry.form not in ACTIVE or entry.form in ("base", "third") or scene.is_be(k - 1):
        return None
    return Binding(entry.name, k, "past", "'them' stands for it", passive=True)


def _suffered(scene: Scene, y: int) -> Binding | None:
    """The participle after 'they were' at node y."""
    while scene.kind(y) in ("A", "R", "BEL"):
        y += 1
    if scene.kind(y) != "T":
        return None
    entry = scene.nodes[y].entries["trigger"]
    if entry.form not in ("past", "participle", "state"):
        return None
    return Binding(entry.name, y, entry.form, "'they' stands for it", passive=True)
