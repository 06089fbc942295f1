"""The words around a picture: title, subtitle, sources, what is not counted, axis titles.

In:  the lines of a picture and what the reader wished.
Out: the texts that belong to the picture itself, so that they survive a screenshot.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.chart import Line
from charts.names import group_name, place_name, publisher_name
from charts.wish import Wish
from charts.words import counted, day, number, say
from records import Figure, Series
from registers import Registers
from wording.catalogue import N_
from wording.sentence import SEMICOLON, listed

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

NAMED_PLACES = 3
"""Places named in a title; of more, the conflict."""


def title(wish: Wish, series: Sequence[Series], registers: Registers) -> str:
    """What is counted, and where."""
    people = {s.key.population for s in series} or {wish.population}
    # Conflicts that are compared may count other people; the warning below the chart says whom.
    what = counted(wish.metric, wish.lang, population=wish.population if people == {wish.population} else "all")
    groups = {group_name(s.key.group, s.key.conflict, registers) for s in series}
    if len(groups) == 1 and (group := groups.pop()):
        what = f"{what} ({group})"
    if not wish.compare:
        places = wish.place or tuple(sorted({s.key.place for s in series}))
        return listed([what, _where(wish.conflict, places, registers, wish.lang)], wish.lang)
    compared = (_compared(c, series, registers, wish.lang) for c in (wish.conflict, *wish.compare))
    return say(wish.lang, N_("{what}: {where}"), what=what, where=listed(compared, wish.lang, SEMICOLON))


def _where(conflict: str, places: Sequence[str], registers: Registers, lang: str) -> str:
    """The places by name while they are few, else the conflict."""
    if all(places) and 0 < len(places) <= NAMED_PLACES:
        return listed((place_name(p, registers) for p in places), lang)
    return registers.name(conflict)


def _compared(conflict: str, series: Sequence[Series], registers: Registers, lang: str) -> str:
    """One of several conflicts with the places that are drawn of it."""
    places = sorted({s.key.place for s in series if s.key.conflict == conflict})
    name, where = registers.name(conflict), _where(conflict, places, registers, lang)
    return name if where in name else f"{name} ({where})"


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


def source_line(lines: Iterable[Line], figures: Iterable[Figure], registers: Registers, lang: str = "en") -> str:
    """Who counted, and who printed it: a publisher that the register knows by its name in the reader's language."""
    names = list(dict.fromkeys(line.name for line in lines if not line.hollow))
    parts = []
    if names:
        parts.append(say(lang, N_("Counted by: {names}."), names=listed(names, lang, SEMICOLON)))
    tally: dict[str, int] = {}
    for figure in figures:
        if figure.publisher:
            name = publisher_name(figure.publisher, registers, lang)
            tally[name] = tally.get(name, 0) + 1
    publishers = sorted(tally, key=lambda p: (-tally[p], p))
    if publishers:
        printed = listed(publishers[:NAMED_PUBLISHERS], lang, SEMICOLON)
        if more := len(publishers) - NAMED_PUBLISHERS:
            printed = say(lang, N_("{names} and {n} more"), names=printed, n=more) if more > 0 else printed
        parts.append(say(lang, N_("Printed by: {names}."), names=printed))
    return " ".join(parts)


def not_counted(conflicts: Iterable[str], registers: Registers, lang: str = "en") -> str:
    """What the main counts leave out, as the register of conflicts states it."""
    left_out = {c: " ".join(registers.conflicts[c].not_counted) for c in conflicts if c in registers.conflicts}
    # Of several conflicts each sentence must say whose count it speaks of.
    parts = [
        say(lang, N_("{what}: {where}"), what=registers.name(c), where=what) if len(left_out) > 1 else what
        for c, what in left_out.items()
        if what
    ]
    return say(lang, N_("Not counted here: {what}"), what=" ".join(parts)) if parts else ""


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
