"""Steps over what stands between people and their verb inside their own clause: 'of X', 'in Gao, Mali', 'sheltering in
a school'.

In:  the Scene of a sentence, the node where the phrase begins.
Out: the node after it, or None if it cannot be such a phrase.
"""

from __future__ import annotations

from figures.scene import Scene

REACH = 16
"""Nodes of a prepositional phrase at most."""
NOUNS = {"D", "N", "H", "NOM", "Q", "B", "OTH", "HEAD", "ED", "PRON", "TOLL"}
"""Kinds of node that a prepositional phrase is made of."""
SUBJECTS = {"he", "she", "it", "we", "i"}
IN_A_CLAUSE = {"D", "N", "H", "P", "OF", "TIME", "R", "NOM", "ED", "ING", "QUOTE", "HEAD", "PRON"}
"""Kinds of node that a reduced relative clause is made of."""
CLAUSE_REACH = 4
"""Nodes after 'and' that tell another place from another clause."""


def skip_preposition(scene: Scene, k: int) -> int | None:
    """The node after a prepositional phrase that starts at k; None if it cannot be one."""
    nodes = scene.nodes
    if nodes[k].low in ("to", "into") and scene.kind(k + 1) == "V":
        return None
    k += 1
    got = False
    """True once the phrase has a noun."""
    listed = False
    """True after a comma between names: the second one may close it."""
    for _ in range(REACH):
        if k >= len(nodes):
            break
        kind = nodes[k].kind
        if kind == "PRON" and nodes[k].low in SUBJECTS and scene.kind(k + 1) in ("A", "T", "V"):
            break  # 'after he was kidnapped': another's fate
        if kind in NOUNS:
            other = scene.counts[scene.at[k]] if kind == "Q" and got else None
            if other is not None and not other.refused:
                return k
            if other is not None:  # 'in 206 incidents', 'from the 219 Battalion'
                k = other.last - 1
            got = True
        elif kind == "ING":
            got = True
        elif kind == "COMMA" and listed and scene.kind(k + 1) in ("A", "T"):
            return k + 1  # 'residents of Minjar, Awra locality, took refuge'
        elif kind == "COMMA" and got and _name_after_comma(scene, k):
            k += 1
            listed = True
            if scene.kind(k + 1) == "COMMA" and scene.kind(k + 2) in ("A", "T", "WHO", "BEL"):
                k += 1
        elif not (kind in ("TIME", "QUOTE") or _trigger_as_noun(scene, k, got) or (got and _goes_on(scene, k))):
            break
        k += 1
    return k


def _trigger_as_noun(scene: Scene, k: int, got: bool) -> bool:
    """'in killed soldiers' homes', 'of the wounded'."""
    if scene.kind(k) != "T":
        return False
    return scene.kind(k - 1) == "D" if got else scene.kind(k + 1) in ("N", "H")


def _goes_on(scene: Scene, k: int) -> bool:
    """Another preposition, or 'and' with another noun."""
    kind = scene.kind(k)
    return kind in ("P", "OF") or (
        kind == "C" and scene.kind(k + 1) in ("N", "D", "H", "P", "ED") and _no_count(scene, k + 1)
    )


def _name_after_comma(scene: Scene, k: int) -> bool:
    """True for the comma in 'in Gao, Mali, were ...'."""
    nodes = scene.nodes
    return (
        scene.kind(k + 1) == "N"
        and nodes[k + 1].capital
        and nodes[k - 1].capital
        and (scene.kind(k + 2) in ("COMMA", "A", "N", "T", "BEL") or _and_a_name(scene, k + 2))
    )


def _and_a_name(scene: Scene, k: int) -> bool:
    """True for 'and Godana' in 'residents of Minjar, Awra and Godana': the last name of a list."""
    return scene.kind(k) == "C" and scene.kind(k + 1) == "N" and scene.nodes[k + 1].capital


def _no_count(scene: Scene, k: int) -> bool:
    """True when what follows 'and' is another place or thing, not a new clause with a count."""
    for node in scene.nodes[k : k + CLAUSE_REACH]:
        if node.kind in ("Q", "B"):
            return False
        if node.kind in ("A", "T", "COMMA", "MARK"):
            return True
    return True


def skip_reduced(scene: Scene, k: int) -> int:
    """The node after a reduced relative clause: 'men dressed as soldiers', 'people sheltering in a school'."""
    k += 1
    while scene.kind(k) in IN_A_CLAUSE or (scene.kind(k) == "Q" and scene.counts[scene.at[k]].refused):
        k = scene.counts[scene.at[k]].last if scene.kind(k) == "Q" else k + 1  # 'travelling in three buses'
    return k
