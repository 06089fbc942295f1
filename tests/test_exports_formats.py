"""Every format: the columns of the method, no loss, nothing that runs, the same bytes; it opens anywhere."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

import feedparser
import openpyxl
import pyarrow.parquet as pq
import pytest
import yaml

from charts import paper
from exports import csv_file, displayed, feed, hxl, pack
from exports.citation import Citation
from exports.codebook import meaning
from exports.formats import FORMATS, file_name
from exports.links import Links, Look
from exports.release import Release, release
from exports.structured import dataset
from exports.tables import COLUMNS, tables
from tests.outgoing_store import CONFLICT_QUERY, HOSTILE, fill
from tests.sample_charts import full, hostile, several
from tests.shared_data import shared
from tests.small_store import known
from views import View

FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")


@cache
def made() -> Release:
    """A public release with hostile titles in it."""
    filled = fill(Path(mkdtemp()) / "outgoing.db")
    return release(View.from_query(CONFLICT_QUERY), filled, known(), public=True, today="2024-04-01")


def attacked(text: str) -> Release:
    """The same with a hostile chart and hostile names in every figure and report."""
    figures = tuple(
        replace(f, source=text, publisher=text, group=text, place=text, numeral=text, quote=text[:100])
        for f in made().figures
    )
    reports = {name: replace(r, title=text, publisher=text, rights=text) for name, r in made().reports.items()}
    shown = replace(made().shown, chart=hostile(text), figures={f.figure_id: f for f in figures})
    return replace(made(), figures=figures, reports=reports, shown=shown)


def test_the_columns_are_those_of_the_method() -> None:
    method = shared("design/methodology.md").read_text(encoding="utf-8")
    for name, columns in COLUMNS.items():
        said = re.search(rf"^`{name}\.csv`: (.*)$", method, re.M).group(1)
        assert [part.strip() for part in re.sub(r"\([^)]*\)", "", said).split(", ") if part] == columns.split()


def test_every_column_is_explained() -> None:
    for columns in COLUMNS.values():
        for column in columns.split():
            assert len(meaning(column)) > 5


def test_csv_loses_nothing() -> None:
    for name, table in tables(made()).items():
        rows = csv_file.read(csv_file.write(table))
        assert len(rows) == len(table.rows), name
        for row, cells in zip(rows, table.rows, strict=True):
            for column, cell in zip(table.header, cells, strict=True):
                said = "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)
                assert row[column] == said.replace("\x00", "")


def test_numbers_as_written_stand_beside_parsed_ones_with_their_bounds() -> None:
    row = next(r for r in csv_file.read(FORMATS["figures"].write(made())) if r["numeral"] == "1,333")
    assert (row["value"], row["low"], row["qualifier"]) == ("1333", "1333", "exact")
    assert row["source_kind"] and row["text_hash"] and row["claimant"]


def test_a_carried_edge_of_the_range_is_marked() -> None:
    rows = csv_file.read(FORMATS["band"].write(made()))
    assert rows and {r["carried"] for r in rows} <= {"true", "false"}
    assert all(float(r["band_low"]) <= float(r["band_high"]) for r in rows)


@pytest.mark.parametrize("attack", HOSTILE, ids=range(len(HOSTILE)))
def test_no_cell_becomes_a_formula(attack: str) -> None:
    release_ = attacked(attack)
    for name in ("figures", "series", "findings", "displayed", "hxl"):
        for row in csv.reader(io.StringIO(FORMATS[name].write(release_).decode("utf-8-sig"), newline="")):
            for cell in row:
                assert not FORMULA.match(cell) or re.fullmatch(r"-?\d+(\.\d+)?", cell), (name, cell)
    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].write(release_)))
    kinds = {cell.data_type for sheet in book for row in sheet for cell in row}
    assert "f" not in kinds and not any(sheet._hyperlinks for sheet in book)


@pytest.mark.parametrize("attack", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_break_no_format(attack: str) -> None:
    release_ = attacked(attack)
    json.loads(FORMATS["json"].write(release_))
    said = yaml.safe_load(FORMATS["cff"].write(release_))
    assert said["type"] == "dataset" and "\n" not in said["title"]
    ris = FORMATS["ris"].write(release_).decode().split("\r\n")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in ris if line)
    bibtex = FORMATS["bib"].write(release_).decode()
    assert bibtex.count("@misc{") == 1 and bibtex.replace("\\{", "").replace("\\}", "").count("{") == bibtex.replace(
        "\\{", ""
    ).replace("\\}", "").count("}")
    links = Links.served("https://charts.example.org", release_.view, Look())
    parsed = feedparser.parse(feed.write(release_, links))
    assert not parsed.bozo and parsed.feed.title
    assert displayed.write(displayed.read(displayed.write(release_.shown.chart))) == displayed.write(
        release_.shown.chart
    )
    assert re.fullmatch(r"[a-z0-9.-]+\.xlsx", file_name(release_, "xlsx"))


def test_a_file_name_comes_from_no_report() -> None:
    view = replace(made().view, conflict='x"\r\nSet-Cookie: a=b', metric="../../etc")
    name = file_name(replace(made(), view=view), "pack")
    assert re.fullmatch(r"[a-z0-9-]+\.zip", name) and ".." not in name


def test_hxl_tags_stand_in_the_second_row() -> None:
    rows = list(csv.reader(io.StringIO(hxl.write(made()).decode("utf-8-sig"))))
    header, tags = rows[0], rows[1]
    of = dict(zip(header, tags, strict=True))
    assert (
        of["value"] == "#affected+killed+num" and of["date_end"] == "#date+end" and of["published"] == "#date+reported"
    )
    assert of["source"] == "#meta+source" and of["country"] == "#country+code" and of["quote"] == "#description+quote"
    assert all(re.fullmatch(r"(#[a-z]+(\+[a-z][a-z0-9_]*)*)?", tag) for tag in tags)
    assert len([t for t in tags if t]) == len({t for t in tags if t})


def test_parquet_keeps_types_and_meanings() -> None:
    table = pq.read_table(io.BytesIO(FORMATS["parquet"].write(made())))
    assert table.column_names == COLUMNS["figures"].split()
    assert str(table.schema.field("value").type) == "double" and str(table.schema.field("date_inferred").type) == "bool"
    assert table.schema.field("numeral").metadata[b"description"]


def test_the_workbook_has_data_sources_findings_and_codebook() -> None:
    book = openpyxl.load_workbook(io.BytesIO(FORMATS["xlsx"].write(made())))
    assert {"About", "Data", "Figures", "Findings", "Sources", "Codebook"} <= set(book.sheetnames)
    assert [cell.value for cell in book["Figures"][1]] == COLUMNS["figures"].split()
    column = COLUMNS["figures"].split().index("value")
    assert all(isinstance(row[column].value, int | float) for row in book["Figures"].iter_rows(min_row=2))
    explained = {(row[0].value, row[1].value) for row in book["Codebook"].iter_rows(min_row=2)}
    assert ("Figures", "claim_low") in explained


@pytest.mark.parametrize("chart", [full(), several(), full("ar", rtl=True)], ids=["full", "several", "arabic"])
def test_the_picture_can_be_drawn_again_from_the_displayed_csv_alone(chart) -> None:
    again = displayed.read(displayed.write(chart))
    assert again == chart and paper.svg(again) == paper.svg(chart)


def test_the_shipped_picture_can_be_drawn_again_from_its_csv() -> None:
    chart = made().shown.chart
    assert paper.svg(displayed.read(displayed.write(chart))) == paper.svg(chart)


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of a pack."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_pack_is_whole_and_the_same_every_time() -> None:
    one, two = unpacked(pack.write(made())), unpacked(pack.write(made()))
    assert {n: d for n, d in one.items() if n != pack.UNLISTED} == {n: d for n, d in two.items() if n != pack.UNLISTED}
    assert {
        "displayed.csv", "figures.csv", "series.csv", "findings.csv", "band.csv", "sources.csv", "view.xlsx",
        "view.json", "figures.hxl.csv", "figures.parquet", "chart.svg", "chart.png", "chart@2x.png",
        "preview.png", "chart.pdf",        "README.md", "CITATION.cff", "citation.bib", "citation.ris",
        "datapackage.json", "SHA256SUMS",
    } <= set(one)  # fmt: skip
    listed = dict(reversed(line.split("  ")) for line in one["SHA256SUMS"].decode().splitlines())
    assert set(listed) == set(one) - {"SHA256SUMS", pack.UNLISTED}
    assert all(sha256(one[name]).hexdigest() == digest for name, digest in listed.items())


def test_the_pack_says_what_to_know_before_using_it() -> None:
    readme = unpacked(pack.write(made()))["README.md"].decode()
    for said in ("Never add figures", made().shown.chart.not_counted.split(". ")[0], made().view.query(), "Unlicense"):
        assert said in readme


def test_the_data_package_validates(tmp_path) -> None:
    frictionless = pytest.importorskip("frictionless")
    for name, data in unpacked(pack.write(made())).items():
        (tmp_path / name).write_bytes(data)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])[:5]


def test_citations_name_who_counted() -> None:
    citation = Citation.of(made(), "https://charts.example.org/embed/chart.html?x=1&y=2")
    assert "Gaza Ministry of Health" in citation.sentence()
    said = yaml.safe_load(citation.cff())
    assert said["cff-version"] == "1.2.0" and {"name": "Gaza Ministry of Health"} in said["authors"]
    assert (
        "author = {{Gaza Ministry of Health} and" in citation.bibtex()
        or "{Gaza Ministry of Health}" in citation.bibtex()
    )
    assert citation.ris().startswith("TY  - DATA\r\n") and citation.ris().endswith("ER  - \r\n")


def test_the_feed_tells_of_a_revised_value() -> None:
    links = Links.served("https://charts.example.org", made().view, Look())
    parsed = feedparser.parse(feed.write(made(), links))
    titles = [entry.title for entry in parsed.entries]
    assert any("from 1,230 to 1,235" in title for title in titles)
    assert len({entry.id for entry in parsed.entries}) == len(parsed.entries)
    assert all(entry.id.startswith("urn:uuid:") and entry.updated for entry in parsed.entries)


def test_structured_data_describes_a_dataset() -> None:
    said = dataset(made(), Links.served("https://charts.example.org", made().view, Look()))
    assert said["@type"] == "Dataset" and said["temporalCoverage"].startswith("2024-01-05/")
    assert {part["encodingFormat"] for part in said["distribution"]} == {
        "text/csv",
        "application/json",
        "application/zip",
    }


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["xlsx", "figures"])
def test_libreoffice_opens_it_with_every_letter_and_no_formula(tmp_path, name: str) -> None:
    release_ = attacked("=1+1 Київ غزة")
    source = tmp_path / f"in.{'xlsx' if name == 'xlsx' else 'csv'}"
    source.write_bytes(FORMATS[name].write(release_))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    reading = [] if name == "xlsx" else ["--infilter=CSV:44,34,UTF8"]
    command = ["soffice", profile, "--headless", *reading, "--convert-to", "xlsx", "--outdir", str(tmp_path / "out")]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
    book = openpyxl.load_workbook(next((tmp_path / "out").iterdir()))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value is not None]
    formulas = {cell.value for cell in cells if cell.data_type == "f"}
    assert formulas <= {"=FALSE()", "=TRUE()"}, "LibreOffice saves truth values like this; nothing else may run"
    assert any("Київ غزة" in str(cell.value) for cell in cells) and any(cell.value == 1333 for cell in cells)
