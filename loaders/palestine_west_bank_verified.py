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

from loaders.reading.item import Item
from loaders.reading.report import table_report
from loaders.reading.revisions import Revisions
from loaders.reading.table import Row, cell_figure, read_rows, rows
from records import Refusal, Report

TITLE = "West Bank, OCHA's verified database"
READS = "`west_bank_daily.csv` of palestine-datasets, with its revisions"
SOURCE = "https://github.com/TechForPalestine/palestine-datasets"
BESIDE = ("revisions_of_published_values.csv",)

START = "2023-10-07"
KINDS = {
    "killed": {"metric": "killed", "role": "whole"},
    "killed_children": {"metric": "killed", "population": "children", "role": "part"},
    "injured": {"metric": "injured", "role": "whole"},
    "injured_children": {"metric": "injured", "population": "children", "role": "part"},
}


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"report_date", "flash_source", "verified_killed_cum"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per day."""
    revisions = Revisions.beside(item, "west_bank")
    last = max((row.cells["report_date"] for row in rows(item) if isinstance(row, Row)), default="")
    return read_rows(item, ("report_date", "verified_killed_cum"), lambda row: _day(row, item, last, revisions))


def _day(row: Row, item: Item, last: str, revisions: Revisions) -> Iterator[Report]:
    day = row.day("report_date", item.today)
    said = {
        "source": "OCHA", "publisher": "OCHA", "relay": "palestine-datasets (Tech for Palestine)", "date_end": day,
        "inclusion": "verified", "place": "West Bank", "country": "PSE", "url": SOURCE,
    }  # fmt: skip
    total = {**said, "measure": "cumulative", "date_start": START, "counted_from": START}
    period = {**said, "measure": "period", "date_start": day}
    figures = []
    for suffix, about in (("_cum", total), ("", period)):
        whole: dict[str, str] = {}
        for kind, what in KINDS.items():
            column = f"verified_{kind}{suffix}"
            row.number(column)
            part_of = whole.get(what["metric"]) if what["role"] == "part" else None
            for version in revisions.versions(day, column, row.text(column), published=last):
                figure = cell_figure(
                    "palestine_west_bank_verified", day, column, version.printed,
                    part_of=part_of, **about, **what, **version.stood,
                )  # fmt: skip
                figures.append(figure)
                if what["role"] == "whole" and version.current:
                    whole[what["metric"]] = figure.figure_id
    yield from table_report(
        item, "palestine_west_bank_verified", day, figures,
        title=f"OCHA database, West Bank, {day}", publisher="OCHA", url=SOURCE, lang="en", country="PSE",
        rights="Unlicense (data set); facts of OCHA",
    )  # fmt: skip
