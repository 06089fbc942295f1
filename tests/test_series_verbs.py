"""The verbs `series` and `findings` on a database: rows out, clocks, a missing database."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from records import Report, text_hash
from series.rows import COLUMNS
from store import Store
from tests.figure_maker import figure
from tests.shared_data import ROOT


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("verbs") / "small.db"
    with Store(path) as store:
        for value, day in ((900.0, "2030-05-01"), (700.0, "2030-05-03")):
            text = f"The office gave {value} on {day}."
            figures = [figure(value, day, claimant="office", known_from=day, report_id=text_hash(text)[:16])]
            store.add(Report(report_id=text_hash(text)[:16], text=text, published=day), figures)
    return path


def run(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "cli.py", *args], cwd=ROOT, capture_output=True, text=True, check=False)


def test_series_as_csv_and_json(database: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("series", "--db", str(database)).stdout)))
    assert [(row["date_end"], row["value"], row["source"]) for row in rows] == [
        ("2030-05-01", "900", "office"),
        ("2030-05-03", "700", "office"),
    ]
    assert tuple(rows[0]) == COLUMNS
    as_json = json.loads(run("series", "--db", str(database), "--format", "json", "--metric", "killed").stdout)
    assert [row["value"] for row in as_json] == [900, 700]
    assert json.loads(run("series", "--db", str(database), "--format", "json", "--metric", "injured").stdout) == []


def test_findings_of_a_database_and_of_a_past_day(database: Path) -> None:
    now = [json.loads(line) for line in run("findings", "--db", str(database)).stdout.splitlines()]
    assert [finding["code"] for finding in now] == ["D02"]
    assert run("findings", "--db", str(database), "--asof", "2030-05-02").stdout == ""


def test_a_missing_database_is_named(tmp_path: Path) -> None:
    for verb in ("series", "findings"):
        done = run(verb, "--db", str(tmp_path / "none.db"))
        assert done.returncode == 1 and "There is no database" in done.stderr and not done.stdout
    assert not (tmp_path / "none.db").exists()
