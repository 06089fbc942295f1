"""People forced to flee, by country of origin, at the end of each year, as UNHCR counts them.

In:  a CSV with year, coo_iso, coo_name, refugees, idps, ... (UNHCR's population data as of one edition).
Out: one Report per country of origin.

Field notes
- All are stocks at the end of the year; those of a year that is not over are as of its last published day.
- `refugees` are outside the country; asylum-seekers are counted apart and not added.
- `idps` are those of concern to UNHCR: narrower than all displaced (IDMC counts more). Kept as scope.
- `returned_*` are people who came home within the year: a period, not a stock.
- Zero may mean "not reported": a zero is not read.
- `oip`, `stateless`, `ooc` are no figures of conflict: not read.
- The edition is known by its year at best: figures are known from 31 December of the last year in the file.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.item import Item
from loaders.reading.table import Row, Said, cell_said
from loaders.reading.yearly import Country, yearly
from records import Refusal, Report

TITLE = "UNHCR population by origin"
READS = "CSV with year, coo_iso, refugees, idps, returned_refugees, ..."
SOURCE = "https://www.unhcr.org/refugee-statistics"

COLUMNS = {
    "refugees": {"metric": "refugees", "measure": "stock"},
    "idps": {"metric": "displaced", "measure": "stock", "scope": "of concern to UNHCR"},
    "returned_refugees": {"metric": "returned", "measure": "period", "group": "refugees"},
    "returned_idps": {"metric": "returned", "measure": "period", "group": "internally displaced"},
}


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"year", "coo_iso", "coo_name", "refugees", "idps"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per country."""
    return yearly(
        item, "unhcr_population", ("year", "coo_iso", "coo_name", *COLUMNS),
        country_of=lambda row: (row.cells["coo_iso"], row.cells["coo_name"]),
        known_from=lambda last: f"{last}-12-31",
        figures_of=lambda row, country, known: _year(row, country, known, item.today),
        title="UNHCR: people from {name}", publisher="UNHCR", url=SOURCE, rights="CC BY 4.0 UNHCR",
    )  # fmt: skip


def _year(row: Row, country: Country, known: str, today: str) -> Iterator[Said]:
    (iso, name), year = country, row.cells["year"].strip()
    end = min(f"{year}-12-31", today)
    for column, what in COLUMNS.items():
        if row.number(column):
            start = f"{year}-01-01" if what["measure"] == "period" else None
            yield cell_said(
                "unhcr_population", f"{iso}:{year}", column, row.cells[column],
                source="UNHCR", publisher="UNHCR", published=known, known_from=known, date_start=start, date_end=end,
                place=name, country=iso, url=SOURCE, **what,
            )  # fmt: skip
