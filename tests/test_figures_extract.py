"""The `extract` verb: order, bad lines, workers, explanations."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from verbs import extract

GOOD = [
    {"id": "a", "text": "At least 12 people were killed in Goma on Tuesday, the army said.", "published": "2024-06-12"},
    {"id": "b", "text": "Nothing is counted here.", "published": "2024-06-12"},
    {"id": "c", "text": "Some 5,000 families have fled Bria since May.", "published": "2024-06-12", "lang": "en"},
]
FIELDS = {
    "quote",
    "numeral",
    "numeral_start",
    "numeral_end",
    "value",
    "low",
    "high",
    "qualifier",
    "metric",
    "measure",
    "date_start",
    "date_end",
    "population",
    "group",
    "place",
    "country",
    "source",
    "explicit",
    "quote_start",
    "quote_end",
    "date_inferred",
    "confidence",
}


def run(path: Path, capsys: pytest.CaptureFixture, *options: str) -> tuple[int, list[dict], str]:
    parser = argparse.ArgumentParser()
    extract.arguments(parser)
    status = extract.run(parser.parse_args([str(path), *options]))
    out, err = capsys.readouterr()
    return status, [json.loads(line) for line in out.split("\n") if line], err


def written(path: Path, lines: list[str]) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_rows_keep_their_order_and_fields(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    status, rows, err = run(written(tmp_path / "in.jsonl", [json.dumps(r) for r in GOOD]), capsys)
    assert (status, err) == (0, "")
    assert [row["id"] for row in rows] == ["a", "b", "c"]
    assert rows[0]["figures"][0].keys() >= FIELDS
    assert rows[0]["figures"][0]["source"] == "the army"


def test_a_bad_line_is_reported_and_the_rest_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    foreign = {"id": "d", "text": "Mindestens zwölf Menschen wurden getötet.", "published": "2024-06-12", "lang": "de"}
    lines = [json.dumps(GOOD[0]), "{not json", json.dumps({"id": "x"}), json.dumps(foreign), json.dumps(GOOD[2])]
    status, rows, err = run(written(tmp_path / "in.jsonl", lines), capsys)
    assert status == 1
    assert [row["id"] for row in rows] == ["a", "c"]
    assert ["line 2" in err, "line 3" in err, "line 4" in err] == [True, True, True]


def test_workers_give_the_same_rows(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    path = written(tmp_path / "in.jsonl", [json.dumps(GOOD[k % 3] | {"id": str(k)}) for k in range(90)])
    assert run(path, capsys, "--workers", "2") == run(path, capsys)


def test_explain_names_a_rule_for_every_attribute_and_what_was_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    text = "The army said 12 soldiers were killed in Goma on Tuesday and three houses burned."
    path = written(tmp_path / "in.jsonl", [json.dumps({"id": "e", "text": text, "published": "2024-06-12"})])
    _, rows, _ = run(path, capsys, "--explain")
    assert rows[0]["figures"][0]["rules"].keys() >= {
        "metric",
        "qualifier",
        "measure",
        "date_end",
        "place",
        "source",
        "population",
        "country",
    }
    assert [refused["numeral"] for refused in rows[0]["refused"]] == ["three"]


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    status, rows, err = run(tmp_path / "absent.jsonl", capsys)
    assert (status, rows) == (1, [])
    assert "absent.jsonl" in err
