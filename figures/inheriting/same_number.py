"""Finds whom a bare number with 'the' counts, where the report has told that number before: 'along with the seven
killed' after 'seven soldiers were killed'.

In:  a Story, the nodes of a sentence, one counted phrase without a noun, what befell its people.
Out: the Figure that told of them; None where the report has told no such number of the same fate.
Assumes that small numbers are too common to be the same people.
"""

from __future__ import annotations

from figures.nodes import Node
from figures.phrases import Count
from figures.story import Story
from records import Figure

FEWEST = 3
THE = ("the", "these", "those")


def told_with_a_noun(story: Story, row: list[Node], count: Count, metric: str) -> Figure | None:
    """The figure of 'seven soldiers were killed' for 'the seven killed'."""
    value = row[count.node].quantity.value
    definite = any(node.low in THE for node in row[max(0, count.first - 1) : count.node])
    if not definite or value is None or value < FEWEST:
        return None
    told = (draft.figure for draft in reversed(story.out.drafts))
    return next((f for f in told if f.value == value and f.metric == metric and f.population != "all"), None)
