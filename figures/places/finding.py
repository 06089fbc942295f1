"""Finds the places that a sentence names.

In:  tokens of a sentence, the gazetteer, the countries that the text speaks of.
Out: Places in the order of the sentence, nested names joined, datelines marked.
"""

from __future__ import annotations

from dataclasses import replace

from figures.gazetteer import Gazetteer
from figures.places import datelines
from figures.places.chains import chained
from figures.places.names import begins_with_capital, lead_of
from figures.places.not_names import ends_a_body, is_titled
from figures.places.parts import find_parts, with_parts
from figures.places.place import Place
from figures.places.reading import at
from figures.places.shared_kinds import list_end, list_start, with_names_before
from figures.places.words import PARTS, WORLD
from figures.text import Token, without_genitive

LONGEST_IN_A_TITLE = 2
"""Words of an unlisted name at most where every word has a capital."""


def find(
    tokens: list[Token], text: str, gazetteer: Gazetteer, prefer: tuple[str, ...] = (), headline: bool = False
) -> list[Place]:
    """The places of a sentence, nested ones joined: 'Chak district, Wardak province'."""
    atoms: list[Place] = []
    after = 0
    titled = is_titled(tokens)
    headline = headline and (titled or not any(t.text.islower() for t in tokens))
    for i, token in enumerate(tokens):
        if i < after or token.kind != "word" or not begins_with_capital(token):
            continue
        if i + 1 < len(tokens) and _is_people(token, tokens[i + 1], tokens[i + 2 : i + 3], gazetteer):
            after = i + 2  # 'Sri Lankan': of that people, no place
            continue
        if ends_a_body(tokens, i):
            continue
        atom = at(tokens, i, text, gazetteer, prefer, headline)
        if atom is not None and titled and not atom.known and atom.last - atom.first > LONGEST_IN_A_TITLE:
            continue  # 'Massacre Decimates Village'
        if atom is not None and without_genitive((atom.words or "").lower()) not in WORLD:
            atom = _with_list(atom, tokens, text, gazetteer)
            atoms = [before for before in atoms if before.first < atom.first]
            atoms.append(atom)
            after = atom.last
    found = [with_names_before(place, tokens, text, gazetteer) for place in chained(atoms, tokens, text)]
    if not PARTS.isdisjoint(t.low for t in tokens):
        found = with_parts(found, find_parts(tokens, text, gazetteer, prefer), tokens)
    datelines.mark_opening(found, tokens)
    datelines.mark_before_dash(found, tokens)
    datelines.mark_before_day(found, tokens)
    datelines.mark_before_colon(found, tokens, prefer)
    return found


def _with_list(place: Place, tokens: list[Token], text: str, gazetteer: Gazetteer) -> Place:
    """The place with the others of its list: 'Adda, Bora and Gidi villages', 'the towns of Adda and Bora'."""
    start = list_start(tokens, place.first, place.last, gazetteer)
    end = list_end(tokens, place.first, place.last, gazetteer)
    if (start, end) == (place.first, place.last):
        return place
    words = text[tokens[start].start : tokens[end - 1].end]
    return replace(place, first=start, last=end, words=words, lead=lead_of(tokens, start))


def _is_people(token: Token, following: Token, behind: list[Token], gazetteer: Gazetteer) -> bool:
    """True for the name of a people in two words, or in one with a hyphen or apostrophe set off behind it."""
    if following.kind != "mark" and not gazetteer.begins_people(token.text):
        return False
    if any(gazetteer.countries_of(f"{token.text} {following.text} {third.text}") for third in behind):
        return False  # 'Central African' of 'Central African Republic'
    return gazetteer.people_of(f"{token.text} {following.text}") is not None
