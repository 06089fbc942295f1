"""IDMC's displacement updates: single reports of new displacement, with their links.

In:  CSV with iso3, displacement_type, qualifier, figure, displacement_start_date, displacement_end_date, link.
Out: one Report per update of type Conflict.

Field notes
- Each is new displacement within its days: movements, not people; a period.
- `qualifier` total is exact; more than, less than, approximately are kept as bounds.
- Disasters are no figures here: passed over.
- `description` is IDMC's text and not kept; the link leads to it.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, cell_figure, read_rows
from records import Refusal, Report

TITLE = "IDMC displacement updates"
READS = "CSV with displacement_type, qualifier, figure, displacement_start_date, link"
SOURCE = "https://www.internal-displacement.org/"

QUALIFIERS = {
    "total": "exact", "more than": "more_than", "less than": "fewer_than", "approximately": "about",
    "up to": "up_to", "at least": "at_least",
}  # fmt: skip


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"displacement_type", "qualifier", "figure", "displacement_start_date"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per update."""
    needed = ("id", "country", "iso3", "displacement_type", "qualifier", "figure", "displacement_end_date")
    return read_rows(item, needed, lambda row: _update(row, item))


def _update(row: Row, item: Item) -> Iterator[Report]:
    if row.cells["id"].startswith("#") or (row.text("displacement_type") or "").lower() != "conflict":
        return
    words = (row.text("qualifier") or "total").lower()
    qualifier = QUALIFIERS.get(words)
    number = row.number("figure")
    if qualifier is None or number is None:
        raise Refused(
            f"The qualifier {words!r} is not known." if number is not None else "There is no figure.", row.line
        )
    start, end = row.date("displacement_start_date", item.today), row.day("displacement_end_date", item.today)
    published = row.date("created_at", item.today)
    url = row.link("link") or SOURCE
    low = number if qualifier in ("exact", "more_than", "at_least") else None
    high = number if qualifier in ("exact", "fewer_than", "up_to") else None
    figure = cell_figure(
        "idmc_updates", row.cells["id"], "figure", row.cells["figure"],
        value=number, low=low, high=high, qualifier=qualifier, metric="displaced", measure="period", unit="movement",
        date_start=start, date_end=end, place=row.text("locations_name") or row.cells["country"],
        country=row.cells["iso3"], source="IDMC", publisher="IDMC", published=published, known_from=published, url=url,
    )  # fmt: skip
    yield from table_report(
        item, "idmc_updates", row.cells["id"], [figure],
        title=row.text("event_name") or f"IDMC update: {row.cells['country']}, {end}", publisher="IDMC",
        published=published, url=url, lang="en", country=row.cells["iso3"], rights="CC BY-IGO IDMC",
    )  # fmt: skip
