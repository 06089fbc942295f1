"""A web page saved as HTML: one article.

In:  `.html`, `.htm`, or anything that begins like a page.
Out: one Report: the article's text (trafilatura), its day (htmldate), title, publisher, language and address from the
     page's metadata. Menus, captions of other stories, comments and scripts are left out; scripts are never run.

The headline is kept as the report's title and is not read for figures: it repeats the first paragraph, rounded.
Without a day the report is stored and its figures wait.
Refuses: a page without an article (fewer than 100 characters of running text), a day in the future.
"""

from __future__ import annotations

from collections.abc import Iterator

import htmldate
import trafilatura
from lxml import html as lxml_html

from loaders.reading.dates import read_date
from loaders.reading.item import Item, Refused
from loaders.reading.report import text_report
from records import Report

TITLE = "Web page"
READS = "`.html`, `.htm`: a page saved from the web"
SOURCE = "news sites, ministries, UN agencies"

SHORTEST_ARTICLE = 100
"""Characters: the shortest news flash with a sentence of its own is longer; a cookie notice left over is not."""


def recognises(item: Item) -> bool:
    """By the ending of the name or the first tag."""
    start = item.head[:1024].lstrip().lower()
    return item.suffix in (".html", ".htm", ".xhtml") or start.startswith((b"<!doctype html", b"<html"))


def load(item: Item) -> Iterator[Report]:
    """The one report of the page."""
    yield article(item, item.bytes())


def article(item: Item, page: bytes) -> Report:
    """The Report of a page's bytes; Refused if it holds no article."""
    if b"\0" in page[:1024] and not page.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused("This is a binary file, not a web page.")
    tree = trafilatura.load_html(page)
    if tree is None:
        raise Refused("This is not a web page.")
    found = trafilatura.bare_extraction(tree, url=item.url, include_comments=False, with_metadata=True)
    text = (found.text or "").strip() if found else ""
    if len(text) < SHORTEST_ARTICLE:
        raise Refused("There is no article on this page.")
    printed = htmldate.find_date(page, original_date=True, extensive_search=True, url=item.url, max_date=item.today)
    published = read_date(printed, today=item.today)
    return text_report(
        item,
        text,
        loader="html",
        published=published,
        title=found.title,
        publisher=found.sitename,
        url=item.url or found.url,
        lang=_language(page),
    )


def _language(page: bytes) -> str | None:
    """The language that the page says it is in."""
    try:
        lang = lxml_html.fromstring(page).get("lang") or ""
    except (ValueError, lxml_html.etree.ParserError):
        return None
    code = lang.strip().lower()[:2]
    return code if len(code) == 2 and code.isalpha() else None
