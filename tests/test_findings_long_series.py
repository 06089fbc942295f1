"""Long public series behave as the method's acceptance says: the shipped tables, as their loaders read them."""

from __future__ import annotations

from functools import lru_cache

import pytest

import findings
import loaders
import registers
import series
from records import Figure, Finding, Report
from series.days import last
from tests.shared_data import ROOT

TABLES = ROOT / "data" / "tables"
BOOK = registers.load()


@lru_cache
def figures(name: str) -> tuple[Figure, ...]:
    path = TABLES / name
    if not path.exists():
        pytest.skip(f"{name} is not shipped")
    found = [item for item in loaders.load(path) if isinstance(item, Report)]
    return tuple(BOOK.identify(figure) for report in found for figure in report.figures)


@lru_cache
def found(name: str) -> tuple[Finding, ...]:
    return tuple(f for f in findings.find(figures(name), BOOK) if not f.suppressed_by)


def of(name: str, code: str, metric: str = "killed", population: str = "all") -> list[Finding]:
    by_id = {figure.figure_id: figure for figure in figures(name)}
    return [
        f
        for f in found(name)
        if f.code == code and f.metric == metric and by_id[f.figure_ids[0]].population == population
    ]


GAZA = "palestine/gaza_daily.csv"
LEBANON = "palestine/lebanon_reports_with_sources.csv"
GENERAL_STAFF = "general_staff/russian_personnel_losses_claimed.csv"


def test_two_days_of_gaza_whose_total_rises_by_more_than_the_day() -> None:
    assert sorted(f.as_of for f in of(GAZA, "D05")) == ["2024-01-12", "2024-01-16"]


def test_jumps_of_gaza_are_the_committees_additions_and_three_days_of_fighting() -> None:
    jumps = of(GAZA, "D06")
    jumps = [f for f in jumps if "malnutrition" not in f.sentence]
    assert len(jumps) == 37
    assert sum(f.tag == "backlog" for f in jumps) == 34
    assert [f.as_of for f in jumps if not f.tag] == ["2024-06-09", "2025-03-18", "2025-03-20"]
    assert all("Either" in f.sentence for f in jumps if not f.tag)


def test_women_and_children_of_gaza_grew_faster_than_everyone_three_times() -> None:
    assert len([f for p in ("women", "children") for f in of(GAZA, "D11", population=p)]) == 3


def test_the_general_staffs_total_never_falls_and_jumps_twice() -> None:
    losses = [f for f in figures(GENERAL_STAFF) if f.metric == "losses"]
    assert len(losses) == 1626
    assert of(GENERAL_STAFF, "D02", "losses", "combatants") == []
    assert len(of(GENERAL_STAFF, "D06", "losses", "combatants")) == 2


def test_lebanons_restart_is_one_change_of_the_period() -> None:
    assert [(f.tag, f.severity) for f in of(LEBANON, "D09")] == [("period", "warning")]
    assert of(LEBANON, "D02") == of(LEBANON, "D03") == []
    restarted = [s for s in series.build(figures(LEBANON), BOOK) if s.key.metric == "killed" and s.seams]
    assert [(seam.date, seam.tag) for s in restarted for seam in s.seams] == [("2026-03-05", "period")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [(GAZA, 0), (LEBANON, 0), ("ukraine_2022/key_figures_daily.csv", 0)],
)
def test_ratios_of_totals(name: str, expected: int) -> None:
    assert len(of(name, "D16")) == expected


def test_ratio_of_the_west_banks_flash_totals_is_unusual_on_two_days() -> None:
    assert len(of("palestine/west_bank_reports_with_sources.csv", "D16")) == 2


def test_nothing_is_subtracted_across_a_gap() -> None:
    totals = [s for s in series.build(figures(GAZA), BOOK) if s.key.metric == "killed" and s.key.population == "all"]
    ministry = next(s for s in totals if s.key.claimant == "gaza-moh" and s.key.measure == "cumulative")
    days = {last(p.date_end) for p in ministry.current}
    per_day = series.per_period(ministry, "day")
    assert per_day.points and all(p.derived for p in per_day.points)
    assert all(last(p.date_end) - 1 in days for p in per_day.points)
