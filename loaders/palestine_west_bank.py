"""OCHA's reports on the West Bank, as collected with their links by Tech for Palestine.

In:  `west_bank_reports_with_sources.csv`: one row per OCHA update.
Out: one Report per row that states something of its own, with its address.

Field notes
- `flash_source`: `un` was reported that day; `fill` carries the totals of an earlier day forward: they are no figures.
- Some rows hold new numbers of the week (`killed`), others totals since 7 October 2023 (`killed_cum`). A row with new
  numbers covers the days since the row before it.
- The displaced of a row were added up by the data set's keepers from the incidents that OCHA lists: kept as estimated,
  and the scope says so. Households are households.
- The data set's own history of these numbers is of days on which totals were carried forward: not versions.
- `settler_attacks` are events, not people: not read.
- A cell below zero (children injured, July 2026) is refused; the rest of its row is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from loaders.reading.dates import days_before
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, cell_figure, read_rows
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
NEW = {column.removesuffix("_cum"): what for column, what in TOTALS.items()}
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

    def update(row: Row) -> Iterator[Report | Refusal]:
        nonlocal before
        day, previous = row.day("report_date", item.today), before
        before = day
        yield from _update(row, day, previous, item)

    return read_rows(item, ("report_date", "flash_source", "source_url"), update)


def _update(row: Row, day: str, before: str | None, item: Item) -> Iterator[Report | Refusal]:
    url = row.link("source_url")
    said = {
        "source": "OCHA", "publisher": "OCHA", "relay": "palestine-datasets (Tech for Palestine)", "published": day,
        "known_from": day, "date_end": day, "place": "West Bank", "country": "PSE", "url": url or SOURCE,
    }  # fmt: skip
    total = {**said, "measure": "cumulative", "date_start": START, "counted_from": START}
    period = {**said, "measure": "period", "date_start": _first_day(day, before)}
    added_up = {**period, "inclusion": "estimated", "scope": "added up from the incidents that OCHA lists"}
    columns: list[tuple[dict[str, dict[str, Any]], dict[str, Any]]] = []
    if row.cells["flash_source"] == "un":
        columns += [(TOTALS, total), (NEW, period)]
    if url:
        columns.append((DISPLACED, added_up))
    figures: list[Figure] = []
    for names, about in columns:
        for found in _figures(row, day, names, about):
            if isinstance(found, Figure):
                figures.append(found)
            else:
                yield Refusal(item.name, found.line, found.reason)
    yield from table_report(
        item, "palestine_west_bank", day, figures,
        title=f"OCHA update on the West Bank, {day}", publisher="OCHA", published=day, url=url or SOURCE, lang="en",
        country="PSE", rights="Unlicense (data set); facts of OCHA",
    )  # fmt: skip


def _first_day(day: str, before: str | None) -> str | None:
    """The day after the update before this one; None if that is too long ago to be the one before."""
    if before is None or before < days_before(day, LONGEST_PERIOD):
        return None
    return days_before(before, -1)


def _figures(row: Row, day: str, columns: dict[str, dict], said: dict[str, Any]) -> Iterator[Figure | Refused]:
    whole: dict[str, str] = {}
    for column, what in columns.items():
        try:
            if row.number(column) is None:
                continue
        except Refused as refused:
            yield refused
            continue
        part_of = whole.get(what["metric"]) if what.get("role") == "part" else None
        figure = cell_figure("palestine_west_bank", day, column, row.cells[column], part_of=part_of, **said, **what)
        if what.get("role") == "whole":
            whole[what["metric"]] = figure.figure_id
        yield figure
