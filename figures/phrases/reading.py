"""Reads every counted phrase of a sentence: what touches the numeral, the noun after it, the noun after 'of the'.

In:  the nodes of a sentence, the lexicon.
Out: a Count for every numeral.
"""

from __future__ import annotations

from itertools import pairwise

from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.phrases.before import bounds
from figures.phrases.count import Count
from figures.phrases.uncounted import refuse
from figures.phrases.walking import walk

OF_THE = {"the", "those", "these", "its", "their", "his", "our", "your", "my", "her"}
"""Articles after 'of' that make a part: 'five of the insurgents'."""
FIRST = {"original", "initial", "initially", "total", "originally", "reported", "remaining"}
"""Words before the second number of 'two of the original 12'."""
CASES = {"cases", "instances", "case"}
KINDS_OF_CASES = {
    "open",
    "unresolved",
    "pending",
    "new",
    "documented",
    "reported",
    "active",
    "outstanding",
    "confirmed",
}
CASES_REACH = 3
"""Nodes after 'cases of' in which it stands what happened: 'cases of alleged arbitrary detention'."""
CASES_OF = {"abducted", "detained", "missing", "killed"}
"""What happens to one person at a time."""


def read(nodes: list[Node], lexicon: Lexicon) -> list[Count]:
    """Every counted phrase of the sentence."""
    counts = [_phrase(nodes, i, lexicon) for i, node in enumerate(nodes) if node.kind == "Q"]
    for x, (one, several) in enumerate(pairwise(counts)):
        if not one.partitive or one.last != several.node:
            continue
        if several.refused:  # 'one of the three worst-hit districts'
            one.refused = several.refused
        one.last, one.total = several.last, x + 1  # 'two of the four soldiers'
    return counts


def _phrase(nodes: list[Node], i: int, lexicon: Lexicon) -> Count:
    count = Count(i, i, i + 1, None)
    bounds(nodes, count)
    quoted = 0 < i < len(nodes) - 1 and nodes[i - 1].kind == nodes[i + 1].kind == "QUOTE"  # '"scores" of people'
    k = i + 2 if quoted else i + 1
    if _of_counts(nodes, i, k):
        k += 1
    k = _cases_of(nodes, k)
    k = walk(nodes, k, count, lexicon)
    count.last = k
    if count.head is None and not count.words and _of_the(nodes, k):
        count.partitive = True
        after = k + 1 if nodes[k + 1].kind == "Q" else k + 2
        while after + 1 < len(nodes) and (nodes[after].low in FIRST or nodes[after].kind == "B"):
            after += 1  # 'fewer than 60 of the original 219 captives', 'some of the estimated 40'
        if after < len(nodes) and nodes[after].kind == "Q":  # 'two of the 12', 'one of 12'
            count.last = after
        else:
            count.last = walk(nodes, after, count, lexicon)
    refuse(nodes, count, lexicon)
    return count


def _of_counts(nodes: list[Node], i: int, k: int) -> bool:
    """True for the 'of' at node k in 'dozens of people', 'a pair of soldiers'."""
    if k + 1 >= len(nodes) or nodes[k].kind != "OF":
        return False
    numeral = nodes[i].quantity
    large = numeral.vague or nodes[i].low in ("a pair", "pair") or numeral.pair
    return bool(large) and nodes[k + 1].kind not in ("D", "PRON", "INC")


def _cases_of(nodes: list[Node], k: int) -> int:
    """The node after 'cases of' in '32 cases of abduction', where each case is a person; k where there is none."""
    start = k
    if k + 1 < len(nodes) and nodes[k].low in KINDS_OF_CASES:
        k += 1
    if k + 2 >= len(nodes) or nodes[k].low not in CASES or nodes[k + 1].kind != "OF":
        return start
    for y in range(k + 2, min(k + 2 + CASES_REACH, len(nodes))):
        entry = nodes[y].entries.get("head")
        if entry is not None:
            return k + 2 if entry.name in CASES_OF else start
        if nodes[y].low == "missing" and y + 1 < len(nodes) and nodes[y + 1].kind == "H":
            return k + 2  # '23,000 open cases of missing persons'
        if nodes[y].kind not in ("N", "ED", "BEL"):
            return start
    return start


def _of_the(nodes: list[Node], k: int) -> bool:
    """True where 'of the', 'of those' or 'of 12' follows."""
    if k + 1 >= len(nodes) or nodes[k].kind != "OF":
        return False
    following = nodes[k + 1]
    return following.kind == "Q" or (following.kind == "D" and following.low in OF_THE)
