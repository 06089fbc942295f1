"""Says what makes a name that no gazetteer knows a place: the words before it, or the larger place behind it.

In:  the tokens of a sentence, where the name stands, the gazetteer.
Out: True for 'in X', 'shelled X,', 'X in the Y district', 'X, a rebel stronghold in', "Z's main town, X".
Assumes that a headline's 'in' leads to any word with a capital, and is no evidence there.
"""

from __future__ import annotations

from figures.gazetteer import Gazetteer
from figures.places.names import POSSESSIVES, end_of_run, is_name, lead_of, longest, with_kind
from figures.places.words import (
    BEHIND_AN_OBJECT,
    DIRECTIONS,
    EVENTS_OF,
    HELD_OR_LIVED,
    KINDS,
    MAIN,
    SETTLED,
    SHELLED,
    SURE_LOCATIVE,
)
from figures.text import Token

BEFORE_A_NAME = ("the", "nearby", "neighbouring", "neighboring")
"""What may also stand between 'in' and an unknown name."""
BEFORE_THE_COMMA = 3
"""Tokens of 'main town,' before a name."""
DESCRIPTION = 7
"""Words of ', a rebel stronghold in' behind an unlisted name."""
LYING_IN = SURE_LOCATIVE | {"of", "about", "some", ",", "bordering", "close", "just"}
"""What follows on the kind of such a place."""


def led(tokens: list[Token], i: int, headline: bool) -> bool:
    """True after 'in', 'near', 'northern', or after what is done to places: 'the shelling of'."""
    if i > 1 and tokens[i - 1].low in ("of", "on") and tokens[i - 2].low in EVENTS_OF:
        return True
    behind = tokens[end_of_run(tokens, i) :][:1]
    if i > 0 and tokens[i - 1].low in SHELLED and (not behind or behind[0].low in BEHIND_AN_OBJECT):
        return True
    return (
        lead_of(tokens, i) in SURE_LOCATIVE
        and not headline
        and i > 0
        and any(tokens[i - 1].low in words for words in (SURE_LOCATIVE, DIRECTIONS, BEFORE_A_NAME))
    )


def before_larger(tokens: list[Token], i: int, run: int, gazetteer: Gazetteer) -> bool:
    """True for 'from Tolima, Colombia', 'attacked Saqla in the Falluja district': the larger one makes it a place."""
    if run + 1 >= len(tokens) or tokens[run].low not in (",", "in") or not lead_of(tokens, i):
        return False
    if tokens[run - 1].low in KINDS:
        return False
    if tokens[run].text == "," and tokens[run + 1].low in ("a", "an", "one"):
        return _is_called_a_place(tokens[run + 2 : run + 2 + DESCRIPTION])
    next_name = run + 1 + (tokens[run + 1].low == "the")
    if next_name >= len(tokens) or not is_name(tokens[next_name]):
        return False
    if gazetteer.is_country(tokens[next_name].text):
        return True
    larger = end_of_run(tokens, next_name)
    in_a_larger = with_kind(tokens, larger) > larger or longest(tokens, next_name, gazetteer) is not None
    return tokens[run].low == "in" and in_a_larger


def is_main(tokens: list[Token], i: int) -> bool:
    """True for Y in "X's main town, Y": the comma calls it by its name."""
    if i < BEFORE_THE_COMMA or tokens[i - 1].text != "," or tokens[i - 2].low not in SETTLED:
        return False
    return tokens[i - 3].low in MAIN or tokens[i - 3].text.endswith(POSSESSIVES)


def is_settled_community(tokens: list[Token], run: int) -> bool:
    """True for 'X community of the Y area', 'X community in Y': where they live, not only who they are."""
    behind = tokens[run : run + 4]
    if len(behind) < 3 or behind[0].low not in ("community", "communities") or behind[1].low not in ("of", "in"):
        return False
    return is_name(behind[2]) or (behind[2].low == "the" and is_name(behind[-1]))


def is_labelled(tokens: list[Token], i: int, run: int) -> bool:
    """True for X in 'District: X; Killed: 4': a row says what its name is."""
    if i < 2 or tokens[i - 1].text != ":" or tokens[i - 2].low not in SETTLED:
        return False
    return run == len(tokens) or tokens[run].text in (";", ",", "|", "/")


def _is_called_a_place(description: list[Token]) -> bool:
    """True for 'X, a rebel stronghold in', 'X, a farming village near': what it is, and where it lies."""
    at = next((k for k, t in enumerate(description) if t.low in KINDS | HELD_OR_LIVED), None)
    before = description[:at] if at is not None else []
    after = description[at + 1].low if at is not None and at + 1 < len(description) else ""
    return at is not None and after in LYING_IN and all(t.kind == "word" for t in before)
