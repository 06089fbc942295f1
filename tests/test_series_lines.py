"""Dated lines: points and versions, clocks, seams, events, steps per period, changes between two days."""

from __future__ import annotations

from itertools import permutations

import pytest

import series
from records import Point, Series
from series.events import link
from series.known import Known
from tests.figure_maker import figure


def only(*figures: object, **clock: str) -> Series:
    lines = series.build(figures, None, **clock)  # type: ignore[arg-type]
    assert len(lines) == 1
    return lines[0]


def values(points: tuple[Point, ...]) -> list[tuple[str, float | None]]:
    return [(p.date_end, p.value) for p in points]


def test_equal_values_of_one_source_are_one_point_with_all_links() -> None:
    line = only(*[figure(812, "2030-05-01", publisher=name, url=f"https://{name}.example") for name in ("a", "b", "c")])
    (point,) = line.points
    assert point.publishers == ("a", "b", "c") and len(point.urls) == len(point.figure_ids) == 3


def test_removing_an_outlets_duplicate_changes_no_value() -> None:
    both = [figure(812, "2030-05-01", publisher="a"), figure(812, "2030-05-01", publisher="b")]
    assert values(only(*both).points) == values(only(both[0]).points)


def test_a_changed_value_is_a_new_version_with_its_own_days() -> None:
    old = figure(1400, "2030-05-04", published="2030-05-09", publisher="a")
    new = figure(1200, "2030-05-04", published="2030-06-10", publisher="b")
    first, second = only(old, new).points
    assert (first.version, first.current, first.known_until) == (1, False, "2030-06-10")
    assert (second.version, second.current, second.known_until) == (2, True, None)
    assert series.trail(only(old, new), "2030-05-04") == (first, second)


def test_a_loose_repetition_does_not_replace_the_sharper_number() -> None:
    sharp = figure(34535, "2030-05-04")
    loose = figure(34000, "2030-05-04", qualifier="more_than", low=34000, published="2030-05-06", publisher="a")
    assert values(only(sharp, loose).current) == [("2030-05-04", 34535)]


def test_order_of_arrival_changes_nothing() -> None:
    three = [figure(10, "2030-05-01"), figure(12, "2030-05-02"), figure(15, "2030-05-02", published="2030-05-04")]
    built = {series.build(order, None) for order in permutations(three)}
    assert len(built) == 1


def test_figures_without_a_source_stay_in_their_publishers_lane() -> None:
    lines = series.build(
        [figure(10, "2030-05-01"), figure(10, "2030-05-01", source=None, publisher="Daily Wire")], None
    )
    assert sorted((s.key.claimant, s.key.publisher) for s in lines) == [
        ("", "daily wire"),
        ("Eastland Health Office", ""),
    ]


def test_the_clock_shows_what_could_be_known() -> None:
    old = figure(1400, "2030-05-04", published="2030-05-09", publisher="a")
    new = figure(1200, "2030-05-04", published="2030-06-10", publisher="b")
    assert values(only(old, new, asof="2030-05-31").current) == [("2030-05-04", 1400)]
    assert values(only(old, new, asof="2030-06-10").current) == [("2030-05-04", 1200)]
    assert series.build([old, new], None, asof="2030-05-01") == ()


def test_what_was_published_in_a_month_was_known_when_it_was_over() -> None:
    coarse = figure(1400, "2030-05-04", published="2030-05")
    assert series.build([coarse], None, asof="2030-05-30") == ()
    assert len(series.build([coarse], None, asof="2030-05-31")) == 1


def test_the_second_clock_shows_what_was_recorded() -> None:
    held = figure(1400, "2030-05-04", recorded="2030-05-20T08:00:00Z")
    assert series.build([held], None, recorded="2030-05-19") == ()
    assert len(series.build([held], None, recorded="2030-05-20")) == 1


@pytest.mark.parametrize("review", ["rejected", "withdrawn"])
def test_rejected_and_withdrawn_figures_do_not_enter(review: str) -> None:
    assert series.build([figure(10, "2030-05-01", review=review)], None) == ()


def test_changes_between_two_days() -> None:
    old = figure(1400, "2030-05-04", published="2030-05-09", publisher="a")
    new = figure(1200, "2030-05-04", published="2030-06-10", publisher="b")
    later = figure(1500, "2030-06-05", published="2030-06-11")
    found = series.changes([old, new, later], None, "2030-05-31", "2030-06-30")
    assert [(c.kind, c.date_end) for c in found] == [("revised", "2030-05-04"), ("new", "2030-06-05")]
    assert series.changes([old, new, later], None, "2030-06-30", "2030-07-30") == ()


