"""What the registers hold: who may speak, what lies in what, which conflict, which dated event.

In:  nothing; plain records, filled from data/*.yml by reading.py.
Out: Source, Place, Side, Conflict, Event, Body: frozen, typed, documented field by field.

`kind` and `side` of a source follow one written rule, applied alike to every side: data/naming.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["register", "verifier", "survey", "party", "official", "witness", "unknown"]
KINDS: tuple[Kind, ...] = ("register", "verifier", "survey", "party", "official", "witness", "unknown")


EVENT_KINDS = ("event", "ceasefire", "start", "definition")
"""definition: a source changes what it counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A body that counts or claims."""

    source_id: str
    """Stable id; figures carry it as `claimant`."""
    name: str
    """Its name in English."""
    names: tuple[tuple[str, str], ...] = ()
    """Its name in other languages: language and name."""
    aliases: tuple[str, ...] = ()
    """Other names that mean this body wherever they are read."""
    short: tuple[str, ...] = ()
    """Short names ("the Observatory") that mean it only where its own country or place is spoken of."""
    kind: Kind = "unknown"
    """How it comes by its figures, by the rule of data/naming.md."""
    side: str | None = None
    """Id of the party to a conflict that it belongs to; `None`: to none."""
    based_on: tuple[str, ...] = ()
    """Ids of sources whose figures it passes on or builds on."""
    about: str = ""
    """Who they are, in a neutral sentence."""
    counts: str = ""
    """What they count, and what not, in a sentence."""
    evidence: str = ""
    """Address of the page that supports this entry."""
    country: str | None = None
    """ISO 3166-1 alpha-3 of the country that it belongs to; `None`: international."""
    place: str | None = None
    """Id of the part of the country that it speaks for; `None`: all of it."""
    body: tuple[str, ...] = ()
    """What kinds of institution it is (data/bodies.yml), so that "the Lebanese health ministry" finds it."""
    run_by: tuple[str, ...] = ()
    """Words for who runs it ("Hamas"), as in "Hamas-run health ministry"."""
    conflict: str | None = None
    """Id of the only conflict that it counts for; `None`: several, or not only one."""
    outlet: bool = False
    """True for news outlets: what they print in their own voice is not a count of theirs."""
    overlay: bool = False
    """True if added or amended by this newsroom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that figures name, and the place that it lies in."""

    place_id: str
    """Stable id; of a country its ISO 3166-1 alpha-3 code."""
    name: str
    """Its usual English name."""
    names: tuple[tuple[str, str], ...] = ()
    """Its name in other languages: language and name."""
    aliases: tuple[str, ...] = ()
    """Other spellings and names, without judgement."""
    adjectives: tuple[str, ...] = ()
    """Words for its people and things ("Syrian", "Syrians")."""
    country: str | None = None
    """ISO 3166-1 alpha-3; `None`: across countries."""
    within: str | None = None
    """Id of the next wider place; `None`: none."""
    kind: str = "city"
    """country, region, district, city, camp, area or site."""
    overlay: bool = False
    """True if added or amended by this newsroom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A party to a conflict."""

    side_id: str
    """Id; sources of this party carry it as `side`."""
    name: str
    """Its name for readers."""
    names: tuple[tuple[str, str], ...] = ()
    """Its name in other languages: language and name."""
    words: tuple[str, ...] = ()
    """Words by which reports name its people and forces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A conflict: its parties, where and when, and what its main counts leave out."""

    conflict_id: str
    """Stable id."""
    name: str
    """Name for readers, by the policy of data/naming.md."""
    names: tuple[tuple[str, str], ...] = ()
    """Its name in other languages: language and name."""
    aliases: tuple[str, ...] = ()
    """Other names."""
    sides: tuple[Side, ...] = ()
    """Parties, in alphabetical order: none comes first by merit."""
    places: tuple[str, ...] = ()
    """Ids of the places whose figures belong to it."""
    start: str = ""
    """First day, ISO with its precision."""
    end: str | None = None
    """Last day; `None`: not ended, or still counted."""
    counted_from: str | None = None
    """Day from which its main sources count, when that is not `start`."""
    not_counted: tuple[str, ...] = ()
    """What the main counts leave out, one sentence each."""
    not_counted_in: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The same in other languages: language and sentences."""
    naming: str = ""
    """Why it is called so, and what others call it."""
    evidence: str = ""
    """Address of the page that supports this entry."""
    overlay: bool = False
    """True if added or amended by this newsroom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened on a day and helps to read a chart; worded neutrally."""

    date: str
    """The day, ISO."""
    conflict: str
    """Conflict id."""
    text: str
    """One neutral sentence."""
    names: tuple[tuple[str, str], ...] = ()
    """The sentence in other languages: language and sentence."""
    url: str
    """Where one can read about it."""
    kind: str = "event"
    """event, ceasefire, start, definition (a source changes what it counts)."""
    overlay: bool = False
    """True if added by this newsroom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A kind of institution that many countries have, and the words for it."""

    body_id: str
    """Id, such as health_ministry."""
    words: tuple[str, ...] = ()
    """Its names and those of the people who speak for it ("health ministry", "health officials")."""
    never_alone: tuple[str, ...] = ()
    """Words that say too little without a country beside them ("authorities", "officials")."""
