"""Finds parts of a country that have no name of their own: 'in the north', "in Turkey's southeast", 'in the capital'.

In:  the tokens of a sentence, the countries that the text speaks of, the gazetteer.
Out: Places with the words as they stand, of the country that they belong to.
Assumes that 'the north' with nothing behind it is that of the country which the report is about, and that a place with
a capital behind it says more: 'in the capital, X'.
"""

from __future__ import annotations

from figures.gazetteer import Gazetteer
from figures.places.names import is_name
from figures.places.place import Place
from figures.places.words import (
    BEFORE_A_PART,
    DIRECTIONS,
    DISTANCES,
    KINDS,
    LYING,
    OF_A_COUNTRY,
    PART_ADJECTIVES,
    PARTS,
)
from figures.text import GENITIVE, Token

CAPITAL = "capital"
LONGEST = 5
"""Tokens from 'the' or the country to the part: "Thailand's mostly Muslim deep south"."""
ABOUT = ("about", "approximately", "around", "just", "nearly", "roughly", "some")
"""Before the distance of a place from the capital: 'in X, about 90 km south of the capital'."""


def find_parts(tokens: list[Token], text: str, gazetteer: Gazetteer, prefer: tuple[str, ...]) -> list[Place]:
    """The nameless parts of countries that a sentence gives, each after a preposition."""
    found = []
    for k, token in enumerate(tokens):
        if k < 2 or token.low not in PARTS or (token.low == CAPITAL and _is_named(tokens, k)):
            continue
        first = _first(tokens, k, gazetteer)
        last = _last(tokens, k)
        if first is None or last is None:
            continue
        owner = _owner(tokens, first, k, gazetteer)
        lead, beside = tokens[first - 1].low, _direction(tokens, first)
        if beside is not None:
            lead, first = "near", beside
        words = text[tokens[first].start : tokens[last - 1].end]
        country = owner or (prefer[0] if prefer else None)
        found.append(Place(first, last, words, country, lead, False, broad=token.low != CAPITAL))
    return found


def _first(tokens: list[Token], k: int, gazetteer: Gazetteer) -> int | None:
    """The token that the part begins at, behind 'in': 'the', a country, or 'northern' itself."""
    first = k
    while first > 0 and k - first <= LONGEST:
        before = tokens[first - 1]
        led = before.low in BEFORE_A_PART or (tokens[k].low == CAPITAL and _direction(tokens, first) is not None)
        if led and (before.text.islower() or first == 1):
            begins = tokens[first]
            return first if begins.low == "the" or begins.text.endswith(GENITIVE) else None
        described = before.low in PART_ADJECTIVES or before.low in DIRECTIONS or before.low == "the"
        if not (described or _country(before, gazetteer)):
            return None
        first -= 1
    return None


def _direction(tokens: list[Token], first: int) -> int | None:
    """The token of 'south' in 'south of the capital'; None where no direction leads to the place."""
    if first > 1 and tokens[first - 1].low == "of" and tokens[first - 2].low in DIRECTIONS:
        return first - 2
    return None


def _last(tokens: list[Token], k: int) -> int | None:
    """The token after the part, with 'of the country'; None where more than a part is named: 'the north bank'."""
    after = [t.low for t in tokens[k + 1 : k + 4]]
    if after[:1] == ["and"] and after[1:2] and after[1] in PARTS:
        k, after = k + 2, [t.low for t in tokens[k + 3 : k + 6]]
    if after[:2] == ["of", "the"] and after[2:] and after[2] in OF_A_COUNTRY:
        return k + 4
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    if following is None:
        return k + 1
    if following.low in ("of", "-") or following.low in KINDS or following.low in DIRECTIONS or is_name(following):
        return None
    return k + 1


def _is_named(tokens: list[Token], k: int) -> bool:
    """True where the capital's name, or another noun, stands behind it: 'the capital, X', 'the capital city'."""
    rest = [t for t in tokens[k + 1 : k + 4] if t.text not in (",", "of")]
    return bool(rest) and (is_name(rest[0]) or rest[0].low in KINDS)


def _owner(tokens: list[Token], first: int, k: int, gazetteer: Gazetteer) -> str | None:
    """The country of "Turkey's southeast", 'the Somali capital'."""
    return next((country for t in tokens[first:k] if (country := _country(t, gazetteer))), None)


def _country(token: Token, gazetteer: Gazetteer) -> str | None:
    """The country of a people's name, and of a country that owns what follows."""
    if not token.text[:1].isupper():
        return None
    owned = token.text.endswith(GENITIVE) and gazetteer.is_country(token.text[:-2])
    return gazetteer.countries_of(token.text[:-2])[0] if owned else gazetteer.people_of(token.text)


def with_parts(found: list[Place], parts: list[Place], tokens: list[Token]) -> list[Place]:
    """The places and the parts in the order of the sentence; a part that only says where a place lies is left out."""
    kept = [part for part in parts if not any(_told_by(place, part, tokens) for place in found)]
    inside = [p for p in found if not any(part.first <= p.first and p.last <= part.last for part in kept)]
    return sorted([*inside, *kept], key=lambda place: place.first)


def _told_by(place: Place, part: Place, tokens: list[Token]) -> bool:
    """True for 'a checkpoint in X's north', 'X, situated in the far north', 'X (in the north)'."""
    if place.first < part.first < place.last:
        return True
    directed = tokens[part.first].low in DIRECTIONS and not place.only_country
    between = tokens[place.last : part.first if directed else part.first - 1]
    if directed and place.last <= part.first:
        return all(t.low in LYING or t.low in DISTANCES or t.kind != "word" or t.low in ABOUT for t in between)
    return not place.wide and place.last < part.first and all(t.low in LYING for t in between)
