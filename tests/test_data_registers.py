"""The shipped registers: every id leads somewhere, every entry has evidence, every side is treated alike."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

import registers
from loaders.reading.item import Item
from loaders.reading.table import rows
from records import Figure
from registers.words import plain

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("AS_REPORTED_SHARED", ROOT.parent / "shared"))

STATES_NOT_AT_WAR_HERE = {"palestinian-authority", "lebanon", "china", "somaliland"}
"""Sides of bodies that count or claim without being a party to a registered conflict."""


@pytest.fixture(scope="module")
def shipped() -> registers.Registers:
    return registers.load()


def test_the_shipped_registers_keep_a_change_log() -> None:
    log = registers.changes(ROOT / "data")
    assert [c for c in log if not all(c.get(name) for name in ("when", "who", "kind", "id", "evidence"))] == []


def test_nothing_is_refused(shipped: registers.Registers) -> None:
    assert shipped.refusals == ()


def test_there_is_enough_to_start_with(shipped: registers.Registers) -> None:
    assert len(shipped.sources) >= 300
    assert len(shipped.places) >= 800
    assert len(shipped.conflicts) >= 60
    assert len(shipped.events) >= 60


def test_every_id_leads_to_an_entry(shipped: registers.Registers) -> None:
    lost = []
    for source in shipped.sources.values():
        lost += [(source.source_id, b) for b in source.based_on if b not in shipped.sources]
        lost += [(source.source_id, p) for p in (source.place, source.country) if p and p not in shipped.places]
        lost += [(source.source_id, source.conflict)] * bool(
            source.conflict and source.conflict not in shipped.conflicts
        )
    for place in shipped.places.values():
        lost += [(place.place_id, p) for p in (place.within, place.country) if p and p not in shipped.places]
    for conflict in shipped.conflicts.values():
        lost += [(conflict.conflict_id, p) for p in conflict.places if p not in shipped.places]
    lost += [(event.date, event.conflict) for event in shipped.events if event.conflict not in shipped.conflicts]
    assert lost == []


def test_every_entry_has_evidence(shipped: registers.Registers) -> None:
    entries = [*shipped.sources.values(), *shipped.conflicts.values()]
    assert [e for e in entries if not e.evidence.startswith(("https://", "http://"))] == []
    assert [e for e in shipped.events if not e.url.startswith(("https://", "http://"))] == []
    assert [s.source_id for s in shipped.sources.values() if not s.about or not s.counts] == []


def test_no_name_means_two_bodies_or_two_conflicts(shipped: registers.Registers) -> None:
    sources = Counter(n for s in shipped.sources.values() for n in {plain(w) for w in (s.name, *s.aliases)})
    conflicts = Counter(n for c in shipped.conflicts.values() for n in {plain(w) for w in (c.name, *c.aliases)})
    assert [name for counted in (sources, conflicts) for name, times in counted.items() if times > 1] == []


def test_like_bodies_of_all_sides_are_of_one_kind(shipped: registers.Registers) -> None:
    rule = {"health_ministry": {"register"}, "army": {"party", "official"}, "defence_ministry": {"party", "official"},
            "general_staff": {"party"}, "civil_defence": {"register"}, "red_crescent": {"register"}}  # fmt: skip
    odd = [(s.source_id, s.kind) for s in shipped.sources.values() if s.body in rule and s.kind not in rule[s.body]]
    assert odd == []


def test_a_party_has_a_side_and_a_side_is_a_party_of_some_conflict(shipped: registers.Registers) -> None:
    sides = {side.side_id for conflict in shipped.conflicts.values() for side in conflict.sides}
    without = [s.source_id for s in shipped.sources.values() if s.kind == "party" and not s.side]
    unknown = {s.side for s in shipped.sources.values() if s.side} - sides - STATES_NOT_AT_WAR_HERE
    assert (without, unknown) == ([], set())


def test_conflicts_run_from_a_to_z_and_sides_too(shipped: registers.Registers) -> None:
    names = [plain(c.name) for c in shipped.conflicts.values()]
    assert names == sorted(names)
    sides = [[plain(side.name) for side in c.sides] for c in shipped.conflicts.values()]
    assert [names for names in sides if names != sorted(names)] == []


def test_names_take_no_side(shipped: registers.Registers) -> None:
    loaded = {"terrorist", "terrorists", "aggression", "liberation", "regime", "martyrs", "massacre"}
    names = [c.name for c in shipped.conflicts.values()] + [e.text for e in shipped.events]
    names += [s.about for s in shipped.sources.values()] + [s.counts for s in shipped.sources.values()]
    assert [name for name in names if loaded & set(plain(name).split())] == []


@pytest.mark.parametrize(
    ("file", "source", "place"),
    [
        ("cases/discrepancy_cases.csv", "source", "place"),
        ("datasets/quoted_figures/quoted_figures.csv", "issuer", "place"),
    ],
)
def test_the_registers_know_everybody_in(shipped: registers.Registers, file: str, source: str, place: str) -> None:
    path = SHARED / file
    if not path.exists():
        pytest.skip(f"{file} is not here")
    unknown = set()
    for row in rows(Item(str(path), path=path, today="2030-01-01")):
        said = {"source": row.cells[source], "place": row.cells[place], "date_end": "2024-01-01"}
        if not shipped.identify(Figure(**said)).claimant:
            unknown.add(row.cells[source])
    assert unknown == set()
