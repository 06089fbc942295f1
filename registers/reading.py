"""Read the registers from their YAML files, the shipped ones first and a newsroom's own over them.

In:  a folder with bodies.yml, sources.yml, places.yml, conflicts.yml, events.yml; a second one or a file, the overlay.
Out: lists of entries, and a Refusal for each entry that could not be used.

An entry of the overlay with a known id amends the shipped one field by field; a new id adds one.
An unknown field, a missing name or a wrong kind refuses that entry, says which, and the rest goes on.
YAML takes a second to read, so what was read of a large file is kept as JSON in build/, under the hash of the file.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import MISSING, fields
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import yaml

from records import Refusal
from registers.entries import KINDS, Body, Conflict, Event, Place, Side, Source

FILES: dict[str, type] = {
    "bodies.yml": Body,
    "sources.yml": Source,
    "places.yml": Place,
    "conflicts.yml": Conflict,
    "events.yml": Event,
}
CACHE = Path(__file__).parent.parent / "build"
SMALL = 10_000
"""Characters of a file that is read as fast as a kept copy of it would be."""
KEPT = 2
"""Copies kept of each register: the shipped one, and a newsroom's own or the one before the last change."""
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read(folder: Path, overlay: Path | None = None) -> tuple[dict[type, list[Any]], list[Refusal]]:
    """Entries by type, and what was refused."""
    refusals: list[Refusal] = []
    merged: dict[type, dict[str, dict[str, Any]]] = {kind: {} for kind in FILES.values()}
    for path, kind, ours in _files(folder, overlay):
        for entry in _entries(path, refusals):
            key = _key(kind, entry)
            known = merged[kind].get(key, {})
            merged[kind][key] = {**known, **entry, **({"overlay": True} if ours else {}), "file": path.name}
    found: dict[type, list[Any]] = {kind: [] for kind in FILES.values()}
    for kind, entries in merged.items():
        for key, entry in entries.items():
            file = entry.pop("file")
            try:
                found[kind].append(make(kind, entry))
            except ValueError as error:
                refusals.append(Refusal(file, None, f"entry {key!r}: {error}"))
    return found, refusals


def _files(folder: Path, overlay: Path | None) -> Iterator[tuple[Path, type, bool]]:
    """Each file that exists, what it holds, and whether it is the newsroom's own."""
    for root in (folder, overlay):
        if root is None:
            continue
        if root.is_file() and root.name in FILES:
            yield root, FILES[root.name], True
        for name, kind in FILES.items():
            if (root / name).is_file():
                yield root / name, kind, root is overlay


def _entries(path: Path, refusals: list[Refusal]) -> list[dict[str, Any]]:
    """The entries of one file, as read; a file that is no YAML list is refused as a whole."""
    text = path.read_bytes()
    kept = CACHE / f"register-{path.stem}-{sha256(text).hexdigest()[:16]}.json"
    with suppress(OSError, ValueError):
        known: list[dict[str, Any]] = json.loads(kept.read_text(encoding="utf-8"))
        return known
    try:
        listed = yaml.load(text, _LOADER) or []
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        refusals.append(Refusal(path.name, mark.line + 1 if mark else None, f"this is not YAML: {error}"))
        return []
    if not isinstance(listed, list):
        refusals.append(Refusal(path.name, None, "a register file is a list of entries, each starting with '- '"))
        return []
    entries = []
    for number, entry in enumerate(listed, 1):
        if isinstance(entry, dict):
            entries.append(json.loads(json.dumps(entry, default=str)))  # dates become ISO text
        else:
            refusals.append(Refusal(path.name, None, f"entry {number} is not a list of 'field: value'"))
    if len(entries) == len(listed) and len(text) > SMALL:
        _keep(kept, entries)
        _prune(path.stem)
    return entries


def _keep(path: Path, entries: list[dict[str, Any]]) -> None:
    """Write the read entries beside the build, whole or not at all; a read-only house goes without."""
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        with NamedTemporaryFile("w", dir=path.parent, suffix=".part", delete=False, encoding="utf-8") as file:
            json.dump(entries, file, ensure_ascii=False)
        Path(file.name).replace(path)


def _prune(stem: str) -> None:
    """Remove what was kept of older versions of a register; another process may be doing the same."""
    with suppress(OSError):
        by_age = sorted(CACHE.glob(f"register-{stem}-*.json"), key=lambda path: path.stat().st_mtime_ns)
        for old in by_age[:-KEPT]:
            old.unlink(missing_ok=True)


def _key(kind: type, entry: dict[str, Any]) -> str:
    """What identifies an entry: its id, or for an event its day, conflict and text."""
    if kind is Event:
        return " ".join(str(entry.get(name, "")) for name in ("date", "conflict", "text"))
    return str(entry.get("id", ""))


@cache
def _shape(kind: type) -> tuple[dict[str, str], str | None, tuple[str, ...]]:
    """The fields of a kind of entry with their types, which of them is its id, and which it cannot do without."""
    known = {f.name: str(f.type) for f in fields(kind)}
    id_field = next((name for name in known if name.endswith("_id")), None)
    return known, id_field, tuple(f.name for f in fields(kind) if f.default is MISSING)


BY_LANGUAGE = ("names", "not_counted_in")
"""Fields that hold one value for each language."""


def _by_language(name: str, value: Any) -> tuple[tuple[str, Any], ...]:
    """A field such as `names: {ar: ..., fr: ...}` as pairs of language and value."""
    if not isinstance(value, dict):
        raise ValueError(f"field {name!r} gives one value for each language: {{ar: ..., fr: ...}}")
    return tuple((str(lang), tuple(said) if isinstance(said, list) else str(said)) for lang, said in value.items())


def make(kind: type, entry: dict[str, Any]) -> Any:
    """One entry from its fields; a ValueError says what is wrong with it."""
    if not isinstance(entry, dict):
        raise ValueError("not a list of 'field: value'")
    known, id_field, needed = _shape(kind)
    values: dict[str, Any] = {}
    for name, value in entry.items():
        target = id_field if name == "id" and id_field else name
        if target in ("who", "when", "change"):
            continue  # the newsroom's own bookkeeping, kept in its change log
        if target not in known:
            raise ValueError(f"unknown field {name!r}; known are {', '.join(sorted(known))}")
        if target in BY_LANGUAGE:
            value = _by_language(name, value)
        elif known[target].startswith("tuple"):
            value = tuple(value) if isinstance(value, list | tuple) else () if value is None else (value,)
        elif isinstance(value, dict | list):
            raise ValueError(f"field {name!r} holds a list where one value is expected")
        elif known[target].startswith("str"):
            value = None if value is None else str(value)
        values[target] = value
    if kind is Conflict:
        values["sides"] = tuple(
            side if isinstance(side, Side) else make(Side, side) for side in values.get("sides", ())
        )
    missing = [name for name in needed if not values.get(name)]
    if missing:
        raise ValueError(f"missing: {', '.join('id' if name == id_field else name for name in missing)}")
    if kind is Source and values.get("kind", "unknown") not in KINDS:
        raise ValueError(f"kind is {values['kind']!r}; it can be {', '.join(KINDS)}")
    return kind(**values)
