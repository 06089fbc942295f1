"""A web archive of a news crawl: one report a page.

In:  `.warc`, `.warc.gz`.
Out: one Report per HTML page that was fetched without error, with its address and the day on which it was fetched.

Pictures, redirects and errors of the crawl are passed over; a page without an article is refused. Pages longer than a
report can be are refused before they are unpacked any further.
"""

from __future__ import annotations

from collections.abc import Iterator

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from loaders.html import articles
from loaders.reading.dates import read_date
from loaders.reading.item import MAX_TEXT_BYTES, Item, Refused
from records import Refusal, Report

TITLE = "Web archive"
READS = "`.warc`, `.warc.gz`"
SOURCE = "news crawls: Common Crawl News, wget, browsertrix"


def recognises(item: Item) -> bool:
    """By the ending of the name, or the first word."""
    return item.file.lower().endswith((".warc", ".warc.gz")) or item.head.startswith(b"WARC/1.")


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per page."""
    with item.open() as stream:
        try:
            for record in ArchiveIterator(stream):
                if _is_page(record):
                    yield from _page(item, record)
        except (ArchiveLoadFailed, EOFError, OSError) as error:
            raise Refused(f"The archive breaks off or is damaged: {error}.") from error


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").lower()
    return record.http_headers.get_statuscode() == "200" and "html" in kind


def _page(item: Item, record: ArcWarcRecord) -> Iterator[Report | Refusal]:
    address = record.rec_headers.get_header("WARC-Target-URI")
    try:
        content = record.content_stream().read(MAX_TEXT_BYTES + 1)
        if len(content) > MAX_TEXT_BYTES:
            raise Refused("This page is too long to be a report.")
        fetched = read_date(record.rec_headers.get_header("WARC-Date"))
        page = Item(item.name, content=content, today=item.today, url=address, retrieved=fetched)
        yield from articles(page, content, loader="warc")
    except Refused as refused:
        yield Refusal(f"{item.name}: {address}", None, refused.reason)
