"""Guard against sums: say whether figures may be added, and why not.

In:  Figures, Registers.
Out: yes or no, with the reason in a sentence.

May be added: stated parts of one whole that share nobody; men, women and children of one report; separate periods or
separate events of one source; places of one source of which none lies in another. All else is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from records import Figure
from series import days
from series.known import Known, Registers

DISJOINT = {"men", "women", "children"}
"""Populations that sources keep apart; older people, fighters and civilians may be any of them."""

SAME_THING: dict[str, str] = {
    "metric": "They count different things: {values}.",
    "unit": "They count in different units: {values}.",
    "measure": "A total, an event, a period and a stock are different kinds of numbers: {values}.",
    "inclusion": "They count by different standards of proof: {values}.",
    "group": "It is not known whether the groups share people: {values}.",
}
"""What must be equal, and the reason if it is not."""


def may_add(figures: Iterable[Figure], registers: Registers | None = None) -> tuple[bool, str]:
    """Whether the figures may be added, with the reason."""
    chosen = list(figures)
    known = Known(registers)
    if len(chosen) < 2:
        return False, "There is nothing to add: fewer than two figures."
    reason = _never(chosen, known)
    if reason:
        return False, reason
    wholes = {figure.part_of for figure in chosen}
    if None not in wholes and len(wholes) == 1 and all(f.role == "complete_part" for f in chosen):
        return True, "They are the stated parts of one whole, of one source and report."
    for field, text in SAME_THING.items():
        values = sorted({str(getattr(figure, field) or "none stated").replace("_", " ") for figure in chosen})
        if len(values) > 1:
            return False, text.format(values=", ".join(values))
    ways = {_apart(a, b, known) for a, b in combinations(chosen, 2)}
    refused = sorted(reason for allowed, reason in ways if not allowed)
    return (False, refused[0]) if refused else (True, sorted(ways)[0][1])


def _never(figures: Sequence[Figure], known: Known) -> str:
    """What rules a sum out whatever else holds."""
    claimants = {known.claimant(figure) for figure in figures}
    if "" in claimants:
        return "Nobody is named for one of them: it may repeat another."
    if len(claimants) > 1:
        return "They are of different sources, which may count the same people."
    if any(figure.qualifier == "vague" or (figure.value is None and figure.low is None) for figure in figures):
        return "One of them is words without a number."
    if any(figure.overlap for figure in figures):
        return "The source says that these groups share people."
    ids = {figure.figure_id for figure in figures}
    if any(figure.part_of in ids for figure in figures if figure.part_of):
        return "One of them is a part of another."
    return ""


def _apart(a: Figure, b: Figure, known: Known) -> tuple[bool, str]:
    """Whether two like figures of one source surely share nobody, and why."""
    place_a, place_b = known.place(a), known.place(b)
    if place_a != place_b:
        return _places(place_a, place_b, known)
    if a.causation != b.causation:
        both = {a.causation, b.causation} == {"direct", "indirect"}
        return both, "Direct and indirect deaths are kept apart." if both else "Their causes may overlap."
    if a.population != b.population:
        if {a.population, b.population} <= DISJOINT and a.report_id == b.report_id and a.date_end == b.date_end:
            return True, "One report keeps these groups apart."
        return False, "The groups may share people: women, children, civilians and fighters are not kept apart."
    return _times(a, b)


def _places(one: str, other: str, known: Known) -> tuple[bool, str]:
    if known.contains(one, other) or known.contains(other, one):
        return False, "One place lies in the other."
    if known.is_place(one) and known.is_place(other):
        return True, "The places do not overlap."
    return False, "It is not known whether the places overlap."


def _times(a: Figure, b: Figure) -> tuple[bool, str]:
    if a.measure == "cumulative":
        return False, "A later total contains the earlier one."
    if a.measure == "stock":
        return False, "Stocks of different days count the same people again."
    if a.measure == "incident":
        if a.event_id and b.event_id and a.event_id != b.event_id:
            return True, "They are different events."
        return False, "They may be one event, counted twice."
    if not (a.date_start and a.date_end and b.date_start and b.date_end):
        return False, "It is not known whether the periods overlap."
    if days.last(a.date_end) < days.first(b.date_start) or days.last(b.date_end) < days.first(a.date_start):
        return True, "The periods do not overlap."
    return False, "The periods overlap."
