"""UCDP's events added up by country and month, as researchers pass them on.

In:  CSV with country, month, type, events, deaths_best, deaths_low, deaths_high, and deaths_civilians if there.
Out: one Report per country; per month and kind of violence one Figure of all deaths (a range: best, with low and high)
     and one of the civilians among them.

Field notes
- A month holds the events that began in it; some last up to a year. The scope of each figure says so: it is not what
  happened in that month. The events themselves (loaders/ucdp.py) give months by a stated rule.
- State-based, non-state and one-sided violence are lines of their own: nothing is added over them.
- A month without events is no row: nothing was recorded. Zero best deaths with a high bound are said.
- Bounds out of order are kept as printed, and the scope says so.
- Nobody records when a sum became public: known from the year after the file's last.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator

from loaders.reading.countries import iso3
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, cell_figure, rows
from records import Figure, Refusal, Report

TITLE = "UCDP events by country and month"
READS = "CSV with country, month, type, events, deaths_best, deaths_low, deaths_high"
SOURCE = "https://ucdp.uu.se/downloads/"

NEEDED = ("country", "month", "type", "events", "deaths_best", "deaths_low", "deaths_high")


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return set(NEEDED) <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per country."""
    countries: dict[str, list[Row]] = defaultdict(list)
    last = ""
    for row in rows(item, NEEDED):
        try:
            if isinstance(row, Refused):
                raise row
            last = max(last, _month(row, item.today))
            countries[row.cells["country"]].append(row)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
    known = min(str(int(last[:4]) + 1), item.today) if last else item.today
    for country, found in countries.items():
        figures: list[Figure] = []
        for row in found:
            try:
                figures += _row(row, item.today, known)
            except Refused as refused:
                yield Refusal(item.name, refused.line, refused.reason)
        yield from table_report(
            item, "ucdp_months", country, figures,
            title=f"UCDP events by month: {country}", publisher="UCDP", published=known, url=SOURCE, lang="en",
            country=iso3(country), rights="CC BY 4.0 UCDP",
        )  # fmt: skip


def _row(row: Row, today: str, known: str) -> Iterator[Figure]:
    """All deaths of a month and kind, and the civilians among them."""
    best, low, high = (row.number(f"deaths_{bound}") for bound in ("best", "low", "high"))
    if best is None:
        raise Refused("This month has no best estimate.", row.line)
    month, kind = _month(row, today), row.cells["type"]
    scope = "events that began in this month"
    if (low is not None and low > best) or (high is not None and best > high):
        scope += "; bounds out of order as published"
    said = {
        "metric": "killed", "measure": "period", "causation": "direct", "source": "UCDP", "publisher": "UCDP",
        "published": known, "known_from": known, "url": SOURCE, "group": f"{kind} violence", "scope": scope,
        "date_start": f"{month}-01", "date_end": f"{month}-{monthrange(int(month[:4]), int(month[5:]))[1]}",
        "place": row.cells["country"], "country": iso3(row.cells["country"]),
    }  # fmt: skip
    key = f"{row.cells['country']}:{month}:{kind}"
    whole = cell_figure(
        "ucdp_months", key, "deaths_best", row.cells["deaths_best"],
        **{**said, "low": low, "high": high, "qualifier": "exact" if low == best == high else "range", "role": "whole"},
    )  # fmt: skip
    yield whole
    if row.number("deaths_civilians"):
        yield cell_figure(
            "ucdp_months", key, "deaths_civilians", row.cells["deaths_civilians"],
            **{**said, "population": "civilians", "role": "part", "part_of": whole.figure_id},
        )  # fmt: skip


def _month(row: Row, today: str) -> str:
    """The row's month, which must be one and past."""
    month = row.day("month", today)
    if len(month) != len("2014-01"):
        raise Refused(f"{month!r} is no month.", row.line)
    return month
