"""The five tables of an export, with the columns of the method's section 10.

In:  a Release.
Out: Tables: columns with type and meaning, rows of plain values. Every format is written from these.

`None` is missing, `0` is said to be none. Bounds are kept: an open side is empty, never a number. What was carried
forward in a band is marked and is nobody's report. Dates keep the precision that they were stated with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from math import isinf

from exports.codebook import meaning
from exports.release import Release
from findings.hollow import one_count
from records import Figure, Finding, Point, Report, Series, SeriesKey
from registers import Registers
from registers.entries import Source
from series import band
from series.interval import claim

Cell = str | float | int | bool | None

TEXT, NUMBER, INTEGER, TRUTH = "string", "number", "integer", "boolean"
TYPES = {
    **dict.fromkeys(
        ("value", "low", "high", "claim_low", "claim_high", "value_a", "value_b", "gap", "tolerance", "confidence",
         "band_low", "band_high"), NUMBER
    ),
    **dict.fromkeys(("quote_start", "quote_end", "version", "segment", "n_origins"), INTEGER),
    **dict.fromkeys(("date_inferred", "open_top", "carried"), TRUTH),
}  # fmt: skip
"""Types of the columns that are not text. Days are text: a year or a month is a day of coarser precision."""

COLUMNS = {
    "figures": """figure_id report_id title text_kind quote_kind rights retrieved text_hash extractor_version numeral
        claimant actor event_id conflict metric measure population group place country causation inclusion unit value
        low high qualifier claim_low claim_high date_start date_end date_precision date_inferred source source_kind
        publisher published known_from known_until quote quote_start quote_end url lang confidence review""",
    "series": """series_id conflict metric measure population group place country causation inclusion unit source
        count_start date_end value claim_low claim_high qualifier version published known_from known_until publishers
        urls segment figure_ids""",
    "findings": """finding_id code name tag severity conflict metric place as_of figure_ids sources publishers value_a
        value_b gap tolerance sentence explanations suppressed_by editor_state editor_note known_from""",
    "band": """conflict metric measure population group place causation unit basis date band_low band_high open_top
        n_origins low_source high_source carried""",
    "sources": "source_id name aliases kind side based_on",
}
OF_POINT = tuple(n for n in COLUMNS["series"].split() if n in {f.name for f in fields(Point)} - {"series_id"})
"""Columns of series.csv that are fields of a point."""
JOIN = " | "
"""Between several values in one cell: the sign occurs in no address and in no id."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table of an export."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def header(self) -> list[str]:
        """Names of the columns."""
        return [column.name for column in self.columns]


def tables(release: Release) -> dict[str, Table]:
    """All five tables of a view, by name."""
    return {name: table_of(release, name) for name in COLUMNS}


def table_of(release: Release, name: str) -> Table:
    """One table of a view."""
    match name:
        case "figures":
            return table(name, (figure_row(f, release.reports, release.registers) for f in release.figures))
        case "series":
            return table(name, (point_row(p, s, release.registers) for s in release.shown.series for p in s.points))
        case "findings":
            return table(name, map(finding_row, release.findings))
        case "band":
            return table(name, _bands(release))
        case _:
            return table(name, map(source_row, release.sources))


def table(name: str, rows: Iterable[dict[str, Cell]]) -> Table:
    """A table of section 10 from dictionaries; a name that is missing in one is an error, not an empty cell."""
    header = COLUMNS[name].split()
    columns = tuple(Column(n, TYPES.get(n, TEXT), meaning(n)) for n in header)
    return Table(name, columns, tuple(tuple(_plain(row[n]) for n in header) for row in rows))


def _plain(cell: Cell) -> Cell:
    """Empty text is missing; whole numbers have no decimals; an open end is empty."""
    if cell == "":
        return None
    if isinstance(cell, float):
        return None if isinf(cell) else int(cell) if cell.is_integer() else cell
    return cell


def figure_row(figure: Figure, reports: Mapping[str, Report], registers: Registers) -> dict[str, Cell]:
    """One row of figures.csv."""
    row: dict[str, Cell] = {name: getattr(figure, name) for name in COLUMNS["figures"].split() if hasattr(figure, name)}
    report = reports.get(figure.report_id) or Report(report_id="", text="")
    row |= {name: getattr(report, name) for name in ("title", "text_kind", "rights", "retrieved", "text_hash")}
    interval = claim(figure)
    source = registers.source(figure.claimant)
    row["claim_low"], row["claim_high"] = interval or (None, None)
    row["source_kind"] = source.kind if source else None
    return row


def point_row(point: Point, series: Series, registers: Registers) -> dict[str, Cell]:
    """One row of series.csv."""
    row = dict(_key_cells(series.key))
    row |= {name: getattr(point, name) for name in OF_POINT}
    row["source"] = registers.name(series.key.claimant) or None
    row["publishers"], row["urls"] = JOIN.join(point.publishers), JOIN.join(point.urls)
    row["figure_ids"] = JOIN.join(point.figure_ids)
    return row


@lru_cache(maxsize=1024)
def _key_cells(key: SeriesKey) -> dict[str, Cell]:
    """What all rows of one series share."""
    return {name: getattr(key, name) for name in COLUMNS["series"].split() if hasattr(key, name)}


def finding_row(finding: Finding) -> dict[str, Cell]:
    """One row of findings.csv."""
    row = {name: getattr(finding, name) for name in COLUMNS["findings"].split()}
    return {name: JOIN.join(value) if isinstance(value, tuple) else value for name, value in row.items()}


def source_row(source: Source) -> dict[str, Cell]:
    """One row of sources.csv."""
    row: dict[str, Cell] = {name: getattr(source, name) for name in ("source_id", "name", "kind", "side")}
    return row | {"aliases": JOIN.join(source.aliases), "based_on": JOIN.join(source.based_on)}


def _bands(release: Release) -> Iterator[dict[str, Cell]]:
    name = release.registers.name
    shown = release.shown
    for day in band(shown.series, release.registers, one_count=one_count(shown.findings, shown.figures)):
        shared = ("conflict", "metric", "measure", "population", "group", "place", "causation", "unit")
        row: dict[str, Cell] = {column: getattr(day.key, column) for column in shared}
        yield row | {
            "basis": day.basis, "date": day.date, "band_low": day.low, "band_high": day.high, "open_top": day.open_top,
            "n_origins": day.n_origins, "low_source": name(day.low_source), "high_source": name(day.high_source),
            "carried": day.carried,
        }  # fmt: skip
