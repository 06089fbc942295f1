"""Reads one place where a capitalised word begins: a name of the gazetteer, or an unknown one that is surely a place.

In:  tokens of a sentence, where the name begins, the gazetteer.
Out: a Place, or None.
Assumes that a longer name than the gazetteer's is a person's ('Aden Duale') unless a place word or 'in' speaks for it.
Refuses peoples, organisations, and names in capitals that are short enough for an abbreviation.
"""

from __future__ import annotations

import re

from figures.gazetteer import Gazetteer
from figures.places.evidence import before_larger, is_labelled, is_main, is_settled_community, led
from figures.places.names import end_of_run, is_name, lead_of, lead_of_first, longest, with_kind
from figures.places.not_names import ends_a_name, is_no_name
from figures.places.place import Place
from figures.places.words import (
    DIRECTIONS,
    HELD_OR_LIVED,
    KINDS,
    NAME_GOES_ON,
    NAMED_AFTER,
    NOT_PLACES,
    ORGANISATIONS,
    PART_OF_A_TITLE,
    SURE_LOCATIVE,
)
from figures.text import GENITIVE, Token, without_genitive

COMPOUND = re.compile(r"-(?:related|backed|led|linked|aligned|dominated|majority|run|style|era)$")
"""'Shiite-dominated': an adjective, no name."""
ABBREVIATION = 7
"""Letters. A shorter word in capitals is an abbreviation, unless all is in capitals."""
OF_A_PEOPLE = 3
"""Words of 'Lebanese town of' before a name."""
OWN_COUNTRIES = 4
"""Of the countries that the text speaks of, weightiest first, so many may hold a name that lies in several."""


def at(
    tokens: list[Token], i: int, text: str, gazetteer: Gazetteer, prefer: tuple[str, ...], headline: bool
) -> Place | None:
    """The place whose name begins at token i."""
    if tokens[i].kind != "word":
        return None
    hit = longest(tokens, i, gazetteer)
    if hit is not None:
        return _known(tokens, i, hit, text, gazetteer, prefer)
    if _may_be_name(tokens, i, gazetteer, headline):
        return _unknown(tokens, i, text, gazetteer, headline)
    return None


def _known(
    tokens: list[Token],
    i: int,
    hit: tuple[int, tuple[str, ...]],
    text: str,
    gazetteer: Gazetteer,
    prefer: tuple[str, ...],
) -> Place | None:
    """A name of the gazetteer."""
    last, countries = hit
    listed = " ".join(t.text for t in tokens[i:last])
    at_home = not prefer or prefer[0] in countries or gazetteer.is_country(listed)
    if not (at_home and gazetteer.by_hand(listed)) and ends_a_name(tokens, i, gazetteer):
        return None
    lead = lead_of(tokens, i)
    if _goes_on(tokens, last, gazetteer):
        run = end_of_run(tokens, i)
        if tokens[min(run, len(tokens) - 1)].low not in KINDS and not longest(tokens, last, gazetteer):
            if lead not in SURE_LOCATIVE:
                return None
            abroad = bool(prefer) and prefer[0] not in countries
            if (abroad or not gazetteer.by_hand(listed)) and run > last:
                return Place(i, run, text[tokens[i].start : tokens[run - 1].end], None, lead, False)
    last = with_kind(tokens, last)
    first = _with_direction(tokens, i)
    name = without_genitive(text[tokens[first].start : tokens[last - 1].end])
    country: str | None = next((c for c in prefer if c in countries), countries[0])
    if not gazetteer.by_hand(listed) and prefer and country not in prefer[:OWN_COUNTRIES]:
        beside = tokens[i - 1].low == "and" and lead_of_first(tokens, i) in SURE_LOCATIVE
        if not (lead or beside) and with_kind(tokens, hit[0]) == hit[0] and not tokens[i].text.isupper():
            return None  # 'By Simon Gardner': a namesake of a town elsewhere
        country = None
    if prefer and country != prefer[0] and tokens[last - 1].low in NAMED_AFTER:
        country = None  # 'Haifa Street': named after a town elsewhere
    country = _told_country(tokens, first, gazetteer) or country
    is_country = gazetteer.is_country(without_genitive(listed))
    alone = (first, last) == (i, hit[0])
    return Place(first, last, name, country, lead_of(tokens, first), True, is_country and alone, broad=is_country)


