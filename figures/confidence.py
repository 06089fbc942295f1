"""How sure a figure is: the share of like figures that were right in every charted attribute on annotated reports.

In:  the rules that found a figure's attributes.
Out: a number between 0 and 1, two decimals.
The weights are log-odds fitted on the annotated reports, report by report left out (bench/calibration.py prints how
often
each level was right). What raises them is worth knowing: a named speaker and a named group; what lowers them: a place
from earlier in the report, a day that only the statement or the dateline gives.
"""

from __future__ import annotations

import math

from figures.measures import When
from figures.population import Whom
from figures.scene import Binding

BASE = 1.6
"""Log-odds of a figure with its own verb, place and day in its sentence."""
WEIGHTS = {
    "place from elsewhere": -1.4,
    "soft day": -1.1,
    "level at a day": -0.7,
    "noun only": -0.3,
    "shared verb": -0.4,
    "vague": -0.1,
    "named group": 0.4,
    "named speaker": 0.5,
    "older number": -0.4,
}
"""What each circumstance adds to the log-odds."""
SOFT_DAYS = frozenset(
    {
        "the day of the statement",
        "no day given",
        "the day of the dateline",
        "a toll without a day",
        "the day that the report gives later",
    }
)


def of(join: Binding, whom: Whom, when: When, place_rule: str, source: str | None, qualifier: str) -> float:
    """The confidence of one figure."""
    circumstances = {
        "place from elsewhere": place_rule.startswith(("earlier", "what the report")),
        "soft day": when.rule in SOFT_DAYS,
        "level at a day": when.rule == "a level at a date",
        "noun only": join.rule.startswith("inside"),
        "shared verb": join.shared is not None or join.carried,
        "vague": qualifier == "vague",
        "named group": bool(whom.group),
        "named speaker": bool(source),
        "older number": join.older,
    }
    odds = BASE + sum(WEIGHTS[name] for name, holds in circumstances.items() if holds)
    return round(1 / (1 + math.exp(-odds)), 2)
