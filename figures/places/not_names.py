"""Tells a name with a capital that is no place from one that is: a person's, a body's, a people's, an event's.

In:  the tokens of a sentence; where the name stands in them; the gazetteer.
Out: True for 'Guerrero' in 'Carmelo Guerrero', 'Clash' in 'Killed in Clash', 'Dogon' in 'a Dogon village', 'Iraq' in
'al Qaeda in Iraq'.
Assumes that a village which is called by those who live in it stands behind 'a', or in the plural.
"""

from __future__ import annotations

from figures.gazetteer import Gazetteer
from figures.places.names import is_name
from figures.places.words import (
    CALLED_BY_A_SIDE,
    DIRECTIONS,
    EVENT_NAMES,
    FILLERS,
    INHABITED,
    KINDS,
    LOCATIVE,
    NAMED_WITH_A_PLACE,
    NOT_PLACES,
    ORGANISATIONS,
    PLURAL_KINDS,
)
from figures.text import Token
from figures.timeline.events import EVENTS, singular

LONG, LEAST_WORDS, TITLED = 4, 4, 0.8
"""Letters of a word that a headline writes with a capital; so many of them, and what share of them, make one."""
TOLD = ("told", "tell", "tells", "telling")
"""Before the paper or the agency to which somebody spoke."""
STATE = "state"
"""'Islamic State in X and Y' is a name; 'Islamic State in X' also tells where."""


def ends_a_name(tokens: list[Token], i: int, gazetteer: Gazetteer) -> bool:
    """True for 'Guerrero' in 'Carmelo Guerrero': a person's name, not a town's."""
    before = tokens[i - 1] if i > 1 else None
    if before is None or not is_name(before) or before.text.isupper():
        return False
    behind = {t.low for t in tokens[i + 1 : i + 2]}
    if behind & EVENTS or behind & EVENT_NAMES:
        return False  # 'Ongoing Srinagar Gunfight'
    low = before.low
    known = low in KINDS or low in DIRECTIONS or low in LOCATIVE or low in NOT_PLACES or low in FILLERS
    return not known and not gazetteer.people_of(before.text) and not low.endswith(("'s", "’s", "-"))


def is_no_name(tokens: list[Token], i: int, run: int, gazetteer: Gazetteer) -> bool:
    """True for what a place word or a preposition stands beside all the same: 'in Clash', 'Capital City Police
    Officer', 'a Dogon village', 'on Unita rebels'.
    """
    low = tokens[i].low
    if i and tokens[i - 1].low in TOLD:
        return True  # 'a source told SANA'
    if run - i == 1 and low in CALLED_BY_A_SIDE:
        return True
    if all(t.low in EVENTS or singular(t.low) in EVENTS or t.low in KINDS for t in tokens[i:run]):
        return True  # 'IN VILLAGE RAID'
    following = tokens[run : run + 2]
    if following and following[0].text[:1].isupper() and following[0].low in ORGANISATIONS:
        return following[-1].low not in KINDS  # 'X Police Station' is one
    if following and following[0].low in CALLED_BY_A_SIDE:
        return True
    return _of_a_people(tokens, i, run)


def _of_a_people(tokens: list[Token], i: int, run: int) -> bool:
    """True for 'a Dogon village', 'attacks on Bodo villages': whose it is, not what it is called."""
    kind = tokens[run].low if run < len(tokens) else ""
    if run - i != 1 or kind not in INHABITED:
        return False
    if kind in PLURAL_KINDS:
        listed = i > 0 and tokens[i - 1].low in ("and", "&", "or")
        return not listed
    return i > 0 and tokens[i - 1].low in ("a", "an", "another")


def ends_a_body(tokens: list[Token], i: int) -> bool:
    """True for X in 'al Qaeda in X', for X and Y in 'Islamic State in X and Y': part of a body's name."""
    k = i - 1
    if k > 1 and tokens[k].low == "the":
        k -= 1
    if k > 2 and tokens[k].low == "and" and ends_a_body(tokens, k - 1):
        return True
    if k < 1 or tokens[k].low != "in" or not tokens[k - 1].text[:1].isupper():
        return False
    body = tokens[k - 1].low
    if body not in NAMED_WITH_A_PLACE:
        return False
    return body != STATE or any(t.low == "and" for t in tokens[i + 1 : i + 2])


def is_titled(tokens: list[Token]) -> bool:
    """True for a headline in which nearly every word has a capital, so that a capital marks no name."""
    if not tokens or tokens[-1].text in (".", "?", "!"):
        return False
    long = [t for t in tokens if t.kind == "word" and len(t.text) >= LONG]
    if all(t.text.isupper() for t in long):
        return False  # a headline in capitals
    return len(long) >= LEAST_WORDS and _share(long) >= TITLED


def _share(words: list[Token]) -> float:
    return sum(t.text[:1].isupper() for t in words) / len(words)
