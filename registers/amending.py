"""Let a newsroom add or amend a register entry, with evidence, and keep a log of every change.

In:  a folder of its own (never data/), the kind of entry, its fields, the evidence, who and when.
Out: that folder's register file with the entry, and one more line in its changes.yml.

An amendment names only the fields that it changes. Nothing without evidence; nothing that cannot be read
back; the files are replaced whole, so that a reader never meets half of one.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import yaml

from registers.entries import Conflict, Event, Place, Source
from registers.reading import make

KINDS_OF_ENTRY: dict[str, tuple[str, type]] = {
    "source": ("sources.yml", Source),
    "place": ("places.yml", Place),
    "conflict": ("conflicts.yml", Conflict),
    "event": ("events.yml", Event),
}
LOG = "changes.yml"
READABLE = 0o644
"""A temporary file is its writer's alone; a register is for everybody in the house."""


def amend(folder: str | Path, kind: str, record: dict[str, Any], evidence: str, who: str, when: str) -> None:
    """Write one added or amended entry and log it; a ValueError says what is missing."""
    if kind not in KINDS_OF_ENTRY:
        raise ValueError(f"there is no register of {kind!r}; there are {', '.join(KINDS_OF_ENTRY)}")
    for name, value in (("evidence", evidence), ("who", who), ("when", when)):
        if not str(value or "").strip():
            raise ValueError(f"a change of a register needs {name}")
    name, entry_type = KINDS_OF_ENTRY[kind]
    key = _key(kind, record)
    _check(kind, entry_type, {**record, "evidence": evidence} if kind in ("source", "conflict") else record)
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        _write_entry(folder, name, kind, key, record, evidence, who, when)


def _write_entry(
    folder: Path, name: str, kind: str, key: str, record: dict[str, Any], evidence: str, who: str, when: str
) -> None:
    entries = _read(folder / name)
    before = next((entry for entry in entries if _key(kind, entry) == key), {})
    after = {**before, **record}
    if kind in ("source", "conflict"):
        after["evidence"] = evidence
    _write(folder / name, [entry for entry in entries if _key(kind, entry) != key] + [after])
    log = {"when": when, "who": who, "kind": kind, "id": key, "evidence": evidence, "before": before, "after": after}
    _write(folder / LOG, [*_read(folder / LOG), log])


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Two people who amend at once wait for each other, so that neither change is lost."""
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def changes(folder: str | Path) -> list[dict[str, Any]]:
    """The change log, oldest first."""
    return _read(Path(folder) / LOG)


def _key(kind: str, record: dict[str, Any]) -> str:
    if kind == "event":
        return " ".join(str(record.get(name, "")) for name in ("date", "conflict", "text"))
    key = str(record.get("id") or "").strip()
    if not key:
        raise ValueError(f"a {kind} needs an id")
    return key


def _check(kind: str, entry_type: type, record: dict[str, Any]) -> None:
    """Whether the entry could be read back; an amendment of a shipped entry may leave out its name."""
    stand_in = {} if kind == "event" else {"name": "as shipped"}
    make(entry_type, {**stand_in, **record})


def _read(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    return yaml.safe_load(path.read_text(encoding="utf-8")) or []


def _write(path: Path, entries: list[dict[str, Any]]) -> None:
    with NamedTemporaryFile("w", dir=path.parent, suffix=".part", delete=False, encoding="utf-8") as file:
        yaml.safe_dump(entries, file, allow_unicode=True, sort_keys=False)
    Path(file.name).chmod(READABLE)
    Path(file.name).replace(path)
