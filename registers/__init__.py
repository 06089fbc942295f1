"""Know who may speak, what lies in what, and which conflict a figure belongs to.

In:  the register files of data/ (and a newsroom's own, laid over them), and names in a report's words.
Out: ids; and `identify`, which gives a figure its claimant, conflict, country and the day it became known.

The registers are data that people keep, with evidence; nothing here knows a conflict or a source by name.
A name that the registers do not know, or that fits two entries, stays None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from functools import lru_cache
from pathlib import Path
from typing import Any

from records import Figure, Refusal, changed
from registers import naming
from registers.amending import amend, changes
from registers.claimants import Claimants
from registers.conflicts import Conflicts
from registers.entries import Body, Conflict, Event, Place, Side, Source
from registers.places import Gazetteer
from registers.reading import FILES, read

__all__ = ["Conflict", "Event", "Place", "Registers", "Side", "Source", "amend", "beside", "changes", "load"]

DATA = Path(__file__).parent.parent / "data"

Stamp = tuple[tuple[str, int, int], ...]
"""Name, time of change and size of each register file of a folder."""


class Registers:
    """All registers at one moment; asking them changes nothing."""

    def __init__(self, entries: dict[type, list[Any]], refusals: Iterable[Refusal] = ()):
        self._gazetteer = Gazetteer(entries.get(Place, []))
        self._claimants = Claimants(entries.get(Source, []), entries.get(Body, []), self._gazetteer)
        self._conflicts = Conflicts(entries.get(Conflict, []), self._gazetteer)
        self.sources: dict[str, Source] = self._claimants.sources
        self.places: dict[str, Place] = self._gazetteer.places
        self.conflicts: dict[str, Conflict] = self._conflicts.conflicts
        self.events: tuple[Event, ...] = tuple(sorted(entries.get(Event, []), key=lambda e: (e.date, e.conflict)))
        self.refusals: tuple[Refusal, ...] = tuple(refusals)
        self._roots: dict[str, frozenset[str]] = {}
        self._spoken: dict[str, Registers] = {}

    # -- who

    def claimant(
        self, words: str | None, publisher: str | None = None, country: str | None = None, place: str | None = None
    ) -> str | None:
        """The id of the body that counted, from a report's words; `None` when not known for sure.

        `country` and `place` are what the figure speaks of: they decide whose "health ministry" is meant.
        """
        return self._claimants.find(words, publisher, country, place)

    def source(self, source_id: str | None) -> Source | None:
        """The entry of a source id; `None` if the register has none."""
        return self.sources.get(source_id or "")

    def name(self, any_id: str | None) -> str:
        """The name for readers of a source, conflict or place id; the id itself if the register has none."""
        wanted = any_id or ""
        found = self.sources.get(wanted) or self.conflicts.get(wanted) or self.places.get(wanted)
        return found.name if found else wanted

    def speaking(self, lang: str) -> Registers:
        """The same registers, with names for readers of a language; they match names in reports as these do."""
        if lang == naming.ENGLISH:
            return self
        if lang not in self._spoken:
            spoken = copy(self)
            spoken.sources = {i: naming.source_in(one, lang) for i, one in self.sources.items()}
            spoken.places = {i: naming.place_in(one, lang) for i, one in self.places.items()}
            countries = {one.name: spoken.name(i) for i, one in self.places.items() if one.kind == "country"}
            spoken.conflicts = {i: naming.conflict_in(one, lang, countries) for i, one in self.conflicts.items()}
            spoken.events = tuple(naming.event_in(one, lang) for one in self.events)
            self._spoken[lang] = spoken
        return self._spoken[lang]

    def name_in(self, lang: str) -> Callable[[str, str], str]:
        """From an id and the name in English to the name in a language, English where none is known."""
        spoken = self.speaking(lang)
        known = (spoken.sources, spoken.conflicts, spoken.places)
        return lambda any_id, english: next((e[any_id].name for e in known if any_id in e), english)

    def origins(self, source_id: str) -> frozenset[str]:
        """All sources that this one's figures go back to, itself included."""
        if source_id not in self._roots:
            found, waiting = set(), [source_id]
            while waiting:
                current = waiting.pop()
                if current not in found:
                    found.add(current)
                    waiting += self.sources[current].based_on if current in self.sources else ()
            self._roots[source_id] = frozenset(found)
        return self._roots[source_id]

    def linked(self, one: str, other: str) -> bool:
        """Whether one goes back to the other by `based_on`."""
        return one in self.origins(other) or other in self.origins(one)

    def independent(self, claimant_ids: Iterable[str]) -> tuple[tuple[str, ...], ...]:
        """Groups of claimants that count for themselves; who relays another stands in the other's group.

        The number of groups is 'N independent claimants'. A relay of two of them joins the first.
        """
        ids = sorted(set(claimant_ids))
        groups = {
            i: [i] for i in ids if not any(o != i and o in self.origins(i) and i not in self.origins(o) for o in ids)
        }
        for relay in ids:
            if relay not in groups:
                groups[next(root for root in groups if root in self.origins(relay))].append(relay)
        return tuple(tuple(group) for group in groups.values())

    # -- where

    def place(self, name: str | None, country: str | None = None) -> str | None:
        """The id of a place; `None` if the register has no such place, or two."""
        return self._gazetteer.find(name, country)

    def contains(self, outer: str | None, inner: str | None) -> bool:
        """Whether the first place (id or name) contains the second; a place contains itself."""
        return self._gazetteer.contains(outer, inner)

    def chain(self, place_id: str | None) -> tuple[str, ...]:
        """A place and all that it lies in, narrowest first."""
        return self._gazetteer.chain(place_id)

    def country_of(self, name: str | None, country: str | None = None) -> str | None:
        """ISO 3166-1 alpha-3 of the place that the words name or lie in."""
        return self._gazetteer.country_of(self._gazetteer.area(name, country))

    def people(self, words: str | None) -> str | None:
        """The one word by which a group is known here: "Palestinians" and "Palestinian people" are "Palestinian".

        `None` if the words name the people of no place, or of two.
        """
        place = self.places.get(self._gazetteer.people(words) or "")
        return place.adjectives[0] if place and place.adjectives else None

    # -- which conflict

    def conflict(self, words: str | None) -> Conflict | None:
        """A conflict by its id, name or alias."""
        return self.conflicts.get(self._conflicts.named(words) or "")

    def conflict_of(self, figure: Figure, claimant: str | None = None) -> str | None:
        """The conflict that place, people, parties and date of a figure belong to; `None` if in doubt.

        Its country is that of its place; the claimant's own conflict or country serves where it names neither.
        """
        source = self.source(claimant or figure.claimant)
        own = source.conflict if source and source.conflict in self.conflicts else None
        return self._conflicts.of(figure, own, source.country if source else None)

    def identify(self, figure: Figure) -> Figure:
        """The figure with claimant, conflict, country and known_from; what it has already stays.

        To derive again after a register changed, empty `claimant` and `conflict` first.
        """
        country = figure.country or (self.country_of(figure.place) if figure.place else None)
        claimant = figure.claimant or self.claimant(figure.source, figure.publisher, country, figure.place)
        conflict = self._conflicts.named(figure.conflict) or figure.conflict or self.conflict_of(figure, claimant)
        known_from = figure.known_from or figure.published
        found = (country, claimant, conflict, known_from)
        if found == (figure.country, figure.claimant, figure.conflict, figure.known_from):
            return figure
        return changed(figure, country=country, claimant=claimant, conflict=conflict, known_from=known_from)


OVERLAY = "registers"
"""The folder of a newsroom's own register entries: beside its database, never in data/."""


def beside(database: str | Path) -> Registers:
    """The shipped registers with the newsroom's own over them, if there are any beside its database."""
    own = Path(database).parent / OVERLAY
    return load(overlay=own if own.is_dir() else None)


def load(folder: str | Path = DATA, overlay: str | Path | None = None) -> Registers:
    """The registers of a folder, with a newsroom's own folder or file over them; read once while unchanged."""
    stamps = tuple(_stamp(Path(root)) for root in (folder, overlay) if root)
    return _load(str(folder), str(overlay) if overlay else None, stamps)


def _stamp(root: Path) -> Stamp:
    """Changes when a register file changes."""
    files = [root] if root.is_file() else [root / name for name in FILES]
    return tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files if file.is_file())


@lru_cache(maxsize=4)
def _load(folder: str, overlay: str | None, stamps: tuple[Stamp, ...]) -> Registers:
    return Registers(*read(Path(folder), Path(overlay) if overlay else None))
