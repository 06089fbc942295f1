"""The words around a picture: title, subtitle, sources, what is not counted, axis titles.

In:  the lines of a picture and what the reader wished.
Out: the texts that belong to the picture itself, so that they survive a screenshot.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.chart import Line
from charts.names import group_name, place_name
from charts.wish import Wish
from charts.words import counted, day, number, say
from records import Figure, Series
from registers import Registers
from wording.catalogue import N_

PER_PERIOD = {
    "day": N_("Per day: worked out from figures of one definition."),
    "week": N_("Per week: worked out from figures of one definition."),
    "month": N_("Per month: worked out from figures of one definition."),
}
AS_REPORTED = {
    "cumulative": N_("Running total, as each claimant reported it."),
    "stock": N_("People in that situation at the time, as each claimant reported it."),
    "incident": N_("One point for each toll of an incident, as reported."),
    "period": N_("One point for each period that a report covers."),
}
NAMED_PUBLISHERS = 3
"""Publishers named in the source line; the table names all."""


def title(wish: Wish, series: Sequence[Series], registers: Registers) -> str:
    """What is counted, and where."""
    what = counted(wish.metric, wish.lang, population=wish.population)
    groups = {group_name(s.key.group, s.key.conflict, registers) for s in series}
    if len(groups) == 1 and (group := groups.pop()):
        what = f"{what} ({group})"
    places = wish.place or tuple(sorted({s.key.place for s in series}))
    if all(places) and 0 < len(places) <= NAMED_PUBLISHERS:
        where = ", ".join(place_name(p, registers) for p in places)
    else:
        conflict = registers.conflicts.get(wish.conflict)
        where = conflict.name if conflict else wish.conflict
    return f"{what}, {where}" if where else what


def subtitle(wish: Wish, series: Sequence[Series], as_of: str) -> str:
    """What one point is, the latest as-of day, and the day on which all this was known."""
    measures = {s.key.measure for s in series}
    parts = []
    if wish.shape != "total":
        parts.append(say(wish.lang, PER_PERIOD[wish.shape]))
    elif len(measures) == 1:
        parts.append(say(wish.lang, AS_REPORTED[measures.pop()]))
    if as_of:
        parts.append(say(wish.lang, N_("Latest figure: {day}."), day=day(as_of, wish.lang)))
    if wish.asof:
        parts.append(say(wish.lang, N_("As known on {day}."), day=day(wish.asof, wish.lang)))
    return " ".join(parts)


def source_line(lines: Iterable[Line], figures: Iterable[Figure], lang: str = "en") -> str:
    """Who counted, and who printed it."""
    names = list(dict.fromkeys(line.name for line in lines if not line.hollow))
    parts = []
    if names:
        parts.append(say(lang, N_("Counted by: {names}."), names="; ".join(names)))
    tally: dict[str, int] = {}
    for figure in figures:
        if figure.publisher:
            tally[figure.publisher] = tally.get(figure.publisher, 0) + 1
    publishers = sorted(tally, key=lambda p: (-tally[p], p))
    if publishers:
        printed = "; ".join(publishers[:NAMED_PUBLISHERS])
        if more := len(publishers) - NAMED_PUBLISHERS:
            printed = say(lang, N_("{names} and {n} more"), names=printed, n=more) if more > 0 else printed
        parts.append(say(lang, N_("Printed by: {names}."), names=printed))
    return " ".join(parts)


def not_counted(conflicts: Iterable[str], registers: Registers, lang: str = "en") -> str:
    """What the main counts leave out, as the register of conflicts states it."""
    sentences = [s for c in conflicts if c in registers.conflicts for s in registers.conflicts[c].not_counted]
    return say(lang, N_("Not counted here: {what}"), what=" ".join(sentences)) if sentences else ""


def axis_titles(wish: Wish) -> tuple[str, str]:
    """The titles of the horizontal and the vertical axis."""
    if wish.align == "start":
        x = say(wish.lang, N_("Days since the conflict began"))
    elif wish.axis == "report":
        x = say(wish.lang, N_("By the day a figure was published"))
    else:
        x = say(wish.lang, N_("By the day a figure speaks of"))
    y = say(wish.lang, N_("people per 100,000 inhabitants") if wish.per else N_("people"))
    return x, y + (say(wish.lang, N_(", logarithmic scale")) if wish.scale == "log" else "")


def inhabitants_words(inhabitants: float, year: str, source: str, lang: str = "en") -> str:
    """How a denominator is named: 2,226,544 in 2023, with its source."""
    return say(lang, N_("{n} in {year}, {source}"), n=number(inhabitants, lang), year=year, source=source)
