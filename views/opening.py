"""Choose what a conflict opens with: one place, one metric, everybody, as its figures allow.

In:  a View that names a conflict, and its Archive.
Out: a View that shows a readable chart at once.

The lead place is the one with most dated totals; the metric is killed if anybody was reported killed, otherwise
whatever most figures speak of. No ranking of conflicts or sides follows from it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from records import Series
from views.address import View
from views.archive import Archive

MEASURES = ("cumulative", "stock", "incident", "period")
"""Which measure a chart shows first where several have equally many points."""


def opening(view: View, known: Archive) -> View:
    """The view with which a conflict opens: what an address leaves unsaid is chosen."""
    metric = view.metric if any(f.metric == view.metric for f in known.figures.values()) else main_metric(known)
    among = [s for s in known.series if s.key.metric == metric and s.key.population == view.population]
    measure = view.measure or main_measure(among)
    places = Counter[str]()
    for one in among:
        if one.key.measure == measure and one.key.claimant:
            places[one.key.place] += len(one.current)
    place = view.place or ((max(sorted(places), key=places.__getitem__),) if places else ())
    return replace(view, metric=metric, measure=measure, place=place)


def main_metric(known: Archive) -> str:
    """Killed if there is any, otherwise what most figures speak of."""
    counted = Counter(f.metric for f in known.figures.values())
    return "killed" if counted["killed"] or not counted else max(sorted(counted), key=counted.__getitem__)


def main_measure(series: list[Series] | tuple[Series, ...]) -> str:
    """The measure of most points."""
    counted = Counter[str]()
    for one in series:
        counted[one.key.measure] += len(one.current)
    return max(MEASURES, key=lambda m: (counted[m], -MEASURES.index(m)))
