"""Refugees from one country in another, at the end of each year, as UNHCR counts them.

In:  CSV with year, coo_iso, coa_iso, coa_name, refugees (and asylum_seekers, oip).
Out: one Report per country of origin and host.

Field notes
- Stocks at the end of the year, in the host country; the origin is the group.
- Asylum-seekers and others in need of protection are counted apart and not read.
- Pairs below 1,000 people are not in the file: a host's sum over this file is not UNHCR's total. Zero may mean "not
  reported" and is not read.
- Figures are known from 31 December of the last year in the file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from loaders.reading.countries import english_name
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, Said, cell_said, rows, side_by_side
from records import Refusal, Report

TITLE = "UNHCR refugees by origin and host"
READS = "CSV with year, coo_iso, coa_iso, coa_name, refugees"
SOURCE = "https://www.unhcr.org/refugee-statistics"


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"year", "coo_iso", "coa_iso", "refugees"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per origin and host."""
    pairs: dict[tuple[str, str], list[Row]] = defaultdict(list)
    last = 0
    for row in rows(item, ("year", "coo_iso", "coa_iso", "coa_name", "refugees")):
        try:
            if isinstance(row, Refused):
                raise row
            last = max(last, int(row.day("year", item.today)))
            row.number("refugees")
            pairs[row.cells["coo_iso"], row.cells["coa_iso"]].append(row)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
    known = min(f"{last}-12-31", item.today)
    for (origin, host), found in pairs.items():
        yield from table_report(
            item, "unhcr_hosts", f"{origin}:{host}:{known}",
            side_by_side([_year(row, origin, host, known, item.today) for row in found if row.number("refugees")]),
            title=f"UNHCR: refugees from {english_name(origin)} in {found[0].cells['coa_name']}", publisher="UNHCR",
            published=known, url=SOURCE, lang="en", country=host, rights="CC BY 4.0 UNHCR",
        )  # fmt: skip


def _year(row: Row, origin: str, host: str, known: str, today: str) -> Said:
    year = row.cells["year"].strip()
    return cell_said(
        "unhcr_hosts", f"{origin}:{host}:{year}", "refugees", row.cells["refugees"],
        source="UNHCR", publisher="UNHCR", published=known, known_from=known, date_end=min(f"{year}-12-31", today),
        metric="refugees", measure="stock", group=english_name(origin), place=row.cells["coa_name"], country=host,
        url=SOURCE,
    )  # fmt: skip
