"""Write a view as an Excel workbook: data, figures, findings, range, sources, codebook, and what to know first.

In:  a Release.
Out: XLSX, the same bytes for the same view. Texts are texts: nothing is a formula or a link that opens by itself.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime

import xlsxwriter

from charts.paper_svg import clean
from exports.caveats import caveats
from exports.release import Release
from exports.tables import Table, tables

SHEETS = {"series": "Data", "figures": "Figures", "findings": "Findings", "band": "Range", "sources": "Sources"}
LONGEST_CELL = 32_000
"""Excel refuses a cell of more than 32,767 characters."""
WIDEST_COLUMN = 48
"""Characters; longer cells are read in the formula bar."""
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""A text stays a text, whatever it begins with."""


def write(release: Release, found: Mapping[str, Table] | None = None) -> bytes:
    """The workbook; `found` are the view's tables if they are made already."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, OPTIONS)
    book.set_properties(
        {"title": clean(release.shown.chart.title)[:250], "author": "As Reported", "created": datetime(2000, 1, 1)}
    )
    bold = book.add_format({"bold": True, "text_wrap": False, "bottom": 1})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    about = book.add_worksheet("About")
    about.set_column(0, 0, 110, wrapped)
    chart = release.shown.chart
    lines = [chart.title, chart.subtitle, chart.source_line, f"Address of the view: {release.view.query()}"]
    lines += [f"Data as held on {release.held_on}.", *caveats(release)]
    for row, line in enumerate(lines):
        about.write_string(row, 0, _text(line), bold if row == 0 else wrapped)
    found = found or tables(release)
    for name, title in SHEETS.items():
        _sheet(book, title, found[name], bold, rtl=chart.rtl)
    _codebook(book, found, bold, wrapped)
    book.close()
    return out.getvalue()


def _sheet(book: xlsxwriter.Workbook, title: str, table: Table, bold: object, *, rtl: bool) -> None:
    sheet = book.add_worksheet(title)
    if rtl:
        sheet.right_to_left()
    for column, name in enumerate(table.header):
        sheet.write_string(0, column, name, bold)
        longest = max((len(str(row[column] or "")) for row in table.rows[:200]), default=0)
        sheet.set_column(column, column, min(max(longest, len(name)) + 2, WIDEST_COLUMN))
    texts = _Clean()
    for number, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            if type(cell) is str:
                if cell:
                    sheet.write_string(number, column, texts[cell])
            elif type(cell) is bool:
                sheet.write_boolean(number, column, cell)
            elif cell is not None:
                sheet.write_number(number, column, cell)
    sheet.freeze_panes(1, 1)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.header) - 1)


def _codebook(book: xlsxwriter.Workbook, found: Mapping[str, Table], bold: object, wrapped: object) -> None:
    sheet = book.add_worksheet("Codebook")
    for column, (name, wide) in enumerate({"sheet": 12, "column": 20, "type": 10, "meaning": 100}.items()):
        sheet.write_string(0, column, name, bold)
        sheet.set_column(column, column, wide, wrapped)
    rows = [(SHEETS[name], c.name, c.type, c.description) for name, table in found.items() for c in table.columns]
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text)
    sheet.freeze_panes(1, 0)


class _Clean(dict[str, str]):
    """Texts that a cell can hold, each cleaned once: a column says the same thing in thousands of rows."""

    def __missing__(self, text: str) -> str:
        self[text] = _text(text)
        return self[text]


def _text(text: str) -> str:
    return clean(text)[:LONGEST_CELL]
