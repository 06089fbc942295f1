"""Say which claimant's line comes first, by one published rule that is the same for every side.

In:  series, and the figures behind them.
Out: the same series, the leading one first.

The rule is RULE, as the Method page prints it; _rank() is that sentence as code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from records import Figure, Series
from wording.catalogue import N_

RULE = N_(
    "The claimant that leads is, among those who are named: first whoever does not speak of its own enemy, "
    "then whoever counts cases rather than estimates, then whoever has published most dated figures for what is shown, "
    "then the first in the alphabet. Leading means being drawn and named first; it is no judgement of who is right."
)
"""Printed wherever a leading claimant is named."""


def led(series: Sequence[Series], figures: Mapping[str, Figure]) -> tuple[Series, ...]:
    """The series in the order of the rule."""
    return tuple(sorted(series, key=lambda s: _rank(s, figures)))


def _rank(series: Series, figures: Mapping[str, Figure]) -> tuple[bool, bool, bool, int, str, str]:
    current = series.current
    latest = current[-1].figure_ids if current else ()
    of_the_enemy = any(figures[f].concerns == "enemy" for f in latest if f in figures)
    key = series.key
    return (not key.claimant, of_the_enemy, key.inclusion == "estimated", -len(current), key.claimant, series.series_id)
