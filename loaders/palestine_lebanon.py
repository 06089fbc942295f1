"""Lebanon's totals, report by report, as collected with their links by Tech for Palestine.

In:  `lebanon_reports_with_sources.csv`: reports of the Ministry of Public Health, at first relayed by OCHA.
Out: one Report per row.

Field notes
- `killed_cum` and `injured_cum` are as published: the count restarted on 2 March 2026 (phase 2). Each phase is a count
  of its own with its own start. `*_continuous` adds the phases up: worked out, not read.
- `report_period` is in hours.
- The changes that the data set records for Lebanon are all one change of its own basis, not of the ministry's numbers.
- Of two rows with one date, the one filed as a second file of that day is refused: its text speaks of another day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.reading.dates import first_of_hours
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, cell_figure, read_rows
from records import Figure, Refusal, Report

TITLE = "Lebanon, report by report"
READS = "`lebanon_reports_with_sources.csv` of palestine-datasets"
SOURCE = "https://github.com/TechForPalestine/palestine-datasets"

MINISTRY = "Lebanon Ministry of Public Health"
PHASES = {"1": "2023-10-08", "2": "2026-03-02"}
"""The first day of each of the ministry's two counts."""

SECOND_FILE = re.compile(r"\d{4}-\d\d-\d\d-\d+\.md")
"""`2026-06-21-1.md`: a second file of one day."""


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"report_date", "report_source", "phase", "killed_cum"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per row."""
    needed = ("report_date", "phase", "killed_cum", "injured_cum")
    return read_rows(item, needed, lambda row: _report(row, item))


def _report(row: Row, item: Item) -> Iterator[Report]:
    day = row.day("report_date", item.today)
    start = PHASES.get(row.cells["phase"])
    if start is None:
        raise Refused(f"Phase {row.cells['phase']!r} is no count that we know.", row.line)
    if SECOND_FILE.fullmatch(row.text("file") or ""):
        raise Refused(f"A second row of {day}: its text speaks of another day.", row.line)
    relayed = row.cells.get("report_source") == "ocha"
    publisher = "OCHA" if relayed else MINISTRY
    url = row.link("source_url") or SOURCE
    said = {
        "source": MINISTRY, "publisher": publisher, "published": day, "known_from": day, "date_end": day,
        "place": "Lebanon", "country": "LBN", "url": url,
    }  # fmt: skip
    figures: list[Figure] = []
    for metric in ("killed", "injured"):
        if row.number(f"{metric}_cum") is not None:
            total = {"metric": metric, "measure": "cumulative", "date_start": start, "counted_from": start, **said}
            figures.append(cell_figure("palestine_lebanon", day, f"{metric}_cum", row.cells[f"{metric}_cum"], **total))
        hours = row.number("report_period")
        if row.number(metric) is not None and hours:
            period = {"metric": metric, "measure": "period", "date_start": first_of_hours(day, hours), **said}
            figures.append(cell_figure("palestine_lebanon", day, metric, row.cells[metric], **period))
    yield from table_report(
        item, "palestine_lebanon", day, figures,
        title=row.text("source_title") or f"Toll of {day}", publisher=publisher, published=day, url=url, country="LBN",
        rights="Unlicense (data set); facts of the ministry",
    )  # fmt: skip
