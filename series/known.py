"""What the registers know about a figure: who counted, of which side, where, since when, and in whose own words.

In:  Figures, and the registers (or none: then a name stands for itself, and only words say what lies in what).
Out: Known, which answers by figure or by id and remembers its answers.

The only module of series/ and findings/ that asks the registers.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Protocol

from records import Figure
from series import days

OF_ONE_SIDE = {"combatants", "security_forces"}
"""Populations that belong to a side; where none is stated, two counts may be of two sides."""
START_SLACK = 3
"""Days by which stated starts of one count differ ("since 7 October", "since 8 October")."""

_PART_OF = re.compile(
    r"^(?:the )?(?:north|south|east|west|central|rural)(?:ern)?(?:[- ](?:east|west)(?:ern)?)? (?:the )?(.+)$"
)
_SPOT_IN = re.compile(r"^.+ (?:in|of|near|at) (?:the )?(.+)$")
_JOINED = re.compile(r", | and | & |/")


class Registers(Protocol):
    """What this stage asks of registers.Registers."""

    def claimant(
        self, words: str | None, publisher: str | None = None, country: str | None = None, place: str | None = None
    ) -> str | None: ...
    def conflict(self, words: str | None) -> Any: ...
    def source(self, source_id: str | None) -> Any: ...
    def name(self, any_id: str | None) -> str: ...
    def linked(self, one: str, other: str) -> bool: ...
    def place(self, name: str | None, country: str | None = None) -> str | None: ...
    def chain(self, place_id: str | None) -> tuple[str, ...]: ...


@lru_cache(maxsize=100_000)
def plain(words: str | None) -> str:
    """Words as a key compares them: one case, single spaces, no leading article.

    >>> plain("The  Gaza Strip ")
    'gaza strip'
    """
    return " ".join((words or "").casefold().removeprefix("the ").split())


class Known:
    """The registers, asked once for each name."""

    def __init__(self, registers: Registers | None = None) -> None:
        self.registers = registers
        self.who = lru_cache(maxsize=100_000)(self._who)
        self.place_id = lru_cache(maxsize=100_000)(self._place_id)
        self.around = lru_cache(maxsize=100_000)(self._around)
        self.joined = lru_cache(maxsize=100_000)(self._joined)
        self.nested = lru_cache(maxsize=100_000)(self._nested)
        self.linked = lru_cache(maxsize=100_000)(self._linked)
        self.group_id = lru_cache(maxsize=10_000)(self._group_id)
        self.body = lru_cache(maxsize=100_000)(self._body)

    # -- who

    def _who(self, claimant: str | None, source: str | None) -> str:
        """Id of who counted: the register's, or the words of the report while the register does not know them."""
        return claimant or " ".join((source or "").split())

    def claimant(self, figure: Figure) -> str:
        """Id of who counted; '' when nobody is named."""
        return self.who(figure.claimant, figure.source)

    def claimant_of_words(self, figure: Figure) -> str | None:
        """The register's id for a figure's source, or its words."""
        found = self.registers.claimant(figure.source, None, figure.country, figure.place) if self.registers else None
        return found or self.who(None, figure.source) or None

    def conflict_of_words(self, words: str | None) -> str | None:
        """The register's id for a conflict's name, or the name."""
        entry = self.registers.conflict(words) if self.registers and words else None
        return str(entry.conflict_id) if entry else words

    def _entry(self, claimant: str) -> Any:
        return self.registers.source(claimant) if self.registers else None

    def name(self, claimant: str) -> str:
        """The name for readers."""
        return self.registers.name(claimant) if self.registers else claimant

    def kind(self, claimant: str) -> str:
        """register, verifier, survey, party, official, witness or unknown."""
        entry = self._entry(claimant)
        return str(entry.kind) if entry else "unknown"

    def side(self, claimant: str) -> str:
        """The party that it belongs to; '' if none or unknown."""
        entry = self._entry(claimant)
        return str(entry.side or "") if entry else ""

    def _linked(self, one: str, other: str) -> bool:
        """Whether one passes on or builds on the other's figures."""
        return one == other or bool(self.registers and self.registers.linked(one, other))

    def _body(self, publisher: str | None, country: str | None = None) -> str:
        """Id of a publisher that is itself a counting body; '' for a news outlet or an unknown one."""
        if not self.registers or not publisher:
            return ""
        found = self.registers.claimant(publisher, None, country)
        entry = self._entry(found) if found else None
        return "" if entry is None or entry.outlet else str(found)

    def is_own(self, figure: Figure) -> bool:
        """Whether this is the source's own statement on file, not somebody's relay of it."""
        if figure.statement is not None:
            return figure.statement == "own"
        claimant = self.claimant(figure)
        if not claimant:
            return False
        if figure.quote_kind == "table_cell" and figure.relay is None:
            return True
        publisher = plain(figure.publisher)
        return (
            publisher == plain(claimant)
            or publisher == plain(figure.source)
            or (self.body(figure.publisher, figure.country) == claimant)
        )

    # -- where

    def _place_id(self, place: str | None, country: str | None) -> str:
        """Id of a place, or its plain name while the register does not know it."""
        found = self.registers.place(place, country) if self.registers and place else None
        return found or plain(place) or (country or "")

    def place(self, figure: Figure) -> str:
        """Id of the figure's place."""
        return self.place_id(figure.place, figure.country)

    def _around(self, place: str) -> tuple[str, ...]:
        """The places that contain a place, nearest first, itself left out."""
        chain = self.registers.chain(place) if self.registers else ()
        if chain:
            return tuple(p for p in chain if p != place)
        part = _PART_OF.match(place) or _SPOT_IN.match(place)
        if part:
            outer = self.place_id(part.group(1), None)
            return (outer, *self.around(outer))
        return ()

    def is_place(self, place: str) -> bool:
        """Whether the register knows the place."""
        return bool(self.registers and self.registers.chain(place))

    def _joined(self, place: str) -> tuple[str, ...]:
        """The places that a name lists: "Gaza Strip and West Bank" is two."""
        parts = [part for part in _JOINED.split(place) if part]
        return tuple(self.place_id(part, None) for part in parts) if len(parts) > 1 else ()

    def _nested(self, one: str, other: str) -> bool:
        """Whether two places are one, or one lies in the other."""
        return one == other or self.contains(one, other) or self.contains(other, one)

    def contains(self, outer: str, inner: str) -> bool:
        """Whether the first place is wider than the second and contains it."""
        if outer == inner:
            return False
        return outer in self.around(inner) or inner in self.joined(outer)

    def place_name(self, figure: Figure) -> str:
        """The place for readers, in the report's words."""
        return figure.place or (self.registers.name(figure.country) if self.registers and figure.country else "")

    # -- whom and since when

    def _group_id(self, group: str | None, conflict: str | None, place: str, population: str) -> str:
        """A party's id for words that name its people, else the plain words.

        "Palestinians" in Gaza are everyone there: a group that only names the place's own people is none. Fighters
        keep it: it says of which side they are.
        """
        words = plain(group)
        if not words or (population not in OF_ONE_SIDE and self._names_people_of(words, place)):
            return ""
        entry = getattr(self.registers, "conflicts", {}).get(conflict or "")
        for side in entry.sides if entry else ():
            if words in {plain(word) for word in (side.name, *side.words)}:
                return str(side.side_id)
        return words

    def _names_people_of(self, words: str, place: str) -> bool:
        places = getattr(self.registers, "places", {})
        around = [places[p] for p in (place, *self.around(place)) if p in places]
        return words in {plain(adjective) for entry in around for adjective in entry.adjectives}

    def is_side(self, group: str, conflict: str) -> bool:
        """Whether a normalised group is one of a conflict's parties."""
        entry = getattr(self.registers, "conflicts", {}).get(conflict)
        return entry is not None and any(side.side_id == group for side in entry.sides)

    def has_conflict(self, conflict: str) -> bool:
        """Whether the register tells the parties of a conflict."""
        return conflict in getattr(self.registers, "conflicts", {})

    # -- since when

    def conflict_start(self, conflict: str | None) -> str:
        """The day from which a conflict's main sources count; '' if unknown."""
        entry = getattr(self.registers, "conflicts", {}).get(conflict or "")
        return str(entry.counted_from or entry.start or "") if entry else ""

    def count_start(self, figure: Figure) -> str:
        """Since when a total or stock counts; the conflict's own start when that is meant or nothing is said."""
        said = figure.counted_from if figure.counted_from is not None else figure.date_start
        if figure.measure == "stock":
            said = figure.counted_from
            return "" if said in (None, "any") else str(said)
        usual = self.conflict_start(figure.conflict)
        if not said:
            return usual
        if usual and days.is_date(said) and days.is_date(usual) and days.apart(said, usual) <= START_SLACK:
            return usual
        return said
