"""Tells a number that is only printed in brackets from an aside: 'a total of (512) people', '(103) others were hurt'.

In:  the nodes before a bracket, the tokens of a sentence, the numeral in the bracket.
Out: True where the brackets mean nothing: the number stands alone in them and the sentence goes on with it.
Refuses a bracket behind a name, a noun or a time: 'Nairobi (17)', 'Thursday (26)' add to the word before.
"""

from __future__ import annotations

from figures.nodes.node import Node
from figures.numerals import Numeral
from figures.text import Token

GOES_ON = frozenset(
    ("COMMA", "SEMI", "COLON", "QUOTE", "C", "BUT", "OF", "P", "D", "B", "T", "V", "A", "ATT", "R", "INC", "WHO")
)
"""Kinds of node that need a number or a noun after them, or begin a new item."""


def plain(nodes: list[Node], tokens: list[Token], numeral: Numeral) -> bool:
    """True when the brackets around the numeral are only its dress."""
    closing = numeral.last
    if closing + 1 >= len(tokens) or tokens[closing].text != ")" or tokens[closing + 1].kind != "word":
        return False
    return not nodes or nodes[-1].kind in GOES_ON
