"""OCHA's reports on the West Bank, as collected with their links by Tech for Palestine.

In:  `west_bank_reports_with_sources.csv`: one row per OCHA update.
Out: one Report per row that OCHA itself reported, with its address.

Field notes
- `flash_source`: `un` was reported that day, `fill` carries the totals of an earlier day forward: its totals are not figures.
- Some rows hold new numbers of the week (`killed`), others totals since 7 October 2023 (`killed_cum`). A row with new
  numbers covers the days since the row before it.
- Displacement of a row was added up by the data set's keepers from the incidents that OCHA lists: kept as estimated,
  with their note as scope. Households are households.
- `settler_attacks` are events, not people: not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.dates import days_before
from loaders.reading.item import Item, Refused
from loaders.reading.table import Row, cell_figure, rows
from records import Figure, Refusal, Report

TITLE = "West Bank, OCHA updates"
READS = "`west_bank_reports_with_sources.csv` of palestine-datasets"
SOURCE = "https://github.com/TechForPalestine/palestine-datasets"

START = "2023-10-07"
LONGEST_PERIOD = 14
"""Days: OCHA's updates come weekly; a longer gap means that a row is missing and the period is not known."""

TOTALS = {
    "killed_cum": {"metric": "killed", "role": "whole"},
    "killed_children_cum": {"metric": "killed", "population": "children", "role": "part"},
    "injured_cum": {"metric": "injured", "role": "whole"},
    "injured_children_cum": {"metric": "injured", "population": "children", "role": "part"},
}
NEW = {
    "killed": {"metric": "killed", "role": "whole"},
    "killed_children": {"metric": "killed", "population": "children", "role": "part"},
    "injured": {"metric": "injured", "role": "whole"},
    "injured_children": {"metric": "injured", "population": "children", "role": "part"},
}
DISPLACED = {
    "displaced_persons": {"metric": "displaced", "role": "whole"},
    "displaced_children": {"metric": "displaced", "population": "children", "role": "part"},
    "displaced_households": {"metric": "displaced", "unit": "household"},
}


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"report_date", "flash_source", "settler_attacks", "source_url"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per update."""
    before: str | None = None
    for row in rows(item, needed=("report_date", "flash_source", "source_url")):
        try:
            if isinstance(row, Refused):
                raise row
            day = row.date("report_date", item.today)
            if day is None:
                raise Refused("This row has no date.", row.line)
            yield from _update(row, day, before, item)
            before = day
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)


def _update(row: Row, day: str, before: str | None, item: Item) -> Iterator[Report]:
    report_id = f"palestine_west_bank:{day}"
    url = row.link("source_url")
    said = {
        "source": "OCHA", "publisher": "OCHA", "relay": "palestine-datasets (Tech for Palestine)", "published": day,
        "known_from": day, "date_end": day, "place": "West Bank", "country": "PSE", "url": url, "report_id": report_id,
    }  # fmt: skip
    period = {**said, "measure": "period", "date_start": _first_day(day, before)}
    added_up = {**period, "inclusion": "estimated", "scope": row.text("editorial_notes")}
    figures: list[Figure] = []
    if row.cells["flash_source"] == "un":
        figures += _figures(
            row, day, TOTALS, {**said, "measure": "cumulative", "date_start": START, "counted_from": START}
        )
        figures += _figures(row, day, NEW, period)
    if url:
        figures += _figures(row, day, DISPLACED, added_up)
    if figures:
        yield Report(
            report_id=report_id, text="", published=day, publisher="OCHA", url=url, loader="palestine_west_bank",
            title=f"OCHA update on the West Bank, {day}", file=item.file, lang="en", country="PSE",
            rights="Unlicense (data set); facts of OCHA",
            figures=tuple(figures),
        )  # fmt: skip


def _first_day(day: str, before: str | None) -> str | None:
    """The day after the update before this one; None if that is too long ago to be the one before."""
    if before is None or before < days_before(day, LONGEST_PERIOD):
        return None
    return days_before(before, -1)


def _figures(row: Row, day: str, columns: dict[str, dict], said: dict) -> Iterator[Figure]:
    whole: dict[str, str] = {}
    for column, what in columns.items():
        if row.number(column) is None:
            continue
        more = {"part_of": whole.get(what["metric"])} if what.get("role") == "part" else {}
        figure = cell_figure("palestine_west_bank", day, column, row.text(column), **{**said, **what, **more})
        if what.get("role") == "whole":
            whole[what["metric"]] = figure.figure_id
        yield figure
