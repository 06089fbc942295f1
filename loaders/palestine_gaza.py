"""The daily Gaza table of Tech for Palestine: what the ministry or the media office reported each day.

In:  `gaza_daily.csv`: one row a day; beside it, if there, `revisions_of_published_values.csv`.
Out: one Report per day with a report of its own. Each reported column is a Figure; a value that the data set changed
     later comes once per version, with the days between which it stood.

Field notes
- `report_source`: mohtel is the ministry, gmotel the media office. On `missing` days nobody reported: refused.
- `report_period`: hours covered. 0: the next report covers this day, and the row repeats older totals. It is skipped.
- `killed`, `injured` are new in the period and include earlier deaths accepted late; their parts stand beside them.
- `ext_` columns are filled in by the data set's keepers (carried forward, averaged): not figures, never read.
- `massacres_cum` counts events, not people: not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from loaders.reading.dates import first_of_hours
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.revisions import Revisions
from loaders.reading.table import Row, cell_figure, read_rows
from records import Figure, Refusal, Report

TITLE = "Gaza day by day"
READS = "`gaza_daily.csv` of palestine-datasets, with its revisions"
SOURCE = "https://github.com/TechForPalestine/palestine-datasets"
BESIDE = ("revisions_of_published_values.csv",)

START = "2023-10-07"
"""The day from which the ministry counts."""

ISSUERS = {"mohtel": "Gaza Ministry of Health", "gmotel": "Gaza Government Media Office"}

TOTALS = {
    "killed_cum": {"metric": "killed", "role": "whole"},
    "injured_cum": {"metric": "injured"},
    "killed_children_cum": {"metric": "killed", "population": "children", "role": "part"},
    "killed_women_cum": {"metric": "killed", "population": "women", "role": "part"},
    "med_killed_cum": {"metric": "killed", "population": "health_workers", "role": "part"},
    "press_killed_cum": {"metric": "killed", "population": "journalists", "role": "part"},
    "civdef_killed_cum": {"metric": "killed", "population": "other:civil defence workers", "role": "part"},
    "aid_seeker_killed_cum": {"metric": "killed", "population": "other:aid seekers", "role": "part"},
    "aid_seeker_injured_cum": {"metric": "injured", "population": "other:aid seekers"},
    # Deaths of hunger are counted apart from the total of those killed.
    "famine_cum": {"metric": "killed", "group": "malnutrition", "causation": "indirect"},
    "child_famine_cum": {
        "metric": "killed", "group": "malnutrition", "causation": "indirect", "population": "children",
    },
}  # fmt: skip
PARTS_OF_KILLED = {
    "killed_truce_new": "newly killed",
    "killed_recovered": "bodies recovered",
    "killed_succumbed": "died of wounds",
    "killed_committee": "earlier deaths accepted by a committee",
}


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"report_date", "report_source", "killed_truce_new", "massacres_cum"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per day."""
    revisions = Revisions.beside(item, "gaza")
    needed = ("report_date", "report_source", "report_period", "killed_cum")
    return read_rows(item, needed, lambda row: _day(row, item, revisions))


def _day(row: Row, item: Item, revisions: Revisions) -> Iterator[Report]:
    day = row.day("report_date", item.today)
    hours = row.number("report_period")
    if not hours:
        return
    source = ISSUERS.get(row.cells["report_source"])
    if source is None:
        if any(row.text(name) for name in ("killed", "killed_cum", "injured", "injured_cum")):
            raise Refused(f"Nobody is named for the figures of {day}: the data set had no official report.", row.line)
        return
    said = {
        "source": source, "publisher": source, "relay": "palestine-datasets (Tech for Palestine)", "published": day,
        "known_from": day, "date_end": day, "place": "Gaza Strip", "country": "PSE", "url": SOURCE,
    }  # fmt: skip
    figures = [*_of_period(row, day, hours, said), *_totals(row, day, said, revisions)]
    yield from table_report(
        item, "palestine_gaza", day, figures,
        title=f"{source}: daily report of {day}", publisher=source, published=day, url=SOURCE, lang="ar", country="PSE",
        rights="Unlicense (data set); facts of the ministry",
    )  # fmt: skip


def _of_period(row: Row, day: str, hours: float, said: dict[str, Any]) -> Iterator[Figure]:
    """What was new in the hours that the report covers, with its parts."""
    period = {**said, "measure": "period", "date_start": first_of_hours(day, hours)}
    parts = [name for name in PARTS_OF_KILLED if row.number(name) is not None]
    if row.number("injured") is not None:
        yield cell_figure("palestine_gaza", day, "injured", row.cells["injured"], metric="injured", **period)
    if row.number("killed") is None:
        return
    about = {"metric": "killed", "role": "whole" if parts else None}
    if row.number("killed_committee"):
        about["reason"] = (
            f"{row.cells['killed_committee']} of them were earlier deaths accepted by a judicial committee"
        )
    whole = cell_figure("palestine_gaza", day, "killed", row.cells["killed"], **about, **period)
    yield whole
    # A single part may be all that was passed on; two or more are the ministry's full account.
    role = "complete_part" if len(parts) > 1 else "part"
    for column in parts:
        part = {"metric": "killed", "group": PARTS_OF_KILLED[column], "role": role, "part_of": whole.figure_id}
        yield cell_figure("palestine_gaza", day, column, row.cells[column], **part, **period)


def _totals(row: Row, day: str, said: dict[str, Any], revisions: Revisions) -> Iterator[Figure]:
    """Running totals, each in every version that the data set has published."""
    total = {**said, "measure": "cumulative", "date_start": START, "counted_from": START}
    whole = None
    for column, what in TOTALS.items():
        row.number(column)
        part_of = whole if what.get("role") == "part" else None
        for version in revisions.versions(day, column, row.text(column), published=day):
            about = {**total, **what, "part_of": part_of, **version.stood}
            figure = cell_figure("palestine_gaza", day, column, version.printed, **about)
            if column == "killed_cum" and version.current:
                whole = figure.figure_id
            yield figure
