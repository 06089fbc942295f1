"""Choose what a conflict opens with: one metric, one place and the people counted there, as its figures allow.

In:  a View that names a conflict, and its Archive.
Out: a View that shows a readable chart at once.

The metric is killed if anybody was reported killed. Of its totals the chart opens with the place and the people that
most dated figures speak of: everybody, if that is as well covered as any group. Without totals, single tolls serve.
What an address states already is kept. No ranking of conflicts or sides follows from it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from records import Series
from views.address import View
from views.archive import Archive

TOTALS = ("cumulative", "stock")
MEASURES = (*TOTALS, "incident", "period")
"""Totals come first: a reader asks how many in all before how many that day."""

ENOUGH = 2
"""Points that make a line."""


def opening(view: View, known: Archive, main_places: Iterable[str] = ()) -> View:
    """The view with which a conflict opens: what an address leaves unsaid is chosen.

    main_places: those that the register gives for the conflict as a whole; they come before places within them.
    """
    whole = set(main_places)
    metric = view.metric if any(s.key.metric == view.metric for s in known.series) else main_metric(known)
    named = [s for s in known.series if s.key.metric == metric and s.key.claimant]
    if view.population != "all":
        named = [s for s in named if s.key.population == view.population]
    if view.place:
        named = [s for s in named if s.key.place in view.place]
    measure = view.measure or main_measure(named)
    of_measure = [s for s in named if s.key.measure == measure]
    group = view.group or ("" if any(not s.key.group for s in of_measure) else "any")
    covered = Counter[tuple[str, str]]()
    for one in of_measure:
        if group == "any" or one.key.group == group:
            covered[(one.key.place, one.key.population)] += len(one.current)
    if not covered:
        return replace(view, metric=metric, measure=measure)
    place, population = max(covered, key=lambda cut: (cut[0] in whole, covered[cut], cut[1] == "all", cut))
    places = view.place or ((place,) if place else ())
    return replace(view, metric=metric, measure=measure, population=population, group=group, place=places)


def main_metric(known: Archive) -> str:
    """Killed if there is any, otherwise what most points speak of."""
    counted = Counter[str]()
    for one in known.series:
        counted[one.key.metric] += len(one.current)
    return "killed" if counted["killed"] or not counted else max(sorted(counted), key=counted.__getitem__)


def main_measure(series: Iterable[Series]) -> str:
    """The first measure that has a line, in the order of MEASURES; without any line, that of most points."""
    counted = Counter[str]()
    for one in series:
        counted[one.key.measure] += len(one.current)
    for measure in MEASURES:
        if counted[measure] >= ENOUGH:
            return measure
    return max(MEASURES, key=lambda m: (counted[m], -MEASURES.index(m)))
