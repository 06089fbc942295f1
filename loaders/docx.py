"""A report as a Word document.

In:  `.docx`.
Out: one Report: its paragraphs, text boxes and tables in order, a table's row as one line with its column names.

The day is the one printed near the top, or in the letterhead; without one the report waits. Tracked changes are read as
if accepted: what was typed last counts. Author, comments, hidden and crossed out words are not read.
Refuses: damaged and locked files, documents that unfold to more than 300 MB, documents without text.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.confined import confined
from loaders.reading.item import Item, Refused
from loaders.reading.printed_date import printed_date
from loaders.reading.report import text_report
from records import Report

TITLE = "Word document"
READS = "`.docx`"
SOURCE = "press offices, field reports"


def recognises(item: Item) -> bool:
    """By the ending of the name."""
    return item.suffix == ".docx"


def load(item: Item) -> Iterator[Report]:
    """The one report of the file."""
    found = confined("loaders.reading.word:read_docx", item.bytes())
    text = "\n\n".join(found["paragraphs"])
    if not text.strip():
        raise Refused("There is no text in this document.")
    published = printed_date(text, item.today) or printed_date(found["head"], item.today)
    yield text_report(item, text, loader="docx", title=found["title"], published=published)
