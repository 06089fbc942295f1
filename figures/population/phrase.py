"""Whom a counted phrase itself names: population, group and unit.

In:  the nodes of a counted phrase, the lexicon, the gazetteer.
Out: Whom.
"""

from __future__ import annotations

from figures.gazetteer import Gazetteer
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.phrases import Count
from figures.population.groups import group_of, side_behind
from figures.population.nouns import population_of
from figures.population.whom import Whom
from figures.text import Token


def read(
    nodes: list[Node], count: Count, tokens: list[Token], text: str, lexicon: Lexicon, gazetteer: Gazetteer
) -> Whom:
    """Population, group and unit of one counted phrase."""
    whom = Whom()
    if not count.words:
        return whom
    lows = [nodes[k].low for k in count.words]
    head = nodes[count.head].low if count.head is not None else ""
    if any(low in lexicon.households or low.split()[-1] in lexicon.households for low in lows):
        whom.unit = "household"
        whom.stated = True
    if head.endswith(("displacement", "displacements")):
        whom.unit = "movement"
    whom.population, whom.stated = population_of(nodes, count, lexicon, whom.stated)
    whom.group = group_of(nodes, count, tokens, text, lexicon, gazetteer, whom.population)
    side_behind(nodes, count, tokens, text, lexicon, whom)
    if whom.group:
        whom.stated = True
    return whom
