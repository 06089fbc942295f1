"""Find figures that differ because they do not count the same.

In:  a Group.
Out: Findings `geography`, `population`, `causation`, `period` (one counts a part of the other, and the wider has the
     larger number), `inclusion` (one source changes who gets onto the count), and `period` for a count begun anew.

A difference is explained only if it runs the right way. A source's own breakdown into women, children and the like
is no difference of definition.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from findings import words
from findings.finding import make, sentence
from findings.group import Group, Pair
from findings.meetings import in_order, nearest, same_days
from records import Finding
from series import interval, restarts
from series.claims import Claim, Line, in_turn
from series.known import plain
from wording.catalogue import N_
from wording.phrases import Day, Part, phrase

CODE = "D09"
NAME = "definition_differs"
EXPLAINS = N_("Two figures differ because they cover other places, people, causes, days, or another standard of proof.")

LEAST_SHARE = 0.005
"""Scopes differ on purpose: half a per cent is already a difference to explain."""
BREAK_DAYS = 31
"""A source that changes its standard goes on within a month."""
DEFINING = {"civilians", "all"}
"""Populations that a whole count may be limited to; women or children are breakdowns, unless a source says that it
counts more."""


def check(group: Group) -> Iterator[Finding]:
    """Nested scopes (once for each two lines, whatever their standard of proof), changed inclusion, new counts."""
    nested: dict[tuple[object, ...], Finding] = {}
    for pair in group.pairs:
        if pair.relation.kind == "nested":
            for finding in _nested(group, pair):
                subject = (pair.subject, finding.tag)
                if subject not in nested or finding.as_of >= nested[subject].as_of:
                    nested[subject] = finding
        elif pair.relation.kind == "floor" and pair.a.key.claimant == pair.b.key.claimant:
            yield from _inclusion(group, pair)
        elif pair.relation.kind in ("same", "floor"):
            yield from _table_break(group, pair)
    yield from nested.values()
    yield from _restarts(group)


def _nested(group: Group, pair: Pair) -> Iterator[Finding]:
    wide, narrow = (pair.a, pair.b) if pair.relation.wider == 1 else (pair.b, pair.a)
    tag = pair.relation.tag
    stated = any(claim.figure.wider_scope for claim in wide.claims)
    if tag == "population" and not stated and {wide.key.population, narrow.key.population} - DEFINING:
        return
    met = _meeting(wide, narrow, tag)
    if met is None or group.kin(*met):
        return
    w, n = met
    if tag == "period" and words.starts_after(n.key.count_start, w.last):
        return
    if w.centre is None or n.centre is None or w.interval is None or n.interval is None:
        return
    if w.centre - n.centre <= max(interval.SLACK_PEOPLE, LEAST_SHARE * w.centre):
        return
    respect = "scope" if tag == "population" and w.key.population == n.key.population else tag
    scopes = {"scope_a": _scope(w, respect, group), "scope_b": _scope(n, respect, group)}
    if w.who == n.who:
        text = sentence("D09 same source", A=words.who(w, group.known), a=words.said(w), b=words.said(n), **scopes)
    else:
        text = sentence("D09", A=words.who(w, group.known), B=words.who(n, group.known), **scopes)
    yield make(group, CODE, NAME, "note", [w, n], text, tag=tag)


def _meeting(wide: Line, narrow: Line, tag: str) -> tuple[Claim, Claim] | None:
    """The last claims of the same day; else of totals near each other; else a later narrow one below a wide one."""
    met = list(same_days(wide, narrow))
    if met:
        return met[-1]
    if wide.key.measure != "cumulative":
        return None
    near = nearest(wide, narrow)
    if near:
        return near if near[0].key == wide.key else (near[1], near[0])
    if tag == "period":
        return None
    crossed = [(w, n) for w, n in in_order(wide, narrow) if w.key == wide.key]
    return crossed[-1] if crossed else None


def _scope(claim: Claim, tag: str, group: Group) -> Part:
    """What one of the two counts, in the respect in which they differ."""
    if tag == "geography":
        return words.counted_in(claim, group.known)
    if tag == "causation":
        return words.CAUSES[claim.figure.causation]
    if tag == "period":
        start = claim.key.count_start
        if start[:1].isdigit():
            return phrase(words.SINCE, counted=words.counted(claim), day=Day(start))
        return phrase(words.AT_ANY_TIME, counted=words.counted(claim))
    if tag == "scope" and claim.figure.scope:
        return phrase(words.OF_A_GROUP, counted=words.whom(claim), group=claim.figure.scope)
    return words.counted(claim)


def _inclusion(group: Group, pair: Pair) -> Iterator[Finding]:
    """One source, two standards of proof: side by side, or one following the other."""
    for met in reversed(list(same_days(pair.a, pair.b))):
        a, b = in_turn(*met)
        if a.centre and b.centre and interval.differ(a.centre, b.centre) and not group.kin(a, b):
            text = sentence(
                "D09 same source",
                A=words.who(a, group.known),
                a=words.said(a),
                b=words.said(b),
                scope_a=words.INCLUSIONS[a.figure.inclusion],
                scope_b=words.INCLUSIONS[b.figure.inclusion],
            )
            yield make(group, CODE, NAME, "note", [a, b], text, tag="inclusion")
            return
    yield from _switch(group, pair)


def _table_break(group: Group, pair: Pair) -> Iterator[Finding]:
    """One body's running table goes over to another source with another standard of proof."""
    if pair.relation.kind != "floor" or pair.a.key.measure != "cumulative":
        return
    one, other = pair.a.claims[-1].figure, pair.b.claims[-1].figure
    if plain(one.publisher) == plain(other.publisher) and group.known.body(one.publisher, one.country):
        yield from _switch(group, pair)


def _switch(group: Group, pair: Pair) -> Iterator[Finding]:
    if pair.a.key.measure != "cumulative":
        return
    before, after = sorted((pair.a, pair.b), key=lambda line: (line.standing[0].said, line.standing[0].last))
    start, end = after.standing[0], before.standing[-1]
    if abs(start.last - end.last) > BREAK_DAYS or end.said > start.said or group.kin(start, end):
        return
    if not (end.centre and start.centre and interval.differ(end.centre, start.centre)):
        return
    text = sentence(
        "D09 break",
        d=words.day(start),
        counted=words.counted(start),
        P=words.publisher(start) if start.who != end.who else words.who(start, group.known),
        scope=words.INCLUSIONS[start.figure.inclusion],
    )
    yield make(group, CODE, NAME, "warning", [start, end], text, tag="inclusion")


def _restarts(group: Group) -> Iterator[Finding]:
    """A running total that begins anew: with a stated new start, or after a month's silence."""
    for lines in group.threads.values():
        if lines[0].key.measure != "cumulative" or not lines[0].key.claimant:
            continue
        standing = sorted((c for line in lines for c in line.standing if c.value is not None), key=Claim.rank)
        for before, after in pairwise(standing):
            same = before.key.inclusion == after.key.inclusion
            if same and restarts.is_restart(before.value, after.value, before.last, after.last, _new(before, after)):
                text = sentence(
                    "D09 restart",
                    d=words.day(after),
                    A=words.who(after, group.known),
                    counted=words.counted(after),
                    a=words.said(before),
                    b=words.said(after),
                    d1=words.day(before),
                )
                yield make(group, CODE, NAME, "warning", [after, before], text, tag="period")


def _new(before: Claim, after: Claim) -> bool:
    """Whether the later claim states a start of counting after the earlier claim's."""
    old, new = before.key.count_start, after.key.count_start
    return bool(old and new) and new[:1].isdigit() and words.is_later(new, old)
