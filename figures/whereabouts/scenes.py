"""Which of the places of a sentence is the scene that the story stands at afterwards.

In:  the places that a sentence leads to, its tokens.
Out: the one that the next sentences are about.
Assumes that an event's own place comes first ('an ambush in X'), that 'near Y' only helps to find the X before it, and
that a sentence which begins 'In X' may go on to a place in X.
"""

from __future__ import annotations

from figures.places import Place
from figures.places.words import SURE_LOCATIVE
from figures.text import Token
from figures.timeline.events import EVENTS, singular
from figures.whereabouts.clauses import of_attackers, of_event

OPENING = 1
"""Tokens before a place that opens its sentence: 'In X, gunmen ...'."""
QUOTES = ('"', "”", "’", "'")
ITEM_HEAD = 10
"""Tokens of a date before a place, and of the larger places behind it, up to the colon."""
NEARBY = ("near", "outside", "around")
"""What leads to the place that another one is found by."""


def scene_of(places: list[Place], tokens: list[Token]) -> Place:
    """The place of an event that the sentence tells, else the first that is not only beside another."""
    events = [p for p in places if not p.only_country and (of_event(p, places, tokens) or _held_at(p, tokens))]
    told = [p for p in events if not _came_before(p, tokens)]
    if told or (events and len(places) == 1):
        return (told or events)[0]
    found = [p for p in places if not _beside(p, places) and not of_attackers(p, places, tokens)] or places
    return _narrowest(found)


def _came_before(place: Place, tokens: list[Token]) -> bool:
    """True for X in 'invaded Y after the X massacre': what the event followed on."""
    return not {"after", "following", "since"}.isdisjoint(t.low for t in tokens[max(0, place.first - 2) : place.first])


def heads_its_item(place: Place, tokens: list[Token]) -> bool:
    """True for X in '13/01/1999, X, Y state: Police ...': an item that opens with where it was."""
    colon = next((k for k, t in enumerate(tokens[: place.last + ITEM_HEAD]) if t.text == ":" and k >= place.last), None)
    if colon is None or not 0 < place.first <= ITEM_HEAD:
        return False
    return all(t.kind != "word" or not t.text[:1].islower() for t in tokens[:colon])


def _held_at(place: Place, tokens: list[Token]) -> bool:
    """True for X in 'an ambush in X', 'clashes near X'."""
    before = place.first - 1
    while before > 0 and tokens[before].low != place.lead and place.first - before < len(NEARBY):
        before -= 1
    if before < 1 or place.lead not in SURE_LOCATIVE or tokens[before].low != place.lead:
        return False
    if tokens[before - 1].text in QUOTES and before > 1:
        before -= 1
    noun = tokens[before - 1].low
    return noun in EVENTS or singular(noun) in EVENTS


def _beside(place: Place, places: list[Place]) -> bool:
    """True for Y in 'shelled the camp of X, near the city of Y'."""
    return place.lead in NEARBY and any(p.last < place.first and not p.wide for p in places)


def _narrowest(places: list[Place]) -> Place:
    """The first place; where 'In X' opens the sentence and a place in X follows, that one."""
    first = places[0]
    if first.first > OPENING or len(places) == 1:
        return first
    inside = places[1]
    within = inside.lead in SURE_LOCATIVE and not inside.wide and inside.country in (None, first.country)
    return inside if within else first
