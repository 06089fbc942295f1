"""Find a list of parts, said to be complete, that does not make its whole.

In:  a Group.
Out: one Finding for each such list.

Open lists ("including") and lists with a part that has no number are left alone; groups that share people are d04c's.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from findings.kinds.d04a_part_exceeds_whole import slack
from records import Finding
from series.claims import Claim
from wording.catalogue import N_
from wording.phrases import Number

CODE = "D04b"
NAME = "parts_do_not_add_up"
EXPLAINS = N_("The parts of a complete list do not make the whole that is printed beside them.")


def check(group: Group) -> Iterator[Finding]:
    """Every complete list."""
    for whole, parts in group.wholes:
        complete = [p for p in parts if p.figure.role == "complete_part"]
        for siblings in _by_kind(complete):
            if len(siblings) < 2 or any(p.figure.overlap or p.interval is None or p.vague for p in siblings):
                continue
            if whole.interval is None or len({p.who for p in siblings} | {whole.who}) > 1:
                continue
            if len({p.key.unit for p in siblings} | {whole.key.unit}) > 1:
                continue
            low = sum(p.interval.low for p in siblings if p.interval)
            high = sum(p.interval.high for p in siblings if p.interval)
            gap = max(0.0, low - whole.interval.high, whole.interval.low - high)
            if gap > slack(max(low, whole.interval.low)):
                yield _finding(group, whole, siblings, gap)


def _by_kind(parts: list[Claim]) -> Iterator[list[Claim]]:
    """Parts of one list: those that carve the whole up in the same respect."""
    yield parts


def _finding(group: Group, whole: Claim, parts: list[Claim], gap: float) -> Finding:
    total = sum(p.centre or 0 for p in parts)
    text = sentence(
        "D04b",
        parts=words.added(parts),
        sum=Number(total),
        whole=words.said(whole),
        A=words.who(whole, group.known),
        counted=words.counted(whole),
    )
    return make(
        group, CODE, NAME, "error", [whole, *parts], text, values=(whole.centre, total), gap=gap,
        tolerance=slack(total),
    )  # fmt: skip
