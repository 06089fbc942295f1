"""Refuses numerals that count things, places' inhabitants or the families of people counted before.

In:  a Phrase.
Out: for each rule the reason, or None.
"""

from __future__ import annotations

from figures import lexicon
from figures.nodes import Node
from figures.phrases.beside import Phrase

NAMED_BEFORE = lexicon.tables("en_cues")["phrases_named_before"]
"""Nouns that a number names: 'block 12', 'article 51'."""
THINGS_REACH = 5
"""Nodes after a bare number in which the thing that it counts may stand: '12 burning and looted shops'."""
MOST_REACH = 4
"""Nodes behind 'one of' in which 'most' stands."""
ONE_OF_REACH = 6
"""Nodes of 'the country's most southern provinces' behind 'one of'."""
ONE_AS_PRONOUN = {"no", "each", "every", "at", "which", "this", "that"}
RANKS = ("officer", "sergeant", "corporal", "class", "lieutenant", "inspector", "constable")
"""Ranks that a number may follow."""
INHABITED = lexicon.tables("en_cues")["phrases_inhabited"]
FEWEST_INHABITANTS = 100
"""Fewer are no country's people: 'the killing in the village of five people'."""

MOST = lexicon.tables("en_places")["most"]
"""'the deadliest', 'the worst': of attacks, not of men."""


def thing_of_people(p: Phrase) -> str | None:
    """'12 death certificates'."""
    words, inside = p.count.words, p.count.inside
    if not words or not inside or words[-1] <= inside[-1][0]:
        return None
    last = p.nodes[words[-1]]
    if last.kind != "N" or last.capital or last.low in p.lexicon.small["members"] or last.low in p.lexicon.persons:
        return None
    return f"counts things: {last.low}" if p.nodes[inside[-1][0]].kind == "HEAD" else None


def thing_next(p: Phrase) -> str | None:
    """'12 rockets'; but '12 ambulance workers'."""
    if p.follow is None or p.follow.kind != "N" or p.follow.low not in p.lexicon.things:
        return None
    if p.count.words and p.count.words[0] > p.count.node + 1:  # 'cases of' was stepped over
        return None
    k = p.count.node + 2
    return None if k < len(p.nodes) and p.nodes[k].kind in ("H", "HEAD") else f"counts things: {p.follow.low}"


def thing_behind(p: Phrase) -> str | None:
    """'12 Tamil Tiger craft', 'two rebel attacks': a person in the singular that only names whose things they are."""
    count = p.count
    head = p.nodes[count.head] if count.head is not None else None
    if head is None or head.kind != "H" or count.head != count.last - 1 or count.last >= len(p.nodes):
        return None
    thing = p.nodes[count.last]
    several = head.low.endswith(("s", "men", "people", "children", "women")) or p.numeral.value == 1
    if several or thing.kind not in ("N", "V") or thing.capital or thing.low not in p.lexicon.things:
        return None
    return f"counts things: {thing.low}"


def households_of(p: Phrase) -> str | None:
    """The second number of '24,000 people from 4,870 households', '200 members of 50 families'."""
    head = p.nodes[p.count.head].low if p.count.head is not None else ""
    from_people = p.count.first > 1 and p.nodes[p.count.first - 2].kind == "H"
    if p.before is None or p.before.low not in ("from", "of") or head not in p.lexicon.households or not from_people:
        return None
    return "the households of people counted before"


def one_thing(p: Phrase) -> str | None:
    """'no one', 'at one', 'each one'; but 'one of the soldiers'."""
    if p.digits != "one" or p.before is None or (p.follow is not None and p.follow.kind == "OF"):
        return None
    person = p.count.head is not None and p.nodes[p.count.head].kind in ("H", "HEAD")
    noun = person and p.before.low in ("which", "that")  # 'disclosed that one person was killed'
    pronoun = p.before.kind == "NEG" or (p.before.kind == "OF" and not person)
    pronoun = pronoun or (p.before.low in ONE_AS_PRONOUN and not noun)
    return "no count: 'one' names a single thing" if pronoun else None


def nobody(p: Phrase) -> str | None:
    """'zero casualties'; the 0 of a list is a count."""
    return "nobody" if p.digits == "zero" else None


def one_of_them(p: Phrase) -> str | None:
    """'He was one of 43 students killed' says who he was."""
    subject = p.before is not None and p.before.low in ("was", "is") and p.numeral.value == 1
    k = p.count.node + 2
    counted = p.follow is not None and p.follow.kind == "OF" and any(n.kind == "Q" for n in p.nodes[k : k + 2])
    return "no count: 'was one of' says who somebody is" if subject and counted else None


