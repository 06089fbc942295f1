"""Whose people a figure counts, where the words name their side: 'two of its soldiers', 'rebel losses', 'on the Chadian
side', 'the army lost 29 men'.

In:  a counted phrase and its binding, the nodes around it, the Whom that its own words gave.
Out: the Whom, completed: an armed population where none was said, the side where none was named.
Assumes that 'its' and 'it' mean the nearest body named before them, and that what an army or a band lost is its own.
"""

from __future__ import annotations

from collections.abc import Callable

from figures import lexicon as words_of
from figures.gazetteer import Gazetteer
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.phrases import Count
from figures.population.groups import group_of
from figures.population.nouns import of_noun
from figures.population.whom import Whom
from figures.terms import ARMED
from figures.text import Token

_WORDS = words_of.tables("en_owners")
FORCES, BANDS, POLICE = _WORDS["forces"], _WORDS["bands"], _WORDS["police"]
LOSSES, LOST, OWN = _WORDS["losses"], _WORDS["lost"], _WORDS["own"]
NAME = ("N", "H", "D", "OF", "ED", "TOLL")
"""Kinds of nodes of an owner's name."""
NEAR = 4
"""Nodes between 'lost' and the number at most."""
FAR = 12
"""Nodes between 'losses' and the number, or the number and 'side', at most."""
LONG_NAME = 2
"""Words of a name of which a nationality or a side is only a part."""
BREAKS = ("COMMA", "SEMI", "MARK")
"""Kinds of nodes at which another clause may begin."""
BOTH = ("either", "both", "each", "every", "one", "other")
"""Words before 'side' that make it a place, or anybody's."""
PEOPLES = ("community", "tribe", "clan", "communities")
"""Bodies of a named people that may lose some of it."""


def complete(
    nodes: list[Node], count: Count, tokens: list[Token], text: str, lexicon: Lexicon, gazetteer: Gazetteer, whom: Whom
) -> None:
    """Gives a figure the side of whoever lost, owns or stands beside its people."""
    if whom.group is not None and whom.population in ARMED:
        return
    banned = (lambda low: _of_a_state(low, gazetteer)) if whom.population == "combatants" else None
    span = _own(nodes, count, banned) or _lost(nodes, count) or _losses(nodes, count)
    span = span or _side(nodes, count) or _among(nodes, count)
    if span is None:
        return
    first, last = span
    armed = armed_kind(nodes, first, last, lexicon)
    theirs = _lost(nodes, count) or _own(nodes, count, banned)
    lost_men = whom.population == "men" and theirs is not None  # 'the army lost 29 men', 'eleven of its men'
    if armed is not None and (whom.population == "all" or lost_men):
        whom.population, whom.stated = armed, True
    men = whom.population in ARMED or whom.population == "men"
    if whom.group is None and (men or (armed is None and whom.population == "all")):
        whom.group = _side_of(nodes, first, last, tokens, text, lexicon, gazetteer)


def _of_a_people(nodes: list[Node], first: int, last: int) -> list[int]:
    """The nodes of the name in 'the Luany community', 'the Dinka clan'."""
    if not any(node.low in PEOPLES for node in nodes[first:last]):
        return []
    named = [k for k in range(first, last) if nodes[k].capital and nodes[k].kind != "D"]
    return named if named and named[-1] - named[0] == len(named) - 1 else []


def _of_a_state(low: str, gazetteer: Gazetteer) -> bool:
    """True for a country or a nationality: 'three of its fighters' are a band's."""
    return gazetteer.is_country(low) or bool(gazetteer.people_of(low))


def _side_of(
    nodes: list[Node], first: int, last: int, tokens: list[Token], text: str, lexicon: Lexicon, gazetteer: Gazetteer
) -> str | None:
    """The side that an owner's words name, in full: 'Liberation Front of Tala'."""
    phrase = Count(first, first, last, None, words=list(range(first, last)))
    named = group_of(nodes, phrase, tokens, text, lexicon, gazetteer, "people")
    people = _of_a_people(nodes, first, last) if named is None else []
    if people:
        return text[tokens[nodes[people[0]].first].start : tokens[nodes[people[-1]].last - 1].end]
    if named is None:
        return None
    full = [k for k in phrase.words if nodes[k].capital or nodes[k].kind == "OF"]
    run = [k for k in full if nodes[k].kind != "OF" or (k - 1 in full and k + 1 in full)]
    whole = text[tokens[nodes[run[0]].first].start : tokens[nodes[run[-1]].last - 1].end] if run else named
    joined = bool(run) and run[-1] - run[0] == len(run) - 1 and len(run) > LONG_NAME
    return whole if joined and named in whole else named


def armed_kind(nodes: list[Node], first: int, last: int, lexicon: Lexicon) -> str | None:
    """The population that an owner's words name: an army's, a band's, or civilians."""
    for node in nodes[first:last]:
        if node.low in FORCES:
            return "security_forces"
        if node.low in POLICE:
            return "police"
    if any(lexicon.modifiers.get(node.low) == "civilians" for node in nodes[first:last]):
        return "civilians"
    for node in nodes[first:last]:
        if node.low in BANDS or of_noun(node, lexicon) == "combatants" or node.low in lexicon.small["armed_sides"]:
            return "combatants"
    return None


