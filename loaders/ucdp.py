"""Events of UCDP: the Georeferenced Event Dataset (GED), its candidate events, and cuts of them.

In:  CSV with id, date_start, date_end, country, side_a, side_b, low, best, high, and deaths_a, deaths_b,
     deaths_civilians, deaths_unknown if there; a second row of HXL tags is passed over.
Out: one Report per country and year, in parts of at most 500 events; per event one Figure for all deaths (a range:
     best, with low and high) and one for each party and for civilians, if there were any.

Field notes
- `best` is a coder's judgement from several reports, kept as the value of a range; inclusion `reported`.
- Bounds out of order (low above best, best above high; 2,506 events of GED 19.1) are kept as printed, never swapped,
  and the figure's scope says so.
- An event lasts up to a year: a period from date_start to date_end, an incident only if both are one day.
- `deaths_unknown` are in the total and in no part, so the parts are never said to be complete.
- The candidate set is not final: its figures carry that as scope.
- Coordinates are not kept. Nobody records when a row first became public: known from the year after the file's last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from loaders.reading.countries import iso3
from loaders.reading.header import names_of
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, Said, cell_id, cells_of, each_row, rows
from records import Figure, Refusal, Report, precision
from sheet import Sheet

TITLE = "UCDP events"
READS = "GED and candidate events as CSV, whole or cut, HXL tags in row 2 or not"
SOURCE = "https://ucdp.uu.se/downloads/"

NEEDED = ("id", "date_start", "date_end", "country", "low", "best", "high")
PARTS = (("deaths_a", "side_a"), ("deaths_b", "side_b"), ("deaths_civilians", None))
"""Columns of the dead of each party and of civilians, and the column that names the party."""

CHUNK = 500
"""Events of one Report."""

HELD = 20_000
"""Events held back while the countries of a file alternate; then all are given."""


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"id", "date_start", "date_end", "side_a", "side_b", "best"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """The events, a country and year at a time."""
    known = _known_from(item)
    waiting: dict[tuple[str, str], list[Said]] = defaultdict(list)
    held = 0
    for row in rows(item, NEEDED):
        try:
            if isinstance(row, Refused):
                raise row
            if row.cells["date_start"].startswith("#") or row.cells["id"].startswith("#") or not row.text("id"):
                continue  # the row of HXL tags
            country, year, figures = _event(row, item.today)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
            continue
        waiting[country, year] += figures
        held += 1
        if len(waiting[country, year]) >= CHUNK or held >= HELD:
            ready = list(waiting) if held >= HELD else [(country, year)]
            for key in ready:
                yield from _report(item, *key, waiting.pop(key), known)
            held = 0 if held >= HELD else held
    for key, figures in waiting.items():
        yield from _report(item, *key, figures, known)


def _report(item: Item, country: str, year: str, figures: list[Said], known: str) -> Iterator[Report]:
    shared = Figure(
        report_id=f"ucdp:{country}:{year}", metric="killed", causation="direct", source="UCDP", publisher="UCDP",
        published=known, known_from=known, url=SOURCE, quote_kind="table_cell", extractor_version="loader:ucdp",
    )  # fmt: skip
    return table_report(
        item, "ucdp", f"{country}:{year}", Sheet.of_rows(shared, figures),
        title=f"UCDP events: {country}, {year}", publisher="UCDP", published=known, url=SOURCE, lang="en",
        country=iso3(country), rights="CC BY 4.0 UCDP",
    )  # fmt: skip


def _known_from(item: Item) -> str:
    """The year after the last one in the file; this year if that has not come yet."""
    reader = cells_of(item)
    column = names_of(reader, NEEDED).index("date_end")
    years = {cells[column][:4] for _, cells in each_row(reader) if isinstance(cells, list) and len(cells) > column}
    last = max(filter(str.isdigit, years), default=item.today[:4])
    return min(str(int(last) + 1), item.today)


def _event(row: Row, today: str) -> tuple[str, str, list[Said]]:
    """Country, year and figures of one event."""
    start, end = row.day("date_start", today), row.day("date_end", today)
    if start > end:
        raise Refused(f"The event ends on {end} before it begins on {start}.", row.line)
    low, best, high = row.number("low"), row.number("best"), row.number("high")
    if best is None:
        raise Refused("This event has no best estimate.", row.line)
    country, event = row.cells["country"], row.cells["id"]
    scopes = []
    if row.text("code_status") and row.cells["code_status"].strip().lower() != "clear":
        scopes.append("not final")
    if (low is not None and low > best) or (high is not None and best > high):
        scopes.append("bounds out of order as published")
    total = {
        "figure_id": cell_id("ucdp", event, "best", f"{low}/{best}/{high}"),
        "value": best, "low": low, "high": high, "qualifier": "exact" if low == best == high else "range",
        "measure": "incident" if start == end else "period",
        "date_start": start, "date_end": end, "date_precision": precision(end),
        "population": "all", "group": None, "scope": "; ".join(scopes) or None, "role": "whole", "part_of": None,
        "place": row.text("where_coordinates") or country, "country": row.text("iso3") or iso3(country),
        "quote": f"event {event}: best {best:.0f}, low {_words(low)}, high {_words(high)}",
        "numeral": row.cells["best"],
    }  # fmt: skip
    return country, start[:4], [total, *_parts(row, event, total)]


def _parts(row: Row, event: str, total: Said) -> Iterator[Said]:
    """The dead of each party, and civilians: the event's figure, but for the number and whom it counts."""
    for column, side in PARTS:
        number = row.number(column)
        if not number:
            continue
        what = {"group": row.text(side)} if side else {"population": "civilians"}
        # Civilians as a side of one-sided violence are the civilians' column.
        if what.get("group") != "Civilians":
            yield {
                **total, "figure_id": cell_id("ucdp", event, column, f"{number}"),
                "value": number, "low": number, "high": number, "qualifier": "exact",
                "role": "part", "part_of": total["figure_id"],
                "quote": f"event {event}: {column} {number:.0f}", "numeral": row.cells[column], **what,
            }  # fmt: skip


def _words(bound: float | None) -> str:
    return "not given" if bound is None else f"{bound:.0f}"
