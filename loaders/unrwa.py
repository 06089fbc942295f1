"""Palestine refugees registered with UNRWA, by country of residence, at the end of each year.

In:  a CSV with year, coa_iso, coa_name, total.
Out: one Report per country.

Field notes: UNRWA counts apart from UNHCR: its refugees are never added to UNHCR's. It registers descendants too:
kept as scope.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.item import Item
from loaders.reading.report import table_report
from loaders.reading.table import Row, cell_figure, read_rows
from records import Refusal, Report

TITLE = "UNRWA registered refugees"
READS = "CSV with year, coa_iso, coa_name, total"
SOURCE = "https://www.unrwa.org/what-we-do/relief-and-social-services/unrwa-registered-population-dashboard"


def recognises(item: Item) -> bool:
    """By its four columns and no others."""
    return set(item.header) == {"year", "coa_iso", "coa_name", "total"}


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per country and year."""
    return read_rows(item, ("year", "coa_iso", "coa_name", "total"), lambda row: _year(row, item))


def _year(row: Row, item: Item) -> Iterator[Report]:
    year, iso = row.day("year", item.today), row.cells["coa_iso"]
    end = min(f"{year}-12-31", item.today)
    if row.number("total"):
        figure = cell_figure(
            "unrwa", f"{iso}:{year}", "total", row.cells["total"],
            source="UNRWA", publisher="UNRWA", published=end, known_from=end, date_end=end, metric="refugees",
            measure="stock", group="Palestinian", place=row.cells["coa_name"], country=iso, url=SOURCE,
            scope="registered with UNRWA, descendants included",
        )  # fmt: skip
        yield from table_report(
            item, "unrwa", f"{iso}:{year}", [figure],
            title=f"UNRWA: registered in {row.cells['coa_name']}, {year}", publisher="UNRWA", published=end, url=SOURCE,
            lang="en", rights="facts of UNRWA", country=iso,
        )  # fmt: skip
