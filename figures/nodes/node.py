"""One element of a sentence as the later stages see it.

In:  nothing; `building` fills it.
Out: Node.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from figures.dates import Time
from figures.lexicon import Entry
from figures.numerals import Numeral


@dataclass(slots=True)
class Node:
    """One element of a sentence: tokens[first:last]."""

    kind: str
    first: int
    last: int
    low: str
    entries: dict[str, Entry] = field(default_factory=dict)
    """What else the words may be: category -> entry."""
    numeral: Numeral | None = None
    time: Time | None = None
    capital: bool = False

    def trigger(self) -> Entry | None:
        """The trigger that it is, if any."""
        return self.entries.get("trigger") or self.entries.get("head")

    @property
    def quantity(self) -> Numeral:
        """The numeral of a node of kind Q."""
        assert self.numeral is not None
        return self.numeral
