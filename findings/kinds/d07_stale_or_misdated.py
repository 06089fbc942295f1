"""Find where a running total is printed for another day than its own.

In:  a Group.
Out: one Finding for each relayed total that is its source's total of another day (misdated), or that its source had
     already passed two days or more before (stale).

Against the source's own line only. One day is free: time zones and hours of going to press. Silent when the text
states the older day.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from findings.meetings import apart
from records import Finding
from series.claims import NEVER, Claim
from series.interval import is_rounded
from wording.catalogue import N_

CODE = "D07"
NAME = "stale_or_misdated"
EXPLAINS = N_("A printed total is the source's total of another day, or one that the source had already passed.")

FREE_DAYS = 1
"""Time zones and hours of going to press."""
STALE_DAYS = 2
"""A total is stale when its source had passed it two days before."""
ROUNDED_SHARE = 0.005
"""A rounded number is the total of a day if it is within half a per cent of it."""


def check(group: Group) -> Iterator[Finding]:
    """Every relay of a running total that belongs to another day."""
    own: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in group.claims:
        if claim.own and claim.key.measure == "cumulative" and claim.value is not None:
            own[claim.thread].append(claim)
    for claim in group.claims:
        if claim.own or not claim.who or claim.value is None or claim.id in group.wrong:
            continue
        if claim.figure.quote_kind != "summary" and claim.figure.qualifier not in ("up_to", "fewer_than"):
            line = own.get(claim.thread)
            if line:
                yield from _compare(group, claim, line)


def _compare(group: Group, relay: Claim, line: list[Claim]) -> Iterator[Finding]:
    near = [c for c in line if apart(relay, c) <= FREE_DAYS]
    if any(_fits(relay, c) for c in near):
        return
    today = _nearest(line, relay)
    dated = not relay.figure.date_inferred and relay.said not in (NEVER, relay.last)
    match = _other_day(relay, line)
    if match is not None and near and (match.first > relay.last or dated):
        group.wrong.add(relay.id)
        yield _finding(group, relay, match, today, "misdated")
        return
    passed = [c for c in line if c.last <= relay.first - STALE_DAYS and _above(c, relay)]
    if passed and not dated:
        yield _finding(group, relay, passed[-1], today, "stale")


def _fits(relay: Claim, own: Claim) -> bool:
    """Whether the relay may simply be this total, rounded or as a bound."""
    if own.value is None or relay.value is None or relay.interval is None:
        return False
    if own.value == relay.value:
        return True
    if relay.figure.qualifier == "exact":
        return is_rounded(relay.value) and abs(own.value - relay.value) <= ROUNDED_SHARE * own.value
    reading = words.rounded_reading(relay)
    return relay.interval.holds(own.value) and (reading is None or own.value <= reading[1])


def _other_day(relay: Claim, line: list[Claim]) -> Claim | None:
    """The total of another day that the relay prints, exactly or rounded; the nearest day of several."""
    if relay.value is None:
        return None
    totals = [c.value or 0.0 for c in line]
    exact = [c for c in line if c.value == relay.value]
    if not exact and is_rounded(relay.value):
        at = bisect_left(totals, relay.value) if totals == sorted(totals) else 0
        exact = [c for c in line[max(0, at - 3) :] if abs((c.value or 0) - relay.value) <= ROUNDED_SHARE * relay.value]
    others = [c for c in exact if apart(relay, c) > FREE_DAYS]
    return min(others, key=lambda c: (apart(relay, c), c.last)) if others and len(others) == len(exact) else None


def _above(own: Claim, relay: Claim) -> bool:
    reading = words.rounded_reading(relay)
    top = max(relay.value or 0, reading[1] if reading and is_rounded(relay.value) else 0)
    if relay.figure.qualifier == "about" and relay.interval:
        top = max(top, relay.interval.high)
    return (own.value or 0) > top


def _nearest(line: list[Claim], relay: Claim) -> Claim:
    return min(line, key=lambda c: (apart(relay, c), c.last > relay.last, c.id))


def _finding(group: Group, relay: Claim, match: Claim, today: Claim, tag: str) -> Finding:
    text = sentence(
        f"D07 {tag}",
        P=words.publisher(relay),
        a=words.said(relay),
        counted=words.counted(relay),
        d=words.day(relay),
        d3=words.day(today),
        A=words.who(match, group.known),
        d2=words.day(match),
        b=words.said(today if tag == "misdated" else match),
    )
    group.explained.add(relay.id)
    claims = [relay, match] + ([today] if tag == "misdated" and today is not match else [])
    values = (relay.centre, today.centre if tag == "misdated" else match.centre)
    return make(group, CODE, NAME, "error" if tag == "misdated" else "warning", claims, text, tag=tag, values=values)
