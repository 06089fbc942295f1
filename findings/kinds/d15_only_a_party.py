"""Find what only a party to the conflict says about the other side.

In:  a Group.
Out: one Finding for each subject for which every figure comes from belligerents and concerns the other side.

Applied alike to all sides. Not raised for a body that counts its own population's dead.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from records import Finding
from series.claims import Claim, Line
from wording.catalogue import N_

CODE = "D15"
NAME = "only_a_party_says_so"
EXPLAINS = N_("Only parties to the conflict give a figure, and about the other side.")


def check(group: Group) -> Iterator[Finding]:
    """Every metric, group and event or place."""
    subjects: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in group.lines.values():
        k = line.key
        event = k.count_start if k.measure == "incident" else ""
        subjects[(k.metric, k.population, k.group, k.place, k.unit, k.measure, event)].append(line)
    for lines in subjects.values():
        latest = [line.latest for line in lines]
        if all(_about_the_other_side(group, claim) for claim in latest):
            latest.sort(key=Claim.turn)
            names = list(dict.fromkeys(words.who(claim, group.known) for claim in latest))
            template = "D15" if len(names) == 1 else "D15 several"
            text = sentence(
                template,
                A=words.listed(names),
                counted=words.counted(latest[0]),
                place=words.place(latest[0], group.known),
            )
            yield make(group, CODE, NAME, "note", latest, text)


def _about_the_other_side(group: Group, claim: Claim) -> bool:
    if not group.is_party(claim):
        return False
    if claim.figure.concerns is not None:
        return claim.figure.concerns == "enemy"
    counted = claim.key.group
    return bool(counted) and counted != group.known.side(claim.who) and group.known.is_side(counted, claim.key.conflict)
