"""Refuses numerals that count nobody: things, years, percentages, ages, rates, shares, numbers of blocks and rooms.

In:  the nodes of a sentence, a Count whose phrase was read.
Out: the same Count, refused with a reason, or with the head that a bare noun gives it.
Each rule is one function with one reason; where several hold, the last one says why.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from figures import lexicon
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.numerals import Numeral
from figures.phrases.count import Count

NAMED_BEFORE = lexicon.tables("en_cues")["phrases_named_before"]
"""Nouns that a number names: 'block 12', 'article 51'."""
YEARS = (1900, 2099)
"""Bare numbers from here to there are years unless a word of their own says otherwise."""
OLDEST = 110
"""A bare number below this between commas after a name is an age."""
THINGS_REACH = 5
"""Nodes after a bare number in which the thing that it counts may stand: '12 burning and looted shops'."""
ONE_AS_PRONOUN = {"no", "each", "every", "at", "which", "this", "that"}
SPANS = {"day", "week", "month", "year", "hour", "night"}
AGES_LED_BY = {"between", "from", "about", "around", "under", "over", "up to"}
"""What stands between 'aged' and its number."""
RATE_WORDS = {"per", "out", "times", "percent"}


@dataclass(slots=True)
class _Phrase:
    """A counted phrase and what stands beside it."""

    nodes: list[Node]
    count: Count
    lexicon: Lexicon
    numeral: Numeral
    digits: str
    """The numeral as written."""
    follow: Node | None
    """The node after the numeral."""
    before: Node | None
    """The node before the phrase."""


def refuse(nodes: list[Node], count: Count, lexicon: Lexicon) -> None:
    """Decides whether the phrase counts people at all."""
    if count.head is None:
        _bare_noun(nodes, count, lexicon)
    node = nodes[count.node]
    follow = nodes[count.node + 1] if count.node + 1 < len(nodes) else None
    before = nodes[count.first - 1] if count.first else None
    phrase = _Phrase(nodes, count, lexicon, node.quantity, node.low, follow, before)
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


def _thing_of_people(p: _Phrase) -> str | None:
    """'12 death certificates'."""
    words, inside = p.count.words, p.count.inside
    if not words or not inside or words[-1] <= inside[-1][0]:
        return None
    last = p.nodes[words[-1]]
    if last.kind != "N" or last.capital or last.low in p.lexicon.small["members"] or last.low in p.lexicon.persons:
        return None
    return f"counts things: {last.low}" if p.nodes[inside[-1][0]].kind == "HEAD" else None


def _year(p: _Phrase) -> str | None:
    """'in 2014'."""
    count = p.count
    if p.numeral.value is None or not p.digits.isdecimal() or not YEARS[0] <= p.numeral.value <= YEARS[1]:
        return None
    if count.head is not None or count.first != count.node:
        return None
    after = p.nodes[count.last] if count.last < len(p.nodes) else None
    return "a year" if after is None or after.kind not in ("T", "A", "OF") else None


def _thing_next(p: _Phrase) -> str | None:
    """'12 rockets'; but '12 ambulance workers'."""
    if p.follow is None or p.follow.kind != "N" or p.follow.low not in p.lexicon.things:
        return None
    if p.count.words and p.count.words[0] > p.count.node + 1:  # 'cases of' was stepped over
        return None
    k = p.count.node + 2
    return None if k < len(p.nodes) and p.nodes[k].kind in ("H", "HEAD") else f"counts things: {p.follow.low}"


def _thing_behind(p: _Phrase) -> str | None:
    """'12 Tamil Tiger craft', '30 police vehicles': a person in the singular that only names whose things they are."""
    count = p.count
    head = p.nodes[count.head] if count.head is not None else None
    if head is None or head.kind != "H" or count.head != count.last - 1 or count.last >= len(p.nodes):
        return None
    thing = p.nodes[count.last]
    several = head.low.endswith(("s", "men", "people", "children", "women")) or p.numeral.value == 1
    if several or thing.kind != "N" or thing.capital or thing.low not in p.lexicon.things:
        return None
    return f"counts things: {thing.low}"


def _households_of(p: _Phrase) -> str | None:
    """The second number of '24,000 people from 4,870 households'."""
    head = p.nodes[p.count.head].low if p.count.head is not None else ""
    from_people = p.count.first > 1 and p.nodes[p.count.first - 2].kind == "H"
    if p.before is None or p.before.low != "from" or head not in p.lexicon.households or not from_people:
        return None
    return "the households of people counted before"


def _percentage(p: _Phrase) -> str | None:
    """'12 %', '33°'."""
    sign = p.follow is not None and p.follow.kind == "MARK" and p.follow.low in ("%", "°", "′")
    return "a percentage, an angle or a rate" if sign else None


def _one_thing(p: _Phrase) -> str | None:
    """'no one', 'at one', 'each one'; but 'one of the soldiers'."""
    if p.digits != "one" or p.before is None or (p.follow is not None and p.follow.kind == "OF"):
        return None
    noun = p.count.head is not None and p.nodes[p.count.head].kind in ("H", "HEAD") and p.before.low == "which"
    pronoun = p.before.kind in ("OF", "NEG") or (p.before.low in ONE_AS_PRONOUN and not noun)
    return "no count: 'one' names a single thing" if pronoun else None


def _thing_ahead(p: _Phrase) -> str | None:
    """'12 burning and looted shops'."""
    count = p.count
    if count.head is not None or count.refused or count.words:
        return None
    ahead = p.nodes[count.last : count.last + THINGS_REACH]
    run = next((i for i, n in enumerate(ahead) if n.kind not in ("ING", "ED", "N", "C", "R")), len(ahead))
    thing = next((n.low for n in ahead[:run] if n.low in p.lexicon.things), None)
    return f"counts things: {thing}" if thing is not None and ahead[0].kind in ("ING", "ED") else None


def _age_bound(p: _Phrase) -> str | None:
    """'children under 12'."""
    opening = p.nodes[p.count.first]
    aged = p.count.first > 1 and p.nodes[p.count.first - 2].low == "aged"
    if aged and p.before is not None and p.before.low in AGES_LED_BY:
        return "an age"
    led = opening.low in ("under", "over", "above", "below", "aged") and opening.kind in ("B", "P")
    people = p.before is not None and p.before.kind == "H"
    return "an age" if led and people and p.count.head is None else None


def _rate(p: _Phrase) -> str | None:
    """'40 a day', '12 per month'."""
    k = p.count.last
    if k + 1 >= len(p.nodes) or p.nodes[k].kind not in ("D", "P"):
        return None
    return "a rate" if p.nodes[k].low in ("a", "per", "every", "each") and p.nodes[k + 1].low in SPANS else None


def _share_of(p: _Phrase) -> str | None:
    """The second number of 'one in 12', 'nine out of ten'."""
    if p.before is None:
        return None
    one = p.nodes[p.count.first - 2] if p.count.first > 1 else None
    one_in = p.before.kind == "P" and p.before.low == "in" and one is not None and (one.low, one.kind) == ("one", "Q")
    return "a share" if one_in or p.before.low in ("one in", "out of") else None


def _share(p: _Phrase) -> str | None:
    """The first number of 'nine out of ten', '1 in 12'."""
    k = p.count.node + 2
    if p.follow is None or p.follow.kind != "P" or p.follow.low not in ("in", "out of") or p.count.head is not None:
        return None
    return "a share" if k < len(p.nodes) and p.nodes[k].kind == "Q" else None


def _age_between_commas(p: _Phrase) -> str | None:
    """The number after a name: 'the driver, 34, ...'; not 'two Afghans, 12, ...'."""
    count = p.count
    if p.before is None or p.before.kind != "COMMA" or p.follow is None or p.follow.kind not in ("COMMA", "MARK", "C"):
        return None
    if count.words or p.numeral.value is None or p.numeral.value >= OLDEST or not p.digits.isdecimal():
        return None
    name = p.nodes[count.first - 2] if count.first > 1 else None
    named = name is not None and name.kind in ("N", "H") and (name.capital or not name.low.endswith("s"))
    return "an age" if named else None


def _number_of_a_thing(p: _Phrase) -> str | None:
    """'block 12', 'article 51'; not 'killed in camp 12 people'."""
    count = p.count
    if p.before is None or p.before.kind not in ("N", "H") or p.before.low not in NAMED_BEFORE:
        return None
    if count.first != count.node or p.numeral.vague or count.head is not None:
        return None
    led = count.first > 1 and p.nodes[count.first - 2].kind in ("T", "HEAD", "H")
    return None if led else f"names a {p.before.low}"


def _rate_word(p: _Phrase) -> str | None:
    """'12 per 1,000', '12 times', '34 years'; what was refused before keeps its reason."""
    if p.follow is None or p.count.refused:
        return None
    if p.follow.low == "years":
        return "an age or a length of time"
    return "a rate or a share" if p.follow.low in RATE_WORDS else None


RULES: tuple[Callable[[_Phrase], str | None], ...] = (
    _thing_of_people,
    _year,
    _thing_next,
    _thing_behind,
    _households_of,
    _percentage,
    _one_thing,
    _thing_ahead,
    _age_bound,
    _rate,
    _share_of,
    _share,
    _age_between_commas,
    _number_of_a_thing,
    _rate_word,
)
"""In this order; a later one overrules an earlier one."""
