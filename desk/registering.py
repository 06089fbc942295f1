"""Turn a filled-in form into a register entry, write it, and let the store follow.

In:  the kind of entry, what was typed, the evidence, who and when.
Out: the entry in the newsroom's own folder; how many figures now have another claimant or conflict, in a sentence.

Only fields that were changed are written, so that a later correction of the shipped entry is not hidden.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import registers
from desk.fields import SEPARATOR, Field
from registers import Registers, Side
from registers.entries import EVENT_KINDS
from registers.entries import KINDS as SOURCE_KINDS
from registers.words import plain
from store import Store
from wording.catalogue import N_, plural
from wording.phrases import Name, Number, Phrase, phrase


@dataclass(frozen=True, slots=True)
class Kind:
    """One register."""

    noun: str
    """What one entry is, as registers.amend names it."""
    title: str
    """What the page calls the register."""
    add: str
    """What the page calls adding an entry."""
    amend: str
    """How the page asks which entry is meant."""
    fields: tuple[Field, ...]
    entries: Callable[[Registers], Mapping[str, Any]]
    """Its entries that can be amended, by id."""


SEVERAL = N_("Several are separated by a semicolon.")
A_DAY = N_("2024-06-12, 2024-06 or 2024.")

KINDS = {
    "source": Kind(
        "source",
        N_("Claimants and publishers"),
        N_("Add a claimant or publisher"),
        N_("Amend a claimant or publisher, or add one"),
        (
            Field("name", N_("Name"), help=N_("In English, as it calls itself.")),
            Field("aliases", N_("Other names"), help=SEVERAL),
            Field(
                "kind",
                N_("Kind"),
                "choice",
                SOURCE_KINDS[::-1],
                N_("By the written rule in data/naming.md, alike for every side."),
            ),
            Field(
                "outlet",
                N_("News outlet"),
                "choice",
                ("no", "yes"),
                N_("What it prints in its own voice is no count of its own."),
            ),
            Field(
                "side", N_("Side"), "id", ("side",), N_("The party to a conflict that it belongs to; none if to none.")
            ),
            Field(
                "based_on", N_("Takes figures from"), "ids", ("source",), N_("Whose figures it passes on or builds on.")
            ),
            Field("about", N_("Who they are"), "long", help=N_("One neutral sentence.")),
            Field("counts", N_("What they count"), "long", help=N_("And what not, in one sentence.")),
            Field(
                "country", N_("Country"), help=N_("ISO 3166-1 alpha-3, such as SDN; empty for international bodies.")
            ),
        ),
        lambda known: known.sources,
    ),
    "place": Kind(
        "place",
        N_("Places"),
        N_("Add a place"),
        N_("Amend a place, or add one"),
        (
            Field("name", N_("Name"), help=N_("Its usual English name.")),
            Field("aliases", N_("Other spellings"), help=SEVERAL),
            Field("within", N_("Lies in"), "id", ("place",), N_("The next wider place.")),
            Field("country", N_("Country"), help=N_("ISO 3166-1 alpha-3, such as SDN; empty across borders.")),
            Field("kind", N_("Kind"), "choice", ("city", "district", "region", "camp", "area", "site", "country")),
            Field(
                "adjectives", N_("Its people"), help=N_("Words for them, such as Sudanese. Separated by a semicolon.")
            ),
        ),
        lambda known: known.places,
    ),
    "conflict": Kind(
        "conflict",
        N_("Conflicts"),
        N_("Add a conflict"),
        N_("Amend a conflict, or add one"),
        (
            Field("name", N_("Name"), help=N_("By the naming policy: places and years, no side's own word.")),
            Field("aliases", N_("Other names"), help=SEVERAL),
            Field(
                "places", N_("Places"), "ids", ("place",), N_("Whose figures belong to it. Add a missing place first.")
            ),
            Field(
                "sides",
                N_("Parties"),
                "long",
                help=N_("One a line, A to Z: its name, a colon, and the words by which reports name it, with commas."),
            ),
            Field("start", N_("First day"), help=A_DAY),
            Field("end", N_("Last day"), help=N_("Empty while it goes on.")),
            Field(
                "not_counted",
                N_("Not counted"),
                "long",
                help=N_("What the main counts leave out; one sentence a line."),
            ),
            Field("naming", N_("Why this name"), "long", help=N_("And what others call it.")),
        ),
        lambda known: known.conflicts,
    ),
    "event": Kind(
        "event",
        N_("Events"),
        N_("Add an event"),
        "",
        (
            Field("conflict", N_("Conflict"), "id", ("conflict",)),
            Field("date", N_("Day"), help="2024-06-12"),
            Field("text", N_("What happened"), "long", help=N_("One neutral sentence.")),
            Field("kind", N_("Kind"), "choice", EVENT_KINDS),
        ),
        lambda known: {},
    ),
}
"""The registers that can be changed on the page."""

BY_SEMICOLON = ("aliases", "based_on", "places", "adjectives")
BY_LINE = ("not_counted",)
NEEDED = {"source": ("name",), "place": ("name",), "conflict": ("name", "start"), "event": ("conflict", "date", "text")}

SAVED = plural(
    "{name} is saved. {n} figure on file has another claimant or conflict because of it.",
    "{name} is saved. {n} figures on file have another claimant or conflict because of it.",
)


def filled(entry: Any, name: str) -> str:
    """What stands in a field before anybody types."""
    value = getattr(entry, name, None)
    if name == "sides":
        return "\n".join(f"{side.name}: {', '.join(side.words)}" for side in value or ())
    if name in BY_LINE:
        return "\n".join(value or ())
    if isinstance(value, tuple):
        return f"{SEPARATOR} ".join(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value or "")


def save(
    kind: Kind,
    entry_id: str | None,
    entry: Any,
    typed: Mapping[str, str],
    *,
    evidence: str,
    who: str,
    when: str,
    folder: Path,
    store: Store,
) -> Phrase:
    """Write the entry and say what followed; a ValueError says what is missing."""
    record = {
        name: _value(name, words, entry)
        for name, words in typed.items()
        if name != "id" and words.strip() != filled(entry, name)
    }
    if not record:
        raise ValueError("Nothing was changed.")
    if entry is None:
        labels = {field.name: field.label for field in kind.fields}
        missing = [labels[name] for name in NEEDED[kind.noun] if not typed.get(name, "").strip()]
        if missing:
            raise ValueError(f"A new entry needs: {', '.join(missing)}.")
    if kind.noun == "event":
        record["url"] = evidence.strip()
    else:
        record = {"id": (entry_id or typed.get("id", "")).strip() or _slug(typed["name"]), **record}
    registers.amend(folder, kind.noun, record, evidence, who, when)
    known = registers.load(overlay=folder)
    moved = store.rederive(known)
    name = str(record["text"]) if kind.noun == "event" else known.name(record["id"])
    return phrase(SAVED, moved, name=Name(name), n=Number(moved))


def _value(name: str, words: str, entry: Any) -> Any:
    if name == "outlet":
        return words == "yes"
    if name == "sides":
        return [_side(line, entry) for line in words.splitlines() if line.strip()]
    if name in BY_LINE:
        return [line.strip() for line in words.splitlines() if line.strip()]
    if name in BY_SEMICOLON:
        return [part.strip() for part in words.split(SEPARATOR) if part.strip()]
    return words.strip() or None


def _side(line: str, entry: Any) -> dict[str, Any]:
    """A party from "Name: word, word"; one whose name was there before keeps its id."""
    name, _, rest = (part.strip() for part in line.partition(":"))
    known: dict[str, Side] = {side.name: side for side in getattr(entry, "sides", ())}
    side_id = known[name].side_id if name in known else _slug(name)
    return {"id": side_id, "name": name, "words": [word.strip() for word in rest.split(",") if word.strip()]}


def _slug(name: str) -> str:
    """An id from a name: small letters and digits with hyphens.

    >>> _slug("Northland Relief Office")
    'northland-relief-office'
    """
    return "-".join(plain(name).split())
