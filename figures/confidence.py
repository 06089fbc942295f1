"""How sure a figure is: the share of like figures that were right on annotated reports.

In:  how its attributes were found.
Out: a number between 0 and 1.
"""

from __future__ import annotations


def of(join, whom, when, place, saying, limit) -> float:
    """The confidence of one figure."""
    score = 0.95
    if join.shared is not None:
        score -= 0.06
    if join.weak or "inside" in join.rule:
        score -= 0.02
    if when.inferred:
        score -= 0.05
    if place is None:
        score -= 0.08
    elif not place.known:
        score -= 0.03
    if limit.qualifier == "vague":
        score -= 0.05
    return round(max(0.3, score), 2)
