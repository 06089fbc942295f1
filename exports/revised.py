"""Tell what changed in a view since it was frozen.

In:  a frozen Release, and the series of its conflict as they stand today.
Out: the values that are no longer what they were; a sentence for the frozen page.

A frozen page stays what it was: the notice stands beside it. Days that were reported only later are no revision.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from charts.words import day, say
from exports.release import Release
from records import Point, Series
from series.changes import value_of
from wording.catalogue import N_


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One value that changed after the page was frozen; `None`: it was taken back."""

    series_id: str
    date_end: str
    was: Point
    now: Point | None


def revisions(frozen: Release, current: Iterable[Series]) -> list[Revision]:
    """Every value of the frozen view that is another one today, oldest day first."""
    shown = {series.series_id for series in frozen.shown.series}
    today = {i: {p.date_end: p for p in s.current} for s in current if (i := s.series_id) in shown}
    found = []
    for series in frozen.shown.series:
        of_series = series.series_id
        points = today.get(of_series, {})
        for point in series.current:
            now = points.get(point.date_end)
            if now is None or value_of(now) != value_of(point):
                found.append(Revision(series_id=of_series, date_end=point.date_end, was=point, now=now))
    return sorted(found, key=lambda r: (r.date_end, r.series_id))


def notice(frozen: Release, current: Iterable[Series]) -> str:
    """The sentences for a frozen page; '' for a live one, and if nothing that it shows has changed."""
    if not (frozen.view.asof or frozen.view.recorded):
        return ""
    lang, frozen_on = frozen.view.lang, day(frozen.view.asof or frozen.view.recorded[:10], frozen.view.lang)
    said = []
    if frozen.rebuilt:
        text = N_("The records of this copy begin later: it shows what was published by {day}.")
        said.append(say(lang, text, day=frozen_on))
    if count := len(revisions(frozen, current)):
        text = N_("Revised since: values shown here as known on {day} that have changed: {n}.")
        said.append(say(lang, text, day=frozen_on, n=count))
    return " ".join(said)
