"""Reads the parts of a number by place: 'in Rwanda (52,000) and Uganda (94,000)', ': 52,000 in Rwanda, 94,000 in ...'.

In:  a sentence, the figures read in it, its places.
Out: a Draft for each part that is not read yet, with all that it shares with its whole; those read get their place.
Assumes at least two such places behind a whole of the same sentence, and parts that do not add up to more than the
whole; anything else in brackets or behind a colon is left alone.
"""

from __future__ import annotations

from dataclasses import replace

from figures.drafts import Draft
from figures.numerals import Numeral
from figures.places import Place
from figures.text import Sentence
from figures.wholes import whole_of
from records import changed, figure_id

FEWEST = 2
"""Places with a bracket; a single one is as likely a year, an age or a page."""
PEOPLES = {"nationals", "citizens", "nationalities", "people", "refugees", "families", "arrivals"}
"""Before 'from X (3,424)': who is counted, by the country that they come from."""
PEOPLES_BEFORE = 4
"""Words in which they stand before the first name."""
IN_BRACKETS = "the name before its bracket"
"""The rule by which such a part has its place."""


def parts(
    sentence: Sentence, text: str, made: list[Draft], found: list[Place], report_hash: str, before: list[Draft]
) -> list[Draft]:
    """The parts in brackets of a sentence; `before` are the figures told shortly before it."""
    items = _items(sentence, found) or _after_colon(sentence, found)
    if len(items) < FEWEST:
        return []
    tokens = sentence.tokens
    first = min(items[0][0].first, items[0][1].first)
    ahead = [d for d in made if d.figure.numeral_end <= tokens[items[0][1].first].start]
    opening = [token.low for token in tokens[:first]]
    whole = whole_of(opening, sum(numeral.value or 0 for _, numeral in items), ahead, [] if made else before)
    if whole is None:
        _place_those_read(sentence, items, made)
        return []
    read = {draft.figure.numeral_start: draft for draft in made}
    peoples = _peoples(sentence, items[0][0], whole)
    added = []
    for place, numeral in items:
        part = _part(sentence, text, whole, place, numeral, report_hash)
        if peoples:  # who they are, not where
            part.figure = changed(
                part.figure, place=whole.figure.place, country=whole.figure.country, group=place.words
            )
        known = read.get(part.figure.numeral_start)
        if known is None:
            added.append(part)
        else:
            known.figure = changed(
                known.figure, place=part.figure.place, country=part.figure.country, group=part.figure.group
            )
    return added


def _place_those_read(sentence: Sentence, items: list[tuple[Place, Numeral]], made: list[Draft]) -> None:
    """'North Kivu (967,000), followed by South Kivu (712,000)': each is where the name before its bracket says."""
    for place, numeral in items:
        start = sentence.tokens[numeral.first].start
        known = next((d for d in made if d.figure.numeral_start == start and place.last < numeral.first), None)
        if known is not None:
            known.figure = changed(known.figure, place=place.words, country=place.country or known.figure.country)


def _peoples(sentence: Sentence, first: Place, whole: Draft) -> bool:
    """True for 'refugees, among them nationals from X (3,424), Y (43)': the names tell where they came from."""
    before = {token.low for token in sentence.tokens[max(0, first.first - PEOPLES_BEFORE) : first.first]}
    return whole.figure.metric == "refugees" and first.lead in ("from", "of") and bool(before & PEOPLES)


def _items(sentence: Sentence, found: list[Place]) -> list[tuple[Place, Numeral]]:
    """Places at once followed by a number alone in brackets."""
    tokens = sentence.tokens
    items: list[tuple[Place, Numeral]] = []
    for numeral in sentence.numerals:
        alone = numeral.last < len(tokens) and tokens[numeral.last].text == ")"
        if not alone or not numeral.first or tokens[numeral.first - 1].text != "(" or numeral.value is None:
            continue
        place = next((p for p in found if p.first < numeral.first - 1 <= p.last), None)
        if place is None and len(items) >= FEWEST:
            place = _unknown(sentence, numeral, items[-1][0])
        if place is not None:
            items.append((place, numeral))
    return items


def _unknown(sentence: Sentence, numeral: Numeral, before: Place) -> Place | None:
    """A name that no list knows, in a list of places: 'Nakuru (3), Uasin Gishu (4)'."""
    tokens = sentence.tokens
    first = last = numeral.first - 1
    while first > before.last and tokens[first - 1].kind == "word" and tokens[first - 1].text[:1].isupper():
        first -= 1
    led = first > 0 and tokens[first - 1].low in (",", "and", ";")
    if first == last or not led:
        return None
    return Place(first, last, " ".join(token.text for token in tokens[first:last]), before.country, "", False)


def _after_colon(sentence: Sentence, found: list[Place]) -> list[tuple[Place, Numeral]]:
    """Numbers behind a colon with 'in' and a place: '...: 96,800 in Mauritania, 65,000 in Niger and the rest ...'."""
    tokens = sentence.tokens
    colon = next((k for k, token in enumerate(tokens) if token.text == ":"), None)
    if colon is None:
        return []
    items = []
    for numeral in sentence.numerals:
        led = (
            numeral.first > colon
            and numeral.last + 1 < len(tokens)
            and tokens[numeral.last].low in ("in", "to", "from")
        )
        place = next((p for p in found if led and p.first <= numeral.last + 2 and p.last > numeral.last + 1), None)
        if place is not None and numeral.value is not None:
            items.append((place, numeral))
    return items


def _part(sentence: Sentence, text: str, whole: Draft, place: Place, numeral: Numeral, report_hash: str) -> Draft:
    tokens = sentence.tokens
    start, end = tokens[numeral.first].start, tokens[numeral.last - 1].end
    opening = tokens[min(place.first, numeral.first)].start
    closing = tokens[max(place.last, numeral.last + 1) - 1].end
    figure = replace(
        whole.figure,
        figure_id=figure_id(report_hash, start, end),
        value=numeral.value,
        low=numeral.value,
        high=numeral.value,
        qualifier="exact",
        vague_word=None,
        numeral=text[start:end],
        numeral_start=start,
        numeral_end=end,
        quote=text[opening:closing],
        quote_start=opening,
        quote_end=closing,
        place=place.words,
        country=place.country or whole.figure.country,
        role="part",
        part_of=whole.figure.figure_id,
        previous=None,
        percentage=None,
        percentage_word=None,
    )
    rules = {**whole.rules, "metric": "shared with the whole before it", "place": IN_BRACKETS}
    return Draft(figure, rules, length=whole.length)
