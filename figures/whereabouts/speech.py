"""Tells the place where somebody spoke from the place that was spoken of: 'said in Geneva', 'In Baku, officials said'.

In:  a place of a sentence, its tokens; a Passage and a Story.
Out: True where the place only says where the words were spoken.
Assumes that 'In X, officials said' tells where the officials are if X lies in another country than the report is about,
or if it is a seat of government and the report has named a nearer place.
"""

from __future__ import annotations

from figures.attribution.speech import Saying
from figures.passage import Passage
from figures.places import Place
from figures.places.words import BETWEEN_SPEECH_AND_PLACE, SEATS, SPOKE
from figures.story import Story
from figures.text import Token

REACH = 8
"""Tokens between a verb of speech and where it was spoken: 'told reporters on Monday at a briefing in X'."""
CASES = ("incident", "matter", "case")
"""What is reported to somebody elsewhere."""
OPENING = 5
"""Tokens before a place that opens a sentence: 'In the capital, X, ...'."""
SPEAKER_AFTER = 5
"""Tokens between 'In X' and who speaks: 'In X on Monday, officials said'."""


def of_speaker_itself(place: Place, sayings: list[Saying]) -> bool:
    """True for a place among the words that name a speaker: 'police in X said'."""
    return any(s.first <= place.first < (s.verb or s.last) for s in sayings)


def spoken_at(place: Place, tokens: list[Token]) -> bool:
    """True for X in 'said yesterday in X that ...', 'told reporters in X'."""
    if place.lead not in ("in", "at", "from"):
        return False
    k = place.first - 1
    stop = max(-1, k - REACH)
    while k > stop and tokens[k].low in BETWEEN_SPEECH_AND_PLACE:
        k -= 1
    if k <= stop or k < 0:
        return False
    a_case = tokens[k].low == "reported" and any(t.low in CASES for t in tokens[k + 1 : place.first])
    return a_case or tokens[k].low in SPOKE  # 'reported the incident in X': where it was told


def speaker_at(place: Place, passage: Passage, story: Story) -> bool:
    """True for X in 'In X, officials said that 40 were killed' where they speak of another place."""
    if place.first > OPENING or place.lead != "in" or place.only_country:
        return False
    if not any(place.last <= s.first <= place.last + SPEAKER_AFTER for s in passage.sayings):
        return False
    known = story.state.paragraph_place or story.state.event_place
    seat = (place.words or "").lower() in SEATS
    if place.country is not None and story.main_country not in (None, place.country):
        elsewhere = seat and known is not None and not known.wide and known.country not in (None, place.country)
        return elsewhere or place.country not in story.countries[:2]
    return seat and known is not None and not known.wide and known.words != place.words
