"""Joins the names that make one place: 'Chak district, Wardak province', 'two villages near Jarablus'.

In:  the places of a sentence, one name each.
Out: the same, joined where the second only says where the first lies, with the general noun before them.
Assumes that 'X and Y' is one place only where both lie in one country.
"""

from __future__ import annotations

from figures.places.names import is_name, lead_of
from figures.places.place import Place
from figures.places.words import DIRECTIONS, FILLERS, GENERIC, HELD_OR_LIVED, JOINERS, KINDS
from figures.text import GENITIVE, Token

OWNED = 7
"""Words between a place and its part: "X's mostly Sunni Muslim neighbourhood of Y"."""
APPOSITIVE = 8
"""Tokens of ', a dusty market town in' at most."""
NEAR = 5
"""Tokens between two names that make one place, at most."""
LOCATING = 7
"""Tokens of ', in the northwest prefecture of' at most."""
SPOTS = GENERIC | frozenset(
    ("village", "hospital", "school", "mosque", "market", "camp", "church", "base", "prison", "checkpoint")
)
"""What lies 'near', 'of', 'in' or 'outside' a name and makes one place with it."""


def chained(atoms: list[Place], tokens: list[Token], text: str) -> list[Place]:
    """Joins a place to the larger one that follows it at once: 'X in Y', 'X, Y', 'X and Y'."""
    joined: list[Place] = []
    for atom in atoms:
        if joined:
            before = joined[-1]
            gap = [t.low for t in tokens[before.last : atom.first]]
            allowed = (
                len(gap) <= (LOCATING if gap[:2] == [",", "in"] else NEAR)
                and gap
                and all(w in JOINERS or w in FILLERS or w in DIRECTIONS or w in KINDS for w in gap)
            )
            allowed = allowed or _appositive(gap)
            same = before.country is None or atom.country is None or before.country == atom.country
            if same and _part_of(before, atom, tokens):
                joined[-1] = Place(
                    before.first, atom.last, atom.words, before.country or atom.country, before.lead, atom.known
                )
                continue
            if gap and gap[0] in ("and", "to", "or"):
                allowed = allowed and not before.only_country and len(gap) <= 4 and same and not atom.only_country
            if (gap and gap[0] in ("from", "into", "to")) or "from" in gap:
                allowed = False
            if allowed and not same and not atom.only_country and gap[0] in (",", "in") and atom.known:
                before.country, same = atom.country, True
            if allowed and same and not (before.only_country and gap[0] != "and"):
                words: str | None = text[tokens[before.first].start : tokens[atom.last - 1].end]
                if atom.only_country and gap[0] in (",", "in", "("):
                    words = before.words
                joined[-1] = Place(
                    before.first,
                    atom.last,
                    words,
                    before.country or atom.country,
                    before.lead,
                    before.known or atom.known,
                )
                continue
            if not gap and same:
                joined[-1] = Place(
                    before.first,
                    atom.last,
                    text[tokens[before.first].start : tokens[atom.last - 1].end],
                    before.country or atom.country,
                    before.lead,
                    True,
                )
                continue
        joined.append(atom)
    for place in joined:
        _generic(place, tokens, text)
    return joined


def _appositive(gap: list[str]) -> bool:
    """True for the words between X and Y in 'X, a rebel stronghold in Y', 'X, one of the oldest towns of Y'."""
    if len(gap) < 4 or len(gap) > APPOSITIVE or gap[0] != "," or gap[1] not in ("a", "an", "one"):
        return False
    return (
        gap[-1] in ("in", "of", "near", "outside")
        and not {",", "and", "who"}.intersection(gap[1:])
        and any(w in KINDS or w in HELD_OR_LIVED for w in gap)
    )


def _part_of(whole: Place, part: Place, tokens: list[Token]) -> bool:
    """True for Y in "X's mostly Kurdish neighbourhood of Y": the nearer place is meant."""
    if not tokens[whole.last - 1].text.endswith(GENITIVE) or whole.only_country:
        return False
    between = tokens[whole.last : part.first]
    if not between or len(between) > OWNED or any(t.kind != "word" for t in between[:-1]):
        return False
    kind_before = len(between) > 1 and between[-1].low in ("of", "called", ",") and between[-2].low in KINDS
    return kind_before or tokens[part.last - 1].low in KINDS


def _generic(place: Place, tokens: list[Token], text: str) -> None:
    """'two villages near Jarablus', 'the outskirts of Goma': the general noun before a name belongs to it."""
    if place.only_country and [t.low for t in tokens[max(0, place.first - 2) : place.first]] == ["border", "with"]:
        place.first -= 2
        place.words = text[tokens[place.first].start : place_end(place, tokens)]
        place.only_country = place.broad = False
        place.country = None
        owned = place.first > 0 and tokens[place.first - 1].text.endswith(GENITIVE)
        place.lead = "" if owned else lead_of(tokens, place.first)  # 'X, near Colombia's border with Venezuela'
        return
    k = place.first - 1
    steps = 0
    while (
        k >= 0
        and steps < 6
        and (
            tokens[k].low
            in ("the", "of", "in", "near", "two", "three", "several", "a", "some", "four", "other", "outside", "on")
            or tokens[k].low in DIRECTIONS
            or tokens[k].low in FILLERS
        )
    ):
        if tokens[k].low in ("near", "of", "in", "outside") and k and tokens[k - 1].low in SPOTS:
            start = k - 1
            while (
                start > 0
                and start > k - 5
                and (
                    is_name(tokens[start - 1])
                    or tokens[start - 1].low in ("two", "three", "several", "a", "the", "four", "some")
                    or tokens[start - 1].low in DIRECTIONS
                )
            ):
                start -= 1
            if place.only_country and tokens[k - 1].low not in ("village", "camp", "hospital"):
                return
            place.first = start
            place.words = text[tokens[start].start : place_end(place, tokens)]
            place.only_country = False
            place.lead = lead_of(tokens, start) or place.lead
            return
        k -= 1
        steps += 1


def place_end(place: Place, tokens: list[Token]) -> int:
    """Offset after the last word of a place."""
    return tokens[place.last - 1].end
