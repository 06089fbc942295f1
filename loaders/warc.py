"""A web archive of a news crawl: one report a page.

In:  `.warc`, `.warc.gz`.
Out: one Report per HTML page that was fetched without error, with its address and the day on which it was fetched.

Pictures, redirects and errors of the crawl are passed over; a page without an article is refused. Pages longer than a
report can be are refused before they are unpacked any further. An archive that breaks off, as a crawler leaves it that
was stopped, gives what is whole, and says so.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from loaders.html import CHARSET, articles, in_utf8
from loaders.reading.dates import read_date
from loaders.reading.item import MAX_TEXT_BYTES, Item, Refused
from records import Refusal, Report

TITLE = "Web archive"
READS = "`.warc`, `.warc.gz`"
SOURCE = "news crawls: Common Crawl News, wget, browsertrix"


GZIP = b"\x1f\x8b"
BREAKS_OFF = "its last record is not whole; what stands before it was read"


def recognises(item: Item) -> bool:
    """By the ending of the name, or the first word."""
    return item.file.lower().endswith((".warc", ".warc.gz")) or item.head.startswith(b"WARC/1.")


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per page."""
    with item.open() as stream:
        last = None
        try:
            for record in ArchiveIterator(_Unpacked(stream) if item.head.startswith(GZIP) else stream):
                last = record
                if _is_page(record):
                    yield from _page(item, record)
            whole = item.head.startswith(GZIP) or item.end.endswith((b"\n\n", b"\n\r\n"))
            if last is None or last.raw_stream.limit > 0 or not whole:
                raise OSError(BREAKS_OFF)
        except (ArchiveLoadFailed, EOFError, OSError, zlib.error) as error:
            raise Refused(f"The archive breaks off or is damaged: {error}.") from error


class _Unpacked:
    """A packed archive as its own bytes: the library takes the end of half a record for the end of all."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self._member, self._left = stream, zlib.decompressobj(zlib.MAX_WBITS | 16), b""

    def read(self, size: int) -> bytes:
        while piece := self._left or self._stream.read(size):
            if self._member.eof:
                self._member = zlib.decompressobj(zlib.MAX_WBITS | 16)
            unpacked = self._member.decompress(piece, size)
            self._left = self._member.unconsumed_tail or self._member.unused_data
            if unpacked:
                return unpacked
        if not self._member.eof:
            raise OSError(BREAKS_OFF)
        return b""

    def tell(self) -> int:
        return self._stream.tell()


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
        record.raw_stream.read()  # what the page leaves of its record
        if record.raw_stream.limit > 0:
            raise OSError(BREAKS_OFF)
        fetched = read_date(record.rec_headers.get_header("WARC-Date"))
        page = Item(item.name, content=content, today=item.today, url=address, retrieved=fetched)
        told = CHARSET.search(record.http_headers.get_header("Content-Type") or "")
        yield from articles(page, in_utf8(content, told[1] if told else None), loader="warc")
    except Refused as refused:
        yield Refusal(f"{item.name}: {address}", None, refused.reason)
