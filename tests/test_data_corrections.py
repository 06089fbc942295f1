"""Corrections of shipped tables: applied when read, only there, and missed ones are said."""

from __future__ import annotations

from pathlib import Path

from loaders.reading.corrections import Corrections
from loaders.reading.item import Item
from loaders.reading.table import Row, rows

ALIKE = "table: valley/toll.csv, column: killed, why: w, by: b, when: d, told: no"
CORRECTIONS = f"""
- {{{ALIKE}, row: {{day: 2024-01-02}}, was: 70, becomes: 7}}
- {{{ALIKE}, row: {{day: 2024-01-03}}, was: 9, becomes: null}}
- {{{ALIKE}, row: {{day: 2024-01-04}}, was: 5, becomes: 6}}
"""


def shipped(folder: Path) -> Item:
    table = folder / "tables" / "valley" / "toll.csv"
    table.parent.mkdir(parents=True)
    table.write_text("day,killed\n2024-01-02,70\n2024-01-03,9\n2024-01-04,11\n", encoding="utf-8")
    (folder / "corrections.yml").write_text(CORRECTIONS, encoding="utf-8")
    return Item(str(table), path=table, today="2026-01-01")


def test_a_value_is_replaced_or_withheld_and_a_missed_correction_is_known(tmp_path: Path) -> None:
    corrections = Corrections.of(shipped(tmp_path), data=tmp_path)
    read = [corrections.applied({"day": f"2024-01-0{d}", "killed": k}) for d, k in ((2, "70"), (3, "9"), (4, "11"))]
    assert [cells["killed"] for cells in read] == ["7", "", "11"]
    assert [correction["row"]["day"].isoformat() for correction in corrections.missed] == ["2024-01-04"]


def test_a_users_own_copy_is_read_as_it_is(tmp_path: Path) -> None:
    item = shipped(tmp_path)
    assert Corrections.of(item).listed == []
    assert [row.cells["killed"] for row in rows(item) if isinstance(row, Row)] == ["70", "9", "11"]


def test_every_shipped_correction_finds_its_value() -> None:
    data = Path(__file__).parent.parent / "data"
    for table in data.glob("tables/*/*.csv"):
        found = list(rows(Item(str(table), path=table, today="2030-01-01")))
        assert [row.reason for row in found if not isinstance(row, Row) and "correction" in row.reason] == []
