"""Find repetition that is no confirmation.

In:  a Group.
Out: one Finding for each value of one source and day printed by three publishers or more, and for each unrounded
     number that two sources give for the same day: presumed to be one count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from records import Finding
from series.claims import Claim
from series.interval import last_place
from series.known import plain
from wording.catalogue import N_
from wording.phrases import Number

CODE = "D08"
NAME = "one_source_many_outlets"
EXPLAINS = N_("Several outlets print one count, or two sources give one unrounded number.")

PUBLISHERS = 3
SIGNIFICANT = 1000
"""Four significant digits: two counts hardly ever agree on them by chance."""


def check(group: Group) -> Iterator[Finding]:
    """Many outlets, then identical numbers."""
    many: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in group.claims:
        if claim.value is not None and claim.who:
            k = claim.key
            what = (k.metric, k.measure, k.unit, k.population, k.group, k.place, k.causation, claim.last, claim.value)
            many[(*what, k.count_start if k.measure == "incident" else "")].append(claim)
    for claims in many.values():
        if len(claims) > 1:
            yield from _outlets(group, claims)
            yield from _identical(group, claims)


def _outlets(group: Group, claims: list[Claim]) -> Iterator[Finding]:
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_source[claim.who].append(claim)
    for same in by_source.values():
        publishers = {plain(c.figure.publisher) for c in same if c.figure.publisher}
        if len(publishers) >= PUBLISHERS:
            text = sentence("D08", len(publishers), n=Number(len(publishers)), A=words.who(same[0], group.known))
            yield make(group, CODE, NAME, "note", same, text)


def _identical(group: Group, claims: list[Claim]) -> Iterator[Finding]:
    value = claims[0].value or 0
    if value / last_place(value) < SIGNIFICANT:
        return
    first = {claim.who: claim for claim in reversed(claims)}
    if len(first) > 1:
        a, b = sorted(first.values(), key=Claim.turn)[:2]
        text = sentence(
            "D08 identical",
            A=words.who(a, group.known),
            B=words.who(b, group.known),
            a=words.said(a),
            d=words.day(a),
        )
        yield make(group, CODE, NAME, "note", [a, b], text, tag="identical")
