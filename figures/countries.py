"""Says which countries a report speaks of, and which of them each of its paragraphs.

In:  the title and sentences of a report, the gazetteer.
Out: Countries: of the report by weight, those named outright, and those of each paragraph.
Assumes that a country's own name or its people's name is sure, and that a town's name is not: a town counts for the
country that the report names anyhow, and a namesake elsewhere for nothing. What belongs to a country's army or
government ('Israel's war on', 'an Indian spokesman', 'US forces', 'Iran claims') says little of where; 'the Sri Lankan
city' says much. The country that people fled from comes after the one that they reached.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from figures import lexicon
from figures.gazetteer import Gazetteer
from figures.places.names import is_name, longest
from figures.places.words import BORDERING, BORDERS, KINDS, LEAVING
from figures.text import Token, without_genitive

_WORDS = lexicon.tables("en_countries")
GIVEN, TITLE = 3, 3
"""Weight of the country that the loader gives, and of the title's words beside the text's."""
NAME, PEOPLE_OF_PLACE, PEOPLE, OWNER, TOWN, UNSURE = 2.0, 1.0, 0.5, 0.25, 0.5, 0.1
"""Weights of a name of country or region, 'Sri Lankan city', 'Indian soldiers', 'Israel's war', a town, a namesake."""
REGIONS_THAT_SETTLE = 2
"""Mentions of a country's regions that make it one of the report's countries, though its own name is not there."""
WAR = _WORDS["war_and_people"]
"""Words after a people's name, beside words of place, that make it a mark of where."""
OWN_ADJECTIVES = _WORDS["own_adjectives"]
"""Names of countries that stand before a noun as they are: 'US forces'."""
SPEAKING = _WORDS["speaking_countries"]
"""Verbs behind a country that acts or speaks: 'Iran claims'."""
NO_NOUNS = _WORDS["behind_a_country"]
"""Small words behind a country that is meant as a place: 'in the US and ...'."""
SIDES_OF = _WORDS["sides_of"]
"""What is 'between' its sides."""
WARS_AT_HOME = _WORDS["wars_at_home"]
"""What a country has inside: 'in Syria's civil war'."""
OF_ITS_PEOPLE = "health"
"""'Lebanon's health ministry' counts the people of the land."""
SIDE = 6
"""Tokens from 'fighting between' to the second side."""
WAR_BEHIND = 4
"""Words from the owner to the war."""
PARTS_OF_CONTINENTS = {"central", "south", "latin", "north"}
"""Before 'American' or 'African': a part of a continent, no country."""


@dataclass(slots=True)
class Countries:
    """The countries of a report, weightiest first."""

    report: tuple[str, ...]
    named: tuple[str, ...]
    """By how often their own or their regions' names stand in the text."""
    paragraphs: dict[int, tuple[str, ...]]


@dataclass(slots=True)
class _Mention:
    paragraph: int
    weight: float
    countries: tuple[str, ...]
    kind: str
    """country, owner, adjective, origin, region, town, people, people_of_place"""


def find(
    given: str | None, title: list[Token], text: Iterable[tuple[int, list[Token]]], gazetteer: Gazetteer
) -> Countries:
    """The countries of a report; `text` gives each sentence's paragraph and tokens."""
    mentions = _mentions(-1, TITLE, title, gazetteer)
    for paragraph, tokens in text:
        mentions += _mentions(paragraph, 1, tokens, gazetteer)
    outright = [m for m in mentions if m.kind not in ("region", "town", "adjective") and len(m.countries) == 1]
    sure = {m.countries[0] for m in outright} | ({given} if given else set())
    regions: dict[str, int] = {}
    for m in mentions:
        if m.kind == "region" and not sure.intersection(m.countries[1:]):
            regions[m.countries[0]] = regions.get(m.countries[0], 0) + 1
    sure |= {country for country, times in regions.items() if times >= REGIONS_THAT_SETTLE}
    votes: defaultdict[str, float] = defaultdict(float, {given: GIVEN} if given else {})
    named: dict[str, float] = {}
    local: dict[int, defaultdict[str, float]] = {}
    only = {m.countries[0] for m in mentions if m.kind == "region" and len(m.countries) == 1}
    for mention in mentions:
        likely = [c for c in mention.countries if c in sure] or [c for c in mention.countries if c in only]
        country = likely[0] if likely else mention.countries[0]
        stray = mention.kind in ("region", "town") and bool(sure) and country not in sure
        if stray and mention.kind == "town":
            continue
        weight = UNSURE if stray else WEIGHTS[mention.kind]
        votes[country] += mention.weight * weight
        named[country] = named.get(country, 0) + (mention.kind in ("country", "region") and not stray)
        here = local.setdefault(mention.paragraph, defaultdict(float))
        if mention.kind in ("country", "region", "people_of_place", "origin") and not stray:
            here[country] += weight
    paragraphs = {number: _weightiest(some) for number, some in local.items()}
    return Countries(_weightiest(votes), _weightiest({c: n for c, n in named.items() if n}), paragraphs)


