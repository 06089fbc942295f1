"""The first finding of each case of the tables: our own, and the shared one where it is at hand.

A case is a world of its own: a few rows of a CSV that opens in a spreadsheet, with the finding that a reader should
see first, or `none` for a case in which nothing must be said. Badges (who says so, how often) may stand beside any;
`silent` is a case without even a badge.
"""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import pytest

import findings
import registers
from findings.order import BADGES
from findings.table import World, worlds
from series.known import Known
from tests.shared_data import ROOT, SHARED

OWN = Path(__file__).parent / "cases" / "findings"
SHARED_TABLE = SHARED / "cases" / "discrepancy_cases.csv"
TABLES = [*sorted(OWN.glob("*.csv")), *([SHARED_TABLE] if SHARED_TABLE.exists() else [])]
BOOK = registers.load()


@lru_cache
def table(path: Path) -> tuple[dict[str, World], dict[str, tuple[str, str, str]]]:
    """The cases of a table, and for each the expected finding, its tag, and its title."""
    text = path.read_text(encoding="utf-8")
    found, refused = worlds(io.StringIO(text), path.name, Known(BOOK))
    assert not refused
    rows = csv.DictReader(io.StringIO(text))
    expected = {row["case_id"]: (row["expected_finding"], row["expected_tag"], row["title"]) for row in rows}
    return {world.case_id: world for world in found}, expected


CASES = [
    pytest.param(path, case_id, id=f"{path.stem}-{case_id}-{title[:50]}")
    for path in TABLES
    for case_id, (_, _, title) in table(path)[1].items()
]


@pytest.mark.parametrize(("path", "case_id"), CASES)
def test_the_first_finding_is_the_expected_one(path: Path, case_id: str) -> None:
    cases, expected = table(path)
    code, tag, _ = expected[case_id]
    shown = [f for f in findings.find(cases[case_id].figures, BOOK) if not f.suppressed_by]
    if code == "silent":
        assert [f.sentence for f in shown] == []
        return
    if code == "none":
        assert [f.sentence for f in shown if f.code not in BADGES] == []
        return
    assert shown, "nothing was found"
    assert shown[0].code == code, shown[0].sentence
    assert not tag or shown[0].tag == tag


def test_every_kind_of_finding_has_a_case_that_raises_it_and_many_cases_are_silent() -> None:
    expected = [row for path in sorted(OWN.glob("*.csv")) for row in table(path)[1].values()]
    assert {check.code for check in findings.checks()} == {code for code, _, _ in expected} - {"none", "silent"}
    assert sum(code in ("none", "silent") for code, _, _ in expected) >= len(expected) / 3


def run_verb(*args: str, text: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "cli.py", "findings", *args]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, input=text, check=False)


def test_the_verb_writes_one_json_object_a_line() -> None:
    done = run_verb("--figures", str(OWN / "constructed.csv"))
    assert done.returncode == 0, done.stderr
    first = json.loads(done.stdout.splitlines()[0])
    names = {"case_id", "code", "name", "tag", "severity", "sentence", "explanations", "figures", "suppressed_by"}
    assert set(first) == names
    assert first["case_id"] == "F001" and sorted(first["figures"]) == [1, 2] and first["suppressed_by"] is None


HEAD = "case_id,metric,measure,qualifier,date_end,value,low,high,source,publisher,place"


def test_a_bad_row_is_named_and_the_rest_goes_on() -> None:
    rows = [
        "X1,killed,cumulative,exact,2018-16-03,5,5,5,Office,Paper,Town",
        "X1,killed,cumulative,exact,2018-03-03,9,12,4,Office,Paper,Town",
        "X1,slain,cumulative,exact,2018-03-03,9,9,9,Office,Paper,Town",
        "X1,killed,cumulative,exact,2018-03-03,many,,,Office,Paper,Town",
        ",killed,cumulative,exact,2018-03-03,9,9,9,Office,Paper,Town",
        "X1,killed,cumulative,exact,2018-03-03,900,900,900,Office,Paper,Town",
        "X1,killed,cumulative,exact,2018-03-05,700,700,700,Office,Paper,Town",
    ]
    done = run_verb("--figures", "-", text="\n".join([HEAD, *rows]) + "\n")
    assert done.returncode == 1
    assert [line.split(": ")[0] for line in done.stderr.splitlines()] == [
        f"standard input, line {n}" for n in (2, 3, 4, 5, 6)
    ]
    assert "'2018-16-03' is not a date" in done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(f["code"], f["figures"]) for f in found] == [("D02", [6, 5])]


def test_a_table_without_its_columns_is_refused() -> None:
    done = run_verb("--figures", "-", text="case_id,value\nX,1\n")
    assert done.returncode == 1 and "lacks the columns metric, measure, qualifier" in done.stderr
