"""Finds the places that a sentence names: towns, districts, camps, countries.

In:  tokens of a sentence, the gazetteer, the countries that the text speaks of.
Out: `find`: Places: token span, the words, the country if known, and how the sentence leads up to it ('in', 'from',
start).
Assumes a capital marks a name. A name that no gazetteer knows counts as a place after 'in', 'at', 'near' or beside a
word such as 'village', 'district', 'province'.
"""

from __future__ import annotations

from figures.places.finding import find
from figures.places.place import Place
from figures.places.roundups import is_roundup, open_items

__all__ = ["Place", "find", "is_roundup", "open_items"]
