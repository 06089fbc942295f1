"""Tells a country that acts from a country where something happened.

In:  a place of a sentence, its tokens.
Out: True for "Israel's war on ...", 'the war between Israel and ...', "Russia's full-scale invasion".
"""

from __future__ import annotations

from figures.measures.setting import WAR_NOUNS
from figures.places import Place
from figures.text import Token
from figures.timeline.events import EVENTS

SIDES_OF = {
    "war",
    "conflict",
    "fighting",
    "clashes",
    "hostilities",
    "ceasefire",
    "truce",
    "tensions",
    "talks",
}
"""What is 'between' its sides, not between two places."""
BLOWS = EVENTS | WAR_NOUNS | {"aggression", "bombardment", "strikes", "attacks", "airstrikes"}
"""What a country may own: 'Russia's full-scale invasion'."""
BEFORE_AN_ACT = ("since", "after", "when", "while", "before", "as")
"""Words that a country stands behind when it acts: 'since Israel launched ...'."""
POSSESSIVE = ("'s", "’s", "s'")


def possessive(place: Place, tokens: list[Token]) -> bool:
    """True for "Israel's"."""
    return tokens[place.last - 1].text.endswith(POSSESSIVE)


def owns_or_fights(place: Place, tokens: list[Token]) -> bool:
    """True for a country that does not say where: "Israel's war on ...", 'the war between Israel and ...'."""
    return is_side(place, tokens) or possessive(place, tokens)


def is_side(place: Place, tokens: list[Token]) -> bool:
    """True for a country named as a side: 'war between Israel and ...', 'fighting between ...'."""
    before = {t.low for t in tokens[max(0, place.first - 3) : place.first]}
    return place.lead == "between" and bool(before & SIDES_OF)


def owns_event(place: Place, tokens: list[Token]) -> bool:
    """True for the country in 'Russia's full-scale invasion': it did it, it is not where it was."""
    if not place.only_country or not possessive(place, tokens):
        return False
    return any(t.low in BLOWS for t in tokens[place.last : place.last + 4])


def acts(place: Place, tokens: list[Token], words: tuple[str, ...] = BEFORE_AN_ACT) -> bool:
    """True for 'since Israel launched ...'."""
    return place.only_country and place.first > 0 and tokens[place.first - 1].low in words
