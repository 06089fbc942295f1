"""What a picture per day, week or month is made of: what totals grew by, stated daily numbers, single events added up.

In:  the series chosen for a view, all series of the same people and places, the figures behind them.
Out: derived series per period, and a sentence for the chart on how the events were added.

Two rules, never mixed: series/periods.py for what a source says itself, series/event_periods.py for tables that list
one event a row. Of such a table an event of one day and an event of many days are two measures on the page, but one
count here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import series as lines
from charts.words import say
from records import Figure, Series
from registers import Registers
from series.clock import entering
from series.event_periods import EVENTS, event_periods, is_event
from views.address import View
from wording.catalogue import N_

HOW_EVENTS_ARE_ADDED = {
    "day": N_(
        "{names}: added up here from single events. An event of several days is on no day: it counts only in the upper "
        "end of each day that it touches."
    ),
    "week": N_(
        "{names}: added up here from single events. An event over the edge of a week is in no week: it counts only in "
        "the upper end of each week that it touches."
    ),
    "month": N_(
        "{names}: added up here from single events. An event over the edge of a month is in no month: it counts only "
        "in the upper end of each month that it touches."
    ),
}


def per_period(
    chosen: Sequence[Series], alike: Iterable[Series], figures: Mapping[str, Figure], view: View
) -> tuple[Series, ...]:
    """The series per period; `alike` holds those of the view in any measure, places without a figure left out."""
    listed = {s.series_id: events for s in (*chosen, *alike) if (events := _events(s, figures))}
    stated = tuple(lines.per_period(s, view.shape) for s in chosen if s.series_id not in listed)
    if view.measure not in EVENTS:
        return stated
    by_place: dict[str, dict[str, Figure]] = {}
    for one in {s.series_id: s for s in (*chosen, *alike)}.values():
        # A reader who chose places sees a line for each; otherwise the table's events are a line for the country.
        place = one.key.place if view.place or view.per or view.split == "place" else ""
        by_place.setdefault(place, {}).update(listed.get(one.series_id, {}))
    added = [
        one
        for place, events in by_place.items()
        for one in event_periods(
            (
                event
                for event in entering(events.values(), view.asof or None, view.recorded or None)
                if view.asof or event.known_until is None
            ),
            view.shape,
            place,
        )
    ]
    return (*sorted(added, key=lambda s: -len(s.points)), *stated)


def how_added(drawn: Iterable[Series], figures: Mapping[str, Figure], registers: Registers, view: View) -> list[str]:
    """The sentence that says how events were added; none where none were."""
    of = {
        s.key.claimant for s in drawn for p in s.points for f in p.figure_ids if f in figures and is_event(figures[f])
    }
    names = ", ".join(sorted(registers.name(claimant) for claimant in of))
    return [say(view.lang, HOW_EVENTS_ARE_ADDED[view.shape], names=names)] if names else []


def _events(one: Series, figures: Mapping[str, Figure]) -> dict[str, Figure]:
    """The rows of event tables behind a series, those included that stand on the same day as another event."""
    ids = (f for point in one.points for f in point.figure_ids)
    return {f: figures[f] for f in ids if f in figures and is_event(figures[f])}
