"""Tell a count begun anew from a total that fell.

In:  two neighbouring totals of one source, their days, and whether a new start of counting is stated.
Out: yes or no.

Lebanon's ministry stood at 4,047, was silent for fifteen months, and went on at 123: a new count. A total that falls
within days, without a stated start, is a fall.
"""

from __future__ import annotations

LEAST_FALL = 0.8
"""A new count starts near zero: it lies at least 80 per cent below the old one."""
SILENCE = 30
"""Days without a report after which a count may have ended."""


def is_restart(before: float | None, after: float | None, day: int, later: int, new_start: bool) -> bool:
    """Whether the second total begins a new count.

    >>> is_restart(4047, 123, 1, 460, False), is_restart(9861, 1351, 1, 6, False)
    (True, False)
    """
    if before is None or after is None or before <= 0:
        return False
    return after <= (1 - LEAST_FALL) * before and (new_start or later - day >= SILENCE)
