"""Decides what kind of number a figure is and of which days: cumulative, incident, period or stock.

In:  the trigger, the times of its sentence, the words around it, the report's Timeline.
Out: `read`: When: measure, first and last day, whether the last day had to be assumed, and the rule used.
'since X', an unstated start and 'have fled' are cumulative; a period needs both ends or a rolling window; one attack
is an incident of its first day; still displaced, still missing are stocks. `deciding` lists the rules in their order.
"""

from __future__ import annotations

from figures.measures.deciding import read
from figures.measures.setting import Setting, When

__all__ = ["Setting", "When", "read"]
