"""Israeli soldiers killed in Gaza, as a running total read by hand from OCHA's updates.

In:  CSV with date, killed_soldiers_gaza (360info, CC BY 4.0).
Out: one Report per date.

Field notes
- OCHA passes on the Israeli military's number: that is the source.
- Three dates stand twice; both rows are kept, and which is right is for a person to say.
- The total falls once (9 to 10 December 2023): kept, falls are for the findings.
- 0 is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, cell_figure, read_rows
from records import Refusal, Report

TITLE = "Israeli soldiers killed in Gaza (OCHA)"
READS = "CSV with date, killed_soldiers_gaza"
SOURCE = "https://github.com/360-info/report-gaza-1year"

START = "2023-10-07"


def recognises(item: Item) -> bool:
    """By its column."""
    return {"date", "killed_soldiers_gaza"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per row."""
    return read_rows(item, ("date", "killed_soldiers_gaza"), lambda row: _day(row, item))


def _day(row: Row, item: Item) -> Iterator[Report]:
    day = row.day("date", item.today)
    if row.number("killed_soldiers_gaza") is None:
        raise Refused("This row has no number.", row.line)
    figure = cell_figure(
        "ocha_israeli_soldiers", day, "killed_soldiers_gaza", row.cells["killed_soldiers_gaza"],
        source="Israeli military", relay="OCHA", publisher="OCHA", published=day, known_from=day, date_start=START,
        date_end=day, counted_from=START, metric="killed", measure="cumulative", population="combatants",
        group="Israeli", concerns="own", place="Gaza Strip", country="PSE", url=SOURCE,
    )  # fmt: skip
    yield from table_report(
        item, "ocha_israeli_soldiers", f"{day}:{figure.numeral}", [figure],
        title=f"OCHA update of {day}", publisher="OCHA", published=day, url=SOURCE, lang="en", country="PSE",
        rights="CC BY 4.0 360info; facts of OCHA",
    )  # fmt: skip
