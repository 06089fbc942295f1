"""Find what a source adds from report to report: as it states it, or as the step of its total.

In:  a Group.
Out: the increments stated for a running total; the steps of each thread, stated ones before worked-out ones.

Increments are period figures of up to 96 hours and incident figures of a whole day without an event; longer periods
count only where totals stand at both of their ends. A step of a total is taken only between neighbouring days:
nothing is spread over a gap.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from findings.group import Group, whole_of
from series.claims import Claim, Line

LONGEST = 4
"""Days that one report may cover (96 hours)."""
MEASURE = 2
"""Where the measure stands in a thread."""


class Step(NamedTuple):
    """What one report adds."""

    claim: Claim
    """The increment, or the later of the two totals."""
    amount: float
    """How many."""
    others: tuple[Claim, ...] = ()
    """The earlier total, where the step was worked out."""
    total: float | None = None
    """The running total of that day, if known."""
    backlog: float | None = None
    """How many of them the source itself calls earlier deaths."""
    backlog_words: str = ""
    """What it calls them."""


def stated_for(group: Group, line: Line) -> list[Claim]:
    """The increments that the source of a running total states for it, by day; the last said of each day."""
    thread = line.claims[0].thread
    found: dict[int, Claim] = {}
    for measure in ("incident", "period"):
        for other in group.threads.get((*thread[:MEASURE], measure, *thread[MEASURE + 1 :]), ()):
            if other.key.inclusion == line.key.inclusion:
                for claim in other.claims:
                    whole_day = measure == "period" or claim.figure.event_id is None
                    if whole_day and claim.value is not None and not whole_of(claim.figure):
                        found[claim.last] = claim
    return [found[day] for day in sorted(found)]


def length(claim: Claim) -> int:
    """Days that an increment covers."""
    return claim.last - (claim.start if claim.start is not None else claim.last) + 1


def steps_of(group: Group) -> Iterator[list[Step]]:
    """The steps of each thread, oldest first."""
    stated: dict[tuple[tuple[str, ...], str], list[Claim]] = {}
    for thread, lines in group.threads.items():
        if lines[0].key.claimant and thread[MEASURE] in ("period", "incident"):
            for line in lines:
                short = [c for c in line.standing if _is_increment(c)]
                if short:
                    stated.setdefault((_total_thread(thread), line.key.inclusion), []).extend(short)
    for (thread, _inclusion), claims in stated.items():
        yield _stated_steps(group, thread, sorted(claims, key=Claim.rank))
    for line in group.lines.values():
        totals = line.key.measure == "cumulative" and line.key.claimant
        if totals and (line.claims[0].thread, line.key.inclusion) not in stated:
            yield [
                Step(after, (after.value or 0) - (before.value or 0), (before,), after.value)
                for before, after in pairwise(line.standing)
                if before.value is not None and after.value is not None and after.last - before.last == 1
            ]


def _is_increment(claim: Claim) -> bool:
    """Whether a figure is all that a report adds: of few days, no event, no part of another figure."""
    return (
        claim.value is not None
        and claim.figure.event_id is None
        and length(claim) <= LONGEST
        and not whole_of(claim.figure)
    )


def _total_thread(thread: tuple[str, ...]) -> tuple[str, ...]:
    return (*thread[:MEASURE], "cumulative", *thread[MEASURE + 1 :])


def _stated_steps(group: Group, thread: tuple[str, ...], claims: list[Claim]) -> list[Step]:
    totals: dict[int, float] = {}
    for other in group.threads.get(thread, ()):
        totals.update({c.last: c.value for c in other.standing if c.value is not None})
    earlier = _backlogs(group, claims)
    return [
        Step(c, c.value or 0.0, (), c.figure.running_total or totals.get(c.last), *earlier.get(c.last, (None, "")))
        for c in claims
    ]


BACKLOG_WORDS = ("committee", "recovered", "succumbed", "earlier", "retroactive", "backlog", "previous")
"""How a source calls the part of an increment that happened before."""


def is_backlog(claim: Claim) -> bool:
    """Whether a figure is the part of an increment that its source calls earlier deaths."""
    words = f"{claim.figure.group or ''} {claim.figure.scope or ''}".casefold()
    return any(word in words for word in BACKLOG_WORDS)


def _backlogs(group: Group, claims: list[Claim]) -> dict[int, tuple[float, str]]:
    """By day, the earlier deaths among the parts of the line's increments, and what the source calls them."""
    found: dict[int, tuple[float, str]] = {}
    for whole_id in sorted(group.parts.keys() & {c.id for c in claims}):
        earlier = [p for p in group.parts[whole_id] if is_backlog(p)]
        if earlier:
            names = dict.fromkeys(p.figure.group or p.figure.scope or "" for p in earlier)
            found[group.by_id[whole_id].last] = (sum(p.value or 0 for p in earlier), ", ".join(names))
    return found
