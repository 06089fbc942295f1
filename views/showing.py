"""From a View to everything that a page, an export or an embed needs.

In:  a View, a Store, Registers, and the day on which we look.
Out: Shown. Nothing is computed twice while the store stays as it is.

Refuses a view that names what the registers and the store do not know, with a sentence that says which name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from charts.bands import bands
from charts.chart import Chart
from charts.describe import describe
from charts.findings_on import Marked
from charts.lines import Material
from charts.names import place_name
from charts.palette import SLOTS
from charts.titles import inhabitants_words
from charts.words import say
from findings.finding import told
from records import Figure, Finding, Series
from registers import Registers
from series.event_periods import EVENTS
from store import Store
from views.address import UnknownValue, View
from views.archive import Archive, archive
from views.comparing import absent, beside, warnings
from views.headlines import Headline, headlines
from views.inhabitants import PER, Inhabitants, inhabitants
from views.leading import led
from views.once import Once
from views.opening import main_measure
from views.per_period import how_added, per_period
from wording.catalogue import N_
from wording.phrases import Tongue
from wording.sentence import SEMICOLON, listed

DENOMINATORS = N_("Inhabitants: {named}.")
NO_CONFLICT = N_("There is no conflict called “{name}” in the registers.")
NO_PLACE = N_("There is no place called “{name}” in the registers or in any report here.")
NO_RATE = N_("No number of inhabitants is on file for {places}; its figures are left out here.")

KEPT = 200
"""Views remembered: a chart's description is some 100 kB."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What one view shows."""

    view: View
    """The view, with its measure chosen."""
    figures: Mapping[str, Figure]
    """The figures behind the series shown, by id."""
    series: tuple[Series, ...]
    """The series shown, the leading claimant's first; as reported, also when the picture is per period."""
    findings: tuple[Finding, ...]
    """The findings that concern those series, silenced and dismissed ones included."""
    chart: Chart
    """The picture, described."""
    headlines: tuple[Headline, ...]
    """One for every side, conflict by conflict."""
    independent: tuple[tuple[str, ...], ...]
    """Claimants that count for themselves, each with those that pass its figures on."""
    today: str
    """The day on which we look: `asof` of the view, or the day given."""


_kept = Once[Shown](KEPT)


def show(view: View, store: Store, registers: Registers, today: str = "") -> Shown:
    """What a view shows; remembered by view, day, and version of store and registers."""
    today = view.asof or today or date.today().isoformat()
    key = (view, str(store.path), store.version, id(registers), today)
    return _kept.get(key, lambda: _show(view, store, registers, today))


def _show(view: View, store: Store, registers: Registers, today: str) -> Shown:
    for conflict in (view.conflict, *view.compare):
        if conflict not in registers.conflicts:
            raise UnknownValue(say(view.lang, NO_CONFLICT, name=conflict))
    archives = [archive(store, registers, c, view.asof, view.recorded) for c in (view.conflict, *view.compare)]
    _check_places(view, archives, registers)
    figures = {f: figure for a in archives for f, figure in a.figures.items()}
    of_metric = [[s for s in a.series if s.key.metric == view.metric] for a in archives]
    wished = [s for s in of_metric[0] if wanted(s, view)]
    view = replace(view, measure=view.measure or main_measure(wished))
    chosen = led([s for s in wished if s.key.measure == view.measure], figures)
    alike = wished
    for conflict, other in zip(view.compare, archives[1:], strict=True):
        chosen += led(beside(conflict, other, view, registers), figures)
        alike += [s for m in EVENTS for s in beside(conflict, other, replace(view, measure=m), registers)]
    spoken = registers.speaking(view.lang)
    tongue = Tongue(view.lang, registers.name_in(view.lang))
    found = tuple(told(finding, tongue) for finding in _findings(chosen, archives))
    return Shown(
        view=view,
        figures={f: figures[f] for s in chosen for p in s.points for f in p.figure_ids if f in figures},
        series=chosen,
        findings=found,
        chart=_chart(view, chosen, alike, found, figures, spoken, slots(archives)),
        headlines=tuple(
            replace(headline, conflict=conflict)
            for conflict, series in zip((view.conflict, *view.compare), of_metric, strict=True)
            for headline in headlines(series, figures, spoken, conflict, view.metric, today, view.lang)
        ),
        independent=registers.independent({s.key.claimant for s in chosen if s.key.claimant}),
        today=today,
    )


