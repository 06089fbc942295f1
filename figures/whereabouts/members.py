"""Each number's own place in a sentence that lists several: 'In X 5 were killed and 3 hurt, and in Y 4 were shot'.

In:  a Passage, one counted phrase of it.
Out: the place of its member of the list; None where the sentence is no such list or leaves it open.
Assumes that a member begins behind a semicolon, 'while', 'but', 'and' or a comma, and that a place before the first
number of its member is the place of all of them; a place behind the number closes its own member only.
"""

from __future__ import annotations

from figures.passage import Passage
from figures.phrases import Count
from figures.places import Place
from figures.places.words import LED_TO
from figures.whereabouts.clauses import of_event
from figures.whereabouts.naming import only_names
from figures.whereabouts.speech import of_speaker_itself

PARTS = {";", "while", "but", "and", "since", "after"}
"""What ends a member of a list."""
BEHIND = 2
"""Tokens between a place and the larger one that holds it: 'X in Y'."""
LEAD = 6
"""Tokens from a place to the preposition before it."""


def own_place(passage: Passage, count: Count) -> Place | None:
    """The place of the member that a number stands in, where members have places of their own."""
    found = _places(passage)
    if len(found) < 2 or len(passage.counts) < 2:
        return None
    marks = _marks(passage, found)
    asked = passage.row[count.node].first
    numerals = [passage.row[c.node].first for c in passage.counts]
    scope: Place | None = None
    for first, last in zip([0, *marks], [*marks, len(passage.sentence.tokens)], strict=True):
        here = [place for place in found if first <= place.first < last]
        counts = [k for k in numerals if first <= k < last]
        if here and (not counts or here[0].first < counts[0]):
            scope = here[0] if len(here) == 1 else None
        elif here:
            closed = max(k for k in counts if k < here[0].first)
            if asked == closed:
                return here[0] if len(here) == 1 else None
            if asked > closed:
                scope = None
        if asked in counts:
            return scope
        if here and counts and counts[0] < here[0].first:
            scope = None
    return None


def _places(passage: Passage) -> list[Place]:
    """The places that say where; a larger one right behind another is left out."""
    tokens = passage.sentence.tokens
    found: list[Place] = []
    for place in passage.places:
        led = place.lead in LED_TO or (not place.wide and of_event(place, passage.places, tokens))
        if not led or place.dateline or only_names(place, tokens) or of_speaker_itself(place, passage.sayings):
            continue
        if found and place.wide and place.first - found[-1].last <= BEHIND:
            continue
        found.append(place)
    return found


def _marks(passage: Passage, found: list[Place]) -> list[int]:
    """The tokens at which members end; a comma only where the words that lead to a place stand behind it."""
    tokens = passage.sentence.tokens
    opens = {_lead_at(passage, place) for place in found}
    marks = []
    for k, token in enumerate(tokens):
        if token.low in PARTS or (token.text == "," and k + 1 in opens):
            marks.append(k)
    return [k for k in marks if not any(place.first <= k < place.last for place in found)]


def _lead_at(passage: Passage, place: Place) -> int:
    """The token of the preposition that leads to a place."""
    tokens = passage.sentence.tokens
    k = place.first - 1
    while k > 0 and tokens[k].low != place.lead and place.first - k < LEAD:
        k -= 1
    return k
