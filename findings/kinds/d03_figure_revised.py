"""Find where a source changed its figure for a day or an incident.

In:  a Group.
Out: one Finding for each change beyond tolerance; tolls of an incident that rise within three days fold into one.

Changes within tolerance are kept as versions, silently. A relay that differs from the source's own statement is
d14's, not a change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, groupby

from findings import words
from findings.finding import explain, make, sentence
from findings.group import Group
from records import Finding, Severity
from series import interval
from series.claims import NEVER, Claim, Line
from wording.catalogue import N_
from wording.phrases import Number, Part

CODE = "D03"
NAME = "figure_revised"
EXPLAINS = N_("A source later gave another figure for the same day or incident.")

FOLD_DAYS = 3
"""Early tolls of an incident rise for about 72 hours."""
LARGE_CUT = 0.10
"""A cut by more than a tenth is something to know before quoting."""


def check(group: Group) -> Iterator[Finding]:
    """Every change of every day of every line; what a data set changed on one day for many days is one finding."""
    for line in group.lines.values():
        if not line.key.claimant:
            continue
        if line.key.measure == "incident":
            yield from _changes(group, line.claims)
        elif line.key.measure == "period":
            for _, same in groupby(sorted(line.claims, key=_span), key=_span):
                yield from _changes(group, list(same))
        elif len(line.claims) > len(line.standing):
            yield from _of_line(group, line)


def _of_line(group: Group, line: Line) -> Iterator[Finding]:
    at_once: dict[tuple[Part, Part], list[tuple[Claim, Claim]]] = defaultdict(list)
    for _, same in groupby(line.claims, key=lambda c: c.last):
        for old, new in _pairs(list(same)):
            if _republished(old):
                at_once[(words.known_since(old), words.known_since(new))].append((old, new))
            else:
                yield _finding(group, old, new)
    for changed in at_once.values():
        yield _republished_days(group, changed) if len(changed) > 1 else _finding(group, *changed[0])


def _span(claim: Claim) -> tuple[int, int]:
    return (claim.last, claim.start if claim.start is not None else NEVER)


def _changes(group: Group, claims: list[Claim]) -> Iterator[Finding]:
    rises: list[Claim] = []
    for old, new in _pairs(claims):
        if _is_early_rise(old, new):
            rises = [*(rises or [old]), new]
        else:
            yield _finding(group, old, new)
    if rises:
        yield _toll(group, rises)


def _pairs(claims: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Each value of one day or incident with the one that replaced it, beyond tolerance."""
    own = [c for c in claims if c.own]
    spoken = [c for c in own or claims if c.interval and not c.vague]
    spoken.sort(key=Claim.turn)
    if not spoken:
        return
    apart = _told_apart(spoken)
    current = spoken[0]
    for claim in spoken[1:]:
        if frozenset((claim.centre, current.centre)) in apart:
            current = claim if _sharper(claim, current) else current
        elif _excludes(claim, current):
            yield current, claim
            current = claim
        elif _sharper(claim, current):
            current = claim


def _told_apart(claims: list[Claim]) -> set[frozenset[float | None]]:
    """Pairs of values that stand in one report: it tells two things apart, and changes nothing."""
    by_report: dict[str, set[float | None]] = defaultdict(set)
    for claim in claims:
        if claim.figure.report_id and not _republished(claim) and claim.figure.quote_kind != "table_cell":
            by_report[claim.figure.report_id].add(claim.centre)
    return {frozenset(pair) for values in by_report.values() for pair in combinations(values, 2)}


def _republished(old: Claim) -> bool:
    """Whether the change stands in the history of a published data set."""
    return old.figure.known_until is not None and old.figure.quote_kind == "table_cell"


def _excludes(new: Claim, old: Claim) -> bool:
    """Whether the new interval leaves the old value out by more than tolerance."""
    if new.interval is None or old.interval is None:
        return False
    reading = words.rounded_reading(old) if old.figure.qualifier in ("at_least", "more_than") else None
    if reading and interval.is_rounded(old.value) and new.centre is not None and new.centre <= reading[1]:
        return new.interval.high < old.interval.low and interval.contradict(new.interval, old.interval)
    value = old.value
    former = interval.Interval(value, value) if value is not None else old.interval
    return interval.contradict(new.interval, former)


def _sharper(new: Claim, old: Claim) -> bool:
    if new.interval is None or old.interval is None:
        return False
    return new.interval.high - new.interval.low <= old.interval.high - old.interval.low


def _is_early_rise(old: Claim, new: Claim) -> bool:
    if old.key.measure != "incident" or (new.centre or 0) < (old.centre or 0):
        return False
    return NEVER not in (old.said, new.said) and new.said - old.last <= FOLD_DAYS


def _finding(group: Group, old: Claim, new: Claim) -> Finding:
    cut = (old.centre or 0) - (new.centre or 0)
    severity: Severity = "warning" if cut > LARGE_CUT * (old.centre or 0) else "note"
    republished = _republished(old)
    text = sentence(
        "D03 republished" if republished else "D03",
        A=words.who(new, group.known),
        counted=words.counted(new),
        place=words.place(new, group.known),
        d=words.day(new),
        a=words.said(old),
        p1=words.known_since(old) if republished else words.published(old),
        b=words.said(new),
        p2=words.known_since(new) if republished else words.published(new),
    )
    reasons = (explain("reason", reason=new.figure.reason),) if new.figure.reason else ()
    return make(group, CODE, NAME, severity, [new, old], text, explanations=reasons)


def _republished_days(group: Group, changed: list[tuple[Claim, Claim]]) -> Finding:
    old, new = changed[0]
    last = changed[-1][1]
    text = sentence(
        "D03 days",
        len(changed),
        A=words.who(new, group.known),
        counted=words.counted(new),
        place=words.place(new, group.known),
        n=Number(len(changed)),
        d1=words.day(new),
        d2=words.day(last),
        p2=words.known_since(new),
        a=words.said(old),
        b=words.said(new),
    )
    cut = (old.centre or 0) - (new.centre or 0)
    severity: Severity = "warning" if cut > LARGE_CUT * (old.centre or 0) else "note"
    claims = [claim for pair in changed for claim in reversed(pair)]
    return make(group, CODE, NAME, severity, claims, text, tag="days", values=(new.centre, old.centre))


def _toll(group: Group, rises: list[Claim]) -> Finding:
    first, last = rises[0], rises[-1]
    text = sentence(
        "D03 toll",
        A=words.who(last, group.known),
        counted=words.counted(last),
        place=words.place(last, group.known),
        d=words.day(last),
        a=words.said(first),
        b=words.said(last),
    )
    values = (last.centre, first.centre)
    return make(group, CODE, NAME, "note", [last, *rises[:-1]], text, tag="toll", values=values)
