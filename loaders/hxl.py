"""Any table with HXL tags: read by its tags, whatever its headers say.

In:  CSV with a row of HXL tags among its first 25 rows.
Out: one Report per 500 rows; a Figure for each cell under a tag of people (killed, injured, idps, refugees, ...).

Field notes
- What the tags mean: reading/hxl.py. Columns without a tag are not read.
- `N/A` and empty cells are missing; 0 is read as said.
- Killed or injured without days of a period and without `+cumulative` could be anything: that column is refused, once.
- The source is `#meta+source`, else the figure has none.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

from loaders.reading import hxl
from loaders.reading.countries import iso3
from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Occurrences, Row, Said, cell_said, cells_of, each_row, side_by_side
from records import Refusal, Report, text_hash

TITLE = "HXL-tagged table"
READS = "CSV or spreadsheet with a row of HXL tags"
SOURCE = "https://data.humdata.org, https://hxlstandard.org"
GENERIC = True

SEARCHED = 25
"""Rows among which the standard wants the tags."""

CHUNK = 500


def recognises(item: Item) -> bool:
    """By a row of tags near the top."""
    if item.is_binary or item.suffix not in (".csv", ".tsv", "") or b"#" not in item.head:
        return False
    try:
        top = csv.reader(io.StringIO(item.top, newline=""), delimiter=item.delimiter)
        return any(hxl.is_tag_row(row) for row in islice(top, SEARCHED))
    except (Refused, csv.Error):
        return False


def load(item: Item) -> Iterator[Report | Refusal]:
    """The rows below the tags."""
    reader = cells_of(item)
    tags = next(row for row in islice(reader, SEARCHED) if hxl.is_tag_row(row))
    people, fields, refused = _columns(tags)
    for reason in refused:
        yield Refusal(item.name, reader.line_num, reason)
    if not people:
        raise Refused("No column under these tags counts people killed, injured, displaced ...", reader.line_num)
    figures: list[Said] = []
    seen = Occurrences()
    first = reader.line_num + 1
    for line, cells in each_row(reader):
        try:
            if isinstance(cells, Refused):
                raise cells
            figures += _row(Row({str(n): cell for n, cell in enumerate(cells)}, line), item, tags, people, fields, seen)
        except Refused as refusal:
            yield Refusal(item.name, refusal.line, refusal.reason)
        if len(figures) >= CHUNK:
            yield from _report(item, first, figures)
            figures, first = [], reader.line_num + 1
    yield from _report(item, first, figures)


def _columns(tags: list[str]) -> tuple[dict[str, dict[str, Any]], dict[str, str], list[str]]:
    """Columns of people, the column of each field, and what is wrong with the rest."""
    fields: dict[str, str] = {}
    for number, tag in enumerate(tags):
        if (name := hxl.field(tag)) and name not in fields:
            fields[name] = str(number)
    bounded = {"date_start", "date_end"} <= set(fields) or "year" in fields
    people, refused = {}, []
    for number, tag in enumerate(tags):
        said = hxl.of_people(tag)
        if said is None:
            continue
        if "measure" not in said and not bounded:
            refused.append(f"Column {tag} does not say of which days it counts; it is not read.")
            continue
        people[str(number)] = {"measure": "period", **said}
    return people, fields, refused


def _row(
    row: Row, item: Item, tags: list[str], people: dict[str, dict[str, Any]], fields: dict[str, str], seen: Occurrences
) -> Iterator[Said]:
    told = {name: row.text(column) for name, column in fields.items()}
    year = row.date(fields["year"], item.today) if "year" in fields else None
    end = row.date(fields["date_end"], item.today) if "date_end" in fields else None
    start = row.date(fields["date_start"], item.today) if "date_start" in fields else None
    published = row.date(fields["published"], item.today) if "published" in fields else None
    if year and not end:
        start, end = f"{year[:4]}-01-01", min(f"{year[:4]}-12-31", item.today)
    if end is None and any(row.text(column) for column in people):
        raise Refused("This row has no date.", row.line)
    country = (told.get("country") or "").upper() or iso3(told.get("country_name") or "")
    key = text_hash("\x1f".join(f"{name}={told[name]}" for name in sorted(told) if told[name]))
    key = seen.key(key, tuple(row.cells[column] for column in people))
    for column, said in people.items():
        if row.number(column) is None:
            continue
        about = {
            "date_end": end, "date_start": start if said["measure"] == "period" else None, "published": published,
            "known_from": published, "country": country, "place": told.get("place") or told.get("country_name"),
            "source": told.get("source"), "url": row.link(fields["url"]) if "url" in fields else None,
            "quote": f"{tags[int(column)].strip()}: {row.text(column)}", **said,
        }  # fmt: skip
        if about["measure"] == "period" and start == end and len(end or "") == len("2024-01-01"):
            about["measure"] = "incident"
        yield cell_said("hxl", key, tags[int(column)], row.cells[column], **about)


def _report(item: Item, first: int, figures: list[Said]) -> Iterator[Report]:
    key = text_hash("\x1f".join(figure["figure_id"] for figure in figures))[:16]
    unique = list({figure["figure_id"]: figure for figure in figures}.values())
    return table_report(item, "hxl", key, side_by_side(unique), title=f"{item.file}, from line {first}", url=item.url)