def _phrase(nodes: list[Node], last: int) -> tuple[int, int] | None:
    """The noun phrase that ends before a node, going left."""
    first = last
    while first > 0 and nodes[first - 1].kind in NAME and last - first < FAR:
        first -= 1
    return (first, last) if first < last else None


def _named_before(nodes: list[Node], at: int, banned: Callable[[str], bool] | None = None) -> tuple[int, int] | None:
    """The nearest phrase before a node that has a name or a force in it: what 'its' means; no state has fighters."""
    k = at
    while k > 0:
        k -= 1
        if banned is not None and banned(nodes[k].low):
            continue
        if nodes[k].kind in ("N", "H") and (nodes[k].capital or nodes[k].low in FORCES or nodes[k].low in BANDS):
            return _phrase(nodes, k + 1)
    return None


def _own(nodes: list[Node], count: Count, banned: Callable[[str], bool] | None) -> tuple[int, int] | None:
    """'Two of its soldiers': whom 'its' means."""
    inside = range(count.first, min(count.last + 1, len(nodes)))
    own = next((k for k in inside if nodes[k].low in OWN), None)
    return _named_before(nodes, count.first, banned) if own is not None else None


def _lost(nodes: list[Node], count: Count) -> tuple[int, int] | None:
    """'The army lost 29 men': who lost them."""
    near = range(count.first - 1, max(0, count.first - NEAR), -1)
    verb = next((k for k in near if nodes[k].low in LOST), None)
    if verb is None:
        return None
    before = verb
    while before > 0 and nodes[before - 1].kind in ("A", "R", "TIME"):
        before -= 1
    if before > 1 and nodes[before].kind == "A" and nodes[before - 1].kind == "COMMA":
        first = before - 1  # 'the army, navy and police, have lost'
        while first > 0 and (nodes[first - 1].kind in NAME or nodes[first - 1].kind in ("C", "COMMA")):
            first -= 1
        return first, before - 1
    if before and nodes[before - 1].kind == "PRON":
        return _named_before(nodes, before - 1)
    return _phrase(nodes, before)


def _among(nodes: list[Node], count: Count) -> tuple[int, int] | None:
    """'400 casualties among the military': who stands behind 'among'."""
    for k in range(max(0, count.first - FAR), min(count.last + NEAR, len(nodes))):
        if nodes[k].low not in ("among", "amongst"):
            continue
        if any(node.kind == "Q" or node.kind in BREAKS for node in nodes[k + 1 : count.first]):
            continue
        last = k + 1
        while last < len(nodes) and nodes[last].kind in ("D", "N", "H"):
            last += 1
        counted = any(node.low in LOSSES for node in nodes[max(0, k - 2) : k])
        return (k + 1, last) if counted and last > k + 1 else None
    return None


def _losses(nodes: list[Node], count: Count) -> tuple[int, int] | None:
    """'He put rebel losses at 515 killed': whose losses they are."""
    for k in range(count.first - 1, max(0, count.first - FAR), -1):
        if nodes[k].kind in BREAKS:
            return None
        if nodes[k].low in LOSSES:
            found = _phrase(nodes, k)
            return found if found is not None and nodes[k - 1].kind in ("N", "H") else None
    return None


def _another(nodes: list[Node], z: int) -> bool:
    """True for a number of its own; false for the second of '16 were killed and over 100 hurt on the Chadian side'."""
    before = z - 1 - (nodes[z - 1].kind == "B")
    return nodes[z].kind == "Q" and nodes[before].kind != "C"


def _leads_to_side(nodes: list[Node], k: int) -> bool:
    """True for 'on the Chadian side', 'were killed from the Chadian side'; not for fire 'from the Chadian side'."""
    return nodes[k].low == "on" or (nodes[k].low == "from" and k > 0 and nodes[k - 1].kind in ("T", "H", "HEAD"))


def _side(nodes: list[Node], count: Count) -> tuple[int, int] | None:
    """'12 were killed on the Chadian side', 'on the side of the rebels'; before the number, too."""
    for k in range(max(0, count.first - FAR), min(count.last + FAR, len(nodes))):
        if nodes[k].low != "side" or not any(_leads_to_side(nodes, z) for z in range(max(0, k - NEAR), k)):
            continue
        if nodes[k - 1].low in BOTH:
            continue
        if k < count.first and any(node.kind == "Q" for node in nodes[k : count.first]):
            continue
        if any(nodes[z].kind == "SEMI" or _another(nodes, z) for z in range(count.node + 1, k)):
            continue
        if k + 1 < len(nodes) and nodes[k + 1].kind == "OF":
            last = k + 2
            while last < len(nodes) and nodes[last].kind in ("D", "N", "H"):
                last += 1
            return (k + 2, last) if last > k + 2 else None
        return _phrase(nodes, k)
    return None
