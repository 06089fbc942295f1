"""Tells a country that acts from a country where something happened.

In:  a place of a sentence, its tokens.
Out: True for "Israel's war on ...", 'the war between Israel and ...', "Russia's full-scale invasion".
"""

from __future__ import annotations

from figures import lexicon
from figures.countries import between_sides
from figures.measures.setting import WAR_NOUNS
from figures.places import Place
from figures.places.words import SURE_LOCATIVE
from figures.text import Token
from figures.timeline.events import EVENTS

_WORDS = lexicon.tables("en_countries")
SIDES_OF = _WORDS["sides_of"]
"""What is 'between' its sides, not between two places."""
BLOWS = EVENTS | WAR_NOUNS | {"aggression", "bombardment", "strikes", "attacks", "airstrikes"}
"""What a country may own: 'Russia's full-scale invasion'."""
BEFORE_AN_ACT = ("since", "after", "when", "while", "before", "as")
"""Words that a country stands behind when it acts: 'since Israel launched ...'."""
ACTORS = _WORDS["actors_of_a_country"]
"""Nouns that make the country before them an adjective: 'the Myanmar military'."""
ACTING = _WORDS["speaking_countries"] | _WORDS["acting_countries"]
"""Verbs behind a country that acts or speaks: 'Israel strikes back', 'Iran claims'."""
COUNTING = _WORDS["counting_places"]
"""Verbs behind a place that counts its own."""
POSSESSIVE = ("'s", "’s", "s'")


def possessive(place: Place, tokens: list[Token]) -> bool:
    """True for "Israel's"."""
    return tokens[place.last - 1].text.endswith(POSSESSIVE)


def owns_or_fights(place: Place, tokens: list[Token]) -> bool:
    """True for a country that does not say where: "Israel's war on ...", 'the war between Israel and ...'."""
    return is_side(place, tokens) or possessive(place, tokens)


def is_side(place: Place, tokens: list[Token]) -> bool:
    """True for a country named as a side: 'war between Israel and ...', 'clashes with Azerbaijan'."""
    if place.first > 1 and tokens[place.first - 1].low == "with" and not place.lead:
        return tokens[place.first - 2].low in SIDES_OF
    return place.lead in ("", "between") and between_sides(tokens, place.first)


def owns_event(place: Place, tokens: list[Token]) -> bool:
    """True for the country in 'Russia's full-scale invasion': it did it, it is not where it was."""
    if not place.only_country or not possessive(place, tokens):
        return False
    return any(t.low in BLOWS for t in tokens[place.last : place.last + 4])


def acts(place: Place, tokens: list[Token], words: tuple[str, ...] = BEFORE_AN_ACT) -> bool:
    """True for 'since Israel launched ...'."""
    return place.only_country and place.first > 0 and tokens[place.first - 1].low in words


def names_an_actor(place: Place, tokens: list[Token]) -> bool:
    """True for 'the Myanmar military', 'Israel strikes back', 'Iran claims': who, not where."""
    if not place.only_country or place.lead in SURE_LOCATIVE or place.last >= len(tokens) or possessive(place, tokens):
        return False
    following = tokens[place.last].low
    if reports_its_own(place, tokens):
        return False
    return following in ACTORS or (following in ACTING and not place.lead)


def reports_its_own(place: Place, tokens: list[Token]) -> bool:
    """True for 'Gaza reports 200 dead', 'with Sidon recording nine more': the place counts what happened in it."""
    return place.known and not place.lead and place.last < len(tokens) and tokens[place.last].low in COUNTING


def by_whom(place: Place, tokens: list[Token]) -> bool:
    """True for each country of 'listed as a terrorist group by Turkey, the U.S. and the EU'."""
    if not place.only_country or place.lead not in ("", "by"):
        return False
    k = place.first - 1
    while k > 0 and (tokens[k].text in (",", "and", "the") or tokens[k].text[:1].isupper()):
        k -= 1
    return k >= 0 and tokens[k].low == "by" and k < place.first - 1
