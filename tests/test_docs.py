"""The documentation is true: generated parts are up to date, and every place and test that it names exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import handbook

ROOT = Path(__file__).parent.parent
CHECKLIST = ROOT / "docs" / "editorial_checklist.md"
POINTS = 37
PLACE = re.compile(r"`([a-z_]+/[\w./]+\.(?:py|md|yml))`")
TEST = re.compile(r"`(tests/\w+\.py)::(\w+)`")
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def rows() -> list[str]:
    return [line for line in CHECKLIST.read_text(encoding="utf-8").splitlines() if re.match(r"\| \d+ \|", line)]


@pytest.mark.parametrize("path", handbook.documents(), ids=lambda path: path.name)
def test_generated_parts_are_up_to_date(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == handbook.renewed(text), "run `python cli.py docs`"


@pytest.mark.parametrize("path", handbook.documents(), ids=lambda path: path.name)
def test_every_link_to_a_file_leads_to_one(path: Path) -> None:
    targets = LINK.findall(path.read_text(encoding="utf-8"))
    assert not [target for target in targets if not (path.parent / target).exists()]


def test_every_field_of_every_record_is_described() -> None:
    for record, fields in handbook.dictionary().items():
        assert fields, record
        assert not [field["Field"] for field in fields if not field["Meaning"]]


def test_the_checklist_has_all_points_in_order() -> None:
    assert [int(row.split("|")[1]) for row in rows()] == list(range(1, POINTS + 1))


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"point {row.split('|')[1].strip()}")
def test_a_point_of_the_checklist_names_a_test_that_exists(row: str) -> None:
    named = TEST.findall(row)
    assert named
    for file, name in named:
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        assert name in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}, (
            f"{file} has no {name}"
        )
    for place in PLACE.findall(row):
        assert (ROOT / place).exists(), f"there is no {place}"
