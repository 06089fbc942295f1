"""Joins the names that share one plural word of kind: 'Adda, Bora and Gidi villages', 'the towns of Adda and Bora'.

In:  the tokens of a sentence; where a name and its word of kind stand.
Out: the first token of the list before a name, or the token after the list behind it.
Assumes that a list has names, commas and 'and' only; a country is no member of a list of villages.
"""

from __future__ import annotations

from dataclasses import replace

from figures.gazetteer import Gazetteer
from figures.places.names import end_of_run, is_name, lead_of
from figures.places.place import Place
from figures.places.words import NOT_PLACES, PLURAL_KINDS
from figures.text import GENITIVE, Token

AND = ("and", "&", "or")
BETWEEN = (",", *AND)
"""What stands between two members of a list."""
LONGEST_NAME = 3
"""Words of a member's name at most."""
SEVERAL = ("two", "three", "four", "five", "six", "several", "both", "neighbouring", "neighboring")
MARKS = 2
"""Tokens of 'and X' before the comma, at least."""
NAMES = 12
"""Members of a list at most."""


def list_start(tokens: list[Token], first: int, last: int, gazetteer: Gazetteer) -> int:
    """The token at which the list begins that ends with 'and X villages'; `first` where there is none."""
    if tokens[last - 1].low not in PLURAL_KINDS or first < 2 or tokens[first - 1].low not in AND:
        return first
    return _names_before(tokens, first, gazetteer)


def _names_before(tokens: list[Token], first: int, gazetteer: Gazetteer) -> int:
    """The token at which the names begin that commas and 'and' join to the one at `first`."""
    start, k = first, first - 1
    for _ in range(NAMES):
        if k < 1 or tokens[k].low not in BETWEEN:
            break
        k -= 1
        if tokens[k].text == ",":  # 'A, B, and C villages'
            k -= 1
        begin = k + 1
        while begin > 0 and k + 1 - begin < LONGEST_NAME and _member(tokens[begin - 1], gazetteer):
            begin -= 1
        if begin > k:
            break
        start, k = begin, begin - 1
    return start


def list_end(tokens: list[Token], first: int, last: int, gazetteer: Gazetteer) -> int:
    """The token after the list that begins with 'villages of X'; `last` where it names one only."""
    if first < 2 or tokens[first - 1].low != "of" or tokens[first - 2].low not in PLURAL_KINDS:
        return last
    end = last
    for _ in range(NAMES):
        k = end
        while k < len(tokens) and tokens[k].low in BETWEEN and k - end < 2:
            k += 1
        if k == end or k >= len(tokens) or not _member(tokens[k], gazetteer):
            break
        closes = any(t.low in AND for t in tokens[end:k])
        after = end_of_run(tokens, k)
        if not closes and not any(t.low == "and" for t in tokens[after : after + LONGEST_NAME * NAMES]):
            break  # 'the villages of X, Y province': the larger place, no second village
        end = after
        if closes:
            break
    return end


def with_names_before(place: Place, tokens: list[Token], text: str, gazetteer: Gazetteer) -> Place:
    """'Adda and Bora, two villages in X': the names before the comma are the place."""
    opens = tokens[place.first : place.first + 2]
    counted = len(opens) > 1 and opens[0].low in SEVERAL and opens[1].low in PLURAL_KINDS
    if not counted or place.first < MARKS + 1 or tokens[place.first - 1].text != ",":
        return place
    last = place.first - 1
    first = last
    while first > 0 and last - first < LONGEST_NAME and _member(tokens[first - 1], gazetteer):
        first -= 1
    if first == last or tokens[first - 1].low not in BETWEEN:
        return place
    start = _names_before(tokens, first, gazetteer)
    words = text[tokens[start].start : tokens[place.last - 1].end]
    return replace(place, first=start, words=words, lead=lead_of(tokens, start)) if start < first else place


def _member(token: Token, gazetteer: Gazetteer) -> bool:
    """True for a word of a member's name: one with a capital that is no country, people, day or body."""
    return (
        is_name(token)
        and token.low.removesuffix("'s") not in NOT_PLACES
        and not token.text.endswith(GENITIVE)
        and not gazetteer.people_of(token.text)
        and not gazetteer.is_country(token.text)
    )
