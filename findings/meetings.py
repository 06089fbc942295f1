"""Find the days on which two lines say something about the same thing.

In:  two Lines of one measure.
Out: pairs of Claims: of the same days; of neighbouring days in the order of time; near enough for a glance.

Nothing is interpolated to make dates meet (methodology 4.3).
"""

from __future__ import annotations

from collections.abc import Iterator

from series.claims import NEVER, Claim, Line

STOCK_DAYS = 15
"""A stock holds for about two weeks."""
INCIDENT_DAYS = 1
"""Reports of one event may date it a day apart."""
NEAR_DAYS = 31
NEAR_SHARE = 0.02
"""Totals further apart than the same day serve only for a wide gap: within a month, or 2 per cent of the span."""


WAIT_DAYS = 2
"""Tolls of an incident are still being taken for 48 hours."""


def apart(a: Claim, b: Claim) -> int:
    """Days between two as-of dates; 0 when they may be the same day."""
    return max(0, b.first - a.last, a.first - b.last)


def same_days(a: Line, b: Line) -> Iterator[tuple[Claim, Claim]]:
    """Claims that speak of the same day, or by their measure of days that count as the same."""
    measure = a.key.measure
    if measure == "incident":
        yield a.latest, b.latest
        return
    reach = STOCK_DAYS if measure == "stock" else 0
    if measure == "cumulative" and a.of_days and b.of_days:
        by_day = {claim.last: claim for claim in b.standing}
        yield from ((one, by_day[one.last]) for one in a.standing if one.last in by_day)
        return
    at = 0
    for one in a.standing:
        while at < len(b.standing) and b.standing[at].last < one.first - reach:
            at += 1
        near = []
        for other in b.standing[at:]:
            if other.first > one.last + reach:
                break
            if measure != "period" or _same_span(one, other):
                near.append(other)
        if near:
            yield one, min(near, key=lambda other: (apart(one, other), -other.last, other.id))


def _same_span(a: Claim, b: Claim) -> bool:
    if a.start is None or b.start is None:
        return a.start == b.start
    return abs(a.start - b.start) <= INCIDENT_DAYS


def in_order(a: Line, b: Line) -> Iterator[tuple[Claim, Claim]]:
    """For totals: each claim of one line after the latest earlier claim of the other, earlier first."""
    for earlier, later in ((a, b), (b, a)):
        before = -1
        for claim in later.standing:
            while before + 1 < len(earlier.standing) and earlier.standing[before + 1].last < claim.first:
                before += 1
            if before >= 0:
                yield earlier.standing[before], claim


def nearest(a: Line, b: Line) -> tuple[Claim, Claim] | None:
    """The latest claims of two lines that are near enough for a glance; `None` if none are."""
    met = list(same_days(a, b))
    if met:
        return met[-1]
    if a.key.measure != "cumulative":
        return None
    candidates = [(apart(x, y), x, y) for x, y in in_order(a, b) if apart(x, y) <= _reach(x, y)]
    if not candidates:
        return None
    _, x, y = min(candidates, key=lambda c: (c[0], -c[2].last))
    return (x, y) if x.key == a.key else (y, x)


def _reach(x: Claim, y: Claim) -> float:
    starts = [claim.start for claim in (x, y) if claim.start is not None]
    span = max(x.last, y.last) - min(starts) if starts else 0
    return max(NEAR_DAYS, NEAR_SHARE * span)


def still_rising(a: Claim, b: Claim) -> bool:
    """Whether the lower toll was given first, while tolls were still being taken: its source gave no later one."""
    low, high = sorted((a, b), key=lambda claim: claim.centre or 0.0)
    if low.said == NEVER or high.said == NEVER:
        return False
    before = (low.said, low.figure.seq or 0) < (high.said, high.figure.seq or 0)
    return before and low.said - low.last < WAIT_DAYS
