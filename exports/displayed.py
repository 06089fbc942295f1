"""Write what a picture shows as one CSV file from which the picture can be drawn again.

In:  a Chart.
Out: CSV, a row for every mark, band day, seam, bracket, hatch, event and text; read() gives the same Chart back.

A reader who has only this file has everything that the picture says: values, bounds, words, notes, colours' numbers.
The full data, thinned nowhere, are in figures.csv and series.csv.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_args, get_origin, get_type_hints

from charts.chart import Band, Bracket, Chart, EventMark, Hatch, Line, Mark, Panel, SeamMark
from exports.csv_file import read as read_csv
from exports.csv_file import write_rows
from exports.tables import JOIN, Cell

PLACED = ("kind", "panel", "line", "segment")
"""What a row is, and where it belongs, counted from 0."""
BESIDE = {"seams": SeamMark, "brackets": Bracket, "hatches": Hatch, "events": EventMark}
"""Parts of a panel that are one row each."""
NESTED = {"panels", "lines", "segments", "bands", *BESIDE}


def _plain_fields(record: type) -> list[str]:
    return [f.name for f in fields(record) if f.name not in NESTED]


COLUMNS = [
    *PLACED,
    *dict.fromkeys(
        name for record in (Mark, Band, SeamMark, Bracket, Hatch, EventMark, Line, Panel, Chart)
        for name in _plain_fields(record) if name != "days"
    ),
]  # fmt: skip
"""The columns: marks first, as most rows are marks. A band's days stand under x."""


def write(chart: Chart) -> bytes:
    """The picture as rows."""
    rows: list[list[Cell]] = [[row.get(name) for name in COLUMNS] for row in _rows(chart)]
    return write_rows([COLUMNS, *rows])


def _rows(chart: Chart) -> Iterator[dict[str, Cell]]:
    yield _row("chart", chart)
    for p, panel in enumerate(chart.panels):
        yield _row("panel", panel, panel=p)
        for n, line in enumerate(panel.lines):
            yield _row("line", line, panel=p, line=n)
            for s, segment in enumerate(line.segments):
                for mark in segment:
                    yield _row("mark", mark, panel=p, line=n, segment=s)
        for n, band in enumerate(panel.bands):
            place: dict[str, Cell] = {"kind": "band", "panel": p, "line": n, "basis": band.basis}
            for i, (day, low, high) in enumerate(zip(band.days, band.low, band.high, strict=True)):
                carried = band.carried[i] if band.carried else None
                yield {**place, "x": day, "low": low, "high": high, "carried": carried, "open_top": band.open_top}
        for name, record in BESIDE.items():
            for part in getattr(panel, name):
                yield _row(record.__name__.lower(), part, panel=p)


def _row(kind: str, record: object, **place: int) -> dict[str, Cell]:
    said = {name: getattr(record, name) for name in _plain_fields(type(record))}
    return {"kind": kind, **place} | {n: JOIN.join(v) if isinstance(v, tuple) else v for n, v in said.items()}


def read(data: bytes) -> Chart:
    """The Chart that such a file was written from."""
    rows = read_csv(data)

    def of(kind: str, *place: int) -> list[dict[str, str]]:
        wanted = [str(number) for number in place]
        return [r for r in rows if r["kind"] == kind and [r[c] for c in PLACED[1 : 1 + len(place)]] == wanted]

    panels = []
    for p, said in enumerate(of("panel")):
        lines = []
        for n, line in enumerate(of("line", p)):
            marks = of("mark", p, n)
            count = max((int(m["segment"]) for m in marks), default=-1) + 1
            segments = tuple(tuple(_record(Mark, m) for m in marks if int(m["segment"]) == s) for s in range(count))
            lines.append(_record(Line, line, segments=segments))
        beside = {n: tuple(_record(r, row) for row in of(r.__name__.lower(), p)) for n, r in BESIDE.items()}
        panels.append(_record(Panel, said, lines=tuple(lines), bands=_bands(of("band", p)), **beside))
    return _record(Chart, of("chart")[0], panels=tuple(panels))


def _bands(rows: list[dict[str, str]]) -> tuple[Band, ...]:
    found = []
    for number in dict.fromkeys(row["line"] for row in rows):
        days = [row for row in rows if row["line"] == number]
        found.append(
            Band(
                basis="estimate" if days[0]["basis"] == "estimate" else "count",
                days=tuple(row["x"] for row in days),
                low=tuple(float(row["low"]) for row in days),
                high=tuple(float(row["high"]) for row in days),
                open_top=days[0]["open_top"] == "true",
                carried=tuple(row["carried"] == "true" for row in days if row["carried"]),
            )
        )
    return tuple(found)


def _record(record: type, row: dict[str, str], **nested: object) -> Any:
    """A record of the chart from its row."""
    hints = get_type_hints(record)
    return record(**{name: _value(hints[name], row[name]) for name in _plain_fields(record)}, **nested)


def _value(hint: Any, text: str) -> Any:
    """A cell as the type that its field has."""
    if hint is bool:
        return text == "true"
    if hint is int:
        return int(text)
    if float in get_args(hint):
        return float(text) if text else None
    if get_origin(hint) is tuple:
        return tuple(text.split(JOIN)) if text else ()
    return text
