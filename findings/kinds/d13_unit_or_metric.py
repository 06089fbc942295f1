"""Find where a number changed its label, or where different kinds of units stand side by side.

In:  a Group.
Out: Findings `label` (one source's number printed as another metric or unit), `units` (two sources count different
     units), `ratio` (one source's persons per household are unusual).

Killed and injured of one report are two numbers, not one mislabelled; both units side by side, properly labelled,
are silent.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from records import Finding
from series import interval
from series.claims import Claim, in_turn
from wording.catalogue import N_
from wording.phrases import Ratio, phrase

CODE = "D13"
NAME = "unit_or_metric_mixed_up"
EXPLAINS = N_("One number carries two labels, or numbers of different units are set side by side.")

SAME_NUMBER = 0.02
"""A relay may round; within 2 per cent it is the same number."""
CONFUSED = (
    {"killed", "casualties"}, {"killed", "losses"}, {"casualties", "losses"}, {"killed", "bodies_found"},
    {"displaced", "refugees"}, {"displaced", "returned"}, {"missing", "killed"},
)  # fmt: skip
"""Metrics of which one is readily printed for the other, even if no statement is marked as the source's own."""
PEOPLE, HOUSEHOLDS = N_("{n} people"), N_("{n} households")
PER_HOUSEHOLD = (3, 8)
"""Persons in a household, in the countries where both are counted."""
LARGE = 1000
"""Equal numbers of four digits are hardly ever chance."""
FEW = 10
"""Below this, equal numbers are chance."""


def check(group: Group) -> Iterator[Finding]:
    """All three kinds."""
    by_day: dict[tuple[str, int, str], list[Claim]] = defaultdict(list)
    for claim in group.claims:
        if claim.who and claim.value is not None:
            event = claim.key.count_start if claim.key.measure == "incident" else ""
            by_day[(claim.who, claim.last, event)].append(claim)
    for same_day in by_day.values():
        if len(same_day) > 1:
            yield from _labels(group, same_day)
            yield from _ratios(group, same_day)
    yield from _units(group)


def _labels(group: Group, claims: list[Claim]) -> Iterator[Finding]:
    reports: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for claim in claims:
        reports[claim.figure.publisher or ""].add((claim.key.metric, claim.key.unit))
    if len(reports) == 1:
        return  # the slip is a relay's: one publisher's numbers of a day are as many numbers
    seen: set[tuple[str, str]] = set()
    for one, other in combinations(claims, 2):
        original, relay = _in_order(one, other)
        if relay.own or relay.figure.publisher == original.figure.publisher or not _mislabelled(original, relay):
            continue
        label = (relay.key.metric, relay.key.unit)
        if label in reports[original.figure.publisher or ""] or (relay.id, original.key.metric) in seen:
            continue
        seen.add((relay.id, original.key.metric))
        group.wrong.add(relay.id)
        text = sentence(
            "D13 label",
            P=words.publisher(relay),
            a=words.said(relay),
            A=words.who(original, group.known),
            label_a=words.counted(original),
            label_b=words.counted(relay),
        )
        yield make(group, CODE, NAME, "error", [relay, original], text, tag="label")


def _in_order(one: Claim, other: Claim) -> tuple[Claim, Claim]:
    """The statement before the relay: the source's own, else what was said first."""
    if one.own != other.own:
        return (one, other) if one.own else (other, one)
    return in_turn(one, other)


def _mislabelled(original: Claim, relay: Claim) -> bool:
    x, y = original.key, relay.key
    if (x.place, x.measure) != (y.place, y.measure) or not _same_people(original, relay):
        return False
    if (x.metric, x.unit) == (y.metric, y.unit) or original.value is None or relay.value is None:
        return False
    if original.figure.part_of or relay.figure.part_of or max(original.value, relay.value) < FEW:
        return False
    if x.unit == y.unit and not original.own and {x.metric, y.metric} not in CONFUSED:
        return False
    near = abs(original.value - relay.value) <= SAME_NUMBER * max(original.value, relay.value)
    return near and (original.value == relay.value or interval.is_rounded(relay.value))


def _same_people(a: Claim, b: Claim) -> bool:
    """Whether both speak of the same people; a large number may also have lost the words for whom it counts."""
    x, y = a.key, b.key
    if (x.population, x.group) == (y.population, y.group):
        return True
    group = x.group == y.group or not x.group or not y.group
    population = x.population == y.population or "all" in (x.population, y.population)
    return group and population and a.value == b.value and (a.value or 0) >= LARGE


def _ratios(group: Group, claims: list[Claim]) -> Iterator[Finding]:
    for households in (c for c in claims if c.key.unit == "household" and c.value):
        for persons in (c for c in claims if c.key.unit == "person" and c.value):
            x, y = households.key, persons.key
            if {households.id, persons.id} & group.wrong:
                continue
            same = (x.metric, x.measure, x.population, x.group, x.place) == (
                y.metric,
                y.measure,
                y.population,
                y.group,
                y.place,
            )
            ratio = (persons.value or 0) / (households.value or 1)
            if same and (households.value or 0) >= FEW and not PER_HOUSEHOLD[0] <= ratio <= PER_HOUSEHOLD[1]:
                text = sentence(
                    "D13 ratio",
                    A=words.who(persons, group.known),
                    a=phrase(PEOPLE, n=words.said(persons)),
                    b=phrase(HOUSEHOLDS, n=words.said(households)),
                    ratio=Ratio(ratio),
                )
                yield make(group, CODE, NAME, "note", [persons, households], text, tag="ratio")


def _units(group: Group) -> Iterator[Finding]:
    """Two sources, two units: once for each pair of lines, at their last common days."""
    buckets: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for line in group.lines.values():
        k = line.key
        if k.claimant and k.unit != "item" and line.standing[-1].interval and k.measure != "incident":
            buckets[(k.metric, k.measure, k.population, k.group, k.place)].extend(line.standing[-1:])
    for claims in buckets.values():
        for a, b in combinations(claims, 2):
            if a.key.unit == b.key.unit or a.who == b.who or max(0, b.first - a.last, a.first - b.last) > 15:
                continue
            a, b = in_turn(a, b)
            if _far(a, b):
                text = sentence(
                    "D13 units",
                    A=words.who(a, group.known),
                    B=words.who(b, group.known),
                    unit_a=words.UNITS[a.key.unit],
                    unit_b=words.UNITS[b.key.unit],
                    a=words.said(a),
                    b=words.said(b),
                )
                yield make(group, CODE, NAME, "warning", [a, b], text, tag="units")


def _far(a: Claim, b: Claim) -> bool:
    """Whether the numbers would be read as a disagreement; a usual number of persons per household would not."""
    if {a.key.unit, b.key.unit} == {"household", "person"}:
        persons, households = (a, b) if a.key.unit == "person" else (b, a)
        ratio = (persons.centre or 0) / (households.centre or 1)
        return not PER_HOUSEHOLD[0] <= ratio <= PER_HOUSEHOLD[1]
    return a.interval is not None and b.interval is not None and interval.contradict(a.interval, b.interval)
