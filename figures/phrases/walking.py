"""Walks over the modifiers of a counted noun phrase to its head noun and behind it.

In:  the nodes of a sentence, where the phrase goes on after its numeral, its Count.
Out: the node after the phrase; the Count's words, heads and the triggers that stand inside it.
Assumes a noun for people ends a phrase unless 'and', a bracket or 'of' goes on with it.
"""

from __future__ import annotations

from figures.lexicon import Entry, Lexicon
from figures.nodes import Node
from figures.phrases.ahead import ADJECTIVES, head_ahead, second_head
from figures.phrases.count import Count

NOUNS = ("N", "H", "HEAD")
MORE = {"others", "other", "more", "another", "additional", "further", "extra"}
MODIFIERS = {"T", "TOLL", "NOM", "ED", "V", "ING", "BEL", "R", "INC", "A"}
"""Kinds that belong to the phrase only where a noun for people still comes."""
BEFORE_A_NOUN = {"past", "state", "participle", "head", "ipast", "iing", "ing", "nominal"}
"""Forms of a trigger that may stand before a noun: 'displaced people', 'fleeing families'."""
AND = {"and", "or", "and/or", "/", "&"}
APOSTROPHES = {"'", "’"}
IN_NAMES = ("of", "in", "and", "for", "the")
"""Small words within the name of a side."""
AGE_UNITS = ("year", "years", "month", "months")
IN_A_NAME = ("N", "H", "OF", "D")
"""Kinds of nodes of a name in brackets."""
BRACKET = 7
"""Nodes. A longer bracket is no part of the noun."""
OF_REACH = 12
"""Nodes of 'members of the presidential guard' after 'members'."""


def walk(nodes: list[Node], k: int, count: Count, lexicon: Lexicon) -> int:
    """Walks over modifiers to the head; returns the node after the phrase."""
    while k < len(nodes):
        node = nodes[k]
        kind = node.kind
        if kind == "B" and k == count.node + 1 and node.entries["bound"].name.startswith("after_"):
            k += 1
            continue
        if count.partitive and count.head is None and kind in ("T", "HEAD") and _stands_for_people(nodes, k, count):
            return k + 1
        if kind == "OTH" and node.low == "others":
            count.others = True
            count.words.append(k)
            count.head = k
            count.heads.append(k)
            return k + 1
        after = _step(nodes, k, count, lexicon)
        if after is None:
            break
        k = after
    return k


def _step(nodes: list[Node], k: int, count: Count, lexicon: Lexicon) -> int | None:
    """The node to go on at; None where the phrase ends before node k."""
    node = nodes[k]
    _noun_after_all(node)
    kind = node.kind
    if kind == "D" and node.low == "such" and head_ahead(nodes, k + 1):  # '132 such deaths'
        return k + 1
    if kind == "OTH":
        count.others = count.others or node.low in MORE
        count.words.append(k)
        return k + 1
    if kind == "HEAD":
        return _trigger_noun(nodes, k, count)
    if kind == "H":
        return _person(nodes, k, count, lexicon)
    if kind == "N":
        return _noun(nodes, k, count, lexicon)
    if kind in MODIFIERS:
        return _modifier(nodes, k, count)
    if kind == "LP":
        return _bracket(nodes, k, count)
    if kind == "QUOTE":
        return _quotation_mark(nodes, k, count)
    if kind == "C":
        return _and(nodes, k, count)
    if kind == "Q":
        old = k + 2 < len(nodes) and nodes[k + 1].low in AGE_UNITS and nodes[k + 2].low == "old"
        return k + 3 if old and count.head is None else None  # 'two 15 year old boys'
    if kind == "OF":
        return _members_of(nodes, k, count, lexicon) or _name_goes_on(nodes, k, count)
    if kind == "P":
        return _name_goes_on(nodes, k, count)
    return None


def _stands_for_people(nodes: list[Node], k: int, count: Count) -> bool:
    """Takes 'the dead', 'the wounded' for the noun in 'five of the dead', where no noun follows."""
    entry = nodes[k].trigger()
    if (
        entry is None
        or entry.form not in ("past", "state", "head")
        or head_ahead(nodes, k + 1)
        or (k + 1 < len(nodes) and nodes[k + 1].kind == "N")
    ):
        return False
    count.inside.append((k, Entry("head", entry.name, "head", True)))
    count.head = k
    count.heads.append(k)
    count.words.append(k)
    return True


