"""Reads what touches a numeral from the left: bounds, articles, 'another', 'a total', 'a family of'.

In:  the nodes of a sentence, a Count that holds its numeral.
Out: the same Count, with its first node, and whether it counts others than those before.
"""

from __future__ import annotations

from figures import lexicon
from figures.nodes import Node
from figures.phrases.count import Count

CARRIED_OVER = lexicon.tables("en_cues")["phrases_carried_over"]
"""After these 'over' is no bound: 'handed over 13 hostages'."""
SHARES = {"%", "percent", "per cent", "pct", "times", "cent"}
"""After these 'more than' compares: '70% higher than the 37,877 of the ministry'."""
TOUCHING = {
    "the", "another", "an", "a", "all", "only", "just", "additional", "further", "other", "these", "those", "its",
    "their", "possibly", "perhaps", "total", "both", "some", "even", "already", "now",
}  # fmt: skip
"""Small words that may stand between a bound and its numeral, or alone before it."""
MORE = {"other", "another", "additional", "further"}
OF_TOTALS = lexicon.tables("en_cues")["phrases_of_totals"]
"""What may stand between an article and a numeral: 'a staggering 40'."""
COLLECTIVES = lexicon.tables("en_cues")["phrases_collectives"]
"""Nouns for many at once that 'of' and their number follow: 'killed a family of nine', 'seized a group of six'."""


WHOLE = ("entire", "whole")
"""Before such a noun: 'killed an entire family of five'."""


def bounds(nodes: list[Node], count: Count) -> None:
    """Bounds and small words that touch the numeral from the left."""
    k = count.node - 1
    while k >= 0 and _touches(nodes, k):
        if nodes[k].low in MORE:
            count.others = True
        k -= 1
    if k > 0 and nodes[k].kind in ("N", "V", "ING", "A") and nodes[k].low in OF_TOTALS and nodes[k - 1].kind == "D":
        k -= 2
    if k > 2 and nodes[k].kind == "OF" and nodes[k - 1].low in COLLECTIVES and nodes[k - 2].low in WHOLE:
        k -= 4 if nodes[k - 3].kind == "D" else 3
    elif k > 1 and nodes[k].kind == "OF" and nodes[k - 1].low in COLLECTIVES and nodes[k - 2].kind in ("D", "OTH"):
        k -= 3 if nodes[k - 2].kind == "D" else 2
        while k >= 0 and _touches(nodes, k):
            k -= 1
    count.first = k + 1


def _touches(nodes: list[Node], k: int) -> bool:
    """True for a bound or a small word that belongs to the numeral after it."""
    node = nodes[k]
    if node.low in ("over", "past") and k and nodes[k - 1].low in CARRIED_OVER:
        return False
    if node.low.endswith(" than") and k and nodes[k - 1].low in SHARES:
        return False
    return node.kind == "B" or (node.kind in ("D", "OTH", "R") and node.low in TOUCHING)
