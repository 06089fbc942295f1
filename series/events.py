"""Tell which incidents are one event.

In:  Figures, Known.
Out: the same figures, incidents with an `event_id` where they are surely one event.

One event: the same day within one, one place or one inside the other, and either a shared named descriptor (a hospital,
a school, a convoy, a camp, a station) or one claimant's own toll, given again. Doubtful cases are not linked: two
attacks on one city on one day stay two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from figures.surroundings import SPOTS
from records import Figure
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
                    result[index] = replace(result[index], event_id=event)
    return result


def _events(incidents: list[tuple[int, Figure]], known: Known) -> dict[int, str]:
    """The event of each incident that is tied to another."""
    by_day: dict[int, list[int]] = defaultdict(list)
    facts: dict[int, tuple[Figure, int, str, frozenset[str], str]] = {}
    for index, figure in incidents:
        day = days.first(figure.date_start or figure.date_end or "")
        facts[index] = (figure, day, known.place(figure), descriptors(figure), known.claimant(figure))
        by_day[day].append(index)
    root = {index: index for index, _ in incidents}

    def find(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    for day, here in sorted(by_day.items()):
        for at, one in enumerate(here):
            for other in [*here[at + 1 :], *by_day.get(day + NEAR, ())]:
                if find(one) != find(other) and _one_event(facts[one], facts[other], known):
                    root[max(find(one), find(other))] = min(find(one), find(other))
    groups: dict[int, list[int]] = defaultdict(list)
    for index in root:
        groups[find(index)].append(index)
    named: dict[int, str] = {}
    for members in groups.values():
        if len(members) > 1:
            given = {event for i in members if (event := facts[i][0].event_id)}
            if len(given) == 1:
                named.update(dict.fromkeys(members, given.pop()))
                continue
            first = min((facts[i][1], facts[i][2]) for i in members)
            shared = sorted({d for i in members for d in facts[i][3]})[:1]
            words = f"{first[0]}|{first[1]}|{shared}"
            event = f"{days.iso(first[0])}-{sha256(words.encode()).hexdigest()[:6]}"
            named.update(dict.fromkeys(members, event))
    return named


def _one_event(
    a: tuple[Figure, int, str, frozenset[str], str], b: tuple[Figure, int, str, frozenset[str], str], known: Known
) -> bool:
    one, day_a, place_a, words_a, who_a = a
    other, day_b, place_b, words_b, who_b = b
    if not place_a or not place_b or abs(day_a - day_b) > NEAR:
        return False
    nested = place_a == place_b or known.contains(place_a, place_b) or known.contains(place_b, place_a)
    if not nested:
        return False
    if words_a and words_b:
        return bool(words_a & words_b)
    if one.report_id and one.report_id == other.report_id:
        return day_a == day_b and place_a == place_b
    same_claim = one.metric == other.metric and one.population == other.population and one.group == other.group
    return bool(who_a) and who_a == who_b and place_a == place_b and day_a == day_b and same_claim
