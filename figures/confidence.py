"""How sure a figure is: the share of like figures that were right in every charted attribute on annotated reports.

In:  the Drafts of a report, once all their rules are known and the mentions of one claim are joined.
Out: the same Drafts, each figure with a confidence between 0 and 1, two decimals. Figures of tables keep their own.
The weights are log-odds fitted by `bench/calibration.py --fit` on annotated reports of many publishers; the table in
docs/extraction.md shows how often each level was right on reports that no weight was fitted to.
"""

from __future__ import annotations

import math
from collections import Counter

from figures import grounds
from figures.drafts import Draft
from records import changed

BASE = 2.12
"""Log-odds of a figure with its own verb and place in a short sentence, on a day that is carried or worked out."""
WEIGHTS = {
    "place from elsewhere": -0.85,
    "place by its kind": -0.38,
    "fighters": -0.7,
    "named group": -0.2,
    "according to": 0.63,
    "nobody named": -0.24,
    "since a day": 0.66,
    "over the whole war": -0.79,
    "no day": -0.83,
    "a level at a day": -0.19,
    "at least": 0.52,
    "vague": -0.18,
    "noun only": -0.16,
    "long sentence": -1.18,
    "figures beside it": 0.96,
    "kinds of measure": -0.86,
    "said alike again": 0.38,
}
"""What each circumstance adds to the log-odds, times how far it holds (0 to 1)."""
ELSEWHERE = ("earlier", "what the report")
"""How the rules begin that take a place from another sentence."""
BY_ITS_KIND = ("the place", "the country", "'the ", "where")
"""How the rules begin that find it by what the sentence calls it: 'the village', 'the country'."""
LONGEST = 500
"""Characters. A longer sentence makes a figure no less sure."""
MOST_BESIDE = 6
"""Figures of one sentence; more make none surer."""
MEASURES = 4
"""Incident, period, cumulative, stock: a report of one kind is easier than one of all."""

Claim = tuple[str, float | None, str | None, str | None]


def settle(drafts: list[Draft]) -> None:
    """Gives every figure of the running text its confidence."""
    for draft, held in asked(drafts):
        odds = BASE + sum(WEIGHTS[name] * far for name, far in held.items())
        draft.figure = changed(draft.figure, confidence=round(1 / (1 + math.exp(-odds)), 2))


def asked(drafts: list[Draft]) -> list[tuple[Draft, dict[str, float]]]:
    """Every figure of the running text, with how far each circumstance holds for it."""
    beside = Counter(draft.sentence for draft in drafts)
    measures = len({draft.figure.measure for draft in drafts})
    said = Counter(_claim(draft) for draft in drafts)
    return [
        (draft, circumstances(draft, beside[draft.sentence], measures, said[_claim(draft)] > 1))
        for draft in drafts
        if draft.length
    ]


def circumstances(draft: Draft, beside: int, measures: int, again: bool) -> dict[str, float]:
    """How far each circumstance of WEIGHTS holds for a figure, between 0 and 1."""
    figure, rules = draft.figure, draft.rules
    place, day = rules["place"], rules["date_end"]
    holds = {
        "place from elsewhere": place.startswith(ELSEWHERE),
        "place by its kind": place.startswith(BY_ITS_KIND),
        "fighters": figure.population == "combatants",
        "named group": figure.group is not None,
        "according to": rules["source"].startswith("according to"),
        "nobody named": figure.source is None,
        "since a day": day == grounds.SINCE,
        "over the whole war": day == grounds.OVER_THE_WAR,
        "no day": figure.date_end is None,
        "a level at a day": day == grounds.LEVEL_AT_DATE,
        "at least": figure.qualifier == "at_least",
        "vague": figure.qualifier == "vague",
        "noun only": rules["metric"].startswith("inside"),
        "said alike again": again,
    }
    held = {name: 1.0 if so else 0.0 for name, so in holds.items()}
    held["long sentence"] = min(draft.length, LONGEST) / LONGEST
    held["figures beside it"] = min(beside, MOST_BESIDE) / MOST_BESIDE
    held["kinds of measure"] = measures / MEASURES
    return held


def _claim(draft: Draft) -> Claim:
    """What two mentions of one claim that was read alike share: fate, number, place and last day."""
    figure = draft.figure
    return figure.metric, figure.value, figure.place, figure.date_end
