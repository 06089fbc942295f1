"""Events become daily, weekly and monthly numbers; what lasted many days is put on no single one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import intake
import registers
from records import Figure
from series.event_periods import event_periods
from store import Store
from views import View, show


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


UCDP = """id,code_status,date_start,date_end,type_of_violence,country,side_a,side_b,where_coordinates,\
deaths_a,deaths_b,deaths_civilians,deaths_unknown,low,best,high
1,Clear,2016-03-02,2016-03-02,1,Yemen (North Yemen),Government,Group A,Aden town,3,0,0,0,2,3,5
2,Clear,2016-03-10,2016-03-14,1,Yemen (North Yemen),Government,Group A,Aden town,6,4,0,0,10,10,10
3,Clear,2016-03-10,2016-03-14,1,Yemen (North Yemen),Government,Group B,Aden town,0,0,7,0,7,7,7
4,Clear,2016-03-28,2016-04-03,1,Yemen (North Yemen),Government,Group A,Taizz town,12,0,0,0,10,12,20
"""


@pytest.fixture
def store_of_events(tmp_path: Path) -> Iterator[Store]:
    table = tmp_path / "events.csv"
    table.write_text(UCDP, encoding="utf-8")
    with Store(tmp_path / "one.db") as store:
        intake.take_in([table], store, registers.load(), today="2026-01-01")
        yield store


def drawn(store: Store, address: str) -> list[tuple]:
    chart = show(View.from_query(f"conflict=yemen-2014&{address}"), store, registers.load(), "2026-01-01").chart
    lines = [line for panel in chart.panels for line in panel.lines]
    return [(m.x, m.low, m.y, m.high) for line in lines for segment in line.segments for m in segment]


def test_a_view_per_month_adds_the_events_of_a_table_with_low_best_and_high(store_of_events: Store) -> None:
    # Two events of the same place and last day are two events; the one over the edge of March is in neither month.
    assert drawn(store_of_events, "measure=incident&shape=month") == [
        ("2016-03-31", 19, 20, 42), ("2016-04-30", 0, None, 20),
    ]  # fmt: skip


def test_single_days_and_stretches_are_one_count_whichever_measure_is_shown(store_of_events: Store) -> None:
    weeks = drawn(store_of_events, "measure=incident&shape=week")
    assert weeks == drawn(store_of_events, "measure=period&shape=week")
    assert ("2016-03-20", 0, None, 17) in weeks


def test_places_that_are_chosen_have_a_line_of_their_own(store_of_events: Store) -> None:
    assert drawn(store_of_events, "measure=period&shape=month&place=aden town") == [("2016-03-31", 19, 20, 22)]


def test_the_chart_says_how_events_were_added(store_of_events: Store) -> None:
    shown = show(
        View.from_query("conflict=yemen-2014&measure=incident&shape=month"), store_of_events, registers.load(), "2026"
    )
    assert [note for note in shown.chart.notes if "added up here from single events" in note]
