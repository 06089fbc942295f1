"""The shipped tables: each is what its metadata says, holds reported columns only, and is read by a loader."""

from __future__ import annotations

import csv
import importlib.util
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

import loaders
from loaders.reading.item import Item

DATA = Path(__file__).parent.parent / "data"
TABLES = sorted(DATA.glob("tables/*/*.csv"))
CORRECTION = ("table", "row", "column", "was", "becomes", "why", "by", "when", "told")
NEEDED = ("title", "producer", "link", "version", "licence", "accessed", "note", "sha256")


@pytest.fixture(params=TABLES, ids=lambda path: path.stem)
def table(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_metadata_is_complete_and_of_this_very_file(table: Path) -> None:
    meta = yaml.safe_load(table.with_name(f"{table.name}.meta.yml").read_text(encoding="utf-8"))
    assert [name for name in NEEDED if not meta.get(name)] == []
    assert meta["sha256"] == sha256(table.read_bytes()).hexdigest(), "changed by hand? data/prepare.py writes tables"


def test_nothing_that_somebody_worked_out_is_shipped(table: Path) -> None:
    with table.open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    assert [name for name in header if name.startswith("ext_") or name.endswith("_continuous")] == []
    assert "source_text" not in header


def test_a_loader_reads_it(table: Path) -> None:
    if table.name in loaders.companions():
        return
    item = Item(str(table), path=table, today="2026-11-22")
    assert loaders.recognise(item) is not None


def test_quoted_figures_are_in_our_words() -> None:
    with (DATA / "tables/quoted_figures/quoted_figures.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["text_kind"] for row in rows} == {"summary"}
    assert all(row["quote"].startswith(row["issuer"]) for row in rows)


def test_every_metadata_file_has_its_table() -> None:
    assert [
        p.name for p in DATA.glob("tables/*/*.meta.yml") if not p.with_name(p.name[: -len(".meta.yml")]).exists()
    ] == []


def test_the_readme_lists_the_tables() -> None:
    spec = importlib.util.spec_from_file_location("readme", DATA / "readme.py")
    readme = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(readme)
    text = readme.README.read_text(encoding="utf-8")
    assert text == readme.written(text), "run: python data/readme.py"


def test_every_correction_finds_its_value() -> None:
    for correction in yaml.safe_load((DATA / "corrections.yml").read_text(encoding="utf-8")):
        assert [
            n for n in ("table", "row", "column", "was", "becomes", "why", "by", "when", "told") if n not in correction
        ] == []
        with (DATA / "tables" / correction["table"]).open(encoding="utf-8", newline="") as file:
            found = [row for row in csv.DictReader(file) if all(row[k] == str(v) for k, v in correction["row"].items())]
        assert len(found) == 1, f"{correction['table']}: {correction['row']} finds {len(found)} rows"
        assert found[0][correction["column"]] == str(correction["was"])
