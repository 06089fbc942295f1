"""Makes one verb of 'taken to Mulago Hospital', however the hospital is called: who was brought there was hurt.

In:  the nodes and tokens of a sentence; the numerals and times among the tokens.
Out: the same nodes, with one trigger of the injured in place of the verb, 'to' and the hospital's name.
Assumes that a hospital's name has no comma and no number in it, and ends with the word that says what it is.
"""

from __future__ import annotations

from collections.abc import Container

from figures import lexicon
from figures.lexicon import Entry
from figures.nodes.node import Node
from figures.text import Token

_WORDS = lexicon.tables("en_care")
BROUGHT = _WORDS["brought"]
TOWARDS = _WORDS["towards"]
HOSPITALS = _WORDS["hospitals"]
HOUSES, OF_CARE = _WORDS["houses"], _WORDS["of_care"]
"""'centre', 'facility'; and what makes a house of care of them: 'a health centre'."""
INTENSIVE = "intensive"
NOT_IN_A_NAME = _WORDS["not_in_a_name"]
FOR, TREATMENT = "for", _WORDS["treatment"]
LONGEST = 9
"""Tokens from 'to' to the last word of the hospital's name: 'to the Usmanu Danfodiyo University Teaching Hospital'."""
TAKEN = Entry("trigger", "injured", "participle")


def join(nodes: list[Node], tokens: list[Token], taken: Container[int]) -> None:
    """Joins every verb of bringing with the hospital behind it."""
    k = 0
    while k < len(nodes):
        node = nodes[k]
        if node.low in BROUGHT:
            last = _care(tokens, node.last, taken)
            if last:
                behind = next((z for z in range(k, len(nodes)) if nodes[z].last >= last), None)
                if behind is not None and nodes[behind].last == last:
                    low = " ".join([t.low for t in tokens[node.first : last]])
                    nodes[k : behind + 1] = [Node("T", node.first, last, low, {"trigger": TAKEN})]
        k += 1


def _care(tokens: list[Token], i: int, taken: Container[int]) -> int | None:
    """Where the hospital ends to which the word at i leads, or the treatment for which: behind its last token."""
    if i >= len(tokens) or tokens[i].low not in TOWARDS:
        return None
    for k in range(i + 1, min(i + LONGEST, len(tokens))):
        token = tokens[k]
        if k in taken or token.kind != "word" or token.low in NOT_IN_A_NAME:
            return None
        house = token.low in HOUSES and tokens[k - 1].low in OF_CARE
        if token.low in HOSPITALS or house or (token.low in TREATMENT and _led_to(tokens, i, k)):
            return k + 1
    return None


def _led_to(tokens: list[Token], i: int, k: int) -> bool:
    """True for 'to Kinshasa for further treatment', and for 'intensive care': a word or two before says so."""
    return any(token.low in (FOR, INTENSIVE) for token in tokens[max(i, k - 2) : k])