def test_a_count_begun_anew_is_a_seam_and_nothing_is_subtracted_across_it() -> None:
    line = only(
        figure(4047, "2030-12-04"), figure(123, "2032-03-05"), figure(140, "2032-03-06"), figure(151, "2032-03-07")
    )
    assert [(seam.date, seam.tag) for seam in line.seams] == [("2032-03-05", "period")]
    assert [p.segment for p in line.points] == [0, 1, 1, 1]
    assert values(series.per_period(line, "day").points) == [("2032-03-06", 17), ("2032-03-07", 11)]


def test_another_standard_of_proof_is_another_line_with_a_seam() -> None:
    reported = [figure(14500, "2030-05-06"), figure(14480, "2030-05-05")]
    identified = figure(7797, "2030-05-08", inclusion="identified")
    lines = series.build([*reported, identified], None)
    assert {s.key.inclusion: [m.tag for m in s.seams] for s in lines} == {"reported": [], "identified": ["inclusion"]}


def test_per_day_skips_gaps_and_keeps_falls() -> None:
    line = only(*[figure(v, f"2030-05-{d:02d}") for d, v in ((1, 10), (2, 14), (4, 30), (5, 28))])
    assert values(series.per_period(line, "day").points) == [("2030-05-02", 4), ("2030-05-05", -2)]


def test_per_week_needs_both_ends() -> None:
    # 5, 12 and 19 May 2030 are Sundays
    line = only(*[figure(v, f"2030-05-{d:02d}") for d, v in ((5, 10), (8, 12), (12, 31), (16, 40), (25, 90))])
    assert values(series.per_period(line, "week").points) == [("2030-05-12", 21)]


def test_bounds_are_not_subtracted_and_stocks_have_no_steps() -> None:
    bounds = only(*[figure(v, f"2030-05-0{d}", qualifier="at_least", low=v) for d, v in ((1, 10), (2, 20))])
    stock = only(figure(10, "2030-05-01", measure="stock"), figure(20, "2030-05-02", measure="stock"))
    assert series.per_period(bounds, "day").points == series.per_period(stock, "day").points == ()


def test_stated_days_are_summed_to_a_week_only_if_none_is_missing() -> None:
    days = [figure(2, f"2030-05-{d:02d}", date_start=f"2030-05-{d:02d}", measure="period") for d in range(6, 13)]
    assert values(series.per_period(only(*days), "week").points) == [("2030-05-12", 14)]
    assert series.per_period(only(*days[1:]), "week").points == ()


def test_an_unknown_period_is_refused() -> None:
    with pytest.raises(ValueError, match="fortnight"):
        series.per_period(only(figure(1, "2030-05-01")), "fortnight")


def test_an_average_leaves_marked_backlogs_out_and_says_so() -> None:
    days = [
        figure(v, f"2030-05-{d:02d}", date_start=f"2030-05-{d:02d}", measure="period")
        for d, v in enumerate((10, 12, 11, 400, 9, 13, 11), start=1)
    ]
    found = series.average(only(*days), backlogs={"2030-05-04"})
    assert found is not None and found.value == 11 and found.left_out == ("2030-05-04",)
    assert "2030-05-04" in found.rule
    with pytest.raises(ValueError, match="per day first"):
        series.average(only(figure(1, "2030-05-01")))


def incident(value: float, source: str, quote: str = "", day: str = "2030-05-04", **said: object) -> object:
    return figure(value, day, measure="incident", date_start=day, source=source, quote=quote, **said)


def events(*figures: object) -> list[str | None]:
    return [f.event_id for f in link(figures, Known())]  # type: ignore[arg-type]


def test_incidents_with_a_shared_named_place_are_one_event() -> None:
    one, two = events(
        incident(40, "Office", "40 people were killed at the railway station"),
        incident(55, "Mission", "The strike on the station killed 55"),
    )
    assert one is not None and one == two


def test_two_attacks_on_one_town_and_day_stay_two() -> None:
    assert events(
        incident(40, "Office", "40 people were killed at the railway station"),
        incident(55, "Mission", "A strike on a school killed 55"),
    ) == [None, None]
    assert events(incident(40, "Office", "40 were killed"), incident(55, "Mission", "55 were killed")) == [None, None]


def test_a_claimants_rising_toll_is_one_event() -> None:
    one, two = events(incident(27, "Office", "27 dead"), incident(50, "Office", "50 dead", publisher="b"))
    assert one is not None and one == two
