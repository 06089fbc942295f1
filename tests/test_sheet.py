"""Figures side by side are the same figures as one by one: to read, to identify, to store."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

import registers
from records import Figure, Report, changed
from sheet import Sheet
from store import Store

SHARED = Figure(
    report_id="events:YEM", metric="killed", source="UCDP", publisher="UCDP", published="2019", quote_kind="table_cell"
)
ROWS = [
    {
        "figure_id": f"{number:016x}" + "0" * 8, "value": float(number), "date_start": day, "date_end": day,
        "place": place, "country": country, "group": group, "quote": f"it's event {number}",
    }
    for number, (day, place, country, group) in enumerate([
        ("2016-03-02", "Aden", "YEM", None), ("2014-03-02", "Aden", "YEM", None), ("2016-03-02", "Nowhere", None, None),
        ("2018-03-02", "Gaza City", None, "Group A"), ("2023-12-02", "Gaza City", None, "Palestinian"),
    ])
]  # fmt: skip


@pytest.fixture
def sheet() -> Sheet:
    return Sheet.of_rows(SHARED, ROWS)


def one_by_one() -> list[Figure]:
    return [changed(SHARED, **row) for row in ROWS]


def test_a_sheet_reads_as_the_sequence_of_its_figures(sheet: Sheet) -> None:
    figures = one_by_one()
    assert list(sheet) == figures == [sheet[at] for at in range(len(ROWS))] == list(Sheet.of(figures))
    assert sheet[-1] == figures[-1]
    assert list(sheet[1:3]) == figures[1:3] == list(sheet.only([1, 2]))
    assert sheet == figures and sheet != figures[1:] and sheet != one_by_one()[::-1]
    with pytest.raises(IndexError):
        sheet[len(ROWS)]


def test_an_empty_sheet_is_empty() -> None:
    assert not Sheet.of([]) and list(Sheet.of_rows(SHARED, [])) == []


def test_a_sheet_says_in_a_field_what_all_share_or_each_has_of_its_own(sheet: Sheet) -> None:
    assert list(sheet.column("metric")) == ["killed"] * len(ROWS)
    assert list(sheet.column("value")) == [0.0, 1.0, 2.0, 3.0, 4.0]
    assert sheet.says("group") and not sheet.says("actor")
    assert {figure.lang for figure in sheet.sharing(changed(SHARED, lang="ar"))} == {"ar"}


def test_figures_side_by_side_are_identified_as_one_by_one(sheet: Sheet) -> None:
    known = registers.load()
    identified = known.identify_sheet(sheet)
    assert list(identified) == [known.identify(figure) for figure in one_by_one()]
    assert {figure.conflict for figure in identified} > {None, "yemen-2014"}


def test_days_between_the_same_turning_points_are_one_day_in_whatever_order_they_are_asked() -> None:
    known = registers.load()
    turns = sorted({day for c in known.conflicts.values() for day in (c.start, c.end or c.start) if len(day) == 10})
    days = [day for early, late in pairwise(turns) for day in (early, f"{early[:4]}-12-31", f"{late[:4]}-01-01", late)]
    said = [
        Figure(country=country, date_end=day, measure=measure, metric=metric)
        for day in days
        for country in ("YEM", "PSE", "UKR", "SYR")
        for measure, metric in (("incident", "killed"), ("stock", "displaced"), ("cumulative", "killed"))
    ]
    forwards, backwards = registers.Registers(_entries(known)), registers.Registers(_entries(known))
    back = [backwards.conflict_of(figure) for figure in reversed(said)]
    assert [forwards.conflict_of(figure) for figure in said] == back[::-1]
    assert [registers.Registers(_entries(known)).conflict_of(figure) for figure in said[::97]] == back[::-1][::97]


def _entries(known: registers.Registers) -> dict:
    return {
        registers.Source: list(known.sources.values()),
        registers.Place: list(known.places.values()),
        registers.Conflict: list(known.conflicts.values()),
    }


def test_the_store_holds_the_same_rows_of_a_sheet_as_of_its_figures(sheet: Sheet, tmp_path: Path) -> None:
    report = Report(report_id="events:YEM", text="", loader="ucdp")
    held = []
    for number, figures in enumerate((sheet, one_by_one())):
        with Store(tmp_path / f"{number}.db") as store:
            assert store.add_each([(report, figures), (report, figures)])[0].figures == len(ROWS)
            held.append([replace(figure, recorded=None) for figure in store.figures()])
    assert held[0] == held[1] and len(held[0]) == len(ROWS)


def test_another_number_in_a_cell_of_a_sheet_replaces_the_one_on_file(sheet: Sheet, tmp_path: Path) -> None:
    report = Report(report_id="events:YEM", text="", loader="ucdp", retrieved="2026-01-02")
    again = [ROWS[0], {**ROWS[1], "figure_id": ROWS[1]["figure_id"][:16] + "1" * 8, "value": 9.0}, *ROWS[2:]]
    with Store(tmp_path / "one.db") as store:
        store.add(report, sheet)
        (added,) = store.add_each([(report, Sheet.of_rows(SHARED, again))])
        assert (added.new, added.figures, len(added.replaced)) == (False, 1, 1)
        assert sorted(f.value for f in store.figures() if f.known_until is None) == [0.0, 2.0, 3.0, 4.0, 9.0]
