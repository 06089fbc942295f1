"""A place as a sentence names it.

In:  nothing.
Out: Place: the words, where they stand, the country if known, and how the sentence leads up to it.
"""

from __future__ import annotations

from dataclasses import dataclass


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
