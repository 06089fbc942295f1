"""Looks ahead in a noun phrase: whether a noun for people still comes.

In:  the nodes of a sentence, where to look from.
Out: True, or the node where the noun ends. Nothing is changed.
"""

from __future__ import annotations

from figures.nodes import Node

ADJECTIVES = {"protesting", "demonstrating", "mostly", "mainly", "largely", "predominantly"}
"""Words that look like verbs or openers and stand before a noun: 'injured protesting students', 'mostly Muslim men'."""
REACH = 5
"""Nodes. More modifiers than that do not stand before one noun."""


def head_ahead(nodes: list[Node], k: int) -> bool:
    """True when a person noun follows after modifiers only."""
    for y in range(k, min(k + REACH, len(nodes))):
        counted = nodes[y].kind == "TOLL" and "head" in nodes[y].entries  # '5,996 documented deaths'
        if nodes[y].kind in ("H", "HEAD") or counted or _names_a_people(nodes, y):
            return True
        if not _modifies(nodes[y]) and nodes[y].low not in ADJECTIVES:
            return False
    return False


def _names_a_people(nodes: list[Node], k: int) -> bool:
    """True for 'Afghans' where no other noun follows, and for any name before 'were'."""
    node, after = nodes[k], nodes[k + 1] if k + 1 < len(nodes) else None
    if node.kind != "N" or not node.capital:
        return False
    if node.low.endswith("s"):
        return after is None or after.kind not in ("N", "H")
    return after is not None and after.kind == "A"


def _and_wounded(nodes: list[Node], k: int) -> bool:
    """True for 'wounded' in '11 martyrs and wounded in an attack': a noun, where no object follows."""
    if (
        k < 2
        or k >= len(nodes)
        or nodes[k - 2].kind != "HEAD"
        or nodes[k].kind != "T"
        or "head" not in nodes[k].entries
    ):
        return False
    return k + 1 == len(nodes) or nodes[k + 1].kind in ("P", "A", "MARK", "COMMA", "TIME")


def _people(node: Node) -> bool:
    """True for the plural of a name: 'Georgians'."""
    return node.kind == "N" and node.capital and node.low.endswith("s")


def _modifies(node: Node) -> bool:
    """True for a word that may stand before a noun: 'displaced', 'young', 'other'."""
    if node.kind in ("N", "ED", "OTH", "R") or (node.kind == "V" and node.low.endswith("ed")):
        return True
    entry = node.trigger() if node.kind == "T" else None
    return entry is not None and entry.form in ("past", "state")


def second_head(nodes: list[Node], k: int) -> int | None:
    """The node after 'civilians' in 'soldiers and civilians'; None when a numeral or a verb follows the 'and'."""
    start = k
    peoples = nodes[k - 2 : k - 1] and nodes[k : k + 1] and _people(nodes[k - 2]) and _people(nodes[k])
    if peoples and not (k + 1 < len(nodes) and nodes[k + 1].kind in ("N", "H", "HEAD")):
        return k + 1  # '158,000 Georgians and Ossetians'
    if _and_wounded(nodes, k):
        nodes[k].kind = "HEAD"
        return k + 1
    while k < len(nodes) and k - start < REACH:
        if nodes[k].kind in ("H", "HEAD"):
            while k + 1 < len(nodes) and nodes[k + 1].kind in ("H", "HEAD"):
                k += 1
            return k + 1
        if (nodes[k].kind not in ("N", "ED", "OTH", "R") and nodes[k].low not in ("also", "some")) or (
            nodes[k].kind == "OTH" and nodes[k].low == "others"
        ):
            return None
        k += 1
    return None
