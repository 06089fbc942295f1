"""Whom a figure counts, where a word beside it says so of all: '12 people, all of them civilians', 'six of them'.

In:  a counted phrase, the nodes of its sentence, the Whom that its own words gave.
Out: the Whom, completed.
Assumes that 'most of them' is a share and tells nothing of all.
"""

from __future__ import annotations

from figures import lexicon as words_of
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.phrases import Count
from figures.population.nouns import of_noun
from figures.population.whom import Whom
from figures.terms import ARMED

NEAR = 6
"""Nodes behind a counted phrase within which 'all of them civilians' stands."""
ONE = 5
"""Nodes between 'a' and the noun at most: 'a seventh army soldier'."""
THEM = ("of them", "of the group")
"""Words behind a number that mean people named before it."""
_WORDS = words_of.tables("en_owners")
BETWEEN, TOPICS = _WORDS["behind_all"], _WORDS["topics"]
"""Words between 'all' and the noun; populations of which 'with three killed' may be said."""


def complete(nodes: list[Node], count: Count, lexicon: Lexicon, whom: Whom) -> None:
    """Gives a figure the population that is said of all it counts."""
    if whom.population != "all":
        return
    named = _all_of_them(nodes, count, lexicon)
    if named is None and not whom.stated and count.others:
        named = _one_before(nodes, count, lexicon)
    if named is None and not whom.stated and count.head is None:
        named = _topic(nodes, count, lexicon)
    if named is not None:
        whom.population, whom.stated = named, True


def _all_of_them(nodes: list[Node], count: Count, lexicon: Lexicon) -> str | None:
    """'12 people, all of them civilians, were killed'."""
    near = range(count.last, min(count.last + NEAR, len(nodes)))
    every = next((k for k in near if nodes[k].low in ("all", "all of them", "all of whom")), None)
    if every is None or any(nodes[k].kind not in ("COMMA", "D", "LP", "DASH", "T", "A") for k in near if k < every):
        return None
    k = every + 1
    while k < len(nodes) and nodes[k].low in BETWEEN:
        k += 1
    if k + 1 < len(nodes) and nodes[k + 1].kind in ("C", "OF"):
        return None
    found = of_noun(nodes[k], lexicon) if k < len(nodes) else None
    return found if found not in (None, "all") else None


def _one_before(nodes: list[Node], count: Count, lexicon: Lexicon) -> str | None:
    """'A soldier was killed and two others were hurt': the others are of the same force; beside a woman they need not
    be.
    """
    for k in range(count.first - 1, 0, -1):
        if nodes[k].kind in ("Q", "SEMI", "MARK"):
            return None
        found = of_noun(nodes[k], lexicon) if nodes[k].kind == "H" else None
        if found not in ARMED:
            continue
        first = next((z for z in range(k - 1, max(-1, k - ONE), -1) if nodes[z].low in ("a", "an", "another")), None)
        suffers = k + 2 < len(nodes) and nodes[k + 1].kind == "A" and any(n.kind == "T" for n in nodes[k + 2 : k + 4])
        killed = first is not None and first > 0 and nodes[first - 1].kind == "T"
        return found if first is not None and (suffers or killed) else None
    return None


def _topic(nodes: list[Node], count: Count, lexicon: Lexicon) -> str | None:
    """'Journalists face risks, with three killed', 'stormed the rebels' camp and killed six of them'."""
    with_them = count.first > 0 and nodes[count.first - 1].low == "with"
    if not with_them and not any(node.low in THEM for node in nodes[count.node + 1 : count.node + 2]):
        return None
    if any(node.kind == "Q" for node in nodes[: count.first]):
        return None
    named = [found for node in nodes[: count.first] for found in [_of(node, lexicon)] if found in TOPICS]
    return named[0] if with_them and named else named[-1] if named else None


def _of(node: Node, lexicon: Lexicon) -> str | None:
    """The population of a noun, or of its owner's form: 'rebels''."""
    return of_noun(node, lexicon) or lexicon.persons.get(node.low.rstrip("'’"))
