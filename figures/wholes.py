"""Finds the whole whose parts stand in brackets behind places: 'IDPs are concentrated in X (967,000), Y (712,000)'.

In:  the words of a sentence before its first place with a bracket, the figures read in it and shortly before it.
Out: the Draft of the whole, or None.
Assumes that a sentence which speaks of the displaced, or of where 'they' shelter, goes on about those counted last.
"""

from __future__ import annotations

from figures import lexicon
from figures.drafts import Draft

_WORDS = lexicon.tables("en_parts")
COUNTED = {metric: _WORDS[metric] for metric in ("killed", "injured", "missing", "detained", "abducted", "displaced")}
REFUGEES, HOSTS = _WORDS["refugees"], _WORDS["hosts"]
THEY, STAY = _WORDS["they"], _WORDS["stay"]
MOVED = ("displaced", "refugees", "returned")
SLACK = 1.02
"""Rounded parts may add up to a little more than their rounded whole."""


def whole_of(opening: list[str], total: float, made: list[Draft], before: list[Draft]) -> Draft | None:
    """The whole: of the sentence itself, else of those before it, if the sentence still speaks of them."""
    here = [d for d in made if d.figure.value]
    if not here:
        metrics = _spoken_of(opening)
        here = [d for d in before if d.figure.value and d.figure.metric in metrics]
    whole = max(here, key=lambda d: d.figure.value or 0, default=None)
    return whole if whole is not None and total <= (whole.figure.value or 0) * SLACK else None


def _spoken_of(opening: list[str]) -> set[str]:
    """What befell those of whom the words speak."""
    words = set(opening)
    metrics = {metric for metric, some in COUNTED.items() if words & some}
    if words & REFUGEES or words & HOSTS:
        metrics.add("refugees")
    if words & HOSTS or (words & THEY and words & STAY):
        metrics.update(MOVED)
    return metrics
