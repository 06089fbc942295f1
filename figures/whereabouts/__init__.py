"""Chooses where a figure's people were: the sentence's place, else the paragraph's, the section's, the report's.

In:  the places that a sentence names, what was carried from the sentences before.
Out: `choose`: a Place and the rule that chose it; `settle`: the same once the figure's days and people are known.
Assumes the nearest place in the clause is the right one; a country that acts ('Israel's war on ...') is no place.
"""

from __future__ import annotations

from figures.whereabouts.choosing import choose
from figures.whereabouts.settling import settle

__all__ = ["choose", "settle"]