def _findings(chosen: Sequence[Series], archives: Sequence[Archive]) -> tuple[Finding, ...]:
    """The findings about the series chosen, and the backlogs that their source states in its daily numbers."""
    ids = {s.series_id for s in chosen}
    threads = {_thread(s) for s in chosen}
    found = []
    for known in archives:
        beside = {s.series_id for s in known.series if _thread(s) in threads}
        found += [
            f for f in known.findings if set(f.series_ids) & (beside if f.code == "D06" and f.tag == "backlog" else ids)
        ]
    return tuple(found)


def _thread(series: Series) -> tuple[str, ...]:
    """Who counted whom, where: what a source's total and its daily numbers share."""
    key = series.key
    return (key.claimant, key.metric, key.population, key.group, key.place)


def _chart(
    view: View,
    chosen: Sequence[Series],
    alike: Sequence[Series],
    found: Sequence[Finding],
    figures: Mapping[str, Figure],
    registers: Registers,
    colours: Mapping[str, int],
) -> Chart:
    """The picture of the series chosen; `alike` are those of the same cut in any measure."""
    notes = warnings(chosen, registers, view.lang) + absent(view, chosen, registers)
    rates: dict[str, Inhabitants] = {}
    drawn = tuple(chosen)
    if view.per:
        known_places = inhabitants()
        rates = {s.key.place: known_places[s.key.place] for s in drawn if s.key.place in known_places}
        left_out = sorted({place_name(s.key.place, registers) for s in drawn if s.key.place not in rates})
        drawn = tuple(s for s in drawn if s.key.place in rates)
        if left_out:
            notes.append(say(view.lang, NO_RATE, places=listed(left_out, view.lang)))
    if view.shape != "total":
        drawn = per_period(drawn, [s for s in alike if not view.per or s.key.place in rates], figures, view)
        notes += how_added(drawn, figures, registers, view)
    material = Material(
        figures=figures,
        registers=registers,
        marked=Marked(),
        slots=apart(colours, {s.key.claimant or s.key.publisher for s in drawn}),
        per={place: one.inhabitants / PER for place, one in rates.items()},
    )
    if rates:
        named = (
            f"{place_name(place, registers)} {inhabitants_words(one.inhabitants, one.year, one.source, view.lang)}"
            for place, one in sorted(rates.items())
        )
        notes.append(say(view.lang, DENOMINATORS, named=listed(named, view.lang, SEMICOLON)))
    ranges = bands(drawn, found, figures, registers, view.lang) if view.band == "on" and view.shape == "total" else ()
    return describe(drawn, found, material, view, ranges, notes)


def wanted(series: Series, view: View) -> bool:
    """Whether a series of the metric belongs to a view."""
    key = series.key
    return (
        (view.split == "population" or key.population == view.population)
        and (view.group == "any" or key.group == view.group)
        and (not view.place or key.place in view.place)
        and (not view.claimant or key.claimant in view.claimant)
    )


def slots(archives: Sequence[Archive]) -> dict[str, int]:
    """Colour and mark of each claimant or lane: a conflict's most reported first, the same in every view of it."""
    found: dict[str, int] = {}
    for known in archives:
        counted = Counter[str]()
        for one in known.series:
            counted[one.key.claimant or one.key.publisher] += known.points[one.series_id]
        for who, _points in sorted(counted.items(), key=lambda item: (-item[1], item[0])):
            found.setdefault(who, len(found))
    return found


def apart(known: Mapping[str, int], drawn: set[str]) -> dict[str, int]:
    """The slots of those who are drawn: their own, save where two would look alike in one picture; of these the one
    that is reported less takes the next look that nobody has.
    """
    taken: dict[int, str] = {}
    found: dict[str, int] = {}
    for who in sorted(drawn, key=lambda name: (known.get(name, 0), name)):
        own = known.get(who, 0) % SLOTS
        free = (look % SLOTS for look in range(own, own + SLOTS) if look % SLOTS not in taken)
        found[who] = next(free, own)
        taken.setdefault(found[who], who)
    return found


def _check_places(view: View, archives: Sequence[Archive], registers: Registers) -> None:
    """Refuse a place that neither the registers nor a report names."""
    reported = {s.key.place for known in archives for s in known.series}
    for place in view.place:
        if place not in registers.places and place not in reported:
            raise UnknownValue(say(view.lang, NO_PLACE, name=place))
