"""Tells the place that the hurt and the dead were taken to from the place where they were hurt.

In:  a place of a sentence, its tokens.
Out: True for 'were airlifted to the hospital in X', 'are being treated in X'.
Assumes that a hospital which was attacked is not one that people are said to be taken to.
"""

from __future__ import annotations

from figures.places import Place
from figures.places.words import ATTACKED, CARE, SURE_LOCATIVE, TAKEN_TO, TREATED
from figures.text import Token
from figures.timeline.events import EVENTS

REACH = 9
"""Tokens in which the verb stands before the place that they were taken to."""
NEAR_CARE = 4
"""The same for the hospital's own word."""
BEFORE_IN = 2
"""Tokens from 'hospital' to its place: 'hospital in X'."""
BROUGHT = TAKEN_TO | TREATED
VIOLENT = ATTACKED | EVENTS
TOWARDS = ("to", "into", "towards", "toward")


def is_of_care(place: Place, tokens: list[Token]) -> bool:
    """True for a place that people were brought to when all was over."""
    if [t.low for t in tokens[max(0, place.first - 3) : place.first]] == ["in", "hospital", "in"]:
        return True
    if (place.words or "").lower().startswith("hospital in ") and tokens[place.first - 1].low == "in":
        return True  # 'are in hospital in X', not 'in a hospital in X'
    before = tokens[max(0, place.first - REACH) : place.first]
    verb = next((k for k in range(len(before) - 1, -1, -1) if before[k].low in BROUGHT), None)
    if verb is None:
        return _of_doctors(place, tokens)
    between = before[verb + 1 :]
    if before[verb].low in TAKEN_TO:
        return any(t.low in TOWARDS for t in between) and _hospital(place, tokens)
    return place.lead in SURE_LOCATIVE and _hospital(place, tokens) and not any(t.text in (",", ";") for t in between)


def _of_doctors(place: Place, tokens: list[Token]) -> bool:
    """True for 'the hospital in X' of doctors who tell whom they treated, where nothing was attacked."""
    if not any(t.low in CARE for t in tokens[max(0, place.first - BEFORE_IN) : place.first]):
        return False
    words = {t.low for t in tokens}
    return not words.isdisjoint(TREATED) and words.isdisjoint(VIOLENT)


def _hospital(place: Place, tokens: list[Token]) -> bool:
    """True for a hospital by its name or by a word beside it: 'the hospital in X', 'to X for treatment'."""
    return any(t.low in CARE for t in tokens[max(0, place.first - NEAR_CARE) : place.last + NEAR_CARE])
