"""What the list of conflicts says of each: how many claimants, and to which day its figures reach.

In:  the store.
Out: a Listed for every conflict with figures; asked for once for each version of the store.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from charts.marks import full_day
from registers import Registers
from registers.entries import Conflict
from store import Store
from views.once import Once


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One conflict in the list."""

    claimants: int
    """How many are named as having counted."""
    figures: int
    """How many figures are on file."""
    last_day: str
    """Latest day that a figure speaks of, ISO; '' if none says."""


_kept = Once[Mapping[str, Listed]](2)


def listing(store: Store, today: str) -> Mapping[str, Listed]:
    """Every conflict that has figures, by its id."""
    return _kept.get(
        (str(store.path), store.version, today), lambda: {c: _listed(store, c, today) for c in store.conflicts()}
    )


def _listed(store: Store, conflict: str, today: str) -> Listed:
    found = store.facets(conflict)
    reaches = found.last_day or ""
    return Listed(
        claimants=len(found.claimants),
        figures=found.figures,
        # A figure of a whole year that is not over speaks of no day to come.
        last_day=min(full_day(reaches), today) if reaches else "",
    )


def fits(conflict: Conflict, asked: str, registers: Registers) -> bool:
    """Whether a conflict is meant by what a reader typed: part of its name, of another name, or of a place in it."""
    names = (conflict.name, *conflict.aliases, *(registers.name(place) for place in conflict.places))
    return all(any(word in name.casefold() for name in names) for word in asked.casefold().split())
