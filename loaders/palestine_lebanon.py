"""Lebanon's totals, report by report, as collected with their links by Tech for Palestine.

In:  `lebanon_reports_with_sources.csv`: reports of the Ministry of Public Health, at first relayed by OCHA.
Out: one Report per row.

Field notes
- `killed_cum` and `injured_cum` are as published: the count restarted on 2 March 2026 (phase 2). Each phase is a count
  of its own with its own start. `*_continuous` adds the phases up: worked out, not read.
- `report_period` is in hours.
- The changes that the data set records for Lebanon are all one change of its own basis, not of the ministry's numbers.
- Of two rows with one date, the one filed apart (`...-1.md`) is refused: it is misfiled, its text speaks of another day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.reading.dates import days_before
from loaders.reading.item import Item, Refused
from loaders.reading.table import Row, cell_figure, rows
from records import Figure, Refusal, Report

TITLE = "Lebanon, report by report"
READS = "`lebanon_reports_with_sources.csv` of palestine-datasets"
SOURCE = "https://github.com/TechForPalestine/palestine-datasets"

MINISTRY = "Lebanon Ministry of Public Health"
PHASES = {"1": "2023-10-08", "2": "2026-03-02"}
"""The first day of each of the ministry's two counts."""

FILED_APART = re.compile(r"-\d+\.md$")
"""`2026-06-21-1.md`: a second file of one day; the first ends with the day itself."""


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"report_date", "phase", "killed_cum_continuous"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per row."""
    seen: set[str] = set()
    for row in rows(item, needed=("report_date", "phase", "killed_cum", "injured_cum")):
        try:
            if isinstance(row, Refused):
                raise row
            yield from _report(row, item, seen)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)


def _report(row: Row, item: Item, seen: set[str]) -> Iterator[Report]:
    day = row.date("report_date", item.today)
    start = PHASES.get(row.cells["phase"])
    if day is None or start is None:
        raise Refused("This row has no date or belongs to no known count.", row.line)
    filed_apart = FILED_APART.search(row.text("file") or "")
    if filed_apart and len(filed_apart.group()) <= len("-99.md") and not (row.text("file") or "").endswith(f"{day}.md"):
        raise Refused(f"A second row of {day}, filed apart: its text speaks of another day.", row.line)
    if day in seen:
        raise Refused(f"A second row of {day}.", row.line)
    seen.add(day)
    relayed = row.cells.get("report_source") == "ocha"
    publisher = "OCHA" if relayed else MINISTRY
    report_id = f"palestine_lebanon:{day}"
    said = {
        "source": MINISTRY, "publisher": publisher, "relay": "OCHA" if relayed else None, "published": day,
        "known_from": day, "date_end": day, "place": "Lebanon", "country": "LBN",
        "url": row.link("source_url") or SOURCE, "report_id": report_id,
    }  # fmt: skip
    figures: list[Figure] = []
    for metric in ("killed", "injured"):
        total = {**said, "metric": metric, "measure": "cumulative", "date_start": start, "counted_from": start}
        if row.number(f"{metric}_cum") is not None:
            figures.append(cell_figure("palestine_lebanon", day, f"{metric}_cum", row.text(f"{metric}_cum"), **total))
        hours = row.number("report_period")
        if row.number(metric) is not None and hours:
            period = {
                **said,
                "metric": metric,
                "measure": "period",
                "date_start": days_before(day, round(hours / 24) - 1),
            }
            figures.append(cell_figure("palestine_lebanon", day, metric, row.text(metric), **period))
    if figures:
        yield Report(
            report_id=report_id, text="", published=day, publisher=publisher, url=said["url"],
            title=row.text("source_title") or f"Toll of {day}", loader="palestine_lebanon", file=item.file,
            country="LBN", rights="Unlicense (data set); facts of the ministry", figures=tuple(figures),
        )  # fmt: skip
