"""Who counted: from the words of a report to one id of the source register.

In:  the words ("a spokesman for Gaza's health ministry"), the publisher, and the place spoken of.
Out: a source id, or None.

A spokesman, a minister and an office are their body. A relay ("the ministry, cited by OCHA") is not the
claimant. Words that fit several bodies, or none, stay None: a wrong claimant would join two lines that do
not belong together. Without any words, a publisher that itself counts is the claimant (methodology 2.1).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from registers.entries import Body, Source
from registers.places import Gazetteer
from registers.readings import readings
from registers.words import plain

_RUN_BY = re.compile(r"\b(\w+)(?: rebel)? (?:run|led|controlled|affiliated|linked|operated|administered)\b")
# Words between an institution and whose it is. "Local" is not among them: a local government is no government of the
# country; nor is "and": two speakers are no one claimant.
_FILLERS = {"of", "in", "the", "for", "from", "at", "central", "federal", "national", "state", "country", "republic",
            "official", "officials", "authorities", "kingdom", "by", "government"}  # fmt: skip
_SELF = {"ministry", "office", "agency", "organisation", "organization", "army", "military", "mission", "observatory",
         "network", "council", "group", "association", "centre", "center", "commission", "force"}  # fmt: skip

# So many answers are kept; the ones asked for longest ago are forgotten first: bounds memory on very large loads.
MOST_REMEMBERED = 200_000


class Claimants:
    """The source register, asked by words."""

    def __init__(self, sources: Iterable[Source], bodies: Iterable[Body], gazetteer: Gazetteer):
        self.sources = {source.source_id: source for source in sources}
        self._gazetteer = gazetteer
        self._named: dict[str, list[str]] = {}
        self._short: dict[str, list[str]] = {}
        self._bodies: dict[str, list[Source]] = {}
        for source in self.sources.values():
            for name in {plain(n) for n in (source.name, source.source_id, *source.aliases)}:
                self._named.setdefault(name, []).append(source.source_id)
            for name in {plain(n) for n in source.short}:
                self._short.setdefault(name, []).append(source.source_id)
            for body in source.body:
                self._bodies.setdefault(body, []).append(source)
        bodies = list(bodies)
        self._never_alone = {plain(word) for body in bodies for word in body.never_alone}
        self._body_words = sorted(
            ((plain(word), body.body_id) for body in bodies for word in (*body.words, *body.never_alone)),
            key=lambda pair: -len(pair[0]),
        )
        # Reports repeat their sources a thousand times: each is looked up once.
        self._settled = lru_cache(maxsize=MOST_REMEMBERED)(self._find)

    def find(
        self, words: str | None, publisher: str | None = None, country: str | None = None, place: str | None = None
    ) -> str | None:
        """The id of the body meant, or `None`."""
        area = self._gazetteer.area(place, country) if words else None
        return self._settled(words, publisher, country or self._gazetteer.country_of(area), area)

    def _find(self, words: str | None, publisher: str | None, country: str | None, area: str | None) -> str | None:
        if not words or not words.strip():
            return self._publisher(publisher)
        for variant in readings(words):
            found = self._exact(variant, country, area) or self._by_body(variant, country, area)
            found = found or self._exact(self._without_country(variant), country, area)
            if found and variant != plain(words) and self._gazetteer.find(variant):
                # "sources in Israel" is not Israel: a place alone speaks only in the report's own words
                found = None if "government" in self.sources[found].body else found
            if found:
                return found
        if state := self._state(words):
            return state
        if plain(words) in _SELF:
            itself = self._publisher(publisher)
            if itself and plain(words) in plain(self.sources[itself].name).split():
                return itself
        return None

    def printing(self, publisher: str) -> str | None:
        """Who prints under this name, whether it counts itself or not."""
        found = self._named.get(plain(publisher), [])
        return found[0] if len(found) == 1 else None

    def _publisher(self, publisher: str | None) -> str | None:
        """A publisher that itself counts; outlets and unknown names are not."""
        found = self._named.get(plain(publisher or ""), [])
        if len(found) != 1:
            return None
        source = self.sources[found[0]]
        return None if source.outlet or source.kind in ("witness", "unknown") else source.source_id

    def _exact(self, words: str, country: str | None, area: str | None) -> str | None:
        """A registered name, or a short name where its own country is spoken of."""
        found = self._fitting(self._named.get(words, []), country, area, required=False)
        return found or self._fitting(self._short.get(words, []), country, area, required=True)

    def _fitting(self, ids: list[str], country: str | None, area: str | None, required: bool) -> str | None:
        if len(ids) == 1 and not required:
            return ids[0]
        fit = [self.sources[i] for i in ids if country and self.sources[i].country == country]
        return self._nearest(fit, area)

    def _nearest(self, sources: list[Source], area: str | None) -> str | None:
        """Of a country's bodies, the one that speaks for the area, else for all of the country; none if in doubt."""
        chain = self._gazetteer.chain(area)
        local = [s for s in sources if s.place and s.place in chain]
        if not local and not any(s.run_by for s in sources):
            local = [s for s in sources if not s.place]
        return local[0].source_id if len(local) == 1 else None

    def _by_body(self, words: str, country: str | None, area: str | None) -> str | None:
        """An institution and whose it is: "Lebanese health ministry", "ministry of health in Gaza"."""
        for phrase, body in self._body_words:
            at = re.search(rf"\b{re.escape(phrase)}\b", words)
            if not at:
                continue
            candidates = self._bodies.get(body, [])
            rest = f"{words[: at.start()]} {words[at.end() :]}"
            if run_by := _RUN_BY.search(rest):
                candidates = [s for s in candidates if run_by[1] in {plain(w) for w in s.run_by}]
                rest = _RUN_BY.sub(" ", rest)
            whose, unknown = self._whose(rest)
            if unknown:
                continue
            if not whose:
                if run_by and len(candidates) == 1:
                    return candidates[0].source_id
                if phrase in self._never_alone or not country:
                    return None
                return self._nearest([s for s in candidates if s.country == country], area)
            return self._of(candidates, whose, area)
        return None

    def _without_country(self, words: str) -> str:
        """ "Yemen Houthis" is the Houthis: the words behind a country's name or adjective, or ''."""
        tokens = words.split()
        for length in range(min(3, len(tokens) - 1), 0, -1):
            named = self._gazetteer.named_or_adjective(" ".join(tokens[:length]))
            if any(place == self._gazetteer.country_of(place) for place in named):
                return " ".join(tokens[length:])
        return ""

    def _state(self, words: str) -> str | None:
        """A country's name as a speaker ("Ethiopia says") is its government."""
        place = self._gazetteer.find(words)
        if not place or place != self._gazetteer.country_of(place):
            return None
        return self._nearest([s for s in self._bodies.get("government", []) if s.country == place], None)

    def _whose(self, rest: str) -> tuple[list[str], bool]:
        """Places that the remaining words name, and whether a word is left that nobody knows."""
        tokens = rest.split()
        places: list[str] = []
        while tokens:
            for length in range(min(4, len(tokens)), 0, -1):
                found = self._gazetteer.named_or_adjective(" ".join(tokens[:length]))
                if found:
                    places += [found[0]] if len(found) == 1 else self._widest(found)
                    tokens = tokens[length:]
                    break
            else:
                if tokens[0] not in _FILLERS:
                    return places, True
                tokens = tokens[1:]
        return places, False

    def _widest(self, places: list[str]) -> list[str]:
        """Of namesakes, those that lie in no other of them: a province and its town are the province."""
        return [p for p in places if not any(o != p and o in self._gazetteer.chain(p) for o in places)]

    def _of(self, candidates: list[Source], whose: list[str], area: str | None) -> str | None:
        """The body of exactly that place; a country's body when the place named is the country."""
        narrow = min(whose, key=lambda p: -len(self._gazetteer.chain(p)))
        chain = self._gazetteer.chain(narrow)
        country = self._gazetteer.country_of(narrow)
        exact = [s for s in candidates if s.place and s.place in chain]
        if exact:
            return exact[0].source_id if len(exact) == 1 else None
        if narrow != country:
            return None  # a body of a town or region that the register does not have
        return self._nearest([s for s in candidates if s.country == country], area)