def one_of_things(p: Phrase) -> str | None:
    """'One of the country's southern provinces', 'one of the deadliest'; not 'one of the deadliest men'."""
    if p.follow is None or p.follow.kind != "OF" or p.numeral.value != 1:
        return None
    behind = p.nodes[p.count.node + 2 : p.count.node + 2 + MOST_REACH]
    apposed = p.before is not None and p.before.kind == "COMMA"
    if apposed and any(
        node.low == "most" for node in behind
    ):  # "one of the state's most senior officers" is told who, not how many
        return "no count: 'one of the most' says who somebody is"
    row = p.nodes[p.count.node + 2 : p.count.node + 2 + ONE_OF_REACH]
    last = next((i for i, node in enumerate(row) if node.kind not in ("D", "N", "R", "ED", "Q")), len(row))
    people = last < len(row) and row[last].kind in ("H", "HEAD")
    if any(node.low in MOST for node in row[:last]) and not people:
        return "counts things: one of the worst of their kind"
    if last == 0 or (last < len(row) and row[last].kind in ("H", "HEAD", "T", "C")):
        return None
    noun = row[last - 1].low
    superlative = noun.endswith("est") and not row[last - 1].capital
    return f"counts things: {noun}" if noun in p.lexicon.things or superlative else None


def thing_ahead(p: Phrase) -> str | None:
    """'12 burning and looted shops'."""
    count = p.count
    if count.head is not None or count.refused or count.words:
        return None
    ahead = p.nodes[count.last : count.last + THINGS_REACH]
    run = next((i for i, n in enumerate(ahead) if not _before_a_thing(n, i)), len(ahead))
    thing = next((n.low for n in ahead[:run] if n.low in p.lexicon.things), None)
    return f"counts things: {thing}" if thing is not None and ahead[0].kind in ("ING", "ED", "T", "R") else None


def _before_a_thing(node: Node, i: int) -> bool:
    """True for 'burning and looted', and for 'shot down' or 'shooting' as the first words after a number."""
    if i == 0 and node.kind == "T":
        return node.entries["trigger"].form in ("past", "ing", "iing")
    return node.kind in ("ING", "ED", "N", "C", "R") or (i == 1 and node.low == "down")


def number_of_a_thing(p: Phrase) -> str | None:
    """'block 12', 'article 51'; not 'killed in camp 12 people'."""
    count = p.count
    if p.before is None or p.before.kind not in ("N", "H", "NOM") or p.before.low not in NAMED_BEFORE:
        return None
    if count.first != count.node or p.numeral.vague or count.head is not None:
        return None
    kinds = ("T", "HEAD", "H", "R") if p.before.low == "number" else ("T", "HEAD", "H")  # 'refugees now number 9,600'
    led = count.first > 1 and (
        p.nodes[count.first - 2].kind in kinds
        or (
            p.before.low == "number"
            and p.nodes[count.first - 2].capital
            and (p.numeral.value or 0) >= FEWEST_INHABITANTS
        )
    )
    return None if led else f"names a {p.before.low}"


def rank(p: Phrase) -> str | None:
    """The 2 of 'Police Officer 2 Robert Kum'."""
    named = p.follow is not None and p.follow.capital and p.follow.kind == "N"
    if not named or p.before is None or p.before.low.rpartition(" ")[2] not in RANKS or p.count.first != p.count.node:
        return None
    return f"a rank: {p.before.low} {p.digits}"


def capacity(p: Phrase) -> str | None:
    """'its capacity of 5,000', 'built for 2,000 people', 'designed to hold 300 people'."""
    if p.before is None or p.count.first < 2:
        return None
    led = p.nodes[p.count.first - 2].low
    of_it = p.before.kind == "OF" and led in ("capacity", "capacities")
    for_them = p.before.low == "for" and led in ("built", "designed", "intended", "meant", "planned", "constructed")
    to_hold = p.count.first > 2 and led == "to" and p.nodes[p.count.first - 3].low in ("built", "designed", "meant")
    return "a capacity" if of_it or for_them or to_hold else None


def inhabitants(p: Phrase) -> str | None:
    """'a country of some 4.5 million people', 'a population of 12 million'."""
    if p.before is None or p.before.kind != "OF" or p.count.first < 2 or p.numeral.value is None:
        return None
    place = p.nodes[p.count.first - 2].low
    return f"who lives in a {place}" if place in INHABITED and p.numeral.value >= FEWEST_INHABITANTS else None
