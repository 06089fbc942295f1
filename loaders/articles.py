"""Articles as JSON, one a line: what news-please and similar crawlers write.

In:  `.jsonl`, `.ndjson`: an object a line; `.json`: one object, a list of them, or a JSON Feed with its items.
Out: one Report per article.

Field notes: the text is `maintext`, `text`, `body`, `content` or `articleBody`; the day `date_publish`, `published`,
`published_at`, `publish_date`, `datePublished` or `date`; the publisher `publisher`, `source_domain`, `source`, `site`
or `domain`; also `title` (or `headline`), `url` (or `link`), `language` (or `lang`), `country`. Authors are not read.
Refuses, with its line: what is no JSON, an article without text, an impossible or future date.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from loaders.reading.dates import read_date
from loaders.reading.item import Item, Refused
from loaders.reading.markup import plain
from loaders.reading.report import text_report
from records import Refusal, Report

TITLE = "Articles as JSON"
READS = "`.jsonl`, `.ndjson`, `.json` of news-please and similar crawlers"
SOURCE = "https://github.com/fhamborg/news-please"

NAMES = {
    "text": ("maintext", "text", "body", "content", "articleBody", "content_html", "content_text"),
    "published": (
        "date_publish",
        "published",
        "published_at",
        "publish_date",
        "datePublished",
        "date_published",
        "date",
    ),
    "publisher": ("publisher", "source_domain", "source", "site", "domain"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "lang": ("language", "lang"),
    "country": ("country",),
}


def recognises(item: Item) -> bool:
    """By the ending of the name, and the first names in it."""
    if item.suffix not in (".jsonl", ".ndjson", ".json"):
        return False
    start = item.top.lstrip("\ufeff \t\r\n")[:1]
    return start in ("{", "[") and any(f'"{name}"' in item.top for name in NAMES["text"]) and not is_reliefweb(item)


def is_reliefweb(item: Item) -> bool:
    """True for an answer of ReliefWeb's interface, which has a loader of its own."""
    return b'"fields"' in item.head and b'"data"' in item.head


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per article."""
    for line, article in _objects(item):
        try:
            if isinstance(article, Refused):
                raise article
            yield _report(item, article, line)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)


def _objects(item: Item) -> Iterator[tuple[int | None, Any]]:
    """Each object with its line."""
    if item.suffix == ".json":
        try:
            whole = json.loads(item.text())
        except ValueError as error:
            raise Refused(f"This is not valid JSON: {error}.") from error
        except RecursionError as error:
            raise Refused("This file is nested too deeply to be read.") from error
        feed = whole.get("items") if isinstance(whole, dict) else whole
        for article in feed if isinstance(feed, list) else [whole]:
            yield None, article
        return
    for number, line in enumerate(item.lines(), 1):
        if line.strip():
            try:
                yield number, json.loads(line)
            except (ValueError, RecursionError):
                yield number, Refused("This line is not valid JSON.", number)


def _report(item: Item, article: Any, line: int | None) -> Report:
    if not isinstance(article, dict):
        raise Refused("This is no article: an object with a text is needed.", line)
    said = {name: _first(article, keys) for name, keys in NAMES.items()}
    text = plain(said.pop("text") or "")
    if not text:
        raise Refused("This article has no text.", line)
    said["published"] = read_date(said["published"], today=item.today, line=line)
    said["lang"] = (said["lang"] or "")[:2].lower() or None
    said["country"] = said["country"] if said["country"] and len(said["country"]) == 3 else None
    return text_report(item, text, loader="articles", **said)


def _first(article: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    """The first of these names that holds words."""
    return next(
        (article[key].strip() for key in keys if isinstance(article.get(key), str) and article[key].strip()), None
    )
