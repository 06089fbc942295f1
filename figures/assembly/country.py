"""The country of a figure: that of its place, else of a place beside it, else the one that the text speaks of.

In:  a Story, a Passage, the place that a figure was given and the rule that found it.
Out: an ISO 3166-1 alpha-3 code, or None.
Assumes that a country which acts, speaks, is left or only owns something says nothing of where: 'Iran claims', 'US
forces', 'by Turkey'. A place of an earlier sentence whose country is not known lies in the country that the text
speaks of.
"""

from __future__ import annotations

import re

from figures.passage import Passage
from figures.places import Place
from figures.story import Story
from figures.whereabouts.naming import only_names
from figures.whereabouts.sides import acts, owns_or_fights

BORDER = re.compile(r"\b(?:border|frontier) with (?P<other>.+)|^(?:the )?(?P<beyond>.+) (?:border|frontier)$")
"""'near the border with X', 'near the X border' lie on this side of it."""
NOT_WHERE = ("by", "from", "with", "against")
"""Prepositions before a country that has to do with it and is not where it was."""


def country_of(story: Story, passage: Passage, place: Place | None) -> str | None:
    """The country of one figure."""
    border = BORDER.search(place.words or "") if place is not None else None
    if border is not None:
        beyond = story.gazetteer.countries_of(border["other"] or border["beyond"])
        return next((country for country in story.countries if country not in beyond), None)
    if place is not None and (place.country or place.only_country):
        return place.country  # None for several countries together
    beside = None if place is not None and place not in passage.places else _beside(passage)
    return beside or next(iter(story.countries), None)


def _beside(passage: Passage) -> str | None:
    """The country of a place that the sentence names, be it not near enough to be the figure's own."""
    tokens = passage.sentence.tokens
    for place in passage.places:
        if place.country is None or place.dateline or place.lead in NOT_WHERE or only_names(place, tokens):
            continue
        if acts(place, tokens) or (place.only_country and owns_or_fights(place, tokens)):
            continue
        if not any(s.first <= place.first < s.last for s in passage.sayings):
            return place.country
    return None
