"""The text of a Word document and the cells of a spreadsheet.

In:  the bytes of a `.docx` or `.xlsx`.
Out: paragraphs; sheets as rows of texts.

Both formats are archives, so their unpacked size is looked at before anything is unpacked.
Runs in a confined process: see confined.py.
"""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import Any

from loaders.reading.item import Refused

MOST_UNPACKED = 300_000_000
"""Bytes: a spreadsheet of a million events unpacks to some 250 MB."""

MOST_CELLS = 40_000_000
"""A million rows of 40 columns."""


def _looked_at(content: bytes) -> io.BytesIO:
    """The bytes, once it is sure that they do not unfold without end."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile as error:
        raise Refused("This file is damaged: it is no office document.") from error
    if unpacked > MOST_UNPACKED:
        raise Refused(f"This file unfolds to {unpacked / 1e6:,.0f} MB; at most {MOST_UNPACKED // 1_000_000} are read.")
    return io.BytesIO(content)


def read_docx(content: bytes) -> dict[str, Any]:
    """Title and paragraphs of a Word document; a table's rows as `name: cell; name: cell`."""
    import docx
    from docx.table import Table

    document = docx.Document(_looked_at(content))
    paragraphs = []
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            rows = [[" ".join(cell.text.split()) for cell in row.cells] for row in part.rows]
            for row in rows[1:]:
                named = (f"{name}: {cell}" for name, cell in zip(rows[0], row, strict=False) if cell)
                paragraphs.append("; ".join(named) + ".")
        elif part.text.strip():
            paragraphs.append(part.text.strip())
    return {"title": document.core_properties.title or None, "paragraphs": paragraphs}


def read_xlsx(content: bytes) -> list[list[list[str]]]:
    """The sheets of a spreadsheet, each as rows of texts; formulas give the value last shown."""
    import openpyxl

    book = openpyxl.load_workbook(_looked_at(content), read_only=True, data_only=True)
    sheets, cells = [], 0
    for sheet in book.worksheets:
        rows = []
        for row in sheet.iter_rows(values_only=True):
            rows.append([_printed(cell) for cell in row])
            cells += len(row)
            if cells > MOST_CELLS:
                raise Refused(f"This spreadsheet has more than {MOST_CELLS:,} cells.")
        while rows and not any(rows[-1]):
            rows.pop()
        sheets.append(rows)
    return sheets


def _printed(cell: object) -> str:
    """A cell as text: days as ISO, whole numbers without a point."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
