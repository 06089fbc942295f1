"""Tell which incidents are one event.

In:  Figures, Known.
Out: the same figures, incidents with an `event_id` where they are surely one event.

One event: the same day within one, one place or one inside the other, and either a shared named descriptor (a hospital,
a school, a convoy, a camp, a station) or one claimant's own toll, given again. Doubtful cases are not linked: two
attacks on one city on one day stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import combinations, product
from typing import NamedTuple

from figures.surroundings import SPOTS
from records import Figure, changed
from series import days
from series.groups import GroupId, group_id
from series.known import Known

NEAR = 1
"""Reports date one event a day apart: night, time zones."""
SPAN = 10
"""Days within which a claimant gives an incident's toll again."""


def descriptors(figure: Figure) -> frozenset[str]:
    """The named spots in a figure's words: "hospital", "station".

    >>> sorted(descriptors(Figure(spot="railway station")))
    ['station']
    """
    words = f"{figure.spot or ''} {figure.quote} {figure.scope or ''} {figure.place or ''}"
    return frozenset(found.casefold() for found in SPOTS.findall(words))


class Fact(NamedTuple):
    """An incident, and what tells its event."""

    figure: Figure
    day: int
    place: str
    words: frozenset[str]
    """The named spots in its words."""
    who: str
    """Who counted."""

    @classmethod
    def of(cls, figure: Figure, known: Known) -> Fact:
        """What is known of an incident that has a day."""
        day = days.first(figure.date_start or figure.date_end or "")
        return cls(figure, day, known.place(figure), descriptors(figure), known.claimant(figure))


def link(figures: Iterable[Figure], known: Known) -> list[Figure]:
    """The figures, with incidents of one event tied together; what has an event already keeps it and gives it on."""
    result = list(figures)
    waiting: dict[GroupId, list[int]] = defaultdict(list)
    for index, figure in enumerate(result):
        day = figure.date_start or figure.date_end or ""
        dated = len(day) >= len("2024-01-01") and days.is_date(day)
        if figure.measure == "incident" and dated:
            waiting[group_id(figure)].append(index)
    for indices in waiting.values():
        if len(indices) > 1 and any(result[i].event_id is None for i in indices):
            for index, event in _events([(i, result[i]) for i in indices], known).items():
                if result[index].event_id is None:
                    result[index] = changed(result[index], event_id=event)
    return result


def _events(incidents: list[tuple[int, Figure]], known: Known) -> dict[int, str]:
    """The event of each incident that is tied to another."""
    facts: dict[int, Fact] = {}
    by_day: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, figure in incidents:
        fact = Fact.of(figure, known)
        facts[index] = fact
        if fact.place:
            by_day[fact.day][fact.place].append(index)
    root = {index: index for index, _ in incidents}

    def find(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    for one, other in _neighbours(by_day, known):
        if find(one) != find(other) and _one_event(facts[one], facts[other]):
            root[max(find(one), find(other))] = min(find(one), find(other))
    groups: dict[int, list[int]] = defaultdict(list)
    for index in root:
        groups[find(index)].append(index)
    named: dict[int, str] = {}
    for members in groups.values():
        if len(members) > 1:
            given = {event for i in members if (event := facts[i].figure.event_id)}
            if len(given) == 1:
                named.update(dict.fromkeys(members, given.pop()))
                continue
            day, place = min((facts[i].day, facts[i].place) for i in members)
            shared = sorted({d for i in members for d in facts[i].words})[:1]
            event = f"{days.iso(day)}-{sha256(f'{day}|{place}|{shared}'.encode()).hexdigest()[:6]}"
            named.update(dict.fromkeys(members, event))
    return named


def _neighbours(by_day: dict[int, dict[str, list[int]]], known: Known) -> Iterator[tuple[int, int]]:
    """Every two incidents near in time, in one place or one inside the other; each pair once."""
    for day, here in sorted(by_day.items()):
        for ours in here.values():
            yield from combinations(ours, 2)
        for one, other in combinations(here, 2):
            if known.nested(one, other):
                yield from product(here[one], here[other])
        for near in range(day + 1, day + NEAR + 1):
            for one, other in product(here, by_day.get(near, ())):
                if known.nested(one, other):
                    yield from product(here[one], by_day[near][other])


def _one_event(a: Fact, b: Fact) -> bool:
    """Whether two incidents near in time and place are surely one event."""
    if a.words and b.words:
        return bool(a.words & b.words)
    one, other = a.figure, b.figure
    same_day_and_place = a.day == b.day and a.place == b.place
    if one.report_id and one.report_id == other.report_id:
        return same_day_and_place
    same_claim = one.metric == other.metric and one.population == other.population and one.group == other.group
    return bool(a.who) and a.who == b.who and same_day_and_place and same_claim
