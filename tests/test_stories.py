"""From text to finding: each folder of tests/cases/stories/ is a few short reports, the lines and findings they make.

`why.md` says what the story shows and ends with `Raises:` and `Must not raise:`. In the two tables only the columns
that are named are compared. Every row of expected_series.csv is a point; the rows of expected_findings.csv are all
findings shown, badges (D08, D10, D15) only where they are named.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import figures
import findings
import loaders
import registers
import series
from findings.order import BADGES
from records import Figure, Finding, Report

STORIES = Path(__file__).parent / "cases" / "stories"
NAMES = sorted(path.name for path in STORIES.iterdir() if path.is_dir())
BOOK = registers.load()


@cache
def told(name: str) -> tuple[Figure, ...]:
    """The figures of a story, as the program reads them from its reports."""
    found: list[Figure] = []
    for path in sorted((STORIES / name / "reports").iterdir()):
        for report in loaders.load(path):
            assert isinstance(report, Report), report
            found += [BOOK.identify(figure) for figure in figures.read(report, BOOK)]
    return tuple(found)


@cache
def shown(name: str) -> tuple[Finding, ...]:
    return tuple(f for f in findings.find(told(name), BOOK) if not f.suppressed_by)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def cell(value: Any) -> str:
    """A value as a cell of the tables writes it."""
    if value is None or value == "":
        return "none"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def fits(row: dict[str, str], *records: Any) -> bool:
    """Whether the records have what the row names; an empty cell names nothing, `none` means empty."""
    for name, wanted in row.items():
        if not wanted:
            continue
        has = next(getattr(record, name) for record in records if hasattr(record, name))
        if cell(has) != wanted:
            return False
    return True


def codes(name: str, heading: str) -> set[str]:
    """The codes after `Raises:` or `Must not raise:` of a story's why.md."""
    why = (STORIES / name / "why.md").read_text(encoding="utf-8")
    found = re.search(rf"^{heading}: (.+)$", why, re.MULTILINE)
    return set(found.group(1).split(", ")) if found else set()


@pytest.mark.parametrize("name", NAMES)
def test_the_reports_make_these_points(name: str) -> None:
    lines = series.build(told(name), BOOK)
    points = [(point, line.key) for line in lines for point in line.points]
    for row in rows(STORIES / name / "expected_series.csv"):
        assert any(fits(row, point, key) for point, key in points), f"{row} is none of {points}"


@pytest.mark.parametrize("name", NAMES)
def test_the_reports_raise_these_findings(name: str) -> None:
    expected = rows(STORIES / name / "expected_findings.csv")
    left = list(shown(name))
    for row in expected:
        match = next((finding for finding in left if fits(row, finding)), None)
        assert match is not None, f"{row} is none of {described(left)}"
        left.remove(match)
    assert described(finding for finding in left if finding.code not in BADGES) == []
    raised = {finding.code for finding in shown(name)}
    assert codes(name, "Raises") <= raised
    assert not codes(name, "Must not raise") & raised


def described(found: Iterable[Finding]) -> list[str]:
    return [f"{f.code} {f.tag}: {f.sentence}" for f in found]


def test_every_kind_has_a_story_that_raises_it_and_one_that_must_not() -> None:
    kinds = {kind.code for kind in findings.checks()}
    assert {code for name in NAMES for code in codes(name, "Raises")} == kinds
    assert {code for name in NAMES for code in codes(name, "Must not raise")} == kinds
    assert len(NAMES) >= 30
