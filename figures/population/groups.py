"""Which nationality or side a counted phrase names: 'Syrian soldiers', 'fighters of the Houthi group'.

In:  the nodes of a counted phrase, the lexicon, the gazetteer.
Out: the group in the report's words.
"""

from __future__ import annotations

from figures import lexicon as words_of
from figures.gazetteer import Gazetteer
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.phrases import Count
from figures.population.whom import Whom
from figures.text import Token, without_genitive

BANDS = words_of.tables("en_cues")["population_bands"]
"""Words behind a name that make it a side: 'members of the Maute group'."""
ARMED = ("combatants", "security_forces")
"""Populations that lean to a side."""
UNNAMED = ("total", "dead", "more", "others")
"""Words of a headline with a capital that name no side."""
OF_A_SIDE = words_of.tables("en_cues")["population_of_a_side"]
"""Words behind letters that make them a side: '12 MRTA members'."""
FORCE_PEOPLE = {"personnel", "soldiers", "troops", "jawans", "troopers"}
"""Words before 'of' and the letters of their force: 'personnel of the CRPF'."""
ANY_FORCE = words_of.tables("en_owners")["names_of_forces"]
"""Names that every state's forces have: 'Army soldiers' are of no named side."""
BACKED = words_of.tables("en_owners")["backed"]
"""Participles behind a nationality that tell who stands by a side, not which it is."""


def group_of(
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
        if _only_backs(node, tokens, text):
            k += 1
            continue
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
        return without_genitive(text[tokens[nodes[a].first].start : tokens[nodes[b].last - 1].end])
    leaning = next((k for k in words if nodes[k].low.startswith("pro-") and population in ARMED), None)
    if leaning is not None:  # '158 pro-government fighters'
        return text[tokens[nodes[leaning].first].start : tokens[nodes[leaning].last - 1].end]
    if (
        population == "all"
        and count.head is not None
        and nodes[count.head].kind == "N"
        and nodes[count.head].capital
        and not nodes[count.head].low.isdecimal()
        and nodes[count.head].low not in UNNAMED
        and not _only_backs(nodes[count.head], tokens, text)
    ):
        return text[tokens[nodes[count.head].first].start : tokens[nodes[count.head].last - 1].end]
    if population == "all" and count.head is not None and nodes[count.head].low in OF_A_SIDE:
        named = _name_before_role(nodes, count)
        if named is not None and named[0] == named[1] and tokens[nodes[named[0]].first].text.isupper():
            return text[tokens[nodes[named[0]].first].start : tokens[nodes[named[0]].last - 1].end]
    lettered = population == "police" and count.head is not None and nodes[count.head - 1].kind == "RP"
    if population == "security_forces" or lettered:  # 'Reserve Police Force (RPF) men' are of that force
        force = _name_before_role(nodes, count)
        if force is not None and any(nodes[k].low.split()[-1] not in ANY_FORCE for k in range(force[0], force[1] + 1)):
            return text[tokens[nodes[force[0]].first].start : tokens[nodes[force[1]].last - 1].end]
    if population == "combatants":
        named = _name_before_role(nodes, count)
        if named is not None:
            return text[tokens[nodes[named[0]].first].start : tokens[nodes[named[1]].last - 1].end]
        role = count.head if count.head is not None and _a_role(nodes[count.head], lexicon) else None
        if role is None and not count.heads:
            role = next((k for k in count.words if _a_role(nodes[k], lexicon)), None)
        if (
            role is not None
        ):  # 'separatist rebels'; of 'rebel fighters' the first word tells what kind they are, no side
            first = role
            while first - 1 in count.words and _a_role(nodes[first - 1], lexicon):
                first -= 1
            return text[tokens[nodes[first].first].start : tokens[nodes[role].last - 1].end]
    return None


def _a_role(node: Node, lexicon: Lexicon) -> bool:
    """True for 'rebels', 'insurgent': a role that stands for a side."""
    last = node.low.split()[-1]
    roles = lexicon.words["fighters"]
    return last in roles or last.removesuffix("s") in roles


def _only_backs(node: Node, tokens: list[Token], text: str) -> bool:
    """True for the 'U.S.' of 'U.S.-backed fighters', who are of another side."""
    if not node.capital:
        return False
    if node.low.rsplit("-", 1)[-1] in BACKED:
        return "-" in node.low
    at = tokens[node.last - 1].end
    if text[at : at + 1] != "-":
        return False
    behind = text[at + 1 : at + 12].split()
    return bool(behind) and behind[0].lower().rstrip(",.") in BACKED


def _name_before_role(nodes: list[Node], count: Count) -> tuple[int, int] | None:
    """The first and last node of the name in '11 suspected Kuki militants', 'Tigers'; None in a headline's capitals."""
    head = count.head
    if head is None or nodes[head].kind != "H":
        return None
    if nodes[head].capital:
        alone = head == count.words[0] and head == count.node + 1 and nodes[count.first].kind != "Q"
        return (head, head) if alone else None
    named = [k for k in count.words if k < head and nodes[k].kind in ("N", "H") and nodes[k].capital]
    before = head - 4 if nodes[head - 1].kind == "RP" and nodes[head - 3].kind == "LP" else head - 1
    return (named[0], named[-1]) if named and named[-1] == before else None  # 'Royal Army (RNA) men'


def _span(node: Node, tokens: list[Token]) -> tuple[int, int]:
    """The characters of a node."""
    return tokens[node.first].start, tokens[node.last - 1].end


def side_behind(nodes: list[Node], count: Count, tokens: list[Token], text: str, lexicon: Lexicon, whom: Whom) -> None:
    """'fighters of the Shiite Houthi group', 'members of the Maute group': the side that stands behind the noun."""
    head = nodes[count.head].low if count.head is not None else ""
    member = head in ("members", "member", "people", "persons", "residents") and whom.population == "all"
    k = count.last if count.head is None else count.head + 1
    force = whom.population == "security_forces" and head in FORCE_PEOPLE and whom.group is None
    if (
        not (whom.population == "combatants" or member or force)
        or k >= len(nodes)
        or nodes[k].low not in ("of", "from")
    ):
        return
    k += 1
    while k < len(nodes) and not nodes[k].capital and nodes[k].kind in ("D", "N", "H", "ED") and k < count.last + 4:
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
    sides, words = lexicon.small["sides"], [nodes[y].low for y in range(first, last)]
    named = " ".join(words) in sides or any(word.split()[0] in sides for word in words)
    ethnic = any(
        nodes[y].low in ("ethnic", "tribe", "tribal", "community") for y in range(k, min(last + 2, len(nodes)))
    )
    banded = not ethnic and any(nodes[y].low in BANDS for y in range(first, min(last + 2, len(nodes))))
    letters = force and last == first + 1 and text[slice(*_span(nodes[first], tokens))].isupper()
    if (force and not letters) or (not named and not banded and not letters and not (ethnic and member)):
        return
    whom.group = text[tokens[nodes[first].first].start : tokens[nodes[last - 1].last - 1].end]
    if member and banded and head in ("members", "member"):
        whom.population = "combatants"
