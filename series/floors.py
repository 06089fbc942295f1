"""Say which claims open upwards when another origin is compared with them (methodology 3.3).

In:  Figures, the kind of their claimant.
Out: the interval that the comparison uses.

A list of names is never complete, so a higher number of another origin does not contradict it; a lower one does.
A party's statement about fighters is no register.
"""

from __future__ import annotations

from math import inf

from records import Figure
from series.interval import Interval

NO_REGISTER_OF = {"combatants", "security_forces"}
"""Populations about whom a government or army states, rather than registers."""
COUNTED_OVER_DAYS = {"cumulative", "period"}
"""A register is a floor over stated days with both ends as over days until now."""
NOT_COUNTING = {"survey", "witness"}
"""Kinds of sources that do not keep a register."""


def is_floor(figure: Figure) -> bool:
    """Identified and verified figures are floors against every other origin."""
    return figure.inclusion in ("identified", "verified")


def opened(figure: Figure, claim: Interval, kind: str, other: Figure) -> Interval:
    """The claim as it is compared with another origin's figure."""
    if is_floor(figure):
        return Interval(claim.low, inf)
    counts = (
        figure.measure in COUNTED_OVER_DAYS
        and figure.qualifier == "exact"
        and figure.inclusion == "reported"
        and figure.population not in NO_REGISTER_OF
        and kind not in NOT_COUNTING
    )
    if counts and other.inclusion == "estimated":
        return Interval(claim.low, inf)
    return claim
