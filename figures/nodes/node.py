"""One element of a sentence as the later stages see it.

In:  nothing; `building` fills it.
Out: Node.
"""

from __future__ import annotations

from figures.dates import Time
from figures.lexicon import Entry
from figures.numerals import Numeral


class Node:
    """One element of a sentence: tokens[first:last]. No dataclass for the reason that Token gives."""

    __slots__ = ("capital", "entries", "first", "kind", "last", "low", "numeral", "time")

    def __init__(
        self,
        kind: str,
        first: int,
        last: int,
        low: str,
        entries: dict[str, Entry] | None = None,
        numeral: Numeral | None = None,
        time: Time | None = None,
        capital: bool = False,
    ) -> None:
        self.kind = kind
        self.first = first
        self.last = last
        self.low = low
        self.entries = entries if entries is not None else {}
        """What else the words may be: category -> entry."""
        self.numeral = numeral
        self.time = time
        self.capital = capital

    def trigger(self) -> Entry | None:
        """The trigger that it is, if any."""
        return self.entries.get("trigger") or self.entries.get("head")

    @property
    def quantity(self) -> Numeral:
        """The numeral of a node of kind Q."""
        assert self.numeral is not None
        return self.numeral
