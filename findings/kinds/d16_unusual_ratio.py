"""Find an unusual number of injured per person killed.

In:  a Group.
Out: one Finding for each source and day whose totals, or whose incident, lie outside 1 to 20 injured per death.

It can be real: the pagers of September 2024 killed 12 and injured 2,800. Never for daily increments.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from records import Finding
from series.claims import Claim, Line
from wording.catalogue import N_

CODE = "D16"
NAME = "unusual_ratio"
EXPLAINS = N_("The number of injured per person killed lies outside of what most conflicts show.")

LEAST = 50
"""Killed and injured together; below that, chance decides."""
USUAL = (1.0, 20.0)
"""Injured per person killed in most conflicts."""
MEASURES = {"incident", "cumulative"}


def check(group: Group) -> Iterator[Finding]:
    """Every source and day with both numbers."""
    injured = {_subject(line): line for line in group.lines.values() if line.key.metric == "injured"}
    for line in group.lines.values():
        other = injured.get(_subject(line)) if line.key.metric == "killed" and line.key.measure in MEASURES else None
        if other is None or not line.key.claimant or _is_a_day(line):
            continue
        by_day = {c.last: c for c in other.standing if c.centre is not None and not c.vague}
        for killed in line.standing:
            hurt = by_day.get(killed.last)
            if (
                hurt is not None
                and killed.centre is not None
                and not killed.vague
                and unusual(killed.centre, hurt.centre or 0)
            ):
                yield _finding(group, killed, hurt)


def unusual(killed: float, injured: float) -> bool:
    """Whether the ratio is worth a note.

    >>> unusual(12, 2800), unusual(61207, 49368), unusual(100, 300)
    (True, True, False)
    """
    if killed + injured < LEAST or killed <= 0:
        return False
    return not USUAL[0] <= injured / killed <= USUAL[1]


def _is_a_day(line: Line) -> bool:
    """Whether an 'incident' is no event but all of a day: an increment."""
    return line.key.measure == "incident" and line.claims[0].figure.event_id is None


def _subject(line: Line) -> tuple[str, ...]:
    k = line.key
    return (k.claimant, k.measure, k.unit, k.population, k.group, k.place, k.count_start)


def _finding(group: Group, killed: Claim, hurt: Claim) -> Finding:
    ratio = (hurt.centre or 0) / (killed.centre or 1)
    text = sentence(
        "D16",
        A=words.who(killed, group.known),
        k=words.said(killed),
        i=words.said(hurt),
        ratio=words.ratio(ratio),
    )
    return make(group, CODE, NAME, "note", [killed, hurt], text)
