"""Refuses numerals that count nobody: things, years, percentages, ages, rates, shares, numbers of blocks and rooms.

In:  the nodes of a sentence, a Count whose phrase was read.
Out: the same Count, refused with a reason, or with the head that a bare noun gives it.
Each rule is one function with one reason; where several hold, the last one says why.
"""

from __future__ import annotations

from collections.abc import Callable

from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.phrases import shares_and_rates, things, years_and_ages
from figures.phrases.beside import Phrase
from figures.phrases.count import Count


def refuse(nodes: list[Node], count: Count, lexicon: Lexicon) -> None:
    """Decides whether the phrase counts people at all."""
    if count.head is None:
        _bare_noun(nodes, count, lexicon)
    node = nodes[count.node]
    follow = nodes[count.node + 1] if count.node + 1 < len(nodes) else None
    before = nodes[count.first - 1] if count.first else None
    phrase = Phrase(nodes, count, lexicon, node.quantity, node.low, follow, before)
    for rule in RULES:
        count.refused = rule(phrase) or count.refused


def _bare_noun(nodes: list[Node], count: Count, lexicon: Lexicon) -> None:
    """A name at the end ('12 Afghans') or a noun that no list knows is the head; a thing refuses the phrase."""
    nouns = [k for k in count.words if nodes[k].kind == "N"]
    names = [k for k in nouns if nodes[k].capital]
    if names and names[-1] == count.words[-1]:
        count.head = names[-1]
        count.heads.append(count.head)
    elif nouns:
        count.head = nouns[-1]
        last = nodes[count.head].low
        if last in lexicon.things:
            count.refused = f"counts things: {last}"
        else:
            count.heads.append(count.head)


RULES: tuple[Callable[[Phrase], str | None], ...] = (
    things.thing_of_people,
    years_and_ages.year,
    things.thing_next,
    things.thing_behind,
    things.households_of,
    shares_and_rates.percentage,
    things.one_thing,
    things.one_of_things,
    things.one_of_them,
    things.nobody,
    years_and_ages.day_behind_a_month,
    things.thing_ahead,
    years_and_ages.age_bound,
    years_and_ages.age,
    years_and_ages.of_one_person,
    things.inhabitants,
    things.capacity,
    years_and_ages.second_day,
    shares_and_rates.rate,
    shares_and_rates.share_of,
    shares_and_rates.share,
    shares_and_rates.all_but,
    shares_and_rates.difference,
    years_and_ages.age_between_commas,
    things.number_of_a_thing,
    things.rank,
    shares_and_rates.rate_word,
)
"""In this order; a later one overrules an earlier one."""
