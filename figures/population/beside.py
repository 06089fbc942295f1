"""Whom a figure counts where the words stand outside its phrase: 'fatalities among the rebels', 'nine were children'.

In:  a counted phrase, its binding, the nodes around it.
Out: the Whom, completed.
"""

from __future__ import annotations

from figures.gazetteer import Gazetteer
from figures.lexicon import Lexicon, tables
from figures.nodes import Node
from figures.phrases import Count
from figures.population.groups import group_of, side_behind
from figures.population.nouns import NAMED, of_noun, population_of
from figures.population.owners import armed_kind
from figures.population.whom import Whom
from figures.scene import Binding
from figures.text import Token

BODIES = {"bodies", "corpses", "remains", "dead bodies"}
"""Heads whose people stand behind 'of': 'twelve bodies of civilians'; nouns like 'arrests' are others."""
LABELLED = (
    "civilians", "children", "women", "combatants", "security_forces", "journalists", "police", "women_and_children",
)  # fmt: skip
"""Populations that a word beside a toll or in a label may give."""
OF_WHOM = {"among", "amongst", "for", "between"}
"""Prepositions between a toll and whom it counts; behind any other one stands where or how."""
MADE_UP = tables("en_cues")["population_made_up"]
"""Verbs of 'Women accounted for 14 of the killed', with the words that may stand between them and the number."""


def predicate(
    nodes: list[Node], k: int, tokens: list[Token], text: str, lexicon: Lexicon, gazetteer: Gazetteer, whom: Whom
) -> Whom:
    """Whom 'nine of them were children' counts: the noun of the predicate."""
    first = k
    while first > 0 and nodes[first - 1].kind in ("N", "ED"):
        first -= 1
    last = k + 1
    phrase = Count(first, first, last, k, words=list(range(first, last)), heads=[k])
    population, _ = population_of(nodes, phrase, lexicon, True)
    group = group_of(nodes, phrase, tokens, text, lexicon, gazetteer, population)
    found = Whom(population, group or whom.group, whom.unit, True)
    if nodes[k].low in lexicon.small["members"] and last < len(nodes) and nodes[last].kind == "OF":
        end = last + 1
        while end < len(nodes) and nodes[end].kind in ("D", "N", "H", "OF"):
            end += 1
        found.population = armed_kind(nodes, last + 1, end, lexicon) or population  # 'were members of the army'
        side_behind(nodes, phrase, tokens, text, lexicon, found)
    return found


def shared_out_to(nodes: list[Node], count: Count) -> int | None:
    """The noun of people in 'Women accounted for 14 of the killed', 'Children made up 29 of the dead'."""
    if count.head is not None or count.last >= len(nodes) or nodes[count.last].kind != "INC":
        return None
    k = count.first - 1
    while k > 0 and nodes[k].low in MADE_UP:
        k -= 1
    return k if k < count.first - 1 and nodes[k].kind == "H" else None


def _labelled(node: Node, lexicon: Lexicon) -> str | None:
    """The population of a label's noun: 'Students arrested: 120'."""
    many = node.low in NAMED and node.low.endswith("s")  # 'the official toll' is nobody's
    return f"other:{NAMED[node.low]}" if many else of_noun(node, lexicon)


def beside(
    nodes: list[Node],
    count: Count,
    join: Binding,
    tokens: list[Token],
    text: str,
    lexicon: Lexicon,
    gazetteer: Gazetteer,
    whom: Whom,
) -> None:
    """What stands beside a count noun: '130 fatalities among the rebels', 'the Russian losses at ...', 'civilian
    casualties: 12'.
    """
    after = count.last
    noun = nodes[count.head] if count.head is not None else None
    bodies = noun is not None and (noun.low in BODIES or noun.kind == "HEAD") and after < len(nodes)
    of_bodies = bodies and nodes[after].kind == "OF"
    if after + 1 < len(nodes) and (of_bodies or nodes[after].low in ("among", "amongst")):
        end = after + 1
        while end < len(nodes) and nodes[end].kind in ("D", "N", "H", "HEAD"):
            end += 1
        heads = [k for k in range(after + 1, end) if nodes[k].kind == "H"]
        if heads:
            phrase = Count(
                after + 1,
                after + 1,
                end,
                heads[-1],
                words=[k for k in range(after + 1, end) if nodes[k].kind != "D"],
                heads=[heads[-1]],
            )
            whom.population, whom.stated = population_of(nodes, phrase, lexicon, True)
            whom.group = whom.group or group_of(nodes, phrase, tokens, text, lexicon, gazetteer, whom.population)
    if join.node < count.first and whom.population == "all":
        before = nodes[max(0, join.node - 2) : join.node] + nodes[join.node + (join.form != "label") : count.first]
        for node in before:
            if node.kind == "WHO" or node.low == "over" or (node.kind == "P" and node.low not in OF_WHOM):
                break
            found = (
                lexicon.modifiers.get(node.low)
                if node.kind in ("N",)
                else _labelled(node, lexicon)
                if node.kind == "H"
                else None
            )
            if found is not None and (found in LABELLED or found.startswith("other:")):
                whom.population, whom.stated = found, True
                break
    if join.form == "toll" and whom.group is None:
        for k in range(max(0, join.node - 1), count.first - 1):
            if nodes[k].low == "by":
                break
            if (
                nodes[k].capital
                and gazetteer.people_of(nodes[k].low)
                and nodes[k + 1].kind in ("HEAD", "H", "TOLL", "T")
                and (nodes[k + 1].kind == "H" or not gazetteer.is_country(nodes[k].low))
            ):
                whom.group = text[tokens[nodes[k].first].start : tokens[nodes[k].last - 1].end]
                break
    number_of = [node.low for node in nodes[count.last : count.last + 3]] == ["the", "number", "of"]
    if number_of and whom.group is None:  # 'brought to 84 the number of Syrians killed'
        behind = nodes[count.last + 3 : count.last + 5]
        named = next((n for n in behind if n.capital and gazetteer.people_of(n.low)), None)
        if named is not None and not gazetteer.is_country(named.low):
            whom.group = text[tokens[named.first].start : tokens[named.last - 1].end]
    if join.form == "toll" and whom.group is None and join.metric in ("losses", "casualties") and join.node:
        word = nodes[join.node - 1]
        if word.capital and gazetteer.people_of(word.low):
            whom.group = text[tokens[word.first].start : tokens[word.last - 1].end]
