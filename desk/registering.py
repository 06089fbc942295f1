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
from registers import Registers
from registers.entries import KINDS as SOURCE_KINDS
from store import Store

SEPARATOR = ";"
"""Between the values of a field that holds several."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form."""

    name: str
    label: str
    help: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """One register."""

    noun: str
    """What one entry is, as registers.amend names it."""
    called: str
    """What the page calls one entry."""
    title: str
    """What the page calls the register."""
    fields: tuple[Field, ...]
    entries: Callable[[Registers], Mapping[str, Any]]
    """Its entries by id."""


SEVERAL = f"Several are separated by '{SEPARATOR}'."

KINDS = {
    "source": Kind(
        "source",
        "claimant or publisher",
        "Claimants and publishers",
        (
            Field("name", "Name", "In English, as it calls itself."),
            Field("aliases", "Other names", SEVERAL),
            Field("kind", "Kind", "By the written rule in data/naming.md, alike for every side.", SOURCE_KINDS[::-1]),
            Field("outlet", "News outlet", "What it prints in its own voice is no count of its own.", ("no", "yes")),
            Field("side", "Side", "Id of the party to a conflict that it belongs to; empty for none."),
            Field("based_on", "Takes figures from", f"Ids of other claimants. {SEVERAL}"),
            Field("about", "Who they are", "One neutral sentence."),
            Field("counts", "What they count", "And what not, in one sentence."),
            Field("country", "Country", "ISO 3166-1 alpha-3, such as SDN; empty for international bodies."),
        ),
        lambda known: known.sources,
    ),
    "place": Kind(
        "place",
        "place",
        "Places",
        (
            Field("name", "Name", "Its usual English name."),
            Field("aliases", "Other spellings", SEVERAL),
            Field("within", "Lies in", "Id of the next wider place."),
            Field("country", "Country", "ISO 3166-1 alpha-3, such as SDN."),
            Field("kind", "Kind", "", ("city", "district", "region", "camp", "area", "site", "country")),
        ),
        lambda known: known.places,
    ),
    "conflict": Kind(
        "conflict",
        "conflict",
        "Conflicts",
        (
            Field("name", "Name", "By the naming policy: places and years, no side's own word."),
            Field("aliases", "Other names", SEVERAL),
            Field("places", "Places", f"Ids of the places whose figures belong to it. {SEVERAL}"),
            Field("start", "First day", "2024-06-12, 2024-06 or 2024."),
            Field("end", "Last day", "Empty while it goes on."),
            Field("not_counted", "Not counted", f"What the main counts leave out. {SEVERAL}"),
            Field("naming", "Why this name", "And what others call it."),
        ),
        lambda known: known.conflicts,
    ),
}
"""The registers that can be changed on the page."""

LISTS = ("aliases", "based_on", "places", "not_counted")


def filled(entry: Any, name: str) -> str:
    """What stands in a field before anybody types."""
    value = getattr(entry, name, None)
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
) -> str:
    """Write the entry and say what followed; a ValueError says what is missing."""
    record: dict[str, Any] = {"id": (entry_id or typed.get("id", "")).strip()}
    for name, words in typed.items():
        if name != "id" and words.strip() != filled(entry, name):
            record[name] = _value(name, words)
    if len(record) == 1:
        raise ValueError("Nothing was changed.")
    if entry is None and not typed.get("name", "").strip():
        raise ValueError(f"A new {kind.called} needs a name.")
    registers.amend(folder, kind.noun, record, evidence, who, when)
    known = registers.load(overlay=folder)
    moved = store.rederive(known)
    name = known.name(record["id"])
    return f"{name} is saved. {moved} figures on file have another claimant or conflict because of it."


def _value(name: str, words: str) -> Any:
    if name == "outlet":
        return words == "yes"
    if name in LISTS:
        return [part.strip() for part in words.split(SEPARATOR) if part.strip()]
    return words.strip() or None
