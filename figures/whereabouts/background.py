"""Sentences and places that only recall or break down: the story stays where it was.

In:  the figures of a sentence and its Story; a place and the tokens of its sentence.
Out: True where what follows is still about the place before.
Assumes that a figure of more than some weeks before publication is background, unless the report begins with it.
"""

from __future__ import annotations

from datetime import date

from figures import lexicon
from figures.bracketed import IN_BRACKETS
from figures.drafts import Draft
from figures.passage import Passage
from figures.places import Place
from figures.places.words import FLEEING, MOST, SHELTERING
from figures.story import Story
from figures.text import Token

EARLIER = lexicon.pattern("scene_earlier_event")
"""'an earlier explosion in X', "last week's raid on Y"."""
LONG_AGO = 45
"""Days before the report from which on a sentence only recalls."""
RETOLD = 400
"""Days before the report from which on the event that it stands at is history, and other history no aside."""
ASIDE = 12
"""Tokens from 'which has' to the place of what was done."""
FAR = 6
"""Tokens from 'deadliest' to 'since': 'one of the deadliest attacks in years since'."""


def leaves_the_story(story: Story, passage: Passage, made: list[Draft]) -> bool:
    """True for a sentence whose figures are all of long ago or of an earlier event, or in brackets behind places."""
    if not made:
        return False
    return _of_long_ago(story, made) or _breaks_down(made) or EARLIER.search(passage.low) is not None


def _breaks_down(made: list[Draft]) -> bool:
    """True for 'most fell in X (10), Y (8) and Z (3)': what was told of all of them goes on."""
    return all(draft.rules["place"] == IN_BRACKETS for draft in made)


def is_history(story: Story, made: list[Draft]) -> bool:
    """True where every figure was over more than a year before the report."""
    return _of_long_ago(story, made, RETOLD)


def _of_long_ago(story: Story, made: list[Draft], days: int = LONG_AGO) -> bool:
    """True where every figure was over so many days before publication."""
    ends = [draft.figure.date_end for draft in made]
    if story.published is None:
        return False
    return all(end and (story.published - _last_day(end)).days > days for end in ends)


def _last_day(end: str) -> date:
    """The day of a date; of a month or a year one of its last."""
    return date.fromisoformat((end + ("-12-28" if len(end) == len("2024") else "-28"))[:10])


def recalled(place: Place, tokens: list[Token]) -> bool:
    """True for X in 'the deadliest since a raid on X', and in 'the group, which has also attacked X'."""
    if _habit(place, tokens):
        return True
    since = next((k for k in range(place.first) if tokens[k].low in ("since", "than")), None)
    return since is not None and any(t.low in MOST for t in tokens[max(0, since - FAR) : since])


def of_refuge(place: Place, tokens: list[Token]) -> bool:
    """True for X in 'they fled to X', 'are sheltering in X': where people went when all was over."""
    before = {t.low for t in tokens[max(0, place.first - FAR) : place.first]}
    if place.lead in ("to", "into", "towards"):
        return bool(before & FLEEING)
    return place.lead in ("in", "at", "near", "inside") and bool(before & SHELTERING)


def _habit(place: Place, tokens: list[Token]) -> bool:
    """True for a place in what somebody 'has' done, told of them in passing."""
    start = max(0, place.first - ASIDE)
    who = next((k for k in range(place.first - 1, start, -1) if tokens[k].low in ("which", "who", "that")), None)
    return who is not None and tokens[min(who + 1, len(tokens) - 1)].low in ("has", "have", "had")
