"""Find a part that is larger than its whole.

In:  a Group.
Out: one Finding for each stated part above its stated whole, and for each narrower count of one source above the
     wider count of another.

Within one source it is an error; across sources it shows that the wider count misses cases.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from findings.meetings import in_order, same_days, still_rising
from records import Finding
from series import floors
from series.claims import Claim
from wording.catalogue import N_
from wording.phrases import Phrase

CODE = "D04a"
NAME = "part_exceeds_whole"
EXPLAINS = N_("A part is larger than the whole that it belongs to.")

LEAST, SHARE = 2.0, 0.0005
"""Nothing but rounding may stand between a part and its whole: two, or half a thousandth."""


def slack(whole: float) -> float:
    """What rounding may add."""
    return max(LEAST, SHARE * whole)


def check(group: Group) -> Iterator[Finding]:
    """Stated parts first, then what places, populations and causes nest."""
    seen: set[tuple[str, str]] = set()
    for whole, parts in group.wholes:
        for part in parts:
            if part.key.unit == whole.key.unit and exceeds(part, whole):
                seen.add((part.id, whole.id))
                yield _finding(group, part, whole)
    shown: set[frozenset[tuple[str, ...]]] = set()
    for pair in group.pairs:
        if pair.relation.kind != "nested" or pair.subject in shown:
            continue
        wide, narrow = (pair.a, pair.b) if pair.relation.wider == 1 else (pair.b, pair.a)
        met = list(same_days(wide, narrow))
        if wide.key.measure == "cumulative" and not met:
            met = [(w, n) for n, w in in_order(narrow, wide) if w.key == wide.key]
        for w, n in reversed(met):
            stated = bool(n.figure.part_of) or (n.id, w.id) in seen
            early = w.key.measure == "incident" and still_rising(w, n)
            if not (stated or early or w.vague or n.vague or floors.is_floor(w.figure)) and exceeds(n, w):
                shown.add(pair.subject)
                yield _finding(group, n, w)
                break


def exceeds(part: Claim, whole: Claim) -> bool:
    """Whether the lower end of the part lies above the upper end of the whole."""
    if part.interval is None or whole.interval is None:
        return False
    return part.interval.low > whole.interval.high + slack(whole.interval.high)


def _finding(group: Group, part: Claim, whole: Claim) -> Finding:
    one_source = part.who == whole.who
    text = sentence(
        "D04a" if one_source else "D04a sources",
        A=words.who(part, group.known),
        B=words.who(whole, group.known),
        a=words.said(part),
        b=words.said(whole),
        part=_described(part, whole, group),
        whole=_described(whole, part, group),
    )
    low, high = (part.interval, whole.interval)
    return make(
        group,
        CODE,
        NAME,
        "error" if one_source else "warning",
        [part, whole],
        text,
        gap=low.low - high.high if low and high else None,
        tolerance=slack(high.high) if high else None,
    )


def _described(claim: Claim, other: Claim, group: Group) -> Phrase:
    elsewhere = claim.key.place != other.key.place
    return words.counted_in(claim, group.known) if elsewhere else words.counted(claim)