def _noun_after_all(node: Node) -> None:
    """After a numeral 'wounds' and 'deaths' are nouns, not verbs or tolls."""
    if (node.kind == "TOLL" and "head" in node.entries) or (
        node.kind == "T" and "head" in node.entries and node.entries["trigger"].form in ("third", "base")
    ):
        node.kind = "HEAD"


def _trigger_noun(nodes: list[Node], k: int, count: Count) -> int | None:
    """'12 dead', '130 fatalities'; after a noun of its own 'injured' and 'missing' are no nouns."""
    entry = nodes[k].entries["head"]
    if entry.name in ("injured", "missing") and count.head is not None:
        return None
    count.inside.append((k, entry))
    count.take_head(nodes, k)
    return k + 1


def _person(nodes: list[Node], k: int, count: Count, lexicon: Lexicon) -> int | None:
    """A noun for people; the same noun once more begins another phrase."""
    if count.head is not None and nodes[count.head].kind == "H":
        head = nodes[count.head].low
        if head in lexicon.persons and nodes[k].low.rstrip("s") == head:
            return None
    count.take_head(nodes, k)
    return k + 1


def _noun(nodes: list[Node], k: int, count: Count, lexicon: Lexicon) -> int | None:
    """Another noun: after a noun for people only where one more follows ('police officers', 'rebel fighters')."""
    joins = (k + 1 < len(nodes) and nodes[k + 1].kind in ("H", "HEAD")) or _within_a_name(nodes, k)
    if count.head is not None and nodes[count.head].kind == "H" and not joins:
        return None
    if count.head is not None and nodes[count.head].kind == "HEAD" and _like_a_verb(nodes, k, lexicon):
        return None
    count.words.append(k)
    return k + 1


def _like_a_verb(nodes: list[Node], k: int, lexicon: Lexicon) -> bool:
    """True for 'dwell' in '5,000 refugees dwell in camps': a word that no list knows between people and a place."""
    node = nodes[k]
    return not node.capital and node.low not in lexicon.things and k + 1 < len(nodes) and nodes[k + 1].kind == "P"


def _within_a_name(nodes: list[Node], k: int) -> bool:
    """True for 'Force' in 'three Reserve Police Force (RPF) personnel': names go on to a noun for people."""
    if not (nodes[k].capital and nodes[k - 1].capital):
        return False
    y = k + 1
    while y < len(nodes) and nodes[y].kind == "N" and nodes[y].capital:
        y += 1
    if y + 2 < len(nodes) and nodes[y].kind == "LP" and nodes[y + 2].kind == "RP":
        y += 3
    return y < len(nodes) and nodes[y].kind in ("H", "HEAD")


def _modifier(nodes: list[Node], k: int, count: Count) -> int | None:
    """'displaced' in '2,000 displaced people'."""
    node = nodes[k]
    opener = (node.kind == "A" and node.low != "remaining") or (
        node.kind == "INC" and (node.low not in ADJECTIVES or k != count.node + 1)
    )
    if count.head is not None or opener or not head_ahead(nodes, k + 1):
        return None
    entry = node.trigger()
    if entry is not None:
        if entry.form not in BEFORE_A_NOUN:
            return None
        weak = entry.weak or entry.name == "displaced"
        count.inside.append((k, Entry(entry.kind, entry.name, entry.form, weak)))
    count.words.append(k)
    return k + 1


def _bracket(nodes: list[Node], k: int, count: Count) -> int | None:
    """'12 soldiers (wounded)': a short bracket of nouns belongs to the phrase."""
    close = next((x for x in range(k + 1, min(k + BRACKET, len(nodes))) if nodes[x].kind == "RP"), None)
    inside = nodes[k + 1 : close] if close is not None else []
    belongs = _a_name(inside) or (not count.words and all(n.kind not in ("Q", "T", "TIME") for n in inside))
    if close is not None and count.head is None and belongs and head_ahead(nodes, close + 1):
        if k == count.node + 1:
            count.words += range(k + 1, close)  # 'four [Armenian] soldiers'
        return close + 1  # '371 Royal Army (RNA) men', 'one RNA (Royal Nepal Army) man'
    if close is None or count.head is None or any(nodes[x].kind not in NOUNS for x in range(k + 1, close)):
        return None
    _triggers_inside(nodes, range(k + 1, close), count)
    return close + 1


