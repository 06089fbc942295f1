"""Marks the places of a dateline: where the story was filed, which is not always where it happened.

In:  the places of a sentence, its tokens.
Out: the same places, `dateline` set: 'KABUL, Afghanistan (Reuters) -', 'BANGKOK: A Myanmar ...'.
Assumes capitals before a dash, a bracket or a colon at the head of a story.
"""

from __future__ import annotations

from figures.places.place import Place
from figures.text import Token

OPENING = 20
"""Words in which the dash of a dateline stands."""
SHORTEST_CAPITALS = 4
"""Letters of a word in capitals that a dateline opens with."""
AGENCY_WORDS = 5
"""Tokens of an agency in brackets at most: '(IANS/Xinhua)'."""
MONTHS = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}
AGENCY = 8
"""Letters of a news agency's short name at most."""


def mark_opening(found: list[Place], tokens: list[Token]) -> None:
    """Marks the place that a dateline opens with: capitals, then '(Agency)' or a day, then a dash."""
    for place in found:
        if place.first > OPENING:
            continue
        before = [t for t in tokens[: place.first] if t.kind == "word"]
        shouted = tokens[place.first].text.isupper()
        if before and not shouted:
            continue
        following = tokens[place.last].text if place.last < len(tokens) else ""
        if (
            shouted
            and not before
            and following in (",", "(")
            and not all(t.text.isupper() for t in tokens if t.kind == "word")
        ):
            place.dateline = True
            continue
        closed = next((k for k in range(place.last, min(place.last + 5, len(tokens))) if tokens[k].text == ")"), None)
        if not before and closed and tokens[closed - 2].text == "(" and tokens[closed - 1].text.isupper():
            place.dateline = len(tokens[closed - 1].text) <= AGENCY and tokens[closed - 3].text[:1].isupper()
            continue  # 'Irbil, Iraq (CNN) Nearly ...'
        dash = next(
            (
                k
                for k in range(place.last, min(place.last + 14, len(tokens)))
                if tokens[k].text in ("-", "–", "—", "--")
            ),
            None,
        )
        if (
            dash is not None
            and tokens[dash].start > tokens[dash - 1].end
            and all(t.kind != "word" or t.text[:1].isupper() for t in tokens[place.last : dash])
        ):
            place.dateline = True
    last = max((k for k, place in enumerate(found) if place.dateline), default=0)
    for place in found[:last]:  # 'Joint Command - Afghanistan, for release. KABUL, ... -'
        place.dateline = True


def mark_before_dash(found: list[Place], tokens: list[Token]) -> None:
    """Marks every place before the dash of a dateline that opens in capitals: 'PROVINCES, April 13 (Saba) - Four
    ...'.
    """
    opening = tokens[:OPENING]
    if not found or not opening[0].text.isupper() or len(opening[0].text) < SHORTEST_CAPITALS:
        return
    dash = next(
        (k for k, t in enumerate(opening) if t.text in ("–", "—", "-", "--") and k and t.start > opening[k - 1].end),
        None,
    )
    if dash and all(t.kind != "word" or t.text[:1].isupper() for t in opening[:dash]):
        for place in found:
            place.dateline = place.dateline or place.last <= dash


def mark_before_day(found: list[Place], tokens: list[Token]) -> None:
    """Marks the city that stands before a day, and a colon or an agency in brackets: 'Kabul, Feb 1 (Xinhua) Four ...',
    'New Delhi, Aug 30: Three ...'.
    """
    if not found or found[0].first != 0 or found[0].last + 2 >= len(tokens):
        return
    k = found[0].last
    if tokens[k].text != "," or tokens[k + 1].low.removesuffix(".")[:3] not in MONTHS:
        return
    k += 2
    while k < len(tokens) and (tokens[k].text in (".", ",") or tokens[k].text.isdigit()):
        k += 1
    following = [t.text for t in tokens[k : k + AGENCY_WORDS]]
    if following[:1] == [":"] or (following[:1] == ["("] and ")" in following):
        found[0].dateline = True


def mark_before_colon(found: list[Place], tokens: list[Token], prefer: tuple[str, ...]) -> None:
    """Marks the city of a dateline with a colon: 'BANGKOK: A Myanmar ...'. Where all words are in capitals it must lie
    in another country than the report is about; else another place must follow it.
    """
    if not found or found[0].first != 0 or not prefer:
        return
    place = found[0]
    if place.last >= len(tokens) or tokens[place.last].text != ":":
        return
    shouted = all(t.text.isupper() for t in tokens[: place.last] if t.kind == "word")
    all_shout = all(t.text.isupper() for t in tokens if t.kind == "word")
    elsewhere = place.country not in (None, prefer[0])
    if (shouted and elsewhere) or (tokens[0].text.isupper() and not all_shout and len(found) > 1):
        place.dateline = True
