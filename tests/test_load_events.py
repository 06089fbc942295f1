"""Events become daily, weekly and monthly numbers; what lasted many days is put on no single one."""

from __future__ import annotations

from records import Figure
from series.event_periods import event_periods


def event(number: int, start: str, end: str, low: float, best: float, high: float, **said: object) -> Figure:
    about = {
        "figure_id": f"{number:024}", "value": best, "low": low, "high": high, "qualifier": "range",
        "date_start": start, "date_end": end, "measure": "incident" if start == end else "period",
        "claimant": "ucdp", "source": "UCDP",
        "conflict": "yemen-2014", "country": "YEM", "published": "2019", "known_from": "2019",
    }  # fmt: skip
    return Figure(**{**about, **said})


def numbers(figures: list[Figure], shape: str) -> list[tuple]:
    return [(p.date_end, p.low, p.value, p.high) for series in event_periods(figures, shape) for p in series.points]


def test_events_inside_a_month_are_added_with_their_bounds() -> None:
    events = [event(1, "2018-01-03", "2018-01-03", 2, 3, 5), event(2, "2018-01-20", "2018-01-24", 10, 10, 10)]
    assert numbers(events, "month") == [("2018-01-31", 12, 13, 15)]


def test_an_event_over_the_edge_of_a_month_is_in_the_upper_bound_of_both() -> None:
    events = [event(1, "2018-01-03", "2018-01-03", 2, 3, 5), event(2, "2018-01-28", "2018-02-02", 10, 12, 20)]
    assert numbers(events, "month") == [("2018-01-31", 2, 3, 25), ("2018-02-28", 0, None, 20)]


def test_an_event_of_many_days_is_on_no_day() -> None:
    assert [value for _, _, value, _ in numbers([event(1, "2018-01-01", "2018-01-03", 4, 4, 4)], "day")] == [None] * 3


def test_weeks_begin_on_monday() -> None:
    events = [event(1, "2018-01-07", "2018-01-07", 1, 1, 1), event(2, "2018-01-08", "2018-01-08", 2, 2, 2)]
    assert numbers(events, "week") == [("2018-01-07", 1, 1, 1), ("2018-01-14", 2, 2, 2)]


def test_months_without_an_event_have_no_point() -> None:
    events = [event(1, "2018-01-03", "2018-01-03", 1, 1, 1), event(2, "2018-03-03", "2018-03-03", 1, 1, 1)]
    assert [day for day, *_ in numbers(events, "month")] == ["2018-01-31", "2018-03-31"]


def test_parts_claimants_and_countries_are_never_added_to_each_other() -> None:
    day = "2018-01-03"
    events = [
        event(1, day, day, 9, 9, 9), event(2, day, day, 4, 4, 4, population="civilians", role="part"),
        event(3, day, day, 7, 7, 7, claimant="acled"), event(4, day, day, 5, 5, 5, country="SAU"),
        event(5, day, day, 3, 3, 3, claimant=None), event(6, day, day, 100, 100, 100, measure="cumulative"),
    ]  # fmt: skip
    assert sorted(value for _, _, value, _ in numbers(events, "month")) == [4, 5, 7, 9]


def test_bounds_out_of_order_are_the_interval_that_holds_all_three() -> None:
    assert numbers([event(1, "2018-01-03", "2018-01-03", 30, 25, 20)], "day") == [("2018-01-03", 20, 25, 30)]


def test_a_coarse_date_reaches_over_every_day_in_it() -> None:
    events = [event(1, "2018-02", "2018-02", 6, 6, 6)]
    assert numbers(events, "month") == [("2018-02-28", 6, 6, 6)]
    assert all(value is None and high == 6 for _, _, value, high in numbers(events, "week"))
