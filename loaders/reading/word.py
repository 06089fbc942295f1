"""The text of a Word document as it would be printed: what was typed last, and nothing that was struck out.

In:  the bytes of a `.docx`.
Out: {"title", "head", "paragraphs"}: paragraphs and tables in order, text boxes below the paragraph they hang on.

Insertions that nobody has accepted yet are read, deletions are not; neither are hidden and crossed out words, comments,
codes of fields and marks of footnotes. The head of the first page is kept apart: a letterhead often holds the day.
Runs in a confined process: see confined.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import docx

from loaders.reading.note_marks import is_note_mark
from loaders.reading.office import looked_at
from loaders.reading.table_text import table_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, TABLE, ROW, CELL, RUN = (f"{W}{name}" for name in ("p", "tbl", "tr", "tc", "r"))
BOX = f"{W}txbxContent"
UNREAD = {f"{W}{name}" for name in ("del", "moveFrom", "rPr", "pPr", "tblPr", "trPr", "tcPr", "sdtPr", "instrText")} | {
    # The same text box once more, for programs of before 2010.
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
LETTERS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "-"}
STRUCK = ("vanish", "strike", "dstrike")


def read_docx(content: bytes) -> dict[str, Any]:
    """Title, head of the first page and paragraphs."""
    document = docx.Document(looked_at(content))
    head = (paragraph.text for section in document.sections[:1] for paragraph in section.header.paragraphs)
    return {
        "title": document.core_properties.title or None,
        "head": "\n".join(head),
        "paragraphs": list(_blocks(document.element.body)),
    }


def _blocks(parent: Any) -> Iterator[str]:
    """Paragraphs and lines of tables below an element."""
    for element in parent:
        if element.tag in UNREAD:
            continue
        if element.tag == PARAGRAPH:
            if text := _text(element).strip():
                yield text
            for box in element.iter(BOX):
                if not any(around.tag in UNREAD for around in box.iterancestors()):
                    yield from _blocks(box)
        elif element.tag == TABLE:
            yield from table_text(_cells(element))
        else:
            yield from _blocks(element)


def _text(element: Any) -> str:
    """The words below an element, text boxes left out."""
    said = ""
    for part in element:
        if part.tag in UNREAD or part.tag == BOX:
            continue
        if part.tag == f"{W}t":
            said += part.text or ""
        elif part.tag in LETTERS:
            said += LETTERS[part.tag]
        elif part.tag == PARAGRAPH:
            said += f"{_text(part)} "
        elif part.tag != RUN:
            said += _text(part)
        elif not any(_is_on(part, name) for name in STRUCK):
            words = _text(part)
            said += "" if _is_raised(part) and is_note_mark(words, said) else words
    return said


def _is_on(run: Any, name: str) -> bool:
    """Whether a property of a run is switched on."""
    found = run.find(f"{W}rPr/{W}{name}")
    return found is not None and found.get(f"{W}val") not in ("0", "false", "off")


def _is_raised(run: Any) -> bool:
    found = run.find(f"{W}rPr/{W}vertAlign")
    return found is not None and found.get(f"{W}val") == "superscript"


def _cells(table: Any) -> list[list[str]]:
    """The cells of a table. Words of a cell that is merged hold for all of its columns and rows, a number for one."""
    rows: list[list[str]] = []
    for row in table.iter(ROW):
        if next(row.iterancestors(TABLE)) is not table or row.find(f"{W}trPr/{W}del") is not None:
            continue
        cells: list[str] = []
        for cell in row.iter(CELL):
            if next(cell.iterancestors(ROW)) is not row:
                continue
            words = " ".join(_text(cell).split())
            span = cell.find(f"{W}tcPr/{W}gridSpan")
            merged = cell.find(f"{W}tcPr/{W}vMerge")
            if merged is not None and merged.get(f"{W}val") != "restart" and rows and len(cells) < len(rows[-1]):
                words = "" if rows[-1][len(cells)][:1].isdigit() else rows[-1][len(cells)]
            width = int(span.get(f"{W}val", 1)) if span is not None else 1
            cells += [words] * (1 if words[:1].isdigit() else min(width, MOST_COLUMNS))
            cells += [""] * (min(width, MOST_COLUMNS) - 1 if words[:1].isdigit() else 0)
        rows.append(cells)
    return rows


MOST_COLUMNS = 63
"""Columns of a table that the program allows."""
