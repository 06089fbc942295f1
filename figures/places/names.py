"""Reads a place's name where one begins: how far it reaches, what leads to it, which entry of the gazetteer it is.

In:  tokens of a sentence, the gazetteer.
Out: the end of a name or of a run of capitals; the countries that it may lie in; the preposition before it.
Assumes a capital marks a name; 'al-', 'el-' may stand before the capital.
"""

from __future__ import annotations

from figures.gazetteer import Gazetteer
from figures.places.words import (
    ADMINISTRATION,
    ATTACKED,
    DIRECTIONS,
    FILLERS,
    INSIDE_A_NAME,
    KINDS,
    LOCATIVE,
    NOT_PLACES,
    SURE_LOCATIVE,
)
from figures.text import GENITIVE, Token

BEFORE_OF = KINDS | FILLERS | DIRECTIONS
"""What stands before an 'of' that leads on to the name: 'the city of', 'the outskirts of', 'south of'."""
POSSESSIVES = ("'s", "’s", "s'", "s’")
HELD = (
    "-held",
    "-controlled",
    "-ruled",
    "-occupied",
    "-administered",
    "-hit",
    "-torn",
    "-majority",
    "-dominated",
    "-plagued",
    "-wracked",
)
"""How an adjective ends that may stand before a place: 'in the army-held X'."""
ARTICLES = ("the", "a", "an", "its", "their")
DESCRIPTION = 5
"""Words between an article and the kind of place, at most: 'the Shia militia stronghold of'."""
LETTERS = 4
"""An abbreviation has so many at most; towns in capitals ('KABUL, Afghanistan') mostly more."""
LEAD_REACH = 10
"""Words between a preposition and a name at most: "in the ethnically disputed northern Iraqi city of"."""
LONGEST = 5
"""Tokens of a name at most."""


def is_name(token: Token) -> bool:
    if token.text == token.low:
        return False  # small letters throughout, as most words are
    return token.kind == "word" and (
        token.text[:1].isupper()
        or token.text[1:2].isupper()
        or (token.low[:3] in ("al-", "el-", "ad-", "ar-", "as-", "an-", "ad ") and token.text[3:4].isupper())
    )


def begins_with_capital(token: Token) -> bool:
    """True for 'Gaza', 'al-Bab' and 'oPt'."""
    if token.text == token.low:
        return token.text[2:3] == "-"
    return token.text[0].isupper() or token.text[1:2].isupper() or token.text[2:3] == "-"


def longest(tokens: list[Token], i: int, gazetteer: Gazetteer) -> tuple[int, tuple[str, ...]] | None:
    """The longest name of the gazetteer that starts at i: (token after it, countries)."""
    most = gazetteer.begins(tokens[i].text)
    if not most or not is_name(tokens[i]) or _is_abbreviation(tokens, i, gazetteer):
        return None
    if most < LONGEST and any(token.kind == "mark" for token in tokens[i + 1 : i + LONGEST - 1]):
        most = LONGEST  # the marks in 'Al - Qaim' are no words of the name
    for length in range(min(most, LONGEST, len(tokens) - i), 0, -1):
        if length == 1:
            name = tokens[i].text
            if tokens[i].low.removesuffix("'s") in NOT_PLACES or _is_verb(tokens, i):
                return None
        else:
            end = tokens[i + length - 1]
            if end.kind != "word" or not (is_name(end) or end.low in KINDS):
                continue
            name = " ".join([t.text for t in tokens[i : i + length]])
        for form in _without_possessive(name) if name.endswith(POSSESSIVES) else (name,):
            countries = gazetteer.countries_of(form)
            if countries:
                if length == 1 and gazetteer.people_of(form) and not gazetteer.is_country(form):
                    continue
                return i + length, countries
    return None


def _is_verb(tokens: list[Token], i: int) -> bool:
    """True for the 'Hit' of 'Targets Hit': a town of that name stands behind 'in' or 'of'."""
    if tokens[i].low not in ATTACKED:
        return False
    return i == 0 or (tokens[i - 1].low not in SURE_LOCATIVE and tokens[i - 1].low not in ("of", "from", "to"))


