"""Fills in what a figure leaves unsaid from the figure beside it or before it: its days, whom it counts, its fate.

In:  a counted phrase and its binding, the figures made so far.
Out: `when`, `whom`, `metric` of one figure; `from_before`, `note_replaced` for those that only point at another.
Assumes that what one verb governs happened on the same days to people of the same side, unless the words say otherwise.
"""

from __future__ import annotations

from figures.inheriting.days import when
from figures.inheriting.earlier import from_before, note_replaced
from figures.inheriting.fate import metric
from figures.inheriting.whom import whom

__all__ = ["from_before", "metric", "note_replaced", "when", "whom"]
