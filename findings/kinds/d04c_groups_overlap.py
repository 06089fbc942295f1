"""Find parts that share people and so exceed their whole.

In:  a Group.
Out: one Finding for each whole whose overlapping parts make more than it.

Not an error of anyone: people displaced twice stand in both groups. It says why the groups must not be added.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from records import Finding
from series import interval
from wording.catalogue import N_
from wording.phrases import Number

CODE = "D04c"
NAME = "groups_overlap"
EXPLAINS = N_("Groups that can share people add up to more than the whole; they must not be added.")


def check(group: Group) -> Iterator[Finding]:
    """Every whole with overlapping parts."""
    for whole, parts in group.wholes:
        sharing = [p for p in parts if p.centre is not None and p.key.unit == whole.key.unit]
        if len(sharing) < 2 or not any(p.figure.overlap for p in sharing) or whole.centre is None:
            continue
        total = sum(p.centre or 0 for p in sharing)
        if total > whole.centre and interval.differ(total, whole.centre):
            text = sentence(
                "D04c",
                parts=words.added(sharing),
                sum=Number(total),
                whole=words.said(whole),
            )
            yield make(
                group, CODE, NAME, "note", [whole, *sharing], text, values=(whole.centre, total),
                gap=total - whole.centre,
            )  # fmt: skip
