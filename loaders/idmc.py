"""People displaced inside their country by conflict, at the end of each year, as IDMC counts them.

In:  a CSV with iso3, country or country_name, year and either `idps_conflict_rounded` or the columns of IDMC's global
     database: total_displacement, new_displacement, each also `_rounded`.
Out: one Report per country.

Field notes
- `total_displacement` is a stock at the end of the year, `new_displacement` counts movements within it: one person may
  move several times, so movements can exceed the stock. Their unit is `movement`.
- Of a rounded and an exact column the exact one is read; a rounded number alone is `about`.
- Zero may mean "not reported": a zero is not read.
- IDMC builds on many reports and says so: inclusion `estimated`.
- Figures are known from May of the year after the last one in the file, when IDMC publishes.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.item import Item
from loaders.reading.table import Row, Said, cell_said
from loaders.reading.yearly import Country, yearly
from records import Refusal, Report

TITLE = "IDMC internal displacement"
READS = "CSV with iso3, year and total_displacement, new_displacement or idps_conflict_rounded"
SOURCE = "https://www.internal-displacement.org/database/displacement-data"

STOCK = {"metric": "displaced", "measure": "stock", "inclusion": "estimated", "causation": "direct"}
MOVEMENTS = {**STOCK, "measure": "period", "unit": "movement"}
COLUMNS = (
    ("total_displacement", STOCK),
    ("total_displacement_rounded", {**STOCK, "qualifier": "about"}),
    ("idps_conflict_rounded", {**STOCK, "qualifier": "about"}),
    ("new_displacement", MOVEMENTS),
    ("new_displacement_rounded", {**MOVEMENTS, "qualifier": "about"}),
)
PUBLISHED = "05"
"""IDMC's global report comes out in May."""


def recognises(item: Item) -> bool:
    """By the names of IDMC's columns."""
    header = set(item.header)
    return {"iso3", "year"} <= header and bool({"total_displacement", "idps_conflict_rounded"} & header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per country."""
    return yearly(
        item, "idmc", ("iso3", "year"), country_of=_country, known_from=lambda last: f"{last + 1}-{PUBLISHED}",
        figures_of=_year, title="IDMC: displaced in {name}", publisher="IDMC", url=SOURCE, rights="CC BY-IGO IDMC",
    )  # fmt: skip


def _country(row: Row) -> Country:
    return row.cells["iso3"], row.cells.get("country_name") or row.cells.get("country") or row.cells["iso3"]


def _year(row: Row, country: Country, known: str) -> Iterator[Said]:
    (iso, name), year = country, row.cells["year"].strip()
    stated: set[str] = set()
    for column, what in COLUMNS:
        if row.number(column) and what["measure"] not in stated:
            stated.add(what["measure"])
            start = f"{year}-01-01" if what["measure"] == "period" else None
            yield cell_said(
                "idmc", f"{iso}:{year}", column, row.cells[column],
                source="IDMC", publisher="IDMC", published=known, known_from=known, date_start=start,
                date_end=f"{year}-12-31", place=name, country=iso, url=SOURCE, **what,
            )  # fmt: skip
