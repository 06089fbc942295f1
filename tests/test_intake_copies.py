"""A wire story on several sites is stored once for each site, named as a copy, and counts once."""

from __future__ import annotations

from pathlib import Path

import findings
import intake
import registers
import series
from store import Store

STORY = (
    "KRAMATORSK, Ukraine - At least 27 people were killed in a missile strike on the railway station in Kramatorsk on "
    "Friday, the Donetsk regional administration said. Thousands had been waiting for trains to leave the region, and "
    "many of the wounded were taken to hospitals in nearby towns by bus and by car."
)


def put(folder: Path, name: str, publisher: str, text: str, day: str = "2022-04-08") -> None:
    (folder / f"{name}.md").write_text(f"---\npublisher: {publisher}\npublished: {day}\n---\n{text}\n")


def test_reprints_are_named_as_copies_and_their_links_are_kept(tmp_path: Path) -> None:
    put(tmp_path, "1", "News Agency", STORY)
    put(tmp_path, "2", "Morning Wire", f"(News Agency) {STORY}", "2022-04-09")
    put(tmp_path, "3", "Evening Wire", STORY.partition(" Thousands")[0])
    put(tmp_path, "4", "City Paper", STORY.replace("Thousands", "Hundreds"), "2022-05-30")
    book = registers.load()
    with Store(tmp_path / "small.db") as store:
        for name in ("1", "2", "3", "4"):  # one after the other, as days go by
            intake.take_in([tmp_path / f"{name}.md"], store, book)
        reports = {report.publisher: report for report in store.reports()}
        figures = list(store.figures())
    original = reports["News Agency"].report_id
    assert [reports[name].duplicate_of for name in ("News Agency", "Morning Wire", "Evening Wire", "City Paper")] == [
        None,
        original,
        original,
        None,
    ]
    killed = [
        point
        for line in series.build(figures, book)
        if line.key.metric == "killed"
        for point in line.points
        if point.value == 27 and point.date_end == "2022-04-08"
    ]
    assert len(killed) == 1 and len(killed[0].publishers) == 3
    assert "D08" in {finding.code for finding in findings.find(figures, book)}
