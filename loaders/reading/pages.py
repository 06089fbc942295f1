"""The running text of a PDF's pages, column by column, and its tables row by row.

In:  the bytes of a PDF.
Out: {"title", "paragraphs", "pages"}: plain text in reading order.

A page is cut along its widest empty strips, upright ones first, until nothing is left to cut: a headline over two
columns comes first, then the left column, then the right. A sentence that goes on in the next column or page is put
together again. Lines that stand at the edge of most pages (running heads, page numbers) are dropped. A table with drawn
lines, or one that is plainly one without them, gives one line a row, each cell under its column's name.
Refuses: a scan without text, encrypted files, more pages than a report has.
Runs in a confined process: see confined.py.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from loaders.reading.bare_tables import bare_tables
from loaders.reading.item import Refused
from loaders.reading.letters import text_letters
from loaders.reading.lines import Word, from_left, in_lines
from loaders.reading.right_to_left import in_reading_order, is_right_to_left
from loaders.reading.table_text import Rows, clean, has_names, table_text

MOST_PAGES = 400
"""The longest situation report has some 80 pages, a yearbook 300."""

GUTTER = 9.0
"""Points of empty width that part two columns: wider than any space between words."""

PARAGRAPH_GAP = 0.7
"""Empty height, in heights of a line, that parts two paragraphs."""

EDGE = 0.08
"""Share of a page's height at top and bottom where running heads stand."""

NO_TITLE = re.compile(r"$|about:blank|untitled|Microsoft Word|\S+\.(?:docx?|indd|pdf|html?)$", re.IGNORECASE)
"""What programs write where a title belongs."""

PAGE_NUMBER = re.compile(r"(?:^|.*\bpage )#(?: (?:of|/) #)?", re.IGNORECASE)
"""A line at the edge that is a page number, or ends with one that says so."""

SHORTEST_BROKEN = 60
"""Characters from which a paragraph without an end is a sentence that goes on, and no headline."""

HYPHENS = "\u2010\u00ad-"
"""What stands at the end of a line behind the first part of a word."""

GOES_ON = re.compile(rf"(?:[\w,{HYPHENS}]|[)\]])$")
UNFINISHED = re.compile(r"(?:,|\b(?:the|an?|of|and|or|in|on|at|to|by|for|from|with|that|than|least|about|some))$")


def read_pdf(content: bytes) -> dict[str, Any]:
    """Title and paragraphs of a PDF."""
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise Refused(f"This PDF has {len(pdf.pages)} pages; a report has at most {MOST_PAGES}.")
            pages = []
            for page in pdf.pages:
                pages.append(_page(page))
                page.close()
            title = str((pdf.metadata or {}).get("Title") or "").strip()
    except PDFPasswordIncorrect as error:
        raise Refused("This PDF is locked with a password.") from error
    except PdfminerException as error:
        if isinstance(error.args[0] if error.args else None, PDFPasswordIncorrect):
            raise Refused("This PDF is locked with a password.") from error
        raise Refused("This is not a PDF that can be read.") from error
    if not any(page["blocks"] or page["tables"] or page["pairs"] for page in pages):
        raise Refused("This PDF is a scan: it holds pictures of pages and no text. Run text recognition on it first.")
    running = _running_lines(pages)
    paragraphs: list[str] = []
    last: Rows = []
    for page in pages:
        for block in page["blocks"]:
            lines = [line for line in block if not (line["edge"] and _bare(line["text"]) in running)]
            _go_on(paragraphs, _paragraphs(lines))
        paragraphs += page["pairs"]
        for table in page["tables"]:
            # A table that goes on over the page has its names on the page before.
            goes_on = last and len(last[0]) == len(table[0]) and has_names(last) and not has_names(table)
            last = [last[0], *table] if goes_on else table
            paragraphs += table_text(last)
    return {"title": None if NO_TITLE.match(title) else title, "paragraphs": paragraphs, "pages": len(pages)}


def _page(page: Any) -> dict[str, Any]:
    """The blocks of lines of one page in reading order, and the rows of its tables."""
    page = text_letters(page)
    tables = page.find_tables()
    boxes = [table.bbox for table in tables]
    words = [word for word in page.extract_words(use_text_flow=False) if not any(_inside(word, box) for box in boxes)]
    bare, pairs, words = bare_tables(words)
    edges = (page.height * EDGE, page.height * (1 - EDGE))
    leftward = is_right_to_left("".join(word["text"] for word in words))
    blocks = [_lines(block, edges) for block in _cut(words, leftward)]
    return {"blocks": blocks, "tables": [*map(_extracted, tables), *bare], "pairs": pairs}


