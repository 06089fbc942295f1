"""Tells whom a figure counts: the population, the group (nationality or side), the unit.

In:  the nodes of a counted phrase, the lexicon, the gazetteer.
Out: `read`, `beside`, `predicate`, `complete`: a Whom from the phrase, from the words around it, from the noun of its
predicate, from the side that its people are of; `shared_out_to`: the noun of 'Women accounted for 14 of the killed'.
The population follows the noun: 'people' and 'residents' are all; civilians only where the text says so.
"""

from __future__ import annotations

from figures.gazetteer import Gazetteer
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.phrases import Count
from figures.population import apposed, owners
from figures.population.beside import beside, predicate, shared_out_to
from figures.population.phrase import read
from figures.population.whom import Whom
from figures.text import Token

__all__ = ["Whom", "beside", "complete", "predicate", "read", "shared_out_to"]


def complete(
    nodes: list[Node], count: Count, tokens: list[Token], text: str, lexicon: Lexicon, gazetteer: Gazetteer, whom: Whom
) -> None:
    """What the rest of the sentence says of all whom a figure counts, and of their side."""
    apposed.complete(nodes, count, lexicon, whom)
    owners.complete(nodes, count, tokens, text, lexicon, gazetteer, whom)
