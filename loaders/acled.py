"""Events of ACLED, as exported by a user of their own account.

In:  CSV with event_id_cnty, event_date, event_type, actor1, country, location, fatalities, source, notes, ...
Out: one Report per country and month; one Figure per event with deaths: exact, an incident of its day.

Field notes
- `fatalities` is one conservative number: no range, no civilians apart, no parties apart.
- The claimant is ACLED: `source` in the file names the outlets that ACLED read, kept as relay, never as source.
- `time_precision` 2 and 3 (week, month): the day is kept with month precision.
- A row with no deaths is an event without deaths, not a figure.
- ACLED's terms forbid passing its rows on: `rights` begins with "screen only", and exports leave the rows out.
- `notes` and coordinates are not kept.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from loaders.reading.countries import iso3
from loaders.reading.dates import read_date
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, Said, cell_said, rows, side_by_side
from records import Refusal, Report

TITLE = "ACLED export"
READS = "CSV of the ACLED export tool"
SOURCE = "https://acleddata.com"
RIGHTS = "screen only: ACLED's terms forbid passing rows on"

HELD = 20_000
"""Events held back while countries and months alternate; then all are given."""


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"event_id_cnty", "event_date", "fatalities"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """The events, a country and month at a time."""
    waiting: dict[tuple[str, str], list[Said]] = defaultdict(list)
    held = 0
    for row in rows(item, ("event_id_cnty", "event_date", "country", "fatalities")):
        try:
            if isinstance(row, Refused):
                raise row
            if row.number("fatalities"):
                event = _event(row, item)
                waiting[row.cells["country"], event["date_end"][:7]].append(event)
                held += 1
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
        if held >= HELD:
            yield from _reports(item, waiting)
            waiting.clear()
            held = 0
    yield from _reports(item, waiting)


def _reports(item: Item, waiting: dict[tuple[str, str], list[Said]]) -> Iterator[Report]:
    for (country, month), events in waiting.items():
        yield from table_report(
            item, "acled", f"{country}:{month}", side_by_side(events),
            title=f"ACLED events: {country}, {month}", publisher="ACLED", published=events[-1]["published"], url=SOURCE,
            lang="en", country=iso3(country), rights=RIGHTS,
        )  # fmt: skip


def _event(row: Row, item: Item) -> Said:
    day = _day(row.cells["event_date"], item.today, row.line)
    # ACLED gives the time of the last change as seconds since 1970: the row was public by then.
    changed = row.number("timestamp")
    published = datetime.fromtimestamp(changed).date().isoformat() if changed else None
    coarse = (row.text("time_precision") or "1") != "1"
    return cell_said(
        "acled", row.cells["event_id_cnty"], "fatalities", row.cells["fatalities"],
        source="ACLED", publisher="ACLED", relay=row.text("source"), published=published, known_from=published,
        metric="killed", measure="incident", causation="direct", date_start=day[:7] if coarse else day,
        date_end=day[:7] if coarse else day, place=row.text("location") or row.cells["country"],
        country=row.text("iso3") or iso3(row.cells["country"]), url=SOURCE,
        quote=f"fatalities: {row.cells['fatalities']} ({row.text('event_type') or 'event'})",
    )  # fmt: skip


def _day(printed: str, today: str, line: int) -> str:
    """ACLED writes `2024-03-05` or `05 March 2024`, by version of the export."""
    if re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", printed.strip()):
        try:
            printed = datetime.strptime(printed.strip(), "%d %B %Y").date().isoformat()
        except ValueError:
            raise Refused(f"{printed!r} is not a possible date.", line) from None
    day = read_date(printed, today=today, line=line)
    if day is None:
        raise Refused("This event has no date.", line)
    return day
