"""Remember which views were withdrawn from the public, and why.

In:  a View, a reason.
Out: whether a view is withdrawn; the notice that stands in its place.

Withdrawing a view withdraws every frozen copy and every language of it. The list is a file beside the database, so
that a server and the published files obey the same one; an entry is added, never edited.
"""

from __future__ import annotations

import fcntl
import os
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import NamedTemporaryFile

import yaml

from exports.links import live
from views import View

FILE = "withdrawn.yml"
HEADER = "# Views that were withdrawn from the public: cli.py withdraw. Newest last.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """One view that the public no longer sees."""

    view: str
    """Its identity."""
    day: str
    """When it was withdrawn, ISO."""
    reason: str
    """For readers."""


def identity(view: View) -> str:
    """What all frozen copies and languages of a view have in common."""
    return replace(live(view), lang="en").query()


def withdrawals(database: Path) -> dict[str, Withdrawal]:
    """Every withdrawal, by the identity of its view."""
    path = database.parent / FILE
    entries = (yaml.safe_load(path.read_text(encoding="utf-8")) or []) if path.is_file() else []
    return {entry["view"]: Withdrawal(**entry) for entry in entries}


def stamp(database: Path) -> int:
    """Changes when the list does: caches key on it."""
    path = database.parent / FILE
    return path.stat().st_mtime_ns if path.is_file() else 0


def withdraw(database: Path, views: list[View], reason: str, day: str) -> list[Withdrawal]:
    """Add views to the list; those on it already keep their first reason. What was added."""
    if not reason.strip():
        raise ValueError("A withdrawal needs a reason: readers of the page will see it.")
    path = database.parent / FILE
    with (database.parent / f".{FILE}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        known = withdrawals(database)
        wanted = dict.fromkeys(identity(view) for view in views)
        added = [Withdrawal(view=v, day=day, reason=reason.strip()) for v in wanted if v not in known]
        entries = [{"view": w.view, "day": w.day, "reason": w.reason} for w in [*known.values(), *added]]
        with NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8") as draft:
            draft.write(HEADER + yaml.safe_dump(entries, allow_unicode=True, sort_keys=False, width=10_000))
        os.replace(draft.name, path)
    return added


def found(database: Path, *views: View) -> Withdrawal | None:
    """The withdrawal of any of these readings of one view."""
    known = withdrawals(database)
    return next((known[i] for i in map(identity, views) if i in known), None)
