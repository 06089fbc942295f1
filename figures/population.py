"""Tells whom a figure counts: the population, the group (nationality or side), the unit.

In:  the nodes of a counted phrase, the lexicon, the gazetteer.
Out: Whom.
The population follows the noun: 'people' and 'residents' are all; civilians only where the text says so.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.gazetteer import Gazetteer
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.phrases import Count
from figures.text import Token

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
NAMED = {
    "students": "students",
    "student": "students",
    "patients": "patients",
    "patient": "patients",
    "teachers": "teachers",
    "teacher": "teachers",
    "pilgrims": "pilgrims",
    "worshippers": "worshippers",
    "farmers": "farmers",
    "miners": "miners",
    "migrants": "migrants",
    "workers": "workers",
    "labourers": "labourers",
    "laborers": "laborers",
    "lawyers": "lawyers",
    "activists": "activists",
    "officials": "officials",
    "foreigners": "foreigners",
    "suspects": "suspects",
    "suspect": "suspects",
    "passengers": "passengers",
    "herders": "herders",
    "fishermen": "fishermen",
    "pupils": "pupils",
    "refugees": "refugees",
    "politicians": "politicians",
    "judges": "judges",
    "settlers": "settlers",
    "priests": "priests",
    "aid seekers": "aid seekers",
    "aid-seekers": "aid seekers",
    "drivers": "drivers",
    "tourists": "tourists",
    "monks": "monks",
    "nuns": "nuns",
    "peasants": "peasants",
    "employees": "employees",
}
BODIES = {"bodies", "corpses", "remains", "dead bodies"}
"""Heads whose people stand behind 'of': 'twelve bodies of civilians'."""
BANDS = {"group", "militia", "movement", "front", "army", "faction", "guerrillas", "rebels", "forces", "cartel"}
"""Words behind a name that make it a side: 'members of the Maute group'."""
PLAIN = {
    "people",
    "person",
    "persons",
    "others",
    "other",
    "residents",
    "villagers",
    "victims",
    "individuals",
    "inhabitants",
    "citizens",
}


@dataclass(slots=True)
class Whom:
    """Whom a figure counts."""

    population: str = "all"
    group: str | None = None
    unit: str = "person"
    stated: bool = False
    """True if a noun or adjective of the phrase says whom."""


def read(
    nodes: list[Node], count: Count, tokens: list[Token], text: str, lexicon: Lexicon, gazetteer: Gazetteer
) -> Whom:
    """Population, group and unit of one counted phrase."""
    whom = Whom()
    if not count.words:
        return whom
    lows = [nodes[k].low for k in count.words]
    head = nodes[count.head].low if count.head is not None else ""
    if any(low in lexicon.households or low.split()[-1] in lexicon.households for low in lows):
        whom.unit = "household"
        whom.stated = True
    if head.endswith(("displacement", "displacements")):
        whom.unit = "movement"
    whom.population, whom.stated = _population(nodes, count, lexicon, whom.stated)
    whom.group = _group(nodes, count, tokens, text, lexicon, gazetteer, whom.population)
    _member_of(nodes, count, tokens, text, lexicon, whom)
    if whom.group:
        whom.stated = True
    if whom.population == "all" and head in lexicon.persons and head not in PLAIN:
        pass
    return whom


def _member_of(nodes: list[Node], count: Count, tokens: list[Token], text: str, lexicon: Lexicon, whom: Whom) -> None:
    """'fighters of the Shiite Houthi group', 'members of the Maute group': the side that stands behind the noun."""
    head = nodes[count.head].low if count.head is not None else ""
    member = head in ("members", "member") and whom.population == "all"
    k = count.last if count.head is None else count.head + 1
    if not (whom.population == "combatants" or member) or k >= len(nodes) or nodes[k].low not in ("of", "from"):
        return
    k += 1
    while k < len(nodes) and not nodes[k].capital and nodes[k].kind in ("D", "N", "ED") and k < count.last + 4:
        k += 1
    first = k
    while k < len(nodes) and (
        nodes[k].capital or (nodes[k].kind == "OF" and any(node.capital for node in nodes[k + 1 : k + 2]))
    ):
        k += 1
    if k == first:
        return
    last = k
    if k + 2 < len(nodes) and nodes[k].kind == "LP" and nodes[k + 2].kind == "RP":
        last = k + 3  # '... of Colombia (FARC)'
    named = any(nodes[y].low.split()[0] in lexicon.small["sides"] for y in range(first, last))
    banded = any(nodes[y].low in BANDS for y in range(first, min(last + 2, len(nodes))))
    if not named and not banded:
        return
    whom.group = text[tokens[nodes[first].first].start : tokens[nodes[last - 1].last - 1].end]
    if member and banded:
        whom.population = "combatants"


def predicate(
    nodes: list[Node], k: int, tokens: list[Token], text: str, lexicon: Lexicon, gazetteer: Gazetteer, whom: Whom
) -> Whom:
    """Whom 'nine of them were children' counts: the noun of the predicate."""
    first = k
    while first > 0 and nodes[first - 1].kind in ("N", "ED"):
        first -= 1
    last = k + 1
    phrase = Count(first, first, last, k, words=list(range(first, last)), heads=[k])
    population, _ = _population(nodes, phrase, lexicon, True)
    group = _group(nodes, phrase, tokens, text, lexicon, gazetteer, population)
    return Whom(population, group or whom.group, whom.unit, True)


def beside(
    nodes: list[Node],
    count: Count,
    join,
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
    bodies = count.head is not None and nodes[count.head].low in BODIES and after < len(nodes)
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
            whom.population, whom.stated = _population(nodes, phrase, lexicon, True)
            whom.group = whom.group or _group(nodes, phrase, tokens, text, lexicon, gazetteer, whom.population)
    if join.node < count.first and whom.population == "all":
        before = nodes[max(0, join.node - 2) : join.node] + nodes[join.node + 1 : count.first]
        for node in before:
            if node.low == "by":
                break
            found = (
                lexicon.modifiers.get(node.low)
                if node.kind in ("N",)
                else _of(node, lexicon)
                if node.kind == "H"
                else None
            )
            if found in (
                "civilians",
                "children",
                "women",
                "combatants",
                "security_forces",
                "journalists",
                "police",
                "women_and_children",
            ):
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
                and not gazetteer.is_country(nodes[k].low)
            ):
                whom.group = text[tokens[nodes[k].first].start : tokens[nodes[k].last - 1].end]
                break
    if join.form == "toll" and whom.group is None and join.metric in ("losses", "casualties") and join.node:
        word = nodes[join.node - 1]
        if word.capital and gazetteer.people_of(word.low):
            whom.group = text[tokens[word.first].start : tokens[word.last - 1].end]


def _of(node: Node, lexicon: Lexicon) -> str | None:
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


def _population(nodes: list[Node], count: Count, lexicon: Lexicon, stated: bool) -> tuple[str, bool]:
    heads = [
        (_of(nodes[k], lexicon), nodes[k].low) for k in count.heads or ([count.head] if count.head is not None else [])
    ]
    named = [p for p, _ in heads if p]
    modifiers = [lexicon.modifiers[nodes[k].low] for k in count.words if nodes[k].low in lexicon.modifiers]
    others_inside = [p for k in count.words for p in [_of(nodes[k], lexicon)] if p and k not in count.heads]
    joined = set(named)
    if {"women", "children"} <= joined and joined <= {"women", "children"}:
        return "women_and_children", True
    if len(joined) > 1:
        armed = {"combatants", "security_forces", "police"}
        if joined <= armed:
            return "security_forces" if "security_forces" in joined else "combatants", True
        if "all" in joined and len(joined) == 2 and nodes[count.head].low not in lexicon.small["members"]:
            return "all", True
        if len(count.heads) > 1 and count.mixed:
            return "all", True
    if named:
        best = next((s for s in STRENGTH if s in named), "all")
        if best == "all":
            head = nodes[count.head].low if count.head is not None else ""
            if head in lexicon.small["members"] or head in (
                "workers",
                "worker",
                "people",
                "members",
                "casualties",
                "deaths",
                "fatalities",
                "victims",
                "staff",
                "residents",
                "personnel",
                "volunteers",
                "casualty",
                "death",
            ):
                inner = next(
                    (s for s in STRENGTH if s in others_inside and s not in ("prisoners", "hostages")), None
                ) or next((s for s in STRENGTH if s in modifiers), None)
                if inner:
                    return inner, True
        if best == "all" and "civilians" in modifiers:
            return "civilians", True
        word = next((low for p, low in heads if p == best), "")
        if best == "all":
            last = word.split()[-1] if word else ""
            if last in NAMED and not any(nodes[k].entries.get("head") for k in count.heads):
                return f"other:{NAMED[last]}", True
        return best, stated or best != "all" or word not in ("others", "other", "more")
    inner = next((s for s in STRENGTH if s in others_inside or s in modifiers), None)
    if inner and inner not in ("prisoners",):
        return inner, True
    return "all", stated


def _group(
    nodes: list[Node],
    count: Count,
    tokens: list[Token],
    text: str,
    lexicon: Lexicon,
    gazetteer: Gazetteer,
    population: str,
) -> str | None:
    """The nationality or named side, in the report's words."""
    sides = lexicon.small["sides"]
    spans = []
    k = 0
    words = count.words
    while k < len(words):
        node = nodes[words[k]]
        hit = None
        for length in (4, 3, 2, 1):
            run = words[k : k + length]
            if len(run) < length or run[-1] - run[0] != length - 1:
                continue
            phrase = " ".join(nodes[w].low for w in run)
            bare = phrase.removesuffix("'s")
            two_words = length > 1 and gazetteer.people.get(bare)
            if (
                bare in sides
                or (bare.endswith("s") and bare[:-1] in sides)
                or two_words
                or (
                    (length == 1 and node.capital and gazetteer.people_of(bare))
                    or (length == 1 and node.capital and gazetteer.is_country(bare))
                )
            ):
                hit = length
                break
        if hit is None and "-" in node.low and node.capital and gazetteer.people_of(node.low.split("-")[0]):
            hit = 1
        if hit:
            spans.append((words[k], words[k + hit - 1]))
            k += hit
        else:
            k += 1
    if spans:
        a, b = spans[0][0], spans[-1][1]
        if len(spans) > 1 and b - a > 8:
            b = spans[0][1]
        if (count.mixed and spans[-1][1] in count.heads) or (
            len(spans) == 1 and count.mixed and spans[0][0] == count.words[0] and spans[0][1] in count.heads
        ):
            b = max(b, max(h for h in count.heads))
        if nodes[a].low.startswith("soviet") and False:
            return None
        return text[tokens[nodes[a].first].start : tokens[nodes[b].last - 1].end].removesuffix("’s").removesuffix("'s")
    if (
        population == "all"
        and count.head is not None
        and nodes[count.head].kind == "N"
        and nodes[count.head].capital
        and not nodes[count.head].low.isdigit()
    ):
        return text[tokens[nodes[count.head].first].start : tokens[nodes[count.head].last - 1].end]
    if population == "combatants":
        for k in count.words:
            low = nodes[k].low
            last = low.split()[-1]
            singular = last[:-1] if last.endswith("s") else last
            if singular in lexicon.words["fighters"] or last in lexicon.words["fighters"]:
                return text[tokens[nodes[k].first].start : tokens[nodes[k].last - 1].end]
    return None
