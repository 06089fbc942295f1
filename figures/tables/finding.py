"""Goes through the lines of a text and takes every table, list and label for what it is.

In:  the text of a report, the lexicon, the gazetteer, the day of publication.
Out: Found: the cells and the stretches of text that they take up.
"""

from __future__ import annotations

from datetime import date

from figures.gazetteer import Gazetteer
from figures.lexicon import Lexicon
from figures.tables.grids import grid
from figures.tables.labels import bare_label, flow, named_rows
from figures.tables.lists import by_line, in_one_line
from figures.tables.rows import Found
from figures.tables.sheet import Sheet
from figures.tables.stacked import stacked

FORMS = (grid, by_line, in_one_line, bare_label, named_rows, stacked, flow)
"""What a line may begin, in the order in which it is tried."""


def read(words: str, lexicon: Lexicon, gazetteer: Gazetteer, published: date | None) -> Found:
    """The tables and lists of a text."""
    sheet = Sheet(words, lexicon, gazetteer, published)
    i = 0
    while i < len(sheet.lines):
        taken = next((lines for form in FORMS if (lines := form(sheet, i))), 1)
        i += taken
    return sheet.out
