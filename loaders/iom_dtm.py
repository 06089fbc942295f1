"""Displaced people by round of IOM's Displacement Tracking Matrix.

In:  CSV with admin0Name, admin1Name, admin2Name, numPresentIdpInd, reportingDate, roundNumber, ...; a second row of HXL
     tags is passed over.
Out: one Report per country and round; one Figure per area: a stock on the reporting day.

Field notes
- A round is a survey: inclusion `estimated`, and its number holds for the round; rounds are not added.
- The narrowest area that is named is the place. Areas of one level lie beside each other, but sums are not read.
- numberMales and numberFemales are parts of the whole, as men and women "of all ages": population other.
- displacementReason other than conflict is refused once per reason: natural disasters are no figures here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from loaders.reading.countries import iso3
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, Said, cell_said, rows, side_by_side
from records import Refusal, Report

TITLE = "IOM Displacement Tracking Matrix"
READS = "CSV of DTM with numPresentIdpInd and reportingDate"
SOURCE = "https://dtm.iom.int/"

AREAS = ("admin2Name", "admin1Name", "admin0Name")
PARTS = {"numberMales": "other:men and boys", "numberFemales": "other:women and girls"}


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"admin0Name", "numPresentIdpInd", "reportingDate"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per country and round."""
    rounds: dict[tuple[str, str, str], list[Said]] = defaultdict(list)
    other_reasons: set[str] = set()
    for row in rows(item, ("admin0Name", "numPresentIdpInd", "reportingDate")):
        try:
            if isinstance(row, Refused):
                raise row
            if row.cells["admin0Name"].startswith("#") or row.cells["numPresentIdpInd"].startswith("#"):
                continue  # the row of HXL tags
            reason = (row.text("displacementReason") or "conflict").lower()
            if "conflict" not in reason:
                if reason not in other_reasons:
                    other_reasons.add(reason)
                    raise Refused(f"Displacement by {reason!r} is not conflict; such rows are passed over.", row.line)
                continue
            day = row.day("reportingDate", item.today)
            key = (row.cells["admin0Name"], row.text("roundNumber") or "", day)
            rounds[key] += _area(row, *key)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
    for (country, number, day), figures in rounds.items():
        yield from table_report(
            item, "iom_dtm", f"{country}:{number}:{day}", side_by_side(figures),
            title=f"IOM DTM: {country}, round {number}", publisher="IOM", published=day, url=SOURCE, lang="en",
            country=iso3(country), rights="HDX licence 'other': ask IOM before passing rows on",
        )  # fmt: skip


def _area(row: Row, country: str, number: str, day: str) -> Iterator[Said]:
    place = next((row.text(name) for name in AREAS if row.text(name)), country)
    if row.number("numPresentIdpInd") is None:
        return
    key = ":".join(filter(None, (country, row.text("admin1Name"), row.text("admin2Name"), number, day)))
    said = {
        "source": "IOM DTM", "publisher": "IOM", "published": day, "known_from": day, "date_end": day,
        "metric": "displaced", "measure": "stock", "inclusion": "estimated", "place": place, "country": iso3(country),
        "scope": f"round {number}" if number else None, "url": SOURCE,
    }  # fmt: skip
    whole = cell_said("iom_dtm", key, "numPresentIdpInd", row.cells["numPresentIdpInd"], role="whole", **said)
    yield whole
    for column, population in PARTS.items():
        if row.number(column):
            about = {"population": population, "role": "part", "part_of": whole["figure_id"]}
            yield cell_said("iom_dtm", key, column, row.cells[column], **about, **said)
