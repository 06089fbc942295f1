"""A number as a text states it: which words, which value or bounds.

In:  nothing; the readers of numerals fill it.
Out: Numeral.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Numeral:
    """A number expression: tokens[first:last]."""

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    vague: str | None = None
    ranged: bool = False
    at_least: bool = False
    """True for '104+'."""
    about: bool = False
    """True for 'half a dozen', 'a million': round by nature."""
    single: bool = False
    """True for 'a', 'another': one person without a numeral."""
    weak: bool = False
    """True for 'several', 'a few'."""
    pair: bool = False
    """True for 'a pair of'."""
