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

from loaders.reading.item import Item, Refused
from loaders.reading.table import cell_figure, rows
from records import Figure, Refusal, Report

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
    for row in rows(item, needed=("date", *COLUMNS, "source_url")):
        try:
            if isinstance(row, Refused):
                raise row
            day = row.date("date", item.today)
            if day is None:
                raise Refused("This row has no date.", row.line)
            url = row.link("source_url") or SOURCE
            figures: list[Figure] = []
            for column, what in COLUMNS.items():
                number = row.number(column)
                if number is None or (column == "idps_iom" and row.text(column) == survey):
                    continue
                said = {
                    "publisher": "OCHA", "published": day, "known_from": day, "date_end": day, "place": "Ukraine",
                    "country": "UKR", "url": url, "report_id": f"ohchr_ukraine:{day}", **what,
                }  # fmt: skip
                figures.append(cell_figure("ohchr_ukraine", day, column, row.text(column), value=number, **said))
            survey = row.text("idps_iom") or survey
            if figures:
                yield Report(
                    report_id=f"ohchr_ukraine:{day}", text="", published=day, publisher="OCHA", url=url,
                    title=f"Ukraine key figures, {day}", loader="ohchr_ukraine", file=item.file, country="UKR",
                    rights="facts; credit OHCHR, UNHCR, IOM, OCHA", figures=tuple(figures),
                )  # fmt: skip
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