def _a_name(inside: list[Node]) -> bool:
    """True for the nodes of a name."""
    return bool(inside) and inside[0].capital and all(node.kind in IN_A_NAME for node in inside)


def _quotation_mark(nodes: list[Node], k: int, count: Count) -> int | None:
    """The marks around '12 "armed men"'."""
    opens = count.head is None and k + 1 < len(nodes) and nodes[k + 1].kind in ("N", "H", "HEAD", "T", "ED")
    closes = (
        count.words and nodes[k - 1].kind in NOUNS and any(nodes[x].kind == "QUOTE" for x in range(count.node + 1, k))
    )
    owned = count.head == k - 1 and nodes[k - 1].low.endswith("s") and nodes[k].low in APOSTROPHES
    possessive = owned and _owned_people(nodes, k + 1)
    return k + 1 if opens or closes or possessive else None


def _owned_people(nodes: list[Node], k: int) -> bool:
    """True behind the apostrophe of '30 border forces' officers', 'three teachers' union members'."""
    kinds = [node.kind for node in nodes[k : k + 2]]
    return bool(kinds) and (kinds[0] in ("H", "HEAD") or kinds == ["N", "H"])


def _and(nodes: list[Node], k: int, count: Count) -> int | None:
    """'12 soldiers and civilians', '12 Afghan and coalition soldiers'."""
    if nodes[k].low not in AND or not count.words:
        return None
    more = second_head(nodes, k + 1)
    if more is None:
        return None
    if more + 1 < len(nodes) and nodes[more].low == "to" and nodes[more + 1].kind in ("Q", "B"):
        return None  # 'one death and injuries to 11 others'
    two = [x for x in range(k + 1, more) if nodes[x].kind in ("N", "H", "HEAD", "ED", "T")]
    count.mixed = count.head is not None
    count.words += two
    _triggers_inside(nodes, two, count)
    if not count.mixed:
        count.head = more - 1
    count.heads.append(more - 1)
    return more


def _triggers_inside(nodes: list[Node], some: list[int] | range, count: Count) -> None:
    count.inside += [(x, nodes[x].entries["head"]) for x in some if nodes[x].kind == "HEAD"]


def _members_of(nodes: list[Node], k: int, count: Count, lexicon: Lexicon) -> int | None:
    """'12 members of the presidential guard'."""
    if count.head is None or nodes[count.head].low not in lexicon.small["members"]:
        return None
    end = k + 1
    while end < len(nodes) and end - k < OF_REACH and _of_a_body(nodes, end, k):
        count.words.append(end)
        end += 1
    return end if end > k + 1 else None


def _name_goes_on(nodes: list[Node], k: int, count: Count) -> int | None:
    """The noun of '14 Armed Forces of Colombia (AFC) rebels', 'four State in Iraq and Syria fighters': a name that goes
    on behind 'of' or 'in', until people are named in small letters.
    """
    if not count.words or count.words[-1] != k - 1 or not nodes[k - 1].capital or nodes[k].low not in IN_NAMES:
        return None
    y = k + 1
    while y < len(nodes) and y - k < OF_REACH and (nodes[y].capital or nodes[y].low in IN_NAMES):
        y += 1
    if y + 2 < len(nodes) and nodes[y].kind == "LP" and nodes[y + 2].kind == "RP":
        y += 3
    if y == k + 1 or y >= len(nodes) or nodes[y].kind not in ("H", "HEAD") or nodes[y].capital:
        return None
    count.words += [z for z in range(k, y) if nodes[z].kind in NOUNS]
    return y


def _of_a_body(nodes: list[Node], end: int, k: int) -> bool:
    """True for a word of the name after 'members of'."""
    node = nodes[end]
    return (
        node.kind in ("D", "N", "H", "HEAD", "NOM")
        or (node.kind == "Q" and node.low == "one")
        or (node.kind == "T" and end == k + 1)
        or (node.kind == "ED" and end + 1 < len(nodes) and nodes[end + 1].kind in NOUNS)  # 'the outlawed front'
    )
