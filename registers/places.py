"""Which place is meant, and which place lies in which.

In:  Places of the register.
Out: place ids for names; containment; the country of a place.

A name that two places share is resolved by the country, else by containment, else not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from registers.entries import Place
from registers.words import plain_place

_PARTS = re.compile(r"\s*,\s*|\s+(?:in|near|of|outside|at)\s+(?:the\s+)?", re.IGNORECASE)

# A place with its surroundings fits into this; longer words are a sentence that was taken for a place.
LONGEST = 300


class Gazetteer:
    """Names to places, and places to what they lie in."""

    def __init__(self, places: Iterable[Place]):
        self.places = {place.place_id: place for place in places}
        self._named: dict[str, list[str]] = {}
        self._adjectives: dict[str, list[str]] = {}
        for place in self.places.values():
            for name in {plain_place(n) for n in (place.name, *place.aliases, place.place_id)}:
                self._named.setdefault(name, []).append(place.place_id)
            for word in {plain_place(w) for w in place.adjectives}:
                self._adjectives.setdefault(word, []).append(place.place_id)
        self._chains = {place_id: self._chain(place_id) for place_id in self.places}
        # Reports name the same places and peoples over and over: each is looked up once.
        self.find = lru_cache(maxsize=100_000)(self._find)
        self.area = lru_cache(maxsize=100_000)(self._area)
        self.people = lru_cache(maxsize=100_000)(self._people)

    def _chain(self, place_id: str) -> tuple[str, ...]:
        """The place and all that it lies in, narrowest first."""
        chain: list[str] = []
        current: str | None = place_id
        while current and current in self.places and current not in chain:
            chain.append(current)
            place = self.places[current]
            current = place.within or (place.country if place.country != current else None)
        return tuple(chain)

    def _find(self, name: str | None, country: str | None = None) -> str | None:
        """The id of the place so named, or `None`; `country` decides between namesakes."""
        if not name:
            return None
        found = self._one(self._named.get(plain_place(name), []), country)
        if found or "," not in name:
            return found
        inner, _, outer = name.partition(",")
        around = self.find(outer.strip(), country)
        within = [p for p in self._named.get(plain_place(inner), []) if around in self._chains[p]]
        return self._one(within, country)

    def _one(self, ids: list[str], country: str | None) -> str | None:
        """The only id that fits the country; of nested namesakes the widest."""
        if country and len(ids) > 1:
            ids = [i for i in ids if self.country_of(i) == country]
        elif country and ids and self.country_of(ids[0]) not in (country, None):
            return None
        if len(ids) <= 1:
            return ids[0] if ids else None
        widest = [i for i in ids if all(i in self._chains[other] for other in ids)]
        return widest[0] if len(widest) == 1 else None

    def _area(self, words: str | None, country: str | None = None) -> str | None:
        """The narrowest place that the words name at all: "a school in Gaza City" lies in Gaza City."""
        if not words or len(words) > LONGEST:
            return None
        found = self.find(words, country)
        if found:
            return found
        for part in _PARTS.split(words):
            found = self.find(part, country)
            if found:
                return found
        tokens = plain_place(words).split()
        for length in range(min(4, len(tokens) - 1), 0, -1):
            for start in range(len(tokens) - length + 1):
                found = self._one(self._named.get(" ".join(tokens[start : start + length]), []), country)
                if found and (length > 1 or len(tokens[start]) > 3):
                    return found
        return None

    def named_or_adjective(self, plain_words: str) -> list[str]:
        """Ids of the places that plain words name or describe ("ukraine", "ukrainian")."""
        words = plain_place(plain_words)
        return self._adjectives.get(words, []) + self._named.get(words, [])

    def _people(self, words: str | None) -> str | None:
        """The id of the place whose people the words name ("South Sudanese refugees", "Sudan"), or `None`."""
        if country := self._country(words):
            return country
        tokens, found = plain_place(words or "").split(), []
        while tokens:
            for length in (3, 2, 1):  # "South Sudanese" before "Sudanese"
                named = self._adjectives.get(" ".join(tokens[:length]), [])
                if named or length == 1:
                    found += [p for p in named if p not in found]
                    tokens = tokens[length:]
                    break
        return found[0] if len(found) == 1 else None

    def _country(self, words: str | None) -> str | None:
        """The country whose name is all that the words say: tables name a people so."""
        found = self.find(words)
        return found if found and self.country_of(found) == found else None

    def contains(self, outer: str | None, inner: str | None) -> bool:
        """Whether one place (id or name) lies in another; a place contains itself."""
        outer_id, inner_id = self._id(outer), self._id(inner)
        return bool(outer_id) and outer_id in self.chain(inner_id)

    def _id(self, name: str | None) -> str | None:
        return name if name in self.places else self.find(name)

    def chain(self, place_id: str | None) -> tuple[str, ...]:
        """The place and all that it lies in, narrowest first; empty for an unknown place."""
        return self._chains.get(place_id or "", ())

    def country_of(self, place_id: str | None) -> str | None:
        """ISO 3166-1 alpha-3 of a place; `None` if unknown or across countries."""
        place = self.places.get(place_id or "")
        return place.country if place else None
