"""A news feed, RSS or Atom: one report an entry.

In:  `.rss`, `.atom`, `.xml` that is a feed.
Out: one Report per entry: title, day, link, and the text that the feed itself carries: its full content where there
     is one (original), else its summary (excerpt). The pages behind the links are read by `load --follow`.
Refuses: files with document type declarations that define entities; entries without text.
"""

from __future__ import annotations

import re
from calendar import timegm
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import feedparser

from loaders.reading.dates import read_date
from loaders.reading.item import Item, Refused
from loaders.reading.markup import plain
from loaders.reading.report import text_report
from records import Refusal, Report

TITLE = "News feed"
READS = "RSS and Atom"
SOURCE = "news sites, ministries, ReliefWeb"

FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


def recognises(item: Item) -> bool:
    """By its first tag."""
    return item.suffix in (".rss", ".atom", ".xml", "") and bool(FEED.search(item.head[:2048]))


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per entry."""
    content = item.bytes()
    if ENTITY.search(content):
        raise Refused("This feed defines entities of its own, which can unfold without end; it is not read.")
    # Only bytes are handed over: given an address, feedparser would fetch it.
    feed = feedparser.parse(content, sanitize_html=True)
    if not feed.entries:
        raise Refused("There is no entry in this feed.")
    publisher = feed.feed.get("title") or None
    lang = (feed.feed.get("language") or "")[:2].lower() or None
    for number, entry in enumerate(feed.entries, 1):
        try:
            yield _entry(item, entry, publisher, lang)
        except Refused as refused:
            yield Refusal(item.name, None, f"Entry {number} ({str(entry.get('title', ''))[:60]}): {refused.reason}")


def _entry(item: Item, entry: feedparser.FeedParserDict, publisher: str | None, lang: str | None) -> Report:
    whole = next((part.value for part in entry.get("content", []) if part.get("value")), None)
    text = plain(whole or entry.get("summary") or "")
    if not text:
        raise Refused("It carries no text.")
    published = _day(entry, "published") or _day(entry, "updated")
    return text_report(
        item, text, loader="feed", title=plain(entry.get("title") or "") or None, publisher=publisher,
        published=read_date(published, today=item.today), url=entry.get("link") or item.url, lang=lang,
        text_kind="original" if whole else "excerpt",
    )  # fmt: skip


def _day(entry: feedparser.FeedParserDict, name: str) -> str | None:
    """The day as the publisher writes it: an hour after midnight in Beirut it is still yesterday in Greenwich."""
    when, printed = entry.get(f"{name}_parsed"), entry.get(name) or ""
    if when is None:
        return None
    with suppress(ValueError):
        return datetime.fromisoformat(printed.strip()).date().isoformat()
    with suppress(ValueError):
        return parsedate_to_datetime(printed).date().isoformat()
    return datetime.fromtimestamp(timegm(when), UTC).date().isoformat()
