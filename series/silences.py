"""Say where a claimant was silent for so long that its last figure no longer speaks for the days between.

In:  the as-of days of one line, oldest first, and what kind of number they are.
Out: the places in the line before which such a silence lies.

A figure speaks for the days after it as long as the range of reported figures carries it: 14 days for a total, 90 for a
stock. A claimant that reports more seldom by habit is given four times its usual distance. What goes beyond is a
silence: the line is not drawn as if the old figure had been repeated.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from series.band import CARRIED

TIMES_USUAL = 4
"""How many usual distances make a silence; the same factor as for a jump (D06)."""
LEAST_DISTANCES = 3
"""Distances from which a habit can be told; a line of fewer points has none, and the days alone decide."""


def silences(days: Sequence[int], measure: str) -> tuple[int, ...]:
    """Index of each day that comes after a silence.

    >>> silences([1, 2, 3, 4, 40], "cumulative"), silences([1, 31, 61, 91], "cumulative"), silences([1, 91], "stock")
    ((4,), (), ())
    """
    if measure not in CARRIED:
        return ()
    distances = [later - day for day, later in pairwise(days)]
    habit = median(distances) if len(distances) >= LEAST_DISTANCES else 0
    longest = max(CARRIED[measure], TIMES_USUAL * habit)
    return tuple(index for index, distance in enumerate(distances, 1) if distance > longest)
