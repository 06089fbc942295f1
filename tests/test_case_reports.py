"""Checks that the hand-read reports of our own are sound: offsets, vocabulary, dates.

In:  tests/cases/reports/*.json, described in the README beside them
Out: one test a report. It checks the labels, not the reader: scoring them is another test's work.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest

from records import POPULATIONS, Measure, Metric, Qualifier

FILES = sorted((Path(__file__).parent / "cases" / "reports").glob("*.json"))
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_labels_are_sound(path: Path) -> None:
    report = json.loads(path.read_text(encoding="utf-8"))
    text = report["text"]
    assert report["id"] == path.stem
    for figure in report["figures"]:
        start, end = figure["numeral_start"], figure["numeral_end"]
        where = figure["quote"]
        assert text[start:end] == figure["numeral"], where
        assert figure["quote"] in text and figure["numeral"] in figure["quote"], where
        assert figure["metric"] in get_args(Metric), where
        assert figure["measure"] in get_args(Measure), where
        assert figure["qualifier"] in get_args(Qualifier), where
        assert figure["population"] in POPULATIONS or figure["population"].startswith("other:"), where
        days = [figure["date_start"], figure["date_end"]]
        assert all(day is None or DATE.fullmatch(day) for day in days), where
        if figure["measure"] == "stock":
            assert figure["date_start"] is None, where
        if all(days):
            assert days[0][: len(days[1])] <= days[1], where
    for span in report["excluded"]:
        assert 0 <= span["start"] < span["end"] <= len(text)