def _weightiest(votes: dict[str, float]) -> tuple[str, ...]:
    """The countries by their votes; of equal ones the first named first."""
    return tuple(sorted(votes, key=lambda country: votes[country], reverse=True))


WEIGHTS = {
    "country": NAME,
    "region": NAME,
    "owner": OWNER,
    "adjective": OWNER,
    "origin": PEOPLE,
    "town": TOWN,
    "people": PEOPLE,
    "people_of_place": PEOPLE_OF_PLACE,
}


def _mentions(paragraph: int, weight: float, tokens: list[Token], gazetteer: Gazetteer) -> list[_Mention]:
    found: list[_Mention] = []
    after = 0
    before: tuple[str, ...] = ()
    for i, token in enumerate(tokens):
        if i < after or token.kind != "word" or not token.text[0].isupper():
            continue
        hit = longest(tokens, i, gazetteer)
        if hit is not None:
            last, countries = hit
            again = tokens[i - 1].text == "(" and after == i - 1 and countries == before
            before, after = countries, last
            kind = _kind(tokens, i, last, gazetteer)
            if again or (kind == "town" and _goes_on(tokens, last)):
                continue  # 'the Democratic Republic of Congo (DRC)'; 'San Juan' of 'San Juan Comalapa'
            found.append(_Mention(paragraph, weight, countries, kind))
            continue
        for length in (2, 1) if gazetteer.begins_people(token.text) else (1,):
            people = gazetteer.people_of(" ".join(t.text for t in tokens[i : i + length]))
            if people and not (i and tokens[i - 1].low in PARTS_OF_CONTINENTS):
                behind = [t.low for t in tokens[i + length : i + length + 2]]
                place = any(word in KINDS or word in WAR for word in behind)
                kind = "people_of_place" if place else "people"
                kind = "adjective" if behind[:1] and behind[0] in BORDERS else kind  # 'near the Venezuelan border'
                found.append(_Mention(paragraph, weight, (people,), kind))
                after = i + length
                break
    return found


def _kind(tokens: list[Token], first: int, last: int, gazetteer: Gazetteer) -> str:
    name = " ".join(t.text for t in tokens[first:last])
    bare = without_genitive(name)
    if gazetteer.is_country(bare):
        after = tokens[last : last + 3]
        owns = bare != name and not any(t.low in KINDS or t.text[:1].isupper() for t in after)
        if name.replace(".", "") in OWN_ADJECTIVES and _qualifies(after):
            return "adjective"
        if _bounds(tokens, first, last):
            return "adjective"
        if owns:
            if after and after[0].low == OF_ITS_PEOPLE:
                return "people_of_place"
            return "country" if _own_war(tokens, first, last) else "owner"
        if (after and after[0].low in SPEAKING) or between_sides(tokens, first):
            return "owner"
        return "origin" if first and tokens[first - 1].low in LEAVING else "country"
    of_land = tokens[last - 1].low == "city" and gazetteer.is_country(tokens[first].text)  # 'Guatemala City'
    return "region" if of_land or gazetteer.by_hand(bare) else "town"


def _goes_on(tokens: list[Token], last: int) -> bool:
    """True where a name goes on behind the listed one: it is another's."""
    return last < len(tokens) and is_name(tokens[last]) and tokens[last].low not in KINDS


def _qualifies(after: list[Token]) -> bool:
    """True where a noun follows at once: 'US forces', not 'in the US and' or 'the US has'."""
    return bool(after) and after[0].kind == "word" and after[0].low not in NO_NOUNS and after[0].low not in KINDS


def _bounds(tokens: list[Token], first: int, last: int) -> bool:
    """True for 'close to the border with Turkey', 'near the Mali border', 'the province bordering Mali'."""
    before = [t.low for t in tokens[max(0, first - 2) : first]]
    behind = tokens[last].low if last < len(tokens) else ""
    second = [t.low for t in tokens[max(0, first - 4) : first]]  # 'the border with X and Y'
    if second[:2] in (["border", "with"], ["frontier", "with"]) and second[3:] == ["and"]:
        return True
    return (
        before in (["border", "with"], ["frontier", "with"])
        or not BORDERING.isdisjoint(before[-1:])
        or behind in BORDERS
    )


def between_sides(tokens: list[Token], first: int) -> bool:
    """True for X and Y in 'fighting between X and Y': who fights, not where."""
    before = [t.low for t in tokens[max(0, first - SIDE) : first]]
    if "between" not in before:
        return False
    at = before.index("between")
    return not SIDES_OF.isdisjoint(before[max(0, at - 2) : at])


def _own_war(tokens: list[Token], first: int, last: int) -> bool:
    """True for "in Syria's three-year conflict": the war that a country has at home, not the one that it wages."""
    inside = first > 0 and tokens[first - 1].low in ("in", "across", "throughout")
    return inside and any(t.low in WARS_AT_HOME for t in tokens[last : last + WAR_BEHIND])