def _extracted(table: Any) -> Rows:
    """The cells of a table with lines; each line of a cell in reading order."""
    rows = ([_cell_as_read(cell or "") for cell in row] for row in table.extract())
    return clean([cells[::-1] if is_right_to_left("".join(cells)) else cells for cells in rows])


def _cell_as_read(cell: str) -> str:
    return "\n".join(map(in_reading_order, cell.split("\n")))


def _inside(word: Word, box: tuple[float, float, float, float]) -> bool:
    x, y = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _cut(words: list[Word], leftward: bool) -> list[list[Word]]:
    """Blocks of words in reading order; columns from right to left if the page is written so."""
    if not words:
        return []
    height = median(word["bottom"] - word["top"] for word in words)
    # An upright strip must part at least a few lines: two words far apart on one line are no columns.
    if _extent(words, "top", "bottom") > 3 * height and (parts := _part(words, "x0", "x1", GUTTER)):
        return [block for part in (parts[::-1] if leftward else parts) for block in _cut(part, leftward)]
    if parts := _part(words, "top", "bottom", PARAGRAPH_GAP * height):
        return [block for part in parts for block in _cut(part, leftward)]
    return [words]


def _extent(words: list[Word], start: str, end: str) -> float:
    return max(word[end] for word in words) - min(word[start] for word in words)


def _part(words: list[Word], start: str, end: str, least: float) -> list[list[Word]] | None:
    """The words on either side of the widest empty strip, if one is as wide as `least`."""
    ordered = sorted(words, key=lambda word: word[start])
    reached, widest, at = ordered[0][end], least, 0
    for index, word in enumerate(ordered):
        if word[start] - reached >= widest:
            widest, at = word[start] - reached, index
        reached = max(reached, word[end])
    return [ordered[:at], ordered[at:]] if at else None


def _lines(words: list[Word], edges: tuple[float, float]) -> list[dict[str, Any]]:
    """The words of one block as lines of text."""
    return [
        {
            "text": in_reading_order(" ".join(word["text"] for word in from_left(line))),
            "top": min(word["top"] for word in line),
            "bottom": max(word["bottom"] for word in line),
            "edge": line[0]["bottom"] < edges[0] or line[0]["top"] > edges[1],
        }
        for line in in_lines(words)
    ]


def _bare(text: str) -> str:
    """A line without its digits: page numbers change, the rest of a running head does not."""
    return re.sub(r"\d+", "#", text).strip()


def _running_lines(pages: list[dict[str, Any]]) -> set[str]:
    """Lines that stand at the edge of most pages."""
    seen = Counter(
        bare
        for page in pages
        for bare in {_bare(line["text"]) for block in page["blocks"] for line in block if line["edge"]}
    )
    least = max(2, len(pages) // 2)
    return {bare for bare, times in seen.items() if times >= least or PAGE_NUMBER.fullmatch(bare)}


def _paragraphs(lines: list[dict[str, Any]]) -> list[str]:
    """Lines joined to paragraphs; a word parted at a line's end is put together again."""
    if not lines:
        return []
    height = median(line["bottom"] - line["top"] for line in lines)
    joined = [lines[0]["text"]]
    for before, line in pairwise(lines):
        bullet = re.match(r"[•●▪■◦–-]\s", line["text"])
        if bullet or line["top"] - before["bottom"] > PARAGRAPH_GAP * height:
            joined.append(line["text"])
        else:
            joined[-1] = _joined(joined[-1], line["text"])
    return joined


def _go_on(paragraphs: list[str], block: list[str]) -> None:
    """Add the paragraphs of a block; a sentence that was broken off at the end of the last block goes on."""
    last = paragraphs[-1] if paragraphs else ""
    broken = len(last) >= SHORTEST_BROKEN and GOES_ON.search(last)
    if block and broken and (block[0][:1].islower() or block[0][:1].isdigit() or UNFINISHED.search(last)):
        paragraphs[-1] = _joined(last, block[0])
        block = block[1:]
    paragraphs += block


def _joined(before: str, line: str) -> str:
    """Two lines of one sentence; a word parted at the end of the first is put together again."""
    if re.search(rf"[a-zà-ÿ][{HYPHENS}]$", before) and line[:1].islower():
        return before[:-1] + line
    return f"{before}{'' if re.search(rf'[a-z][{HYPHENS}]$', before) else ' '}{line}"
