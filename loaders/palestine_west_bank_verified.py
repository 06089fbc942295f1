"""OCHA's own database on the West Bank, verified later than its weekly updates.

In:  `west_bank_daily.csv`: one row a day; beside it, if there, `revisions_of_published_values.csv`.
Out: one Report per day with verified columns: inclusion `verified`.

Field notes
- Only `verified_` columns are read. The plain ones repeat the weekly updates (loader palestine_west_bank reads those
  with their links), carry them forward on `fill` days, and since June 2026 are sums made by the data set's keepers.
- Nobody recorded when a verified number first became public. It is taken as known from the last day of the file, or
  from the day of its change where the data set's history has one.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.item import Item, Refused
from loaders.reading.revisions import Revisions
from loaders.reading.table import Row, cell_figure, rows
from records import Refusal, Report

TITLE = "West Bank, OCHA's verified database"
READS = "`west_bank_daily.csv` of palestine-datasets, with its revisions"
BESIDE = ("revisions_of_published_values.csv",)
SOURCE = "https://github.com/TechForPalestine/palestine-datasets"

START = "2023-10-07"
COLUMNS = {
    "verified_killed_cum": {"metric": "killed", "measure": "cumulative", "role": "whole"},
    "verified_killed_children_cum": {"metric": "killed", "measure": "cumulative", "population": "children", "role": "part"},
    "verified_injured_cum": {"metric": "injured", "measure": "cumulative", "role": "whole"},
    "verified_injured_children_cum": {
        "metric": "injured", "measure": "cumulative", "population": "children", "role": "part",
    },
    "verified_killed": {"metric": "killed", "measure": "period"},
    "verified_killed_children": {"metric": "killed", "measure": "period", "population": "children"},
    "verified_injured": {"metric": "injured", "measure": "period"},
    "verified_injured_children": {"metric": "injured", "measure": "period", "population": "children"},
}  # fmt: skip


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"report_date", "flash_source", "verified_killed_cum"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per day."""
    revisions = Revisions.beside(item, "west_bank")
    days: list[tuple[str, Row]] = []
    for row in rows(item, needed=("report_date", "verified_killed_cum")):
        try:
            if isinstance(row, Refused):
                raise row
            day = row.date("report_date", item.today)
            if day:
                days.append((day, row))
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
    last = max((day for day, _ in days), default="")
    for day, row in days:
        try:
            yield from _day(row, day, last, item, revisions)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)


def _day(row: Row, day: str, last: str, item: Item, revisions: Revisions) -> Iterator[Report]:
    figures, whole = [], {}
    report_id = f"palestine_west_bank_verified:{day}"
    for column, what in COLUMNS.items():
        if row.number(column) is None:
            continue
        start = START if what["measure"] == "cumulative" else day
        for version in revisions.versions(day, column, row.text(column), published=last):
            said = {
                "source": "OCHA", "publisher": "OCHA", "relay": "palestine-datasets (Tech for Palestine)",
                "inclusion": "verified", "date_start": start, "date_end": day, "place": "West Bank", "country": "PSE",
                "counted_from": START if start == START else None, "url": SOURCE, "report_id": report_id,
                "part_of": whole.get(what["metric"]) if what.get("role") == "part" else None,
                **what, **version.stood,
            }  # fmt: skip
            figure = cell_figure("palestine_west_bank_verified", day, column, version.printed, **said)
            if what.get("role") == "whole" and version.current:
                whole[what["metric"]] = figure.figure_id
            figures.append(figure)
    if figures:
        yield Report(
            report_id=report_id, text="", publisher="OCHA", url=SOURCE, loader="palestine_west_bank_verified",
            title=f"OCHA database, West Bank, {day}", file=item.file, lang="en", country="PSE",
            rights="Unlicense (data set); facts of OCHA", figures=tuple(figures),
        )  # fmt: skip
