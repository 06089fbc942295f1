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

from loaders.reading.item import Item, Refused
from loaders.reading.table import Row, cell_figure, rows
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
    corrected = {row.cells["date"]: row for row in _beside(item, "equipment_corrections.csv")}
    copies = {row.cells["date"]: row for row in _beside(item, "two_transcriptions_that_differ.csv")}
    for row in rows(item, needed=("date", "personnel", "personnel*")):
        try:
            if isinstance(row, Refused):
                raise row
            yield _day(row, item, corrected, copies)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)


def _beside(item: Item, name: str) -> Iterator[Row]:
    other = item.beside(name)
    return (row for row in rows(other) if isinstance(row, Row)) if other else iter(())


def _day(row: Row, item: Item, corrected: dict[str, Row], copies: dict[str, Row]) -> Report:
    day = row.date("date", item.today)
    if day is None or row.number("personnel") is None:
        raise Refused("This row has no date or no number.", row.line)
    bound = BOUNDS.get(row.text("personnel*") or "")
    if bound is None:
        raise Refused(f"{row.text('personnel*')!r} is no bound that we know: about, more or empty.", row.line)
    said = {
        "source": STAFF, "publisher": STAFF, "published": day, "known_from": day, "date_start": START, "date_end": day,
        "counted_from": START, "population": "combatants", "group": "Russian", "concerns": "enemy", "place": "Ukraine",
        "country": "UKR", "url": SOURCE, "report_id": f"general_staff:{day}",
    }  # fmt: skip
    losses = {**said, "metric": "losses", "measure": "cumulative", "qualifier": bound}
    corrections = corrected[day].number("personnel") if day in corrected and corrected[day].text("personnel") else None
    if corrections:
        losses["reason"] = f"{corrections:,.0f} of the day's change correct earlier totals"
    figures = [_bounded(row.text("personnel"), day, "personnel", losses)]
    if day in copies:
        announcement = f"General Staff announcement of {day}"
        first, second = copies[day].text("transcription_a"), copies[day].text("transcription_b")
        figures = [_bounded(first, day, "personnel", {**losses, "transcript": announcement})]
        other = {**losses, "transcript": announcement, "publisher": "second transcription"}
        figures.append(_bounded(second, day, "transcription_b", other))
    if row.number("POW"):
        detained = {**said, "metric": "detained", "measure": "cumulative"}
        figures.append(cell_figure("general_staff", day, "POW", row.text("POW"), **detained))
    return Report(
        report_id=said["report_id"], text="", published=day, publisher=STAFF, url=SOURCE, loader="general_staff",
        title=f"General Staff of Ukraine: losses claimed as of {day}", file=item.file, country="UKR",
        rights="MIT (data set: Petro Ivaniuk)", figures=tuple(figures),
    )  # fmt: skip


def _bounded(printed: str, day: str, column: str, said: dict) -> Figure:
    """The figure with the bounds that its qualifier states: more than 100 is open above 100."""
    low = float(printed) if said["qualifier"] == "more_than" else None
    bounds = {} if said["qualifier"] == "exact" else {"low": low, "value": float(printed)}
    return cell_figure("general_staff", day, column, printed, **bounds, **said)
