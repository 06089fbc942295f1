"""The published changes to a data set's values: every number that a cell has held, and from when to when.

In:  `revisions_of_published_values.csv`: series, report_date, field, old_value, new_value (empty: withdrawn),
     changed_on.
Out: for a cell, its versions, oldest first, each with the days between which it stood.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from loaders.reading.item import Item
from loaders.reading.table import Row, rows

FILE = "revisions_of_published_values.csv"


@dataclass(frozen=True, slots=True)
class Version:
    """One number that a cell has held."""

    printed: str
    known_from: str
    known_until: str | None
    withdrawn: bool = False

    @property
    def current(self) -> bool:
        return self.known_until is None

    @property
    def stood(self) -> dict[str, Any]:
        """What a Figure of this version says about its time."""
        review = "withdrawn" if self.withdrawn else "extracted"
        return {"known_from": self.known_from, "known_until": self.known_until, "review": review}


@dataclass(slots=True)
class Revisions:
    """The changes to one series, by day and field."""

    changes: dict[tuple[str, str], list[tuple[str, str, str]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def beside(cls, item: Item, series: str) -> Revisions:
        """Those that lie in the same folder as a table; none if they do not."""
        found, other = cls(), item.beside(FILE)
        for row in rows(other) if other else ():
            if isinstance(row, Row) and row.cells["series"] == series:
                key = (row.cells["report_date"], row.cells["field"].replace(".", "_"))
                found.changes[key].append((row.cells["changed_on"], row.cells["old_value"], row.cells["new_value"]))
        for changes in found.changes.values():
            # Stable: two changes of one day stay in the order in which they were made.
            changes.sort(key=lambda change: change[0])
        return found

    def versions(self, day: str, column: str, current: str | None, *, published: str) -> Iterator[Version]:
        """Every number of one cell. A number that was put back after a while is two versions with one figure: the
        first time that it stood is kept, until it stands for good."""
        since, seen = published, {}
        for changed_on, old, new in self.changes.get((day, column), ()):
            if old and old != current:
                seen[old] = Version(old, since, changed_on, withdrawn=not new)
            since = max(since, changed_on)
        if current is not None:
            seen[current] = Version(current, since, None)
        yield from seen.values()
