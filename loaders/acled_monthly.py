"""Monthly sums of ACLED by country or district, the sheets that are passed on at HDX.

In:  a sheet with Country, Month, Year, Events, Fatalities, and Admin1, Admin2, ISO3 where it goes down to districts.
Out: one Report per country; one Figure per place and month: exact, a period from the first to the last day of it.

Field notes
- `Fatalities` is one conservative number for all kinds of event: no range, no civilians apart.
- A month without events is no figure: nothing was recorded. A month with events and no deaths is a stated zero.
- Nothing says when a row became public: the figures have no day of publication, and no past day shows them.
- ACLED's terms hold for its sums as for its events: `rights` begins with "screen only", and exports leave the rows out.
- Events of the same months from the export tool (loaders/acled.py) are other figures of the same claimant: the chart
  shows both, and nothing adds them.
"""

from __future__ import annotations

from calendar import month_name, monthrange
from collections import defaultdict
from collections.abc import Iterator

from loaders.acled import RIGHTS
from loaders.reading.countries import iso3
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, cell_figure, rows
from records import Figure, Refusal, Report

TITLE = "ACLED monthly sums"
READS = "sheets Country, Month, Year, Events, Fatalities, with or without Admin1 and Admin2"
SOURCE = "https://data.humdata.org/organization/acled"

NEEDED = ("Country", "Month", "Year", "Events", "Fatalities")
MONTHS = {name.lower(): number for number, name in enumerate(month_name) if number}


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return set(NEEDED) <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per country."""
    countries: dict[str, list[Figure]] = defaultdict(list)
    for row in rows(item, NEEDED):
        try:
            if isinstance(row, Refused):
                raise row
            if row.number("Events"):
                countries[row.cells["Country"]] += _month(row, item.today)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
    for country, figures in countries.items():
        yield from table_report(
            item, "acled_monthly", country, figures,
            title=f"ACLED monthly sums: {country}", publisher="ACLED", url=SOURCE, lang="en", country=iso3(country),
            rights=RIGHTS,
        )  # fmt: skip


def _month(row: Row, today: str) -> Iterator[Figure]:
    """The figure of one place and month, if its number is stated."""
    first = _first_day(row)
    if first > today:
        raise Refused(f"{row.cells['Month']} {row.cells['Year']} lies in the future.", row.line)
    if row.number("Fatalities") is None:
        return
    country = row.cells["Country"]
    place = row.text("Admin2") or row.text("Admin1") or country
    key = ":".join([country, row.text("Admin1") or "", row.text("Admin2") or "", first])
    yield cell_figure(
        "acled_monthly", key, "Fatalities", row.cells["Fatalities"],
        metric="killed", measure="period", causation="direct", source="ACLED", publisher="ACLED", url=SOURCE,
        date_start=first, date_end=f"{first[:8]}{monthrange(int(first[:4]), int(first[5:7]))[1]}",
        place=place, country=row.text("ISO3") or iso3(country),
        quote=f"{row.cells['Month']} {row.cells['Year']}: events {row.cells['Events']}, "
              f"fatalities {row.cells['Fatalities']}",
    )  # fmt: skip


def _first_day(row: Row) -> str:
    """The first day of the row's month, whose month is a name or a number."""
    named, year = (row.text("Month") or "").lower(), row.text("Year") or ""
    number = MONTHS.get(named) or (int(named) if named.isdigit() else 0)
    if not (1 <= number <= 12 and len(year) == 4 and year.isdigit()):
        raise Refused(f"{row.cells['Month']} {row.cells['Year']} is no month.", row.line)
    return f"{year}-{number:02}-01"
