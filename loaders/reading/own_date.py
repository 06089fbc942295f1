"""Read the day that a web page declares of its own article, and not of others that it lists.

In:  a page as a tree, the day that counts as today.
Out: the day, ISO, or None.

Search engines are told two ways: JSON-LD objects, and attributes in the text (microdata). A page tells them of its
teasers too. Of several articles the one with the page's headline is meant.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml import html

from loaders.reading.dates import read_date
from loaders.reading.item import Refused

ARTICLES = ("Article", "Posting", "Report")
"""Ends of the names of the types of schema.org that are one text."""

MOST_SCRIPTS = 50
"""Scripts looked at."""


def own_article_date(tree: html.HtmlElement, today: str) -> str | None:
    """The day."""
    told = [thing for thing in things(tree) if _is_article(thing) and _day(thing.get("datePublished"), today)]
    headline = _folded(" ".join(h1.text_content() for h1 in tree.xpath("(//h1)[1]")))
    own = [thing for thing in told if headline and _folded(thing.get("headline")) == headline]
    if own or len(told) == 1:
        return _day((own or told)[0]["datePublished"], today)
    marked = tree.xpath("//*[@itemprop='datePublished']")
    return _day(marked[0].get("datetime") or marked[0].get("content"), today) if len(marked) == 1 else None


def things(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD at the top, in a list, or in a graph."""
    for script in tree.xpath(".//script[@type='application/ld+json']")[:MOST_SCRIPTS]:
        try:
            told = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for thing in told if isinstance(told, list) else [told]:
            if isinstance(thing, dict):
                yield thing
                graph = thing.get("@graph")
                yield from (part for part in (graph if isinstance(graph, list) else ()) if isinstance(part, dict))


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    return any(str(kind).endswith(ARTICLES) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _folded(words: object) -> str:
    return " ".join(str(words or "").casefold().split())


def _day(printed: object, today: str) -> str | None:
    """The day at the beginning of a date and time."""
    try:
        return read_date(printed[:10], today=today) if isinstance(printed, str) and len(printed) >= 10 else None
    except Refused:
        return None
