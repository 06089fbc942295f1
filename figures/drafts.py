"""What a reader of any language hands over: figures with the rules that found them, and what was refused.

In:  nothing; the records of the stages.
Out: Draft, Refused, Reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from records import Figure


@dataclass(slots=True)
class Draft:
    """One figure and how it was read."""

    figure: Figure
    rules: dict[str, str] = field(default_factory=dict)
    sentence: int = -1
    """The sentence that states it, counted from 0; -1 in a table and in brackets behind it."""
    length: int = 0
    """Characters of that sentence; 0 in a table."""


@dataclass(slots=True)
class Refused:
    """A numeral that is no figure, and why."""

    numeral: str
    start: int
    end: int
    reason: str


@dataclass(slots=True)
class Reading:
    """All that was read in a report."""

    drafts: list[Draft] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
