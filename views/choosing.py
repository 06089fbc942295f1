"""What the controls of a view have to offer: only what has figures.

In:  the Archive of a conflict and the view as it stands.
Out: metrics, populations, places, groups, measures and claimants, those with most points first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from views.address import View
from views.archive import Archive

OFFERED = ("metric", "population", "place", "claimant", "measure", "group")


def choices(known: Archive, view: View) -> Mapping[str, Sequence[str]]:
    """For each control its values; a filter narrows those after it, never itself."""
    found: dict[str, Counter[str]] = {name: Counter() for name in OFFERED}
    for one in known.series:
        key, points = one.key, known.points[one.series_id]
        found["metric"][key.metric] += points
        if key.metric != view.metric:
            continue
        found["population"][key.population] += points
        if key.population != view.population:
            continue
        for name in ("place", "group", "measure"):
            found[name][getattr(key, name)] += points
        if not view.place or key.place in view.place:
            found["claimant"][key.claimant] += points
    return {name: [value for value, _points in counted.most_common() if value] for name, counted in found.items()}
