"""What words claim, and when two claims contradict: tests/cases/series/intervals.csv, a row each."""

from __future__ import annotations

from math import inf
from pathlib import Path
from typing import Any

import pytest

from records import Figure
from series.interval import Interval, claim, contradict, tolerance
from tests.case_table import cases_of, number

CASES = Path(__file__).parent / "cases" / "series" / "intervals.csv"
ROWS = cases_of(CASES)


@pytest.mark.parametrize("row", ROWS, ids=[row["why"] for row in ROWS])
def test_the_words_claim_this(row: dict[str, Any]) -> None:
    figure = Figure(
        value=number(row["value"]),
        low=number(row["low"]),
        high=number(row["high"]),
        qualifier=row["qualifier"],
        vague_word=row["vague_word"] or None,
        inclusion=row["inclusion"],
        numeral=row["numeral"],
    )
    found = claim(figure)
    if not row["claim_low"]:
        assert found is None
        return
    assert found is not None
    assert found.low == pytest.approx(float(row["claim_low"]))
    assert found.high == pytest.approx(float(row["claim_high"]) if row["claim_high"] else inf)


@pytest.mark.parametrize(
    ("one", "other", "both_cannot_be_right"),
    [
        ((7000, inf), (7500, 7500), False),
        ((471, 471), (100, 300), True),
        ((60, 60), (61, 61), False),
        ((58, inf), (60, 60), False),
        ((1000, 1000), (1019, 1019), False),
        ((1000, 1000), (1021, 1021), True),
        ((3, 3), (6, 6), True),
    ],
)
def test_contradiction_is_a_gap_beyond_tolerance(
    one: tuple[float, float], other: tuple[float, float], both_cannot_be_right: bool
) -> None:
    assert contradict(Interval(*one), Interval(*other)) is both_cannot_be_right
    assert contradict(Interval(*other), Interval(*one)) is both_cannot_be_right


def test_tolerance_is_two_people_or_two_per_cent_of_the_larger_facing_end() -> None:
    assert tolerance(Interval(10, 10), Interval(50, 50)) == 2
    assert tolerance(Interval(471, 471), Interval(100, 300)) == pytest.approx(9.42)
