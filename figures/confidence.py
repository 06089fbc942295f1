"""How sure a figure is: the share of like figures that were right in every charted attribute on annotated reports.

In:  the rules that found a figure's attributes.
Out: a number between 0 and 1, two decimals.
The weights are log-odds fitted on 346 annotated reports of many publishers (2,024 figures), report by report left out;
docs/extraction.md shows how often each level was right. No circumstance that is known here makes a figure sure: none
reaches 0.9, and a person looks at all.
"""

from __future__ import annotations

import math
from functools import cache

from figures import grounds
from figures.measures import When
from figures.population import Whom
from figures.scene import Binding

BASE = 1.3
"""Log-odds of a figure with its own verb and place in its sentence, on a day that is carried or worked out."""
WEIGHTS = {
    "place from elsewhere": -0.5,
    "place by its kind": -0.3,
    "soft day": -0.1,
    "stated day": 0.2,
    "level at a day": -0.6,
    "noun only": -0.6,
    "shared verb": -0.5,
    "vague": -0.3,
    "named group": -0.2,
    "named speaker": 0.1,
}
"""What each circumstance adds to the log-odds."""
ELSEWHERE = ("earlier", "what the report", "in its paragraph")
"""How the rules begin that take a place from another sentence."""
BY_ITS_KIND = ("the place", "the country", "'the ", "where")
"""How the rules begin that find it by what the sentence calls it: 'the village', 'the country'."""


def of(join: Binding, whom: Whom, when: When, place_rule: str, source: str | None, qualifier: str) -> float:
    """The confidence of one figure."""
    circumstances = (
        ("place from elsewhere", place_rule.startswith(ELSEWHERE)),
        ("place by its kind", place_rule.startswith(BY_ITS_KIND)),
        ("soft day", when.rule in grounds.SOFT),
        ("stated day", when.rule in grounds.STATED),
        ("level at a day", when.rule == grounds.LEVEL_AT_DATE),
        ("noun only", join.rule.startswith("inside")),
        ("shared verb", join.shared is not None or join.carried),
        ("vague", qualifier == "vague"),
        ("named group", bool(whom.group)),
        ("named speaker", bool(source)),
    )
    return _share(tuple([name for name, holds in circumstances if holds]))


@cache
def _share(circumstances: tuple[str, ...]) -> float:
    """How many of the figures of such circumstances are right."""
    odds = BASE + sum(WEIGHTS[name] for name in circumstances)
    return round(1 / (1 + math.exp(-odds)), 2)