def _goes_on(tokens: list[Token], last: int, gazetteer: Gazetteer) -> bool:
    """True where another name follows at once: 'Aden' in 'Aden Duale', 'San Miguel' in 'San Miguel del Ene'."""
    if last + 1 < len(tokens) and tokens[last].low in NAME_GOES_ON and is_name(tokens[last + 1]):
        return True
    return (
        last < len(tokens)
        and is_name(tokens[last])
        and tokens[last].low not in KINDS
        and with_kind(tokens, last) == last
        and not tokens[last - 1].text.endswith(GENITIVE)
        and not gazetteer.people_of(tokens[last].text)
    )


def _may_be_name(tokens: list[Token], i: int, gazetteer: Gazetteer, headline: bool) -> bool:
    """True for a capitalised word that is no people, no abbreviation and no word known to be something else."""
    token = tokens[i]
    return (
        is_name(token)
        and token.low.removesuffix("'s") not in NOT_PLACES
        and not gazetteer.people_of(token.text)
        and not COMPOUND.search(token.text)
        and not all(part in NOT_PLACES for part in token.low.split("-"))
        and not ("-" in token.text and gazetteer.people_of(token.text.split("-")[0]))
        and not _of_two_countries(tokens, i, gazetteer)
        and not (
            token.text.isupper()
            and len(token.text) < ABBREVIATION
            and not headline
            and any(t.text.islower() for t in tokens)
        )
    )


def _of_two_countries(tokens: list[Token], i: int, gazetteer: Gazetteer) -> bool:
    """True for 'Azerbaijan-Armenia' before 'war', not before 'border': who fights, not where."""
    sides = tokens[i].text.split("-")
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    return len(sides) > 1 and following not in KINDS and all(gazetteer.is_country(side) for side in sides)


def _unknown(tokens: list[Token], i: int, text: str, gazetteer: Gazetteer, headline: bool) -> Place | None:
    """A name that no gazetteer knows, beside a word that makes it a place."""
    run = end_of_run(tokens, i)
    if tokens[run - 1].low in ORGANISATIONS or is_no_name(tokens, i, run, gazetteer):
        return None
    after = tokens[run].low if run < len(tokens) else ""
    kind_in = any(t.low in KINDS for t in tokens[i + 1 : run])
    kind_before = bool(i) and (
        (tokens[i - 1].low in KINDS and not tokens[i - 1].text.istitle())
        or is_main(tokens, i)
        or is_labelled(tokens, i, run)
        or (i > 1 and tokens[i - 1].low in ("of", "called", "named") and tokens[i - 2].low in KINDS | HELD_OR_LIVED)
    )
    kind_after = (after in KINDS and after not in PART_OF_A_TITLE) or is_settled_community(tokens, run)
    is_led = led(tokens, i, headline) or (not headline and before_larger(tokens, i, run, gazetteer))
    if not (kind_in or kind_after or kind_before or is_led):
        return None
    beside = kind_in or after in KINDS
    if tokens[i - 1].low == "the" and not beside and not kind_before:
        return None
    if any(gazetteer.people_of(t.text) for t in tokens[i:run]) and not beside:
        return None
    last = with_kind(tokens, run)
    first = _with_direction(tokens, i)
    country = _told_country(tokens, first, gazetteer)
    return Place(first, last, text[tokens[first].start : tokens[last - 1].end], country, lead_of(tokens, first), False)


def _told_country(tokens: list[Token], first: int, gazetteer: Gazetteer) -> str | None:
    """The country of 'the Lebanese town of X', 'the Syrian city of X': what the words before the name say."""
    before = tokens[max(0, first - OF_A_PEOPLE) : first]
    if len(before) < OF_A_PEOPLE or before[2].low != "of" or before[1].low not in KINDS:
        return None
    if not is_name(before[0]):
        return None
    two = f"{tokens[first - OF_A_PEOPLE - 1].text} {before[0].text}" if first > OF_A_PEOPLE else ""
    return gazetteer.people_of(two) or gazetteer.people_of(before[0].text)  # 'South Sudanese' before 'Sudanese'


def _with_direction(tokens: list[Token], first: int) -> int:
    """The token that a name begins at with its direction: 'northern Aleppo'."""
    while first > 0 and tokens[first - 1].low in DIRECTIONS:
        first -= 1
    return first
