"""The words that a record's fields may hold, looked up by their names, and those of them that rules take together.

In:  a name as a lexicon spells it.
Out: the same name as the type of its field.
Refuses (raises KeyError) a name that no record knows, so that a misspelt lexicon fails its first test.
"""

from __future__ import annotations

from typing import get_args

from records import Metric, Qualifier

METRICS: dict[str, Metric] = {name: name for name in get_args(Metric)}
QUALIFIERS: dict[str, Qualifier] = {name: name for name in get_args(Qualifier)}

ARMED = frozenset({"combatants", "security_forces", "police"})
"""Populations that bear arms: they have a side, and may be somebody's enemy."""
ARRIVED = "arrived"
"""Stands for the metric until the report has said what those were who arrived."""
MOVED = frozenset({"displaced", "refugees", "returned"})
"""Metrics of people on the move."""
HURT = frozenset({"killed", "injured", "casualties"})
TAKEN = frozenset({"abducted", "captured", "detained"})
"""Metrics of people in somebody's hands; 'captured' until it is known whose."""
LEVELS = frozenset({"missing", "displaced", "refugees", "detained", "abducted"})
"""Metrics that may be a level at a moment: 'still missing'."""
