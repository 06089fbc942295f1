"""The shipped summaries: ours, linked, and every sentence is read as a careful reader reads it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import figures
import registers
from loaders import load
from records import Report

REPORTS = sorted((Path(__file__).parent.parent / "data" / "reports").glob("*.md"))
SEED = "gaza-2024-06-12-palestine-chronicle.md"


def read(path: Path) -> tuple[Report, list]:
    (report,) = load(path, today="2026-11-22")
    assert isinstance(report, Report), str(report)
    known = registers.load()
    said = {"publisher": report.publisher, "published": report.published, "url": report.url}
    return report, [known.identify(replace(figure, **said)) for figure in figures.read(report, known)]


@pytest.fixture(scope="module")
def summaries() -> dict[str, tuple[Report, list]]:
    return {path.name: read(path) for path in REPORTS}


def test_there_are_sixty_from_eight_conflicts(summaries: dict) -> None:
    assert len(summaries) >= 60
    assert len({figure.conflict for _, found in summaries.values() for figure in found} - {None}) >= 8


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_summary_is_ours_and_linked(path: Path, summaries: dict) -> None:
    report, _ = summaries[path.name]
    assert report.text_kind == "summary"
    assert report.title and report.publisher and report.published and report.url
    assert not {"“", "”", '"'} & set(report.text), "a summary quotes nobody"


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_summary_yields_figures_whose_speaker_and_conflict_are_known(path: Path, summaries: dict) -> None:
    _, found = summaries[path.name]
    assert found
    assert [f.numeral for f in found if f.source and not f.claimant] == []
    assert [f.numeral for f in found if not f.conflict] == []
    assert [f.numeral for f in found if not f.date_end] == []


def test_the_first_carries_the_seven_figures_of_the_seed(summaries: dict) -> None:
    _, found = summaries[SEED]
    said = [(f.value, f.qualifier, f.metric, f.measure, f.date_end, f.country, f.claimant) for f in found]
    assert said == [
        (274, "at_least", "killed", "incident", "2024-06-08", "PSE", None),
        (700, "nearly", "injured", "incident", "2024-06-08", "PSE", None),
        (37202, "exact", "killed", "cumulative", "2024-06-12", "PSE", "gaza-moh"),
        (84932, "exact", "injured", "cumulative", "2024-06-12", "PSE", "gaza-moh"),
        (7000, "at_least", "missing", "stock", "2024-06-12", "PSE", None),
        (2000000, "nearly", "displaced", "cumulative", "2024-06-12", "PSE", None),
        (1200, "exact", "killed", "incident", "2023-10-07", "ISR", "israel-government"),
    ]
