"""A web page saved as HTML: one article, or a live blog with its entries.

In:  `.html`, `.htm`, or anything that begins like a page.
Out: one Report: the article's text (trafilatura), its day (page_date.py), title, publisher, language and address
     from the page's metadata. A live blog gives one Report per dated entry. Menus, captions of other stories,
     comments and scripts are left out; scripts are never run.

The headline is kept as the report's title and is not read for figures: it repeats the first paragraph, rounded.
Without a day the report is stored and its figures wait.
Refuses: a page without an article (fewer than 100 characters of running text), a day in the future, a page nested
thousands of levels deep, a page that takes more than a minute.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from loaders.reading.confined import confined
from loaders.reading.dates import read_date
from loaders.reading.item import Item, Refused
from loaders.reading.live import live_entries
from loaders.reading.markup import DEEPEST
from loaders.reading.page_about import page_about
from loaders.reading.page_date import page_date
from loaders.reading.pruning import pruned
from loaders.reading.report import text_report
from records import Report

TITLE = "Web page"
READS = "`.html`, `.htm`: a page saved from the web, live blogs included"
SOURCE = "news sites, ministries, UN agencies"

CHARSET = re.compile(r"charset=[\"']?([\w:.-]+)", re.IGNORECASE)

LONGEST_AT_ONCE = 1_000_000
"""Bytes of a page that is read here; few have a fifth of it. A longer one is read in a process that can be ended."""

SHORTEST_ARTICLE = 100
"""Characters: the shortest news flash with a sentence of its own is longer; a cookie notice left over is not."""


def recognises(item: Item) -> bool:
    """By the ending of the name or the first tag."""
    start = item.head[:1024].lstrip().lower()
    return item.suffix in (".html", ".htm", ".xhtml") or start.startswith((b"<!doctype html", b"<html"))


def load(item: Item) -> Iterator[Report]:
    """The report of the page, or those of its entries."""
    if item.is_binary:
        raise Refused("This is a binary file, not a web page.")
    return articles(item, in_utf8(item.bytes(), _told_charset(item)))


def _told_charset(item: Item) -> str | None:
    """The encoding that the site named when it sent the page."""
    found = CHARSET.search(item.headers.get("content-type", ""))
    return found[1] if found else None


def in_utf8(page: bytes, charset: str | None) -> bytes:
    """The page in UTF-8, if it is in the encoding that came with it; what the page itself says of it ranks below."""
    try:
        return page.decode(charset).encode("utf-8") if charset and charset.lower() != "utf-8" else page
    except (LookupError, UnicodeError):
        return page


def articles(item: Item, page: bytes, loader: str = "html") -> Iterator[Report]:
    """The Reports of a page's bytes; Refused if it holds no article."""
    if len(page) > LONGEST_AT_ONCE:
        said = confined("loaders.html:read_page", page, item.url, item.today)
    else:
        said = read_page(page, item.url, item.today)
    for one in said:
        yield text_report(item, one.pop("text"), loader=loader, **one)


def read_page(page: bytes, url: str | None, today: str) -> list[dict[str, str | None]]:
    """What the page says: one article, or the entries of a live blog."""
    tree = _tree(page)
    lang, entries = _language(tree), live_entries(tree)
    published = None if entries else page_date(page, tree, url, today, lang)
    tree = pruned(tree)
    own = page_about(tree, url)
    title, about = own.title, {"publisher": own.publisher, "url": url or own.url, "lang": lang}
    if entries:
        days = [read_date(entry.published, today=today) for entry in entries]
        return [
            {"text": e.text, "title": e.title or title, "published": day, **about}
            for e, day in zip(entries, days, strict=True)
        ]
    found = trafilatura.bare_extraction(tree, url=url, include_comments=False)
    text = _without_headline((found.text or "").strip(), title) if found else ""
    if len(text) < SHORTEST_ARTICLE:
        raise Refused("There is no article on this page.")
    return [{"text": text, "title": title, "published": published, **about}]


def _without_headline(text: str, title: str | None) -> str:
    """The text without a first line that is the headline again."""
    first, _, rest = text.partition("\n")
    return rest.strip() if title and first.strip() == title.strip() else text


def _tree(page: bytes) -> lxml_html.HtmlElement:
    """The page as a tree."""
    tree = trafilatura.load_html(page)
    if tree is None:
        raise Refused("This is not a web page.")
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise Refused("This page is nested too deeply to be read.")
    return tree


def _language(tree: lxml_html.HtmlElement) -> str | None:
    """The language that the page says it is in."""
    code = (tree.get("lang") or "").strip().lower()[:2]
    return code if len(code) == 2 and code.isalpha() else None
