"""By what common noun a place may be called again: 'the village', 'the capital', 'the attack'.

In:  a place of a sentence and its tokens; the Story, whose state keeps what was noted.
Out: the state's places for kinds and for events, which a later sentence without a place of its own may mean.
Assumes that the last place of a kind is meant; another event told with its own verb ends the earlier ones.
"""

from __future__ import annotations

import re

from figures import lexicon
from figures.passage import Passage
from figures.places import Place
from figures.places.words import LED_TO, PART_OF_COUNTRY, SEATS, SETTLED, SITES
from figures.story import Story
from figures.text import Token
from figures.timeline.events import EVENTS

STRIKES = lexicon.pattern("scene_strikes")
"""Verbs that tell of one event at one place: 'stormed', 'blew himself up'."""
CAPITAL = "capital"
BESIDE = 3
"""Tokens between a town and the word 'capital'."""
EVENT_BEFORE = 9
"""Words in which an event stands before its place: 'an attack ... in Charkh'."""


def note_kinds(story: Story, passage: Passage) -> None:
    """Notes each place of a sentence under the kinds that its words say it is of."""
    tokens, called = passage.sentence.tokens, CAPITAL in passage.vocabulary
    for place in passage.places:
        if not place.wide and not place.dateline:
            story.state.named = (story.state.number, place)
        for site in SITES.intersection((place.words or "").lower().split()):
            story.state.sites.setdefault(site, place)
        if (called and _is_capital(place, tokens)) or (_is_seat(place, story) and CAPITAL not in story.state.kinds):
            story.state.kinds[CAPITAL] = place
        if not place.dateline and not place.only_country:
            story.state.kinds.update(dict.fromkeys(kinds_of(place, tokens), place))


def capital(story: Story, passage: Passage) -> Place | None:
    """The town that 'the capital' means: the one called so before, or the seat that the story is sent from."""
    return story.state.kinds.get(CAPITAL) or next(
        (p for p in passage.places if p.dateline and _is_seat(p, story)), None
    )


def _is_seat(place: Place, story: Story) -> bool:
    """True for the seat of government of the country that the report is about."""
    return (place.words or "").lower() in SEATS and place.country == story.main_country


def kinds_of(place: Place, tokens: list[Token]) -> set[str]:
    """The words of kind in or before a name: 'Chak district', 'the village of Solwezi'."""
    before = [t.low for t in tokens[max(0, place.first - 2) : place.first]]
    if CAPITAL in before:
        before = []  # 'the state capital, X' is no state
    return set(SETTLED.intersection(before + (place.words or "").lower().split()))


def _is_capital(place: Place, tokens: list[Token]) -> bool:
    """True for 'the capital, X' and 'X, the capital', not for 'the provincial capital of X'."""
    if place.only_country or (place.words or "").endswith(CAPITAL):
        return False  # a country, or the word itself
    beside = [
        *range(max(1, place.first - BESIDE), place.first),
        *range(place.last, min(place.last + BESIDE, len(tokens))),
    ]
    inside = range(max(1, place.first), place.last)
    at = next((k for k in (*beside, *inside) if tokens[k].low == CAPITAL), None)
    if at is None or tokens[at - 1].low in PART_OF_COUNTRY:
        return False
    return at >= place.last or bool(tokens[min(at + 1, len(tokens) - 1)].low != "of")


def note_events(story: Story, passage: Passage, places: list[Place]) -> None:
    """Notes the places of the events that a sentence tells."""
    known = story.state.event_places
    if known and any(not place.wide for place in places) and STRIKES.search(passage.low):
        known.clear()  # another event is told: 'the blast' is now that one
    for place in places:
        _note_event(story, passage, place)


def _note_event(story: Story, passage: Passage, place: Place) -> None:
    """'an attack in Charkh': the place of 'the attack' later; 'the attack targeted X': a nearer one for it."""
    before = passage.sentence.tokens[max(0, place.first - EVENT_BEFORE) : place.first]
    noun = next((t.low for t in reversed(before) if t.low in EVENTS), None)
    if noun is None:
        return
    known = story.state.event_places
    again = noun in known and not place.wide and place.lead in LED_TO
    if again or re.search(rf"\b(?:an?|another|one) (?:[\w-]+ ){{0,3}}{noun}\b", passage.low):
        known[noun] = place
