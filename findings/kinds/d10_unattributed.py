"""Find figures that nobody is named for.

In:  a Group.
Out: one Finding for each figure without a source. It is never joined to a line and never in the band.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from records import Finding

CODE = "D10"
NAME = "unattributed"
EXPLAINS = "The report does not say who counted."


def check(group: Group) -> Iterator[Finding]:
    """Every figure without claimant and source."""
    for claim in group.claims:
        if not claim.who:
            text = sentence(
                "D10",
                P=words.publisher(claim),
                counted=words.counted(claim),
                place=words.place(claim, group.known),
            )
            yield make(group, CODE, NAME, "note", [claim], text)
