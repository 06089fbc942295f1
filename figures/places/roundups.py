"""Tells a round-up, whose items each open with a town, from a story with one dateline: '* KIRKUK - Gunmen killed two'.

In:  the text of a report; the places of one of its sentences.
Out: whether its items open with their towns; the same places, the town of an item no longer a dateline.
Assumes that several lines which open with different names in capitals and a dash are items: a story is filed once.
"""

from __future__ import annotations

import re

from figures.places.place import Place
from figures.places.words import LED_TO
from figures.text import Token

ITEM = re.compile(
    r"^[ \t]*(?:[•*▪●◦·‣–—-][ \t]*)?(?:NEAR |IN |SOUTH OF |NORTH OF |EAST OF |WEST OF )?"
    r"(?P<town>[A-Z][A-Z'’-]{2,30}(?: [A-Z'’-]{2,30}){0,3})(?:,? [A-Z][\w.]+){0,3} (?:-|–|—|--) ",
    re.MULTILINE,
)
"""The town and the dash that open an item."""
FEWEST = 3
"""Items with different towns that make a round-up."""
OPENS = 4
"""Tokens of an item in which its town begins: '* NEAR BAQUBA - ...'."""


def is_roundup(text: str) -> bool:
    """True for a text whose items open with their towns."""
    if " - " not in text and " – " not in text and " — " not in text and " -- " not in text:
        return False
    return len({match["town"] for match in ITEM.finditer(text)}) >= FEWEST


def open_items(found: list[Place], tokens: list[Token]) -> None:
    """The town that opens an item is where it happened, unless the item says of another place that it was there."""
    if any(p.lead in LED_TO and not p.wide and not p.dateline for p in found[1:]):
        return
    for place in found[:1]:
        capitals = tokens[place.first].text.isupper()
        if place.dateline and place.first < OPENS and capitals:
            place.dateline, place.lead = False, place.lead or "in"
