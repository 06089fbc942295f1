"""Which population the nouns of a counted phrase name: children, police, protesters, or simply people.

In:  the nodes of a counted phrase, the lexicon.
Out: the population, and whether the words say it.
Assumes that the narrower noun counts; civilians only where the text says so.
"""

from __future__ import annotations

import re

from figures import lexicon as words_of
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.phrases import Count
from figures.terms import ARMED

STRENGTH = (
    "women_and_children",
    "children",
    "women",
    "men",
    "elderly",
    "journalists",
    "health_workers",
    "aid_workers",
    "police",
    "security_forces",
    "combatants",
    "protesters",
    "prisoners",
    "hostages",
    "civilians",
)
"""Which population counts when one phrase has several words: the narrower first."""
_WORDS = words_of.tables("en_owners")
FORCE_MEMBERS, FORCES, NO_FORCES = _WORDS["force_members"], _WORDS["names_of_forces"], _WORDS["no_forces"]
INITIALS = re.compile(r"[a-z]{2,5}")
TOLD_BY_OTHERS = words_of.tables("en_cues")["population_told_by_others"]
"""Nouns that leave it to the words beside them who was meant: 'aid workers', 'militia members'."""
LIBERATION = ("liberation", "resistance", "republican", "revolutionary")
"""Words in the name of a body that fights a state; a people's liberation army may be a state's."""
BODIES_THAT_FIGHT = {"army", "front", "tigers", "movement", "forces"}
NAMED = {noun: noun for noun in words_of.tables("en_owners")["named_populations"]}
NAMED.update(
    {noun[:-1]: noun for noun in NAMED if noun.endswith("s")} | {"laborers": "labourers", "worshipers": "worshippers"}
)
"""Nouns of trades and conditions, which are populations of their own, and their singular: 'student' -> 'students'."""


def _of_armed_side(nodes: list[Node], count: Count, lexicon: Lexicon) -> bool:
    """True for 'Abu Sayyaf members', 'a Hamas operative'."""
    words = " ".join([nodes[k].low for k in count.words])
    return _of_a_liberation_army(nodes, count) or any(
        f"{side} " in f"{words} " for side in lexicon.small["armed_sides"] if side[:4] in words
    )


def _of_a_force(nodes: list[Node], count: Count) -> bool:
    """True for 'CRPF personnel', 'air force personnel'; not for 'UN personnel', 'hospital personnel'."""
    if count.head is None or nodes[count.head].low not in FORCE_MEMBERS:
        return False
    before = [nodes[k] for k in count.words if k < count.head]
    behind = count.head + 1
    if behind < len(nodes) and nodes[behind].kind == "OF":  # 'personnel of the CRPF'
        before += nodes[behind + 1 : behind + 3]
    force = any(node.low.split()[-1] in FORCES for node in before)
    initials = any(node.capital and INITIALS.fullmatch(node.low) and node.low not in NO_FORCES for node in before)
    return force or initials


def _is_armed_side(node: Node, lexicon: Lexicon) -> bool:
    """True for a side that stands for its people: '12 LTTE killed', 'two Contras'."""
    return node.capital and (node.low in lexicon.small["armed_sides"] or node.low[:-1] in lexicon.small["armed_sides"])


def _of_a_liberation_army(nodes: list[Node], count: Count) -> bool:
    """True for 'members of the Northern Liberation Army': what fights a state may be called an army, too."""
    low = [nodes[k].low for k in count.words]
    named = any(word in LIBERATION and nodes[k].capital for word, k in zip(low, count.words, strict=True))
    return named and bool(BODIES_THAT_FIGHT.intersection(low)) and "people's" not in low


def of_noun(node: Node, lexicon: Lexicon) -> str | None:
    """The population that a noun names; None if it names none."""
    if node.kind == "H" or node.low in lexicon.persons:
        entry = node.entries.get("person")
        if entry is not None:
            return entry.name
        population = lexicon.persons.get(node.low)
        if population is None and "-" in node.low:
            population = lexicon.persons.get(node.low.rsplit("-", 1)[1])
        return population
    entry = node.entries.get("person")
    if entry is not None:
        return entry.name
    return lexicon.persons.get(node.low)


