"""Every loader against its folder tests/cases/loaders/<loader>/<case>/: an input, what lies beside it, expected.yml.

expected.yml: say (the name of the test), today, reports and figures (in order; only the fields named are compared; a
list that is there must be complete), refused (line, reason). A report may have `has`, `has_not`: words of its text.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import loaders
from records import Refusal, Report

CASES = Path(__file__).parent / "cases" / "loaders"
CONTAINERS = ("archive", "spreadsheet", "email")
"""Loaders that hand what they hold to others."""
TODAY = "2026-11-22"


def cases() -> list[tuple[Path, dict]]:
    return [(path.parent, yaml.safe_load(path.read_text("utf-8"))) for path in sorted(CASES.glob("*/*/expected.yml"))]


def the_input(folder: Path) -> Path:
    (given,) = (path for path in folder.glob("input.*") if not path.name.endswith(".mapping.yml"))
    return given


def outcome(folder: Path, expected: dict) -> tuple[list[Report], list[Refusal]]:
    given = the_input(folder)
    found = list(loaders.load(given, today=expected.get("today", TODAY)))
    return [x for x in found if isinstance(x, Report)], [x for x in found if isinstance(x, Refusal)]


def only(record: object, fields: dict) -> dict:
    """The named fields of a record, as far as an expectation names them."""
    return {name: getattr(record, name) for name in fields}


each_case = pytest.mark.parametrize(
    ("folder", "expected"), cases(), ids=lambda x: x["say"] if isinstance(x, dict) else x.parent.name
)


@each_case
def test_loader(folder: Path, expected: dict) -> None:
    reports, refused = outcome(folder, expected)
    assert [{"line": r.line, "reason": r.reason} for r in refused] == [
        {"line": None, **r} for r in expected.get("refused", [])
    ]
    if "figures" in expected:
        figures = [figure for report in reports for figure in report.figures]
        got = [only(figure, fields) for figure, fields in zip(figures, expected["figures"], strict=False)]
        assert got == expected["figures"]
        assert len(figures) == len(expected["figures"]), [f.quote for f in figures[len(got) :]]
    if "reports" in expected:
        assert len(reports) == len(expected["reports"])
        for report, fields in zip(reports, expected["reports"], strict=True):
            has, has_not = fields.pop("has", []), fields.pop("has_not", [])
            figures_wanted = fields.pop("figures", None)
            assert only(report, fields) == fields
            assert [words for words in has if words not in report.text] == []
            assert [words for words in has_not if words in report.text] == []
            assert figures_wanted is None or list(report.figures) == figures_wanted
    for report in reports:
        assert report.loader == folder.parent.name or folder.parent.name in CONTAINERS
        for figure in report.figures:
            assert len({f.figure_id for f in report.figures}) == len(report.figures)
            assert not report.text or report.text[figure.quote_start : figure.quote_end] == figure.quote
            assert not report.text or report.text[figure.numeral_start : figure.numeral_end] == figure.numeral


def test_every_loader_has_cases() -> None:
    assert {path.name for path in CASES.iterdir() if path.is_dir()} == set(loaders.loaders())


def test_every_loader_says_what_it_reads() -> None:
    for name, loader in loaders.loaders().items():
        assert all(isinstance(getattr(loader, constant), str) for constant in ("TITLE", "READS", "SOURCE")), name


@each_case
def test_no_other_loader_takes_it(folder: Path, expected: dict) -> None:
    given = the_input(folder)
    item = loaders.Item(str(given), path=given, today=TODAY)
    takers = [name for name, loader in loaders.loaders().items() if loader.recognises(item)]
    exact = [name for name in takers if not getattr(loaders.loaders()[name], "GENERIC", False)]
    assert (exact or takers) == [folder.parent.name]
