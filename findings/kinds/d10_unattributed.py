"""Find figures that nobody is named for.

In:  a Group.
Out: one Finding for each figure without a source. It is never joined to a line and never in the band.

A summary is in our own words: that it names nobody says nothing about the publisher, and it accuses no one.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from records import Finding
from wording.catalogue import N_

CODE = "D10"
NAME = "unattributed"
EXPLAINS = N_("The report does not say who counted.")


def check(group: Group) -> Iterator[Finding]:
    """Every figure without claimant and source that stands in the publisher's own words or table."""
    for claim in group.claims:
        if not claim.who and claim.figure.quote_kind != "summary":
            text = sentence(
                "D10",
                P=words.publisher(claim),
                counted=words.counted(claim),
                place=words.place(claim, group.known),
            )
            yield make(group, CODE, NAME, "note", [claim], text)
