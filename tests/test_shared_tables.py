"""Real tables of the field, where they lie beside the repository: each is read, or refused with a reason that helps.

The quirks named here are those of the tables; the cases under tests/cases/loaders/ hold each in our own rows.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

import loaders
from records import Figure, Refusal, Report
from tests.shared_data import SHARED, shared

TODAY = "2026-11-22"
TABLES = sorted(path.relative_to(SHARED).as_posix() for path in SHARED.glob("datasets/*/*.csv"))
GED, STAFF, WEST_BANK = "ucdp_ged_19_1", "ukraine_general_staff_claims", "palestine_daily"


@cache
def read(name: str) -> tuple[tuple[Report, ...], tuple[Refusal, ...]]:
    found = list(loaders.load(shared(f"datasets/{name}"), today=TODAY))
    return tuple(x for x in found if isinstance(x, Report)), tuple(x for x in found if isinstance(x, Refusal))


def figures(name: str) -> list[Figure]:
    return [figure for report in read(name)[0] for figure in report.figures]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_is_read_or_refused_with_a_reason_that_helps(name: str) -> None:
    name = name.removeprefix("datasets/")
    if name.rpartition("/")[2] in loaders.companions():
        return
    reports, refused = read(name)
    assert reports or refused
    assert not [refusal.reason for refusal in refused if "No loader recognises" in refusal.reason]


def test_impossible_dates_and_dates_after_the_capture_are_refused() -> None:
    reasons = " ".join(refusal.reason for refusal in read("reliefweb_crisis_figures/figures.csv")[1])
    assert "'2018-16-03' is not a possible date." in reasons
    assert "'2017-02-31' is not a possible date." in reasons
    assert "2018-11-30 lies after the last change" in reasons


def test_bounds_out_of_order_are_kept_and_flagged() -> None:
    events = figures(f"{GED}/events_bounds_out_of_order.csv")
    assert len(events) == 2_506
    assert all("bounds out of order as published" in (event.scope or "") for event in events)


def test_events_of_many_days_are_no_incidents_of_their_first_day() -> None:
    events = figures(f"{GED}/events_selected.csv")
    assert {event.measure for event in events if event.date_start != event.date_end} == {"period"}


def test_carried_forward_totals_are_no_figures() -> None:
    reports, _ = read(f"{WEST_BANK}/west_bank_reports_with_sources.csv")
    assert len(reports) < 392
    assert not [f.quote for f in figures(f"{WEST_BANK}/gaza_daily.csv") if f.quote.startswith("ext_")]


def test_a_count_that_restarted_has_two_starts() -> None:
    totals = [f for f in figures(f"{WEST_BANK}/lebanon_reports_with_sources.csv") if f.measure == "cumulative"]
    assert {total.counted_from for total in totals} == {"2023-10-08", "2026-03-02"}
    assert [r.reason for r in read(f"{WEST_BANK}/lebanon_reports_with_sources.csv")[1]] == [
        "A second row of 2026-06-21: its text speaks of another day."
    ]


def test_two_copies_of_one_announcement_are_both_kept() -> None:
    losses = figures(f"{STAFF}/russian_personnel_losses_claimed.csv")
    assert sum(figure.publisher == "second transcription" for figure in losses) == 4
    assert {figure.metric for figure in losses} == {"losses", "detained"}


def test_doubled_dates_and_a_fall_are_kept() -> None:
    days = Counter(f.date_end for f in figures("ocha_israeli_soldiers_gaza/israeli_soldiers_killed_in_gaza_cum.csv"))
    assert {day for day, rows in days.items() if rows > 1} == {"2023-12-14", "2024-01-04", "2024-06-24"}


def test_a_survey_that_is_repeated_is_no_new_figure_and_a_cell_with_two_links_gives_the_first() -> None:
    found = figures("ukraine_ohchr_2022/key_figures_daily.csv")
    assert 1 < sum(figure.metric == "displaced" for figure in found) < 10
    assert not [figure.url for figure in found if " " in (figure.url or "")]


def test_counters_of_a_year_begin_again_in_january_and_are_no_running_totals() -> None:
    yearly = [f for f in figures("reliefweb_crisis_figures/figures.csv") if "per year" in (f.group or "").lower()]
    assert yearly
    assert {figure.measure for figure in yearly} == {"period"}
    assert all(figure.date_start == f"{figure.date_end[:4]}-01-01" for figure in yearly if figure.date_end)
