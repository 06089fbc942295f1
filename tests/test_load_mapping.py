"""Somebody's own table: the columns are guessed, ten rows shown, and the person confirms."""

from __future__ import annotations

import doctest
import importlib

import pytest

from loaders import mapped
from loaders.reading.item import Item, Refused
from loaders.reading.mapping import Mapping, check, guess, read_mapping
from records import Refusal, Report

HEADER = "As of,Province,Deaths total,Women killed (total),New injuries,IDPs,Reported by,Link,Notes"
ROW = "2024-03-{0:02},North,{1},{2},{0},4300,Health office,https://a.example/{0},"
TABLE = "\n".join([HEADER, *(ROW.format(day, 100 + day, 20 + day) for day in range(1, 21))])


@pytest.fixture
def item() -> Item:
    return Item("table.csv", content=TABLE.encode(), today="2026-11-22")


def test_columns_are_guessed_from_their_names(item: Item) -> None:
    found = guess(item)
    assert found.fields == {"date_end": "As of", "place": "Province", "source": "Reported by", "url": "Link"}
    assert found.figures == (
        {"column": "Deaths total", "metric": "killed", "measure": "cumulative"},
        {"column": "Women killed (total)", "metric": "killed", "measure": "cumulative", "population": "women"},
        {"column": "New injuries", "metric": "injured", "measure": "period"},
        {"column": "IDPs", "metric": "displaced", "measure": "stock"},
    )
    check(found)


def test_ten_rows_are_shown_before_anything_is_loaded(item: Item) -> None:
    assert len(mapped.first_rows(item)) == 10
    shown = mapped.preview(item, guess(item))
    assert len(shown) == 10
    assert all(isinstance(report, Report) and len(report.figures) == 4 for report in shown)


def test_days_that_may_be_read_in_two_ways_are_settled_by_the_column_or_asked() -> None:
    def of(*days: str) -> Item:
        rows = "\n".join(f"{day};5" for day in days)
        return Item("table.csv", content=f"As of;Killed\n{rows}".encode(), today="2026-11-22")

    assert guess(of("05/03/2024", "17/03/2024")).dates == "day first"
    assert guess(of("05/03/2024", "05/17/2024")).dates == "month first"
    unsettled = of("05/03/2024")
    (row,) = mapped.preview(unsettled, guess(unsettled))
    assert isinstance(row, Refusal) and "read in two ways" in row.reason


def test_a_mapping_survives_being_written_down(item: Item) -> None:
    assert read_mapping(guess(item).as_yaml()) == guess(item)


@pytest.mark.parametrize(
    ("mapping", "reason"),
    [
        (Mapping({"date_end": "As of"}), "names no figures"),
        (Mapping({}, {}, ({"column": "a", "metric": "killed", "measure": "stock"},)), "which column holds the date"),
        (Mapping({"date_end": "a"}, {}, ({"column": "a", "metric": "killed"},)), "needs column, metric and measure"),
        (
            Mapping({"date_end": "a", "claimant": "b"}, {}, ({"column": "a", "metric": "killed", "measure": "stock"},)),
            "claimant",
        ),
    ],
)
def test_a_mapping_that_no_figure_can_follow_is_refused(mapping: Mapping, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        check(mapping)


@pytest.mark.parametrize("name", ["dates", "printed_date", "markup", "hxl", "counts", "countries", "written_date"])
def test_the_examples_in_the_descriptions_are_right(name: str) -> None:
    failed, tried = doctest.testmod(importlib.import_module(f"loaders.reading.{name}"))
    assert tried and not failed
