"""What Ukraine's General Staff claims that Russia has lost, day by day.

In:  `russian_personnel_losses_claimed.csv` (date, day, personnel, personnel*, POW); beside it, if there,
     `equipment_corrections.csv` (how much of a day's change corrects earlier totals) and
     `two_transcriptions_that_differ.csv` (days on which two copies of the announcement differ).
Out: one Report per day: the running total of personnel, as `losses`: killed and wounded are not told apart, so it is
     never `killed`. One party's claim about its enemy.

Field notes
- `personnel*` says about or more: kept as the bound.
- On a day of corrections the figure carries them as its reason.
- The second copy of a differing announcement comes as a further figure; both name the announcement (`transcript`).
- `POW` (until April 2022) are `detained`; its zeros afterwards are not reports.
- Equipment is no people: not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, cell_figure, read_rows, rows
from records import Figure, Refusal, Report

TITLE = "General Staff of Ukraine: claimed Russian losses"
READS = "`russian_personnel_losses_claimed.csv`, with its corrections"
BESIDE = ("equipment_corrections.csv", "two_transcriptions_that_differ.csv")
SOURCE = "https://github.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset"

STAFF = "General Staff of Ukraine"
START = "2022-02-24"
BOUNDS = {"": "exact", "about": "about", "more": "more_than"}


def recognises(item: Item) -> bool:
    """By its two columns of personnel."""
    return {"date", "personnel", "personnel*"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per day."""
    corrected = {row.cells["date"]: row for row in _beside(item, BESIDE[0])}
    copies = {row.cells["date"]: row for row in _beside(item, BESIDE[1])}
    return read_rows(item, ("date", "personnel", "personnel*"), lambda row: _day(row, item, corrected, copies))


def _beside(item: Item, name: str) -> Iterator[Row]:
    other = item.beside(name)
    return (row for row in rows(other) if isinstance(row, Row)) if other else iter(())


def _day(row: Row, item: Item, corrected: dict[str, Row], copies: dict[str, Row]) -> Iterator[Report]:
    day = row.day("date", item.today)
    if row.number("personnel") is None:
        raise Refused("This row has no number.", row.line)
    bound = BOUNDS.get(row.text("personnel*") or "")
    if bound is None:
        raise Refused(f"{row.text('personnel*')!r} is no bound that we know: about, more or empty.", row.line)
    said = {
        "source": STAFF, "publisher": STAFF, "published": day, "known_from": day, "date_start": START, "date_end": day,
        "counted_from": START, "measure": "cumulative", "population": "combatants", "group": "Russian",
        "concerns": "enemy", "place": "Ukraine", "country": "UKR", "url": SOURCE,
    }  # fmt: skip
    losses = {**said, "metric": "losses", "qualifier": bound}
    corrections = corrected[day].number("personnel") if day in corrected else None
    if corrections:
        losses["reason"] = f"{corrections:,.0f} of the day's change correct earlier totals"
    if day in copies:
        losses["transcript"] = f"General Staff announcement of {day}"
        second = {**losses, "publisher": "second transcription"}
        figures = [
            _bounded(copies[day].cells["transcription_a"], day, "personnel", losses),
            _bounded(copies[day].cells["transcription_b"], day, "transcription_b", second),
        ]
    else:
        figures = [_bounded(row.cells["personnel"], day, "personnel", losses)]
    if row.number("POW"):
        figures.append(cell_figure("general_staff", day, "POW", row.cells["POW"], metric="detained", **said))
    yield from table_report(
        item, "general_staff", day, figures,
        title=f"General Staff of Ukraine: losses claimed as of {day}", publisher=STAFF, published=day, url=SOURCE,
        country="UKR", rights="MIT (data set: Petro Ivaniuk)",
    )  # fmt: skip


def _bounded(printed: str, day: str, column: str, said: dict[str, Any]) -> Figure:
    """The figure with the bound that its qualifier states: more than 100 is open above 100."""
    bound = {"low": float(printed)} if said["qualifier"] == "more_than" else {}
    return cell_figure("general_staff", day, column, printed, **bound, **said)
