"""Every verb that reads figures knows the register entries that a newsroom keeps beside its database."""

from __future__ import annotations

from pathlib import Path

import pytest

import cli
import registers
from store import Store
from verbs import build

STORY = "The Northtown Ambulance Union said that 21 people were killed in Gaza City on 12 January 2024."
REPORT = f"---\ntitle: An evening\npublisher: Harbour Radio\npublished: 2024-01-13\n---\n{STORY}\n"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A path for a database, beside which a newsroom has entered a claimant of its own."""
    entry = {"id": "northtown-ambulances", "name": "Northtown Ambulance Union", "kind": "register"}
    registers.amend(tmp_path / registers.OVERLAY, "source", entry, "https://example.org/union", "ab", "2024-01-10")
    return tmp_path / "own.db"


def claimants(database: Path) -> set[str]:
    with Store(database) as store:
        return set(store.facets().claimants)


def test_load_knows_them(database: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    report.write_text(REPORT, encoding="utf-8")
    assert cli.main(["load", str(report), "--db", str(database)]) == 0
    assert claimants(database) == {"northtown-ambulances"}


def test_build_knows_them(database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = tmp_path / "data" / "reports"
    shipped.mkdir(parents=True)
    (shipped / "report.md").write_text(REPORT, encoding="utf-8")
    monkeypatch.setattr(build, "DATA", tmp_path / "data")
    build.build(database, "as of today")
    assert claimants(database) == {"northtown-ambulances"}


def test_recheck_knows_them(database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report, story = tmp_path / "report.md", tmp_path / "story.md"
    report.write_text(REPORT, encoding="utf-8")
    story.write_text(STORY, encoding="utf-8")
    cli.main(["load", str(report), "--db", str(database)])
    table = tmp_path / "check.csv"
    cli.main(["recheck", str(story), "--published", "2024-01-14", "--db", str(database), "--csv", str(table)])
    assert "Northtown Ambulance Union" in table.read_text(encoding="utf-8"), capsys.readouterr().err


def test_series_and_findings_know_them(database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "report.md"
    report.write_text(REPORT, encoding="utf-8")
    cli.main(["load", str(report), "--db", str(database)])
    capsys.readouterr()
    assert cli.main(["series", "--db", str(database)]) == 0
    assert "Northtown Ambulance Union" in capsys.readouterr().out
    assert cli.main(["findings", "--db", str(database)]) == 0
