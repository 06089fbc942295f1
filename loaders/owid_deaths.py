"""Deaths in conflicts by country and year, the table behind a chart of Our World in Data.

In:  CSV with Entity, Year and a column "Violent deaths in conflicts and one-sided violence (UCDP ...)".
Out: one Report per country; one Figure per year.

Field notes
- UCDP counted, Our World in Data passed it on: UCDP's best estimate, without its bounds. The events themselves, or
  UCDP's own sums, give low and high (loaders/ucdp.py, loaders/ucdp_months.py).
- A year holds the events that began in it: the scope says so.
- Zero means that no event was recorded, which is not that nobody died: it is not read.
- The edition is known by the year in the column's name: figures are known from then on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from loaders.reading.countries import iso3
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, Said, cell_said, rows, side_by_side
from records import Refusal, Report

TITLE = "Deaths in conflicts by country and year (Our World in Data)"
READS = "CSV with Entity, Year, Violent deaths in conflicts and one-sided violence (UCDP ...)"
SOURCE = "https://ourworldindata.org/war-and-peace"

DEATHS = re.compile(r"^Violent deaths in conflicts and one-sided violence \(UCDP (?P<edition>\d{4})\)$")


def recognises(item: Item) -> bool:
    """By the name of its column of deaths."""
    return {"Entity", "Year"} <= set(item.header) and any(DEATHS.match(name) for name in item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per country."""
    column, edition = next((name, found["edition"]) for name in item.header if (found := DEATHS.match(name)))
    countries: dict[str, list[Said]] = defaultdict(list)
    for row in rows(item, ("Entity", "Year")):
        try:
            if isinstance(row, Refused):
                raise row
            if row.number(column):
                countries[row.cells["Entity"]].append(_year(row, column, edition, item.today))
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
    for country, figures in countries.items():
        yield from table_report(
            item, "owid_deaths", country, side_by_side(figures),
            title=f"Deaths in conflicts: {country} (UCDP {edition})", publisher="Our World in Data",
            published=edition, url=SOURCE, lang="en", country=iso3(country), rights="CC BY 4.0 Our World in Data, UCDP",
        )  # fmt: skip


def _year(row: Row, column: str, edition: str, today: str) -> Said:
    """The figure of one country and year."""
    year, country = row.day("Year", today), row.cells["Entity"]
    return cell_said(
        "owid_deaths", f"{country}:{year}", "deaths", row.cells[column],
        metric="killed", measure="period", causation="direct", source="UCDP", relay="Our World in Data",
        publisher="Our World in Data", published=edition, known_from=edition, url=SOURCE,
        scope="events that began in this year", date_start=f"{year}-01-01", date_end=f"{year}-12-31",
        place=country, country=iso3(country), quote=f"{column}: {row.cells[column]}",
    )  # fmt: skip