def _is_abbreviation(tokens: list[Token], i: int, gazetteer: Gazetteer) -> bool:
    """True for 'NAN' and 'UPA' among words in small letters: an agency, not the town that is spelt alike."""
    word = tokens[i].text
    if len(word) > LETTERS or not word.isupper() or gazetteer.by_hand(word):
        return False
    return any(t.text.islower() for t in tokens)


def _without_possessive(name: str) -> tuple[str, str]:
    """The name as it stands, and without its 's."""
    return name, name[:-2] if name.endswith(GENITIVE) else name[:-1]


def end_of_run(tokens: list[Token], i: int) -> int:
    """The token after a run of capitalised words."""
    k = i
    while (
        k < len(tokens)
        and k - i < 6
        and (
            is_name(tokens[k])
            or (k > i and tokens[k].low in INSIDE_A_NAME and k + 1 < len(tokens) and is_name(tokens[k + 1]))
        )
    ):
        if tokens[k].low in NOT_PLACES:
            break
        k += 1
        if tokens[k - 1].text.endswith(GENITIVE):
            break
    return max(_with_number(tokens, k), i + 1)


def _with_number(tokens: list[Token], k: int) -> int:
    """Takes the number of 'School No. 1', 'Hospital No 12', where 'No' ends the run."""
    if not k or tokens[k - 1].low != "no":
        return k
    number = k + (k < len(tokens) and tokens[k].text == ".")
    return number + 1 if number < len(tokens) and tokens[number].text.isdigit() else k


def with_kind(tokens: list[Token], k: int) -> int:
    """Takes the word of kind that follows a name: 'Chak district', 'Jema local government area'."""
    taken = k
    if k < len(tokens) and tokens[k].low in ADMINISTRATION:
        of_office = k + 1
        while of_office < len(tokens) and tokens[of_office].low in ADMINISTRATION:
            of_office += 1
        taken = of_office if of_office < len(tokens) and tokens[of_office].low in KINDS else k
    while taken < len(tokens) and taken - k < 3 and tokens[taken].low in KINDS:
        taken += 1
    return taken


def lead_of(tokens: list[Token], i: int) -> str:
    """The preposition that leads to a place, over fillers such as 'the besieged city of'."""
    k = i - 1
    steps = 0
    while k >= 0 and steps < LEAD_REACH:
        low = tokens[k].low
        if low == "to" and k and tokens[k - 1].low in ("close", "next", "adjacent"):
            return "near"
        of_kind = low == "of" and k > 0 and tokens[k - 1].low in BEFORE_OF
        if low in LOCATIVE and not of_kind:
            return low
        described = _described(tokens, k - 1) if of_kind else None
        if described is not None:
            k, steps = described - 1, steps + 1
            continue
        if (
            (low == "," and k and tokens[k - 1].low in KINDS)  # 'in the capital, X'
            or low in FILLERS
            or low in KINDS
            or low in DIRECTIONS
            or low == "of"
            or low.endswith(HELD)
            or (tokens[k].kind == "word" and low.endswith(("n", "i", "ese", "ish", "'s", "’s")) and is_name(tokens[k]))
        ):
            k -= 1
            steps += 1
            continue
        break
    return ""


def _described(tokens: list[Token], kind: int) -> int | None:
    """The article that opens 'the Shia militia stronghold of', 'a dusty desert town of'; None where there is none."""
    for k in range(kind - 1, max(-1, kind - DESCRIPTION - 1), -1):
        low = tokens[k].low
        if low in ARTICLES:
            return k
        named = is_name(tokens[k]) and low not in NOT_PLACES
        if tokens[k].kind != "word" or low in LOCATIVE or named:
            return None
    return None


def lead_of_first(tokens: list[Token], i: int) -> str:
    """The preposition before the first of two names: 'in' of 'in Amran and al-Jouf'."""
    k = i - 2
    while k > 0 and is_name(tokens[k]):
        k -= 1
    return lead_of(tokens, k + 1) if 0 <= k < i - 2 else ""
