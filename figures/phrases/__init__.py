"""Reads the noun phrase that a numeral counts: '12 Palestinian men', 'five of the insurgents', 'dozens', '58'.

In:  the nodes of a sentence.
Out: `read`: Counts, each the numeral with its bound, its modifiers, its head noun, and where the phrase ends.
Refuses numerals whose noun is a thing, a unit, money or an age: the reason is kept for `explain`.
"""

from __future__ import annotations

from figures.phrases.count import Count
from figures.phrases.reading import read

__all__ = ["Count", "read"]
