"""The parts of the world by which the list of conflicts is narrowed: every shipped conflict stands in one."""

from __future__ import annotations

import yaml

import registers
from views.regions import FILE, NAMES, regions

ENTRIES = yaml.safe_load(FILE.read_text(encoding="utf-8"))


def test_every_shipped_conflict_lies_somewhere() -> None:
    known = registers.load()
    assert not [c.conflict_id for c in known.conflicts.values() if not regions(c, known)]


def test_a_country_lies_in_one_region() -> None:
    countries = [country for entry in ENTRIES for country in entry["countries"]]
    assert len(countries) == len(set(countries))


def test_a_conflict_of_two_regions_stands_in_both() -> None:
    known = registers.load()
    assert regions(known.conflicts["georgia-2008"], known) == {"europe", "western-asia"}


def test_the_names_of_the_file_are_those_that_are_translated() -> None:
    assert {entry["id"]: entry["name"] for entry in ENTRIES} == NAMES
