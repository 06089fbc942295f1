"""A place as a sentence names it.

In:  nothing.
Out: Place: the words, where they stand, the country if known, and how the sentence leads up to it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(slots=True)
class Place:
    """One place as the sentence names it: tokens[first:last]."""

    first: int
    last: int
    words: str | None
    """None where only its country is known."""
    country: str | None
    lead: str
    """The preposition before it, or ''."""
    known: bool
    only_country: bool = False
    dateline: bool = False
    """True for the place that stands before the story: 'KABUL, Afghanistan (Reuters) –'."""
    broad: bool = False
    """True for a country or a quarter of one: 'northern Mali'."""

    @property
    def wide(self) -> bool:
        """True for a place that gives way to a nearer one."""
        return self.only_country or self.broad

    def called(self, words: str | None) -> Place:
        """The same place by another name."""
        return replace(self, words=words)
