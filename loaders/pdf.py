"""A report as PDF, with a text layer: situation reports, bulletins, press releases.

In:  `.pdf`, or anything that begins with `%PDF`.
Out: one Report: its paragraphs in reading order (columns one after the other), then its tables, a line a row.

The day is the one printed on the first page; the file's own dates say only when somebody saved it. Without a printed
day the report waits. The file's author is not read: it is often the name of a person.
Refuses: scans without text, locked files, more than 400 pages, files that take more than a minute or 1.5 GB.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.confined import confined
from loaders.reading.item import Item
from loaders.reading.printed_date import printed_date
from loaders.reading.report import text_report
from records import Report

TITLE = "PDF report"
READS = "`.pdf` with a text layer"
SOURCE = "situation reports of UN agencies, ministries, recorders"


def recognises(item: Item) -> bool:
    """By the first bytes."""
    return item.head.lstrip()[:5] == b"%PDF-" or item.suffix == ".pdf"


def load(item: Item) -> Iterator[Report]:
    """The one report of the file."""
    found = confined("loaders.reading.pages:read_pdf", item.bytes())
    text = "\n\n".join(found["paragraphs"])
    yield text_report(item, text, loader="pdf", title=found["title"], published=printed_date(text, item.today))
