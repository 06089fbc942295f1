"""Reads the bound that touches a numeral: 'at least 7,000', 'nearly 700', '104+', '35-40', 'dozens'.

In:  the nodes of a sentence and one counted phrase.
Out: qualifier, value, low, high as the words state them (methodology 3.1).
A bound binds only the numeral that it touches: in 'at least 3,545 died and another 7,457 were injured' the second is
exact.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.nodes import Node
from figures.numerals import Numeral
from figures.phrases import Count
from figures.terms import QUALIFIERS
from records import Qualifier

STACKED = ("at_least", "more_than", "nearly", "up_to", "fewer_than", "about")
"""When several bounds touch ('at least some 40'), the first of these counts."""


@dataclass(slots=True)
class Bound:
    """What the words claim about one number."""

    qualifier: Qualifier
    value: float | None
    low: float | None
    high: float | None
    word: str | None


def read(nodes: list[Node], count: Count) -> Bound:
    """The bound of a counted phrase."""
    numeral = nodes[count.node].quantity
    names, words = [], []
    for k in range(count.first, count.node):
        if nodes[k].kind == "B" and not nodes[k].entries["bound"].name.startswith(("after_", "so_far")):
            names.append(nodes[k].entries["bound"].name)
            words.append(nodes[k].low)
    k = count.node + 1
    before = count.first - 1
    if (
        not names
        and before >= 0
        and nodes[before].kind == "P"
        and nodes[before].low in ("over", "under", "above", "below")
    ):
        names.append(
            {"over": "more_than", "above": "more_than", "under": "fewer_than", "below": "fewer_than"}[nodes[before].low]
        )
        words.append(nodes[before].low)
    for place in (k, count.last):
        if (
            place < len(nodes)
            and nodes[place].kind in ("B",)
            and nodes[place].entries["bound"].name.startswith("after_")
        ):
            after_is_bound_of_next = place + 1 < len(nodes) and nodes[place + 1].kind == "Q"
            if not after_is_bound_of_next:
                names.append(nodes[place].entries["bound"].name.removeprefix("after_"))
                words.append(nodes[place].low)
    if numeral.at_least:
        names.append("at_least")
        words.append("+")
    if not names:
        _loose(nodes, count, names, words)
    name = next((s for s in STACKED if s in names), None)
    return _stated(numeral, name, ", ".join(words) or None)


SIGNS = {">": "more_than", "<": "fewer_than", "~": "about", "≈": "about", "≥": "at_least", "≤": "up_to"}
LOOSE = {"at minimum", "at the very least", "at a minimum", "at least"}
"""Bounds that may also stand a word or two behind: 'left 50 dead at minimum'."""


HOW_OFTEN = {"once", "twice"}
"""'displaced at least once' bounds no number of people."""


def _loose(nodes: list[Node], count: Count, names: list[str], words: list[str]) -> None:
    """A sign before the numeral, or a bound that trails behind."""
    before = nodes[count.first - 1].low if count.first else ""
    if before in SIGNS and not (count.first > 1 and nodes[count.first - 2].low in ("…", "...")):  # '<...> Two'
        names.append(SIGNS[before])
        words.append(before)
        return
    for k in range(count.last, min(count.last + 5, len(nodes))):
        if nodes[k].kind == "Q":
            return
        if (
            nodes[k].kind == "B"
            and nodes[k].low in LOOSE
            and not (
                k + 1 < len(nodes) and (nodes[k + 1].kind in ("Q", "D", "N", "H") or nodes[k + 1].low in HOW_OFTEN)
            )
        ):
            names.append("at_least")
            words.append(nodes[k].low)


def _binds_next(node: Node) -> bool:
    """True where the bound is of what follows: 'at least 12', 'at least the guards', 'at least once'."""
    return node.kind in ("Q", "D", "N", "H") or node.low in HOW_OFTEN


def _stated(numeral: Numeral, name: str | None, word: str | None) -> Bound:
    value, low, high = numeral.value, numeral.low, numeral.high
    if numeral.vague:
        return Bound("vague", None, low, None, numeral.vague)
    if numeral.ranged:
        return Bound("range", None, low, high, word or "a range")
    if name in ("at_least", "more_than"):
        return Bound(QUALIFIERS[name], value, value, None, word)
    if name in ("nearly", "up_to", "fewer_than"):
        return Bound(QUALIFIERS[name], value, None, value, word)
    if name == "about" or (numeral.about and name is None):
        return Bound("about", value, None, None, word or "round by nature")
    return Bound("exact", value, value, value, None)
