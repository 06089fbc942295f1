"""Find where a stated increment and the rise of the same source's total differ.

In:  a Group.
Out: one Finding for each increment that its total does not bear out, after the innocent explanations.

Innocent: the report covers several days; days are missing between; the difference cancels at the next report; the
increment belongs to the report of the evening or the morning. The rest are usually earlier deaths that were added.
"""

from __future__ import annotations

from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from findings.increments import stated_for
from records import Finding
from series import interval
from series.claims import Claim, Line
from wording.catalogue import N_
from wording.phrases import Number

CODE = "D05"
NAME = "daily_does_not_match_total"
EXPLAINS = N_("A source's number for a day or period is not the step of its own running total.")

REACH = 4
"""Reports cover up to four days (96 hours)."""


def check(group: Group) -> Iterator[Finding]:
    """Every increment whose total stands at both of its ends."""
    for lines in group.threads.values():
        if lines[0].key.measure == "cumulative" and lines[0].key.claimant:
            for line in lines:
                stated = stated_for(group, line)
                if stated:
                    yield from _compare(group, line, stated)


def _compare(group: Group, line: Line, stated: list[Claim]) -> Iterator[Finding]:
    totals = {c.last: c for c in line.standing if c.value is not None and c.figure.qualifier in ("exact", "about")}
    by_end = {c.last: c for c in stated}
    by_start = {c.start if c.start is not None else c.last: c for c in stated}
    for claim in stated:
        start, before = _start(claim, totals)
        after = totals.get(claim.last)
        if before is None or after is None or claim.value is None:
            continue
        rise = (after.value or 0) - (before.value or 0)
        rounding = sum(_half_place(c) for c in (before, after, claim))
        if fits(rise, claim.value, rounding) or _innocent(claim, start, totals, by_end, by_start):
            continue
        yield _finding(group, claim, before, after, rise)


def _start(claim: Claim, totals: dict[int, Claim]) -> tuple[int, Claim | None]:
    """First day of an increment, and the total before it; "the past 24 hours" touch two days and add one."""
    start = claim.start if claim.start is not None else claim.last
    if claim.last - start == 1 and start in totals:
        return claim.last, totals[start]
    return start, totals.get(start - 1)


def fits(rise: float, increment: float, rounding: float = 0.0) -> bool:
    """Whether a rise bears an increment out."""
    return abs(rise - increment) <= max(interval.SLACK_PEOPLE, interval.SLACK_SHARE * abs(rise), rounding)


def _half_place(claim: Claim) -> float:
    """What rounding may hide in a number that ends in three zeros; two happen by chance."""
    number = claim.value or 0.0
    return interval.last_place(number, claim.figure.numeral) / 2 if number >= 1000 and number % 1000 == 0 else 0.0


def _innocent(
    claim: Claim, start: int, totals: dict[int, Claim], by_end: dict[int, Claim], by_start: dict[int, Claim]
) -> bool:
    """Whether the report covers more days, or the difference cancels at a neighbouring report."""

    def rise(day: int, until: int) -> float | None:
        one, other = totals.get(day), totals.get(until)
        return None if one is None or other is None else (other.value or 0) - (one.value or 0)

    stated = claim.value or 0
    wider = [rise(start - 1 - more, claim.last) for more in range(1, REACH)]
    shifted = [rise(start - 1 + by, claim.last + by) for by in (-1, 1)]
    if any(r is not None and fits(r, stated) for r in wider) or any(r is not None and r == stated for r in shifted):
        return True
    following, previous = by_start.get(claim.last + 1), by_end.get(start - 1)
    joint: list[tuple[float | None, float]] = []
    if following is not None:
        joint.append((rise(start - 1, following.last), stated + (following.value or 0)))
    if previous is not None:
        first = previous.start if previous.start is not None else previous.last
        joint.append((rise(first - 1, claim.last), stated + (previous.value or 0)))
    return any(r is not None and fits(r, both) for r, both in joint)


def _finding(group: Group, claim: Claim, before: Claim, after: Claim, rise: float) -> Finding:
    rest = rise - (claim.value or 0)
    text = sentence(
        "D05" if rest > 0 else "D05 fewer",
        A=words.who(claim, group.known),
        i=words.said(claim),
        counted=words.counted(claim),
        cases=words.cases(claim),
        period=words.period(claim),
        rise=Number(rise),
        rest=Number(abs(rest)),
    )
    return make(
        group, CODE, NAME, "warning", [claim, after, before], text, values=(claim.value, rise), gap=abs(rest),
        tolerance=max(interval.SLACK_PEOPLE, interval.SLACK_SHARE * abs(rise)),
    )  # fmt: skip
