"""Says more exactly where, once the nearest place of a sentence is known: the town in the country, the capital by name.

In:  the places that may be a figure's, each with its distance; a Passage and the Story.
Out: the nearest place, or the nearer one inside it; the town that 'the capital' stands for.
Assumes that what is told of a share of the people ('most of them in X') narrows nothing.
"""

from __future__ import annotations

from figures.passage import Passage
from figures.places import Place
from figures.places.words import ATTACKED, DIRECTIONS, LED_TO, NEW_ACCOUNT, SEATS, SHARES, SURE_LOCATIVE
from figures.story import Story
from figures.whereabouts.called import CAPITAL, capital

FARTHER = 25
"""A place inside the country that is nearest may cost so much more than the country: 'DR Congo: 9 killed near Beni'."""


def most_specific(own: list[tuple[float, Place]], passage: Passage) -> Place:
    """The nearest place; where that is a country or a part of one, the nearest one in it that is not much farther, if
    no 'in' makes the country the place itself: 'DR Congo: 9 killed near X', 'killed in the north, near X'.
    """
    least, nearest = min(own, key=lambda item: item[0])
    inside = [
        (cost, place)
        for cost, place in own
        if nearest.wide
        and (nearest.lead not in SURE_LOCATIVE or _narrows(place, nearest, passage) or place.lead in ATTACKED)
        and not place.wide
        and cost < least + FARTHER
        and place.country in (None, nearest.country)
        and place.lead in LED_TO
        and place.lead != "outside"
    ]
    return min(inside, key=lambda item: item[0])[1] if inside else nearest


def _narrows(place: Place, wide: Place, passage: Passage) -> bool:
    """True for X in 'five were killed in Iraq in an ambush near X': no number and no new clause between."""
    tokens = passage.sentence.tokens
    between = tokens[wide.last : place.first]
    if place.first < wide.last or any(t.text in (";", "%") or t.low in NEW_ACCOUNT or t.low in SHARES for t in between):
        return False
    return not any(wide.last <= passage.row[c.node].first < place.first for c in passage.counts if not c.refused)


def called_by_name(place: Place, story: Story, passage: Passage) -> Place:
    """'the capital', where the report has named it, or stands in a seat of government: the town itself."""
    if not (place.words or "").endswith(CAPITAL) or DIRECTIONS & {(place.words or "").lower().partition(" ")[0]}:
        return place  # 'north of the capital' is another place
    state = story.state
    near = (state.paragraph_place, state.event_place, state.scene, state.town, state.place, story.default_place)
    seats = [p for p in near if p is not None and p.words and not SEATS.isdisjoint((p.words.lower(), _first_word(p)))]
    named = [p for p in (capital(story, passage), *seats) if p is not None and p.country in (None, place.country)]
    return named[0] if named else place


def _first_word(place: Place) -> str:
    """'baghdad' of 'Baghdad market'."""
    return (place.words or "").lower().partition(" ")[0]
