"""An address means one chart, today and in a year; what leads and what opens follow rules that are the same for all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

import pytest

from records import Figure, Point, Series, SeriesKey
from store import Store
from tests.small_store import CONFLICT, EMPTY_CONFLICT, MINISTRY, PLACE, fill, known
from views import UnknownValue, View, archive, opening, show
from views.choosing import choices
from views.comparing import warnings
from views.disagreements import disagreements
from views.dossier import dossier
from views.leading import led
from views.showing import apart
from views.since import since

TODAY = "2024-03-01"
TOTALS = View(conflict=CONFLICT, place=(PLACE,), measure="cumulative")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with fill(tmp_path_factory.mktemp("views") / "small.db") as filled:
        yield filled


# -- addresses


def test_an_address_names_every_part_of_the_view() -> None:
    query = TOTALS.query()
    assert all(f"{f.name}=" in query for f in fields(View)) and query.startswith("v=1&")
    assert View.from_query(query) == TOTALS


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("v=9", "version “9”"),
        ("colour=red", "“colour”"),
        ("scale=cubic", "“cubic”"),
        ("metric=happiness", "“happiness”"),
        ("asof=2024-02-31", "“2024-02-31”"),
        ("start=yesterday", "“yesterday”"),
        ("recorded=2024-01-01T25:00", "“2024-01-01T25:00”"),
    ],
)
def test_what_an_address_should_not_say_is_named(query: str, named: str) -> None:
    with pytest.raises(UnknownValue, match=named):
        View.from_query(query)


@pytest.mark.parametrize("moment", ["2024", "2024-06", "2024-06-12"])
def test_days_of_an_address_may_be_coarse(moment: str) -> None:
    assert View.from_query(f"asof={moment}&start={moment}").asof == moment


def test_unknown_names_are_refused_with_the_name(store: Store) -> None:
    with pytest.raises(UnknownValue, match="atlantis"):
        show(View(conflict="atlantis"), store, known(), TODAY)
    with pytest.raises(UnknownValue, match="nowhere"):
        show(replace(TOTALS, place=("nowhere",)), store, known(), TODAY)


# -- what is shown


def test_a_conflict_opens_with_its_place_and_totals(store: Store) -> None:
    view = opening(View(conflict=CONFLICT), archive(store, known(), CONFLICT))
    assert (view.metric, view.measure, view.population, view.place) == ("killed", "cumulative", "all", (PLACE,))


def test_a_conflict_without_figures_shows_nothing_and_does_not_fail(store: Store) -> None:
    view = opening(View(conflict=EMPTY_CONFLICT), archive(store, known(), EMPTY_CONFLICT))
    shown = show(view, store, known(), TODAY)
    assert shown.chart.empty and not shown.series


def test_the_headline_names_bound_place_day_and_claimant(store: Store) -> None:
    headline = show(TOTALS, store, known(), TODAY).headlines[0]
    assert headline.text.startswith("1,290 people were reported killed in the Gaza Strip as of 2 February 2024")
    assert MINISTRY in headline.text and "28 days old" in headline.text


def test_every_country_and_side_without_a_figure_is_named(store: Store) -> None:
    """A reader must not take a side that nobody counted here for one without dead."""
    told = [one.text for one in show(TOTALS, store, known(), TODAY).headlines]
    assert told[1:] == [
        "People killed, West Bank: no figure with a named claimant in the store",
        "People killed, Israel: no figure with a named claimant in the store",
        "People killed, counted as people of a party: no figure with a named claimant in the store for "
        "Hamas and other Palestinian armed groups; Israel",
    ]
    sides = known().conflicts[CONFLICT].sides
    assert all(any(side.name in text for text in told) for side in sides)


def test_a_past_day_knows_nothing_of_later_ones(store: Store) -> None:
    then = show(replace(TOTALS, asof="2024-01-15"), store, known(), TODAY)
    assert then.chart.as_of == "2024-01-12" and "15 January 2024" in then.chart.subtitle
    assert {p.date_end for s in then.series for p in s.points} <= {"2024-01-05", "2024-01-12"}
    assert all(f.known_from and f.known_from <= "2024-01-15" for f in then.findings)


def test_what_changed_since_a_past_day_is_said(store: Store) -> None:
    then = show(replace(TOTALS, asof="2024-01-27"), store, known(), TODAY)
    assert [(c.kind, c.date_end) for c in since(then, store, known(), TODAY)] == [("new", "2024-02-02")] * 2
    assert not since(show(TOTALS, store, known(), TODAY), store, known(), TODAY)


def test_the_same_view_is_made_once_until_something_is_written(store: Store) -> None:
    assert show(TOTALS, store, known(), TODAY) is show(TOTALS, store, known(), TODAY)


def test_controls_offer_only_what_has_figures(store: Store) -> None:
    offered = choices(archive(store, known(), CONFLICT), TOTALS)
    assert offered["metric"] == ["killed"] and offered["place"] == [PLACE]
    assert len(offered["claimant"]) == 2


def test_a_place_without_inhabitants_on_file_has_no_rate(store: Store) -> None:
    rated = show(replace(TOTALS, per="100k"), store, known(), TODAY).chart
    assert any("2,230,000 in 2023" in note for note in rated.notes)
    assert "44.8 per 100,000" in rated.panels[0].lines[0].segments[0][0].text


# -- rules


def series(claimant: str, points: int, inclusion: str = "reported", **more: str) -> Series:
    key = SeriesKey(conflict=CONFLICT, metric="killed", claimant=claimant, inclusion=inclusion, **more)
    made = Point(
        series_id=key.series_id,
        date_end="2024-01-01",
        value=1.0,
        low=1.0,
        high=1.0,
        qualifier="exact",
        claim_low=1.0,
        claim_high=1.0,
        figure_ids=(claimant,),
    )
    return Series(key=key, points=tuple(replace(made, date_end=f"2024-01-{n + 1:02}") for n in range(points)))


def test_the_leading_claimant_follows_the_published_rule() -> None:
    enemy = {"general-staff": Figure(figure_id="general-staff", concerns="enemy")}
    lines = [
        series("", 20, publisher="harbour radio"),
        series("general-staff", 15),
        series("survey", 12, "estimated"),
        series("zeta", 3),
        series("alpha", 3),
        series("ministry", 9),
    ]
    order = [s.key.claimant for s in led(lines, enemy)]
    assert order == ["ministry", "alpha", "zeta", "survey", "general-staff", ""]


def test_conflicts_that_are_counted_differently_are_compared_with_a_warning() -> None:
    ours = series("ministry", 2)
    theirs = Series(key=replace(ours.key, conflict="ukraine-2022", population="civilians", inclusion="verified"))
    (warning,) = warnings([ours, theirs], known())
    assert "not counted alike" in warning and "civilians" in warning
    assert warnings([ours], known()) == []


# -- dossier and disagreements


def test_a_point_leads_back_to_the_words(store: Store) -> None:
    everything = archive(store, known(), CONFLICT)
    (line,) = [s for s in everything.series if s.key.claimant and len(s.points) == 5]
    found = dossier(f"{line.series_id}.2024-01-26.1", everything, store, known())
    assert found is not None
    (said,) = found.statements
    assert said.quote[slice(*said.numeral)] == "1,310"
    assert said.before == "" and "Hospitals were full" in said.after and "roads" not in said.before
    assert said.chain == (MINISTRY, "Harbour Radio")
    assert [(r.value, r.day) for r in found.rivals] == [("at least 1,600", "2024-01-26")]
    assert {f.code for f in found.findings} == {"D01a", "D02"}
    assert "1,310" in found.sentences["short"] and MINISTRY in found.sentences["full"]


@pytest.mark.parametrize("address", ["", "nothing", "ab.2024-01-26.1", "ab.cd"])
def test_an_address_of_no_point_has_no_dossier(address: str, store: Store) -> None:
    assert dossier(address, archive(store, known(), CONFLICT), store, known()) is None


def test_disagreements_come_with_the_chart_that_shows_them(store: Store) -> None:
    found = disagreements(store, known(), [CONFLICT], ["error", "warning"])
    assert {d.finding.code for d in found} == {"D01a", "D02"}
    for one in found:
        shown = show(one.view, store, known(), TODAY)
        assert one.finding.finding_id in {f.finding_id for f in shown.findings}
        assert one.view.start < one.finding.as_of < one.view.end


def test_an_explained_disagreement_stands_after_an_unexplained_one(store: Store) -> None:
    assert [d.finding.code for d in disagreements(store, known(), [CONFLICT], codes=["D02"])] == ["D02"]
    assert disagreements(store, known(), [EMPTY_CONFLICT]) == []


# -- looks


def test_two_claimants_in_one_picture_never_look_alike() -> None:
    known = {"ministry": 0, "office": 3, "mission": 8, "monitor": 11}
    assert apart(known, {"ministry", "office"}) == {"ministry": 0, "office": 3}
    assert apart(known, {"mission", "monitor"}) == {"mission": 0, "monitor": 3}
    both = apart(known, set(known))
    assert both == {"ministry": 0, "office": 3, "mission": 1, "monitor": 4}
    assert len(set(apart({str(n): n for n in range(12)}, {str(n) for n in range(12)}).values())) == 8
