"""Tells a place where something happened from one that a sentence only names.

In:  a place of a sentence, its tokens.
Out: True for 'U.S. forces', 'talks in X', 'elsewhere in X', 'the X community', the hospital that they were taken to.
"""

from __future__ import annotations

from figures.countries import NO_NOUNS
from figures.places import Place
from figures.places.evidence import is_settled_community
from figures.places.words import BORDERING, CARE, KINDS, MOST, ORGANISATIONS, PEOPLES, SURE_LOCATIVE, TALKS
from figures.text import Token
from figures.timeline.events import EVENTS, singular
from figures.whereabouts.hospitals import is_of_care
from figures.whereabouts.sides import by_whom, names_an_actor
from figures.whereabouts.speech import spoken_at

OWN_ADJECTIVES = {"US", "UK", "UAE", "USA", "CAR", "DRC"}
"""Names of countries that stand before a noun as they are."""
SESSION = 12
"""Tokens from talks to where they are held: 'talks between the two sides opened last November in X'."""
SHARES = {"accounting"}
CROSSED = {"river", "border", "strait", "lake", "frontier", "sea"}
"""What lies between two places: 'across the X River'."""
MEASURED = 7
"""Tokens from 'the deadliest' to the country in which it is so."""
COUNTED_OFF = {"first", "second", "third", "most", "largest", "biggest", "highest"}
"""What may say how many before an event: 'most attacks in X'."""
SPELLS = {"bloodshed", "day", "days", "fighting", "incident", "incidents", "violence", "unrest"}
"""What else is called the worst."""


def only_names(place: Place, tokens: list[Token]) -> bool:
    """True for a place that a sentence names without saying that anything happened there: 'U.S. forces'."""
    if _only_mentioned(place, tokens) or names_an_actor(place, tokens):
        return True
    if by_whom(place, tokens) or _of_a_body(place, tokens):
        return True
    if is_of_care(place, tokens) or spoken_at(place, tokens):
        return True
    return attributive(place, tokens) and tokens[place.last].low not in KINDS


def _of_a_body(place: Place, tokens: list[Token]) -> bool:
    """True for 'the Front for the Unity of the Congo', 'the Liberation Army of West Papua': part of a body's name."""
    before = [t.low for t in tokens[max(0, place.first - 2) : place.first]]
    if before == ["of", "the"] and place.first > 2:
        head = tokens[place.first - 3]
        return head.text[:1].isupper() and head.low not in KINDS
    if _of_islamic_state(place, tokens):
        return True
    return before[-1:] == ["of"] and before[0] in ORGANISATIONS and tokens[place.first - 2].text[:1].isupper()


def _of_islamic_state(place: Place, tokens: list[Token]) -> bool:
    """True for both countries of 'Islamic State in Iraq and Syria'."""
    k = place.first - 1
    while k > 0 and (tokens[k].low in ("in", "of", "and", "the") or tokens[k].low.startswith("iraq")):
        k -= 1
    if k <= 0 or tokens[k].low != "state" or not tokens[k - 1].low.endswith("islamic"):
        return False
    return any(t.low.startswith("iraq") for t in tokens[k : place.last])  # 'held by Islamic State in Syria' is a place


def attributive(place: Place, tokens: list[Token]) -> bool:
    """True for 'U.S. air strikes', 'the number of US service members': the country of those who act or fell."""
    if not place.only_country or place.lead in SURE_LOCATIVE or place.last >= len(tokens):
        return False
    following = tokens[place.last]
    qualifies = following.text[:1].islower() and following.low not in NO_NOUNS  # not 'the CAR has'
    return tokens[place.first].text.replace(".", "") in OWN_ADJECTIVES and qualifies


def _only_mentioned(place: Place, tokens: list[Token]) -> bool:
    """True for 'with deaths in the capital accounting for a fifth', '(10:50 p.m. in Jakarta)', 'elsewhere in Syria'."""
    before = [t.low for t in tokens[max(0, place.first - 6) : place.first]]
    if any(t.low in SHARES for t in tokens[place.last : place.last + 2]) or "elsewhere" in before[-2:]:
        return True
    held = {t.low for t in tokens[max(0, place.first - SESSION) : place.first]} if place.lead in ("in", "at") else set()
    if TALKS & held and not EVENTS & held:
        return True  # 'the peace talks under way in X'
    if place.only_country and _measured_by(place, tokens):
        return True
    if place.lead == "across" and tokens[place.last - 1].low in CROSSED:
        return True  # 'across the X River'
    if before[-1:] == ["the"] and before[-2:-1] == ["including"] and not CARE.isdisjoint(_words(place)):
        return True  # 'in hospitals, including the X Hospital'
    if not place.lead and before[-1:] in (["including"], ["especially"], ["particularly"], ["notably"]):
        return True  # 'in several cities, including X': an example
    if not BORDERING.isdisjoint(before[-1:]):
        return True  # 'the region that borders X'
    if place.only_country and before[-1:] == ["and"] and "border" in before and before[-3:-2] == ["with"]:
        return True  # 'near the border with X and Y'
    if "border" in before and place.lead == "from":
        return True  # 'the city, across the border from X'
    bracket = next((k for k in range(place.first - 1, max(-1, place.first - 8), -1) if tokens[k].text in "()"), None)
    return (
        bracket is not None
        and tokens[bracket].text == "("
        and any(t.kind == "clock" for t in tokens[bracket : place.first])
    )


def _words(place: Place) -> list[str]:
    return (place.words or "").lower().split()


def _measured_by(place: Place, tokens: list[Token]) -> bool:
    """True for X in 'the deadliest attack in X in years': what the event is measured by, in all of a country."""
    if place.lead not in ("in", "on"):
        return False
    before = [t.low for t in tokens[max(0, place.first - MEASURED) : place.first]]
    worst = next((k for k, low in enumerate(before) if low in MOST and low not in COUNTED_OFF), None)
    if worst is None:
        return False
    events = before[worst + 1 :]
    return any(low in EVENTS or singular(low) in EVENTS or low in SPELLS for low in events)


def names_a_people(place: Place, tokens: list[Token]) -> bool:
    """True in 'the Ankole community': who they are, not where."""
    if place.lead in SURE_LOCATIVE and " in " in (place.words or ""):
        return False  # 'in Adda in the Bora community'
    if is_settled_community(tokens, place.last):
        return False  # 'in the Adda community of Bora'
    return place.last < len(tokens) and tokens[place.last].low in PEOPLES