def _two_kinds(nodes: list[Node], count: Count, named: list[str], modifiers: list[str], lexicon: Lexicon) -> str | None:
    """The population of 'one soldier and civilians', '40 army auxiliaries and civilians', '10 military and civilian
    persons'; None where the phrase joins no two kinds that only 'and' tells.
    """
    numeral = nodes[count.node].numeral
    if count.mixed and named and numeral is not None and numeral.value == 1:
        return named[0]
    joint = next((k for k in range(count.node + 1, count.last) if nodes[k].kind == "C"), None)
    if joint is None or "civilians" not in named + modifiers:
        return None
    first = nodes[joint - 1]
    auxiliaries = first.kind == "N" and first.low.endswith("s") and not first.capital
    military = first.low in lexicon.modifiers and "security_forces" in modifiers and count.last - joint > 2
    return "all" if (auxiliaries and first.low not in lexicon.modifiers) or military else None


def population_of(nodes: list[Node], count: Count, lexicon: Lexicon, stated: bool) -> tuple[str, bool]:
    """The population that the nouns of a phrase name, and whether its words say so."""
    heads = [
        (of_noun(nodes[k], lexicon), nodes[k].low)
        for k in count.heads or ([count.head] if count.head is not None else [])
    ]
    named = [p for p, _ in heads if p]
    modifiers = [lexicon.modifiers[nodes[k].low] for k in count.words if nodes[k].low in lexicon.modifiers]
    inside = [p for k in count.words for p in [of_noun(nodes[k], lexicon)] if p and k not in count.heads]
    joined = _two_kinds(nodes, count, named, modifiers + inside, lexicon) or _joined(nodes, count, named, lexicon)
    if joined is not None:
        return joined, True
    best = next((s for s in STRENGTH if s in named), "all")
    if named and best != "all":
        return _narrower(nodes, count, lexicon, best, modifiers, inside), True
    if named:
        told = _of_anybody(nodes, count, lexicon, modifiers, inside)
        word = next((low for p, low in heads if p == "all"), "")
        last = word if word in NAMED or not word else word.split()[-1]
        if told is None and last in NAMED and not any(nodes[k].entries.get("head") for k in count.heads):
            told = f"other:{NAMED[last]}"
        return told or "all", stated or told is not None or word not in ("others", "other", "more")
    inner = next((s for s in STRENGTH if s in inside or s in modifiers), None)
    if inner and inner not in ("prisoners",):
        return inner, True
    if count.words and _is_armed_side(nodes[count.words[-1]], lexicon):
        return "combatants", True
    return "all", stated


def _joined(nodes: list[Node], count: Count, named: list[str], lexicon: Lexicon) -> str | None:
    """The population of a phrase with several heads: 'women and children', 'soldiers and police'."""
    joined = set(named)
    if joined == {"women", "children"}:
        return "women_and_children"
    if len(joined) < 2:
        return None
    if joined <= ARMED:
        return "security_forces" if "security_forces" in joined else "combatants"
    last = nodes[count.head].low if count.head is not None else ""
    if "all" in joined and len(joined) == 2 and last not in lexicon.small["members"]:
        return "all"
    return "all" if len(count.heads) > 1 and count.mixed else None


def _narrower(
    nodes: list[Node], count: Count, lexicon: Lexicon, best: str, modifiers: list[str], inside: list[str]
) -> str:
    """What the words beside a noun make of it: 'army men', 'ranger volunteers'."""
    if best == "aid_workers":
        return next((s for s in inside if s in ARMED), best)
    if best != "men":
        return best
    armed = next((s for s in modifiers if s in ARMED), None)
    return armed or ("combatants" if _of_armed_side(nodes, count, lexicon) else best)


def _of_anybody(
    nodes: list[Node], count: Count, lexicon: Lexicon, modifiers: list[str], inside: list[str]
) -> str | None:
    """Who 'people', 'members' and 'personnel' are by the words beside them; None where these do not say."""
    head = nodes[count.head].low if count.head is not None else ""
    if head in lexicon.small["members"] or head in TOLD_BY_OTHERS:
        inner = (
            ("combatants" if _of_a_liberation_army(nodes, count) else None)
            or next((s for s in STRENGTH if s in inside and s not in ("prisoners", "hostages")), None)
            or next((s for s in STRENGTH if s in modifiers), None)
            or ("combatants" if _of_armed_side(nodes, count, lexicon) else None)
        )
        if inner:
            return inner
    if _of_a_force(nodes, count):
        return "security_forces"
    return next((s for s in ("civilians", "protesters") if s in modifiers), None)
