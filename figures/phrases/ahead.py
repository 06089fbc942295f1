"""Looks ahead in a noun phrase: whether a noun for people still comes.

In:  the nodes of a sentence, where to look from.
Out: True, or the node where the noun ends. Nothing is changed.
"""

from __future__ import annotations

from figures.nodes import Node

REACH = 5
"""Nodes. More modifiers than that do not stand before one noun."""


def head_ahead(nodes: list[Node], k: int) -> bool:
    """True when a person noun follows after modifiers only."""
    for y in range(k, min(k + REACH, len(nodes))):
        counted = nodes[y].kind == "TOLL" and "head" in nodes[y].entries  # '5,996 documented deaths'
        if nodes[y].kind in ("H", "HEAD") or counted or _names_a_people(nodes, y):
            return True
        if not _modifies(nodes[y]):
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


def _modifies(node: Node) -> bool:
    """True for a word that may stand before a noun: 'displaced', 'young', 'other'."""
    if node.kind in ("N", "ED", "OTH", "R") or (node.kind == "V" and node.low.endswith("ed")):
        return True
    entry = node.trigger() if node.kind == "T" else None
    return entry is not None and entry.form in ("past", "state")


def second_head(nodes: list[Node], k: int) -> int | None:
    """The node after 'civilians' in 'soldiers and civilians'; None when a numeral or a verb follows the 'and'."""
    start = k
    while k < len(nodes) and k - start < REACH:
        if nodes[k].kind in ("H", "HEAD"):
            while k + 1 < len(nodes) and nodes[k + 1].kind in ("H", "HEAD"):
                k += 1
            return k + 1
        if (nodes[k].kind not in ("N", "ED", "OTH", "R") and nodes[k].low != "also") or (
            nodes[k].kind == "OTH" and nodes[k].low == "others"
        ):
            return None
        k += 1
    return None
