"""The daily Gaza table of Tech for Palestine: what the ministry or the media office reported each day.

In:  `gaza_daily.csv`: one row a day; beside it, if there, `revisions_of_published_values.csv`.
Out: one Report per day with a report of its own. Each reported column is a Figure; a value that the data set changed
     later comes once per version, with the days between which it stood.

Field notes
- `report_source`: mohtel is the ministry, gmotel the media office. On `missing` days nobody reported: refused.
- `report_period`: hours covered. 0 means that the next report covers this day: the row repeats older totals and is skipped.
- `killed`, `injured` are new in the period and include earlier deaths accepted late; their parts stand beside them.
- `ext_` columns are filled in by the data set's keepers (carried forward, averaged): not figures, never read.
- `massacres_cum` counts events, not people: not read.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.dates import days_before
from loaders.reading.item import Item, Refused
from loaders.reading.revisions import Revisions
from loaders.reading.table import Row, cell_figure, rows
from records import Figure, Refusal, Report

TITLE = "Gaza day by day"
READS = "`gaza_daily.csv` of palestine-datasets, with its revisions"
BESIDE = ("revisions_of_published_values.csv",)
SOURCE = "https://github.com/TechForPalestine/palestine-datasets"

START = "2023-10-07"
"""The day from which the ministry counts."""

ISSUERS = {"mohtel": "Gaza Ministry of Health", "gmotel": "Gaza Government Media Office"}
RELAY = "palestine-datasets (Tech for Palestine)"

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
    # Starvation is counted apart from the total of those killed.
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
    for row in rows(item, needed=("report_date", "report_source", "report_period", "killed_cum")):
        try:
            if isinstance(row, Refused):
                raise row
            yield from _day(row, item, revisions)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)


def _day(row: Row, item: Item, revisions: Revisions) -> Iterator[Report]:
    day = row.date("report_date", item.today)
    hours = row.number("report_period")
    source = ISSUERS.get(row.cells["report_source"])
    reported = any(row.text(name) for name in ("killed", "killed_cum", "injured", "injured_cum"))
    if not hours or day is None:
        return
    if source is None:
        if reported:
            raise Refused(f"Nobody is named for the figures of {day}: the data set had no official report.", row.line)
        return
    said = {
        "source": source, "publisher": source, "relay": RELAY, "published": day, "known_from": day, "date_end": day,
        "place": "Gaza Strip", "country": "PSE", "url": SOURCE, "report_id": f"palestine_gaza:{day}",
    }  # fmt: skip
    figures = [*_of_period(row, day, hours, said), *_totals(row, day, said, revisions)]
    if figures:
        yield Report(
            report_id=said["report_id"], text="", published=day, publisher=source, url=SOURCE, loader="palestine_gaza",
            title=f"{source}: daily report of {day}", file=item.file, lang="ar", country="PSE",
            rights="Unlicense (data set); facts of the ministry",
            figures=tuple(figures),
        )  # fmt: skip


def _of_period(row: Row, day: str, hours: float, said: dict) -> Iterator[Figure]:
    """What was new in the hours that the report covers, with its parts."""
    period = {**said, "measure": "period", "date_start": days_before(day, round(hours / 24) - 1)}
    parts = [name for name in PARTS_OF_KILLED if row.text(name)]
    whole = None
    for column in ("killed", "injured"):
        if row.number(column) is None:
            continue
        more = {}
        if column == "killed" and parts:
            more["role"] = "whole"
        if column == "killed" and row.number("killed_committee"):
            more["reason"] = (
                f"{row.text('killed_committee')} of them were earlier deaths accepted by a judicial committee"
            )
        figure = cell_figure("palestine_gaza", day, column, row.text(column), metric=column, **more, **period)
        whole = figure.figure_id if column == "killed" else whole
        yield figure
    if whole:
        # A single part may be all that was passed on; two or more are the ministry's full account.
        role = "complete_part" if len(parts) > 1 else "part"
        for column in parts:
            row.number(column)
            more = {"group": PARTS_OF_KILLED[column], "role": role, "part_of": whole}
            yield cell_figure("palestine_gaza", day, column, row.text(column), metric="killed", **more, **period)


def _totals(row: Row, day: str, said: dict, revisions: Revisions) -> Iterator[Figure]:
    """Running totals, each in every version that the data set has published."""
    total = {**said, "measure": "cumulative", "date_start": START, "counted_from": START}
    whole = None
    for column, what in TOTALS.items():
        if column not in row.cells:
            continue
        row.number(column)
        part = {"part_of": whole} if what.get("role") == "part" and whole else {}
        for version in revisions.versions(day, column, row.text(column), published=day):
            figure = cell_figure(
                "palestine_gaza", day, column, version.printed, **{**total, **what, **part, **version.stood}
            )
            if column == "killed_cum" and version.current:
                whole = figure.figure_id
            yield figure
