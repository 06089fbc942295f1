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
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from records import Figure, Refusal, changed
from registers import naming
from registers.amending import amend, changes
from registers.claimants import Claimants
from registers.conflicts import Conflicts
from registers.entries import Body, Conflict, Event, Place, Side, Source
from registers.places import Gazetteer
from registers.reading import FILES, read
from sheet import Sheet

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

    def printing(self, publisher: str) -> str | None:
        """The id of the body or outlet that prints under this very name; `None` if the register has none, or two."""
        return self._claimants.printing(publisher)

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
        said = _said(figure)
        return self._conflict(said, claimant or said.claimant)

    def identify(self, figure: Figure) -> Figure:
        """The figure with claimant, conflict, country and known_from; what it has already stays.

        To derive again after a register changed, empty `claimant` and `conflict` first.
        """
        said = _said(figure)
        found = self._identified(said)
        return figure if found == said[: len(found)] else changed(figure, **dict(zip(FILLED, found, strict=True)))

    def identify_sheet(self, sheet: Sheet) -> Sheet:
        """The same for figures of a table side by side."""
        if not sheet:
            return sheet
        said = zip(*map(sheet.column, Said._fields), strict=True)
        found = map(self._identified, map(Said._make, said))
        return sheet.saying(dict(zip(FILLED, zip(*found, strict=True), strict=True)))

    def _identified(self, said: Said) -> tuple[str | None, ...]:
        """What FILLED names, of a figure that says this."""
        country = said.country or (self.country_of(said.place) if said.place else None)
        claimant = said.claimant or self._claimants.find(said.source, said.publisher, country, said.place)
        conflict = said.conflict and (self._conflicts.named(said.conflict) or said.conflict)
        return country, claimant, conflict or self._conflict(said, claimant), said.known_from or said.published

    def _conflict(self, said: Said, claimant: str | None) -> str | None:
        source = self.sources.get(claimant or "")
        own = source.conflict if source and source.conflict in self.conflicts else None
        return self._conflicts.of(
            said.place, said.country, said.group, said.actor, said.source, said.metric, said.measure, said.date_start,
            said.date_end or said.date_start or said.published, own, source.country if source else None,
        )  # fmt: skip


class Said(NamedTuple):
    """What a figure says by which it is identified; what can be filled in comes first."""

    country: str | None
    claimant: str | None
    conflict: str | None
    known_from: str | None
    source: str | None
    publisher: str | None
    published: str | None
    place: str | None
    group: str | None
    actor: str | None
    metric: str
    measure: str
    date_start: str | None
    date_end: str | None


FILLED = Said._fields[:4]
"""The fields that `identify` fills in."""

_values_said = attrgetter(*Said._fields)


def _said(figure: Figure) -> Said:
    return Said._make(_values_said(figure))


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
