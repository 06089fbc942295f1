"""Civilian casualties, refugees and displaced in Ukraine, spring 2022, as OCHA's key figures.

In:  `key_figures_daily.csv`: date, civilians_killed, civilians_injured, refugees_unhcr, idps_iom, ..., source_url.
Out: one Report per day.

Field notes
- Civilians are OHCHR's, verified: a floor. Later additions go to earlier months.
- Refugees are UNHCR's, rounded to 100,000: about. The internally displaced are IOM's survey: estimated, and repeated
  until the next survey; a repetition is not a new figure.
- `N/A` and empty are missing. A cell of `source_url` may hold several links: the first is kept as address.
- Attacks on schools and hospitals are no people: not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.item import Item
from loaders.reading.report import table_report
from loaders.reading.table import Row, cell_figure, read_rows
from records import Refusal, Report

TITLE = "Ukraine key figures 2022 (OHCHR, UNHCR, IOM)"
READS = "`key_figures_daily.csv`"
SOURCE = "https://github.com/OCHA-DAP/hdx-scraper-ukraine-viz"

START = "2022-02-24"
CIVILIANS = {"population": "civilians", "inclusion": "verified", "measure": "cumulative", "source": "OHCHR",
             "date_start": START, "counted_from": START}  # fmt: skip
COLUMNS = {
    "civilians_killed": {"metric": "killed", **CIVILIANS},
    "civilians_injured": {"metric": "injured", **CIVILIANS},
    "refugees_unhcr": {"metric": "refugees", "measure": "stock", "source": "UNHCR", "qualifier": "about"},
    "idps_iom": {"metric": "displaced", "measure": "stock", "source": "IOM", "qualifier": "about",
                 "inclusion": "estimated"},
}  # fmt: skip


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"civilians_killed", "refugees_unhcr", "idps_iom"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per day."""
    survey: str | None = None

    def day(row: Row) -> Iterator[Report]:
        nonlocal survey
        repeated = row.text("idps_iom") == survey
        survey = row.text("idps_iom") or survey
        yield from _day(row, item, skip="idps_iom" if repeated else "")

    return read_rows(item, ("date", *COLUMNS, "source_url"), day)


def _day(row: Row, item: Item, skip: str) -> Iterator[Report]:
    day = row.day("date", item.today)
    url = row.link("source_url") or SOURCE
    said = {
        "publisher": "OCHA", "published": day, "known_from": day, "date_end": day, "place": "Ukraine",
        "country": "UKR", "url": url,
    }  # fmt: skip
    figures = [
        cell_figure("ohchr_ukraine", day, column, row.cells[column], **said, **what)
        for column, what in COLUMNS.items()
        if column != skip and row.number(column) is not None
    ]
    yield from table_report(
        item, "ohchr_ukraine", day, figures,
        title=f"Ukraine key figures, {day}", publisher="OCHA", published=day, url=url, country="UKR",
        rights="facts; credit OHCHR, UNHCR, IOM, OCHA",
    )  # fmt: skip
