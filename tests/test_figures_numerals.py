"""Reads each line of tests/cases/numerals.csv: the number and the bound that the words state, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

import figures
from records import Report
from tests.case_table import cases_of, number

CASES = Path(__file__).parent / "cases" / "numerals.csv"
ROWS = cases_of(CASES)


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_numeral(row: dict[str, str]) -> None:
    text = row["text"][0].upper() + row["text"][1:] + "."
    report = Report(report_id="case", text=text, published="2024-06-12", lang="en")
    found = figures.read(report)
    if row["value"] == "none":
        assert found == []
        return
    got = [(f.value, f.low, f.high, f.qualifier) for f in found]
    assert got == [(number(row["value"]), number(row["low"]), number(row["high"]), row["qualifier"])]
