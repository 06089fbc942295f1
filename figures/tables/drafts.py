"""Makes figures of the numbers that stand in tables and lists.

In:  the Cells of `tables`, the report, the countries that it names.
Out: Drafts like those of running text, each with the rule behind its attributes.
Assumes that people displaced, missing or held in a table are a level, and people killed or wounded a running total,
unless the heading gives a day, a period or a start.
"""

from __future__ import annotations

from figures.dates import Time
from figures.drafts import Draft
from figures.tables.rows import Cell
from figures.terms import LEVELS
from records import Measure, Qualifier, Report, figure_id, new_figure, precision

STRETCHES = {"month", "year", "span", "rolling"}
FLOWS = ("displacement", "newly", "new ", "arrival", "flight")
"""A stretch of time, and words of a head, that make people displaced a number of that stretch and no level."""
CONFIDENCE = 0.8
"""Head and row are clear, but who says so and of which day often stands elsewhere."""


def draft(cell: Cell, report: Report, report_hash: str, countries: tuple[str, ...]) -> Draft:
    """The figure of a cell."""
    text, numeral = report.text, cell.numeral
    measure, start, end, inferred, when = _when(cell.metric, cell.time, report.published, cell.head.lower())
    name, country = cell.place or (None, None)
    qualifier: Qualifier = "at_least" if numeral.at_least else "range" if numeral.ranged else "exact"
    figure = new_figure(
        figure_id=figure_id(report_hash, cell.start, cell.end),
        report_id=report.report_id,
        value=numeral.value,
        low=numeral.low,
        high=None if numeral.at_least else numeral.high,
        qualifier=qualifier,
        metric=cell.metric,
        measure=measure,
        unit=cell.unit,
        date_start=start,
        date_end=end,
        date_precision=precision(end),
        date_inferred=inferred,
        population=cell.population or "all",
        group=cell.group,
        place=name,
        country=country or (countries[0] if countries else None),
        source=cell.source,
        publisher=report.publisher,
        published=report.published,
        quote=text[slice(*cell.row)],
        quote_start=cell.row[0],
        quote_end=cell.row[1],
        quote_kind="table_cell",
        numeral=text[cell.start : cell.end],
        numeral_start=cell.start,
        numeral_end=cell.end,
        url=report.url,
        confidence=CONFIDENCE,
    )
    rules = {
        "metric": f"the head {cell.head.strip()!r}",
        "qualifier": "a mark at the number" if qualifier != "exact" else "no bound",
        "measure": when,
        "date_end": when,
        "place": "the label of its row" if name else "none named",
        "source": "the source line below" if cell.source else "the report's own voice",
    }
    return Draft(figure, rules)


def _when(
    metric: str, time: Time | None, published: str | None, head: str
) -> tuple[Measure, str | None, str | None, bool, str]:
    """(measure, first day, last day, whether the last day is inferred, rule)."""
    flows = time is not None and time.kind in STRETCHES and any(word in head for word in FLOWS)
    if metric in LEVELS and not flows:
        end = time.end if time is not None and time.end else published
        return "stock", None, end, end is published, "a level at the date of the heading or of publication"
    if time is None:
        return "cumulative", None, published, True, "a total without dates"
    if time.kind in ("since", "asof"):
        start = time.start if time.kind == "since" else None
        return "cumulative", start, time.end or published, time.end is None, "a total since or as of the heading's date"
    if time.kind == "day":
        return "incident", time.start, time.end, False, "the day of the heading"
    return "period", time.start, time.end, False, "the period of the heading or row"
