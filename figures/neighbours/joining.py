"""Says how one counted phrase leads to the next: as a member of one list, as a part of a whole, or not at all.

In:  the Scene of a sentence, the indexes of two phrases.
Out: 'and', 'part' or None; whether a phrase may count people; whether it has a verb of its own.
"""

from __future__ import annotations

from figures import lexicon
from figures.nodes import Node
from figures.scene import OF_THE_WOUNDED, Binding, Scene
from figures.terms import TAKEN

BETWEEN = frozenset((
    "P", "OF", "N", "H", "D", "TIME", "R", "LP", "RP", "DASH", "NOM", "OTH", "ED", "B", "QUOTE", "HEAD", "PRON", "BUT",
    "BEL", "COLON",
))  # fmt: skip
"""Kinds of node that may stand between two phrases of one list."""


FIGHTS = lexicon.tables("en_cues")["joining_fights"]
"""Nouns whose 'with' names the other side."""
TRAILING = {"including", "among them", "among whom", "of them", "of whom", "including among them"}
"""What leads from a told event to parts of its victims."""


def joins(scene: Scene, a: int, b: int) -> str | None:
    """How phrase a leads to phrase b: 'and', 'part', or None if something else stands between."""
    nodes, base = scene.nodes, scene.found[a]
    first, end = scene.counts[a].last, scene.counts[b].first
    if first > end:
        return None
    if base is not None and (_opens_a_list(nodes, first, end) or _trails(scene, base, first, end)):
        return "part"
    how: str | None = None
    for k in range(first, end):
        node = nodes[k]
        kind = node.kind
        if base is not None and k == base.node:
            continue
        if kind == "Q" and scene.counts[scene.at[k]].refused:
            continue
        if kind == "INC":
            how = "part"
        elif kind in ("C", "COMMA", "SEMI"):
            how = how or "and"
        elif node.low == "representing" and scene.kind(k - 1) == "COMMA":
            how = "and"  # '400 families, representing more than 1,600 people'
        elif kind in BETWEEN:
            if kind == "BUT" and node.low not in ("but", "while"):
                return None
            if kind == "P" and node.low == "with":
                if any(before.low in FIGHTS for before in nodes[max(first, k - 4) : k]):
                    return None  # 'wounded in a battle with about 50 bandits'
                how = how or "and"
            if k == end - 1 and base is not None and kind in ("LP", "DASH", "COLON"):
                how = "part"
        elif base is not None and _belongs_to(base, node, k):
            continue
        elif kind == "WHO":
            return _over_relative(nodes[k:end], how)
        elif not (how == "and" and _reduced_clause(nodes, k)):
            return None
    if how is None and scene.headline and first == end:
        return "and"
    return how


def _opens_a_list(nodes: list[Node], first: int, end: int) -> bool:
    """True where a colon, bracket or dash leads from a whole to the first of its parts: '12 killed: five men'."""
    opening = next((y for y in range(end - 1, first - 1, -1) if nodes[y].kind in ("COLON", "LP", "DASH")), None)
    return (
        opening is not None
        and all(n.kind in ("N", "B", "P", "D", "H") for n in nodes[opening + 1 : end])
        and all(n.kind not in ("COMMA", "SEMI", "C", "Q") for n in nodes[first:opening])
    )


def _trails(scene: Scene, base: Binding, first: int, end: int) -> bool:
    """True for parts behind all that is told of the whole: '12 died when a bomb hit a market, including two girls'; not
    where other people stand before the comma, or something else befell others.
    """
    nodes = scene.nodes
    y = end - 1
    while y > first and nodes[y].kind in ("D", "OF", "NOM", "TOLL"):  # 'including those of two women'
        y -= 1
    if y <= first + 1 or nodes[y].kind != "INC" or nodes[y].low not in TRAILING:
        return False
    if nodes[y - 1].kind not in ("COMMA", "DASH") or nodes[y - 2].kind in ("H", "HEAD"):
        return False
    between = [node for k, node in enumerate(nodes[first:y], first) if k != base.node]
    if any(node.kind in ("SEMI", "BUT", "Q", "HEAD") for node in between):
        return False
    return all(node.kind != "T" or _says_the_same(node.entries["trigger"].name, base.metric) for node in between)


def _says_the_same(one: str, other: str) -> bool:
    """True for the same metric, and for 'held' beside 'in jail'."""
    return one == other or (one in TAKEN and other in TAKEN)


def _belongs_to(base: Binding, node: Node, k: int) -> bool:
    """True for what leads to the trigger of the phrase before or follows 'of the wounded', and the noun that says
    whom.
    """
    if base.whom is not None and k <= base.whom:
        return True
    if base.rule == OF_THE_WOUNDED:  # 'six of the fatalities were treated in the north, five in the south'
        return node.kind in ("A", "V", "ED")
    return node.kind == "A" and (base.carried or k < base.node)


def _reduced_clause(nodes: list[Node], k: int) -> bool:
    """True for a participle after a noun: 'two men shot near the market, three ...'."""
    return nodes[k].kind == "T" and nodes[k].entries["trigger"].form == "past" and nodes[k - 1].kind in ("N", "H")


def _over_relative(nodes: list[Node], how: str | None) -> str | None:
    """A relative clause between list items: 'nine who were hit with live ammunition, six injured by ...'."""
    kinds = {node.kind for node in nodes}
    if "SEMI" in kinds:
        return None
    return how or ("and" if "COMMA" in kinds or "C" in kinds else None)


def verb_after(scene: Scene, x: int) -> bool:
    """True when a verb of its own that counts nobody follows the phrase: 'and 20 students protested'."""
    k = scene.counts[x].last
    while scene.kind(k) in ("R", "TIME"):
        k += 1
    return scene.kind(k) in ("V", "A") or (
        scene.kind(k) == "ED" and scene.kind(k + 1) not in ("P", "OF", "TIME", "MARK")
    )


def person_like(scene: Scene, x: int) -> bool:
    """True when the phrase may count people: a person noun, a nationality, or nothing at all after the number."""
    count = scene.counts[x]
    if count.refused:
        return False
    if count.head is None:
        return True
    node, words = scene.nodes[count.head], scene.lexicon
    known = node.kind in ("H", "HEAD", "OTH") or node.low in words.persons or node.low in words.households
    return known or node.capital or node.low not in words.things
