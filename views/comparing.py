"""Choose what further conflicts show beside the first, and warn where the two do not count the same.

In:  a View with `compare`, the Archives of its conflicts.
Out: for each further conflict the series of its own lead place and people; sentences for the chart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from charts.words import population_name, say
from records import Series
from registers import Registers
from views.address import View
from views.archive import Archive
from views.opening import opening
from wording.catalogue import N_
from wording.sentence import SEMICOLON, listed

NOTHING_ALIKE = N_("Not drawn, for no figure of that kind with a named claimant is on file: {names}.")


def beside(conflict: str, known: Archive, view: View, registers: Registers) -> tuple[Series, ...]:
    """The series of another conflict: its lead place, and the people that most of its figures speak of."""
    asked = View(conflict=conflict, metric=view.metric, measure=view.measure)
    own = opening(asked, known, registers.conflicts[conflict].places)
    asked = replace(own, metric=view.metric, measure=view.measure)
    return tuple(
        s
        for s in known.series
        if (s.key.metric, s.key.measure, s.key.population) == (asked.metric, asked.measure, asked.population)
        and s.key.place in asked.place
        and s.key.claimant
        and not s.key.group
    )


def absent(view: View, series: Sequence[Series], registers: Registers) -> list[str]:
    """Which of the conflicts that a reader asked for has nothing to compare."""
    drawn = {s.key.conflict for s in series}
    missing = [registers.name(c) for c in view.compare if c not in drawn]
    return [say(view.lang, NOTHING_ALIKE, names=listed(missing, view.lang, SEMICOLON))] if missing else []


def warnings(series: Sequence[Series], registers: Registers, lang: str = "en") -> list[str]:
    """What two conflicts on one chart do not count alike; nothing where they do."""
    conflicts = sorted({s.key.conflict for s in series})
    if len(conflicts) < 2:
        return []
    told: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []
    for conflict in conflicts:
        keys = [s.key for s in series if s.key.conflict == conflict]
        people = sorted({population_name(k.population, lang).lower() for k in keys})
        how = sorted({say(lang, k.inclusion) for k in keys})
        told.append((registers.conflicts[conflict].name, tuple(people), tuple(how)))
    if len({(people, how) for _name, people, how in told}) < 2:
        return [
            say(lang, N_("Two conflicts are compared as they are reported; their counts may miss different deaths."))
        ]
    parts = listed((f"{name}: {listed((*people, *how), lang)}" for name, people, how in told), lang, SEMICOLON)
    return [say(lang, N_("These conflicts are not counted alike. {parts}."), parts=parts)]
