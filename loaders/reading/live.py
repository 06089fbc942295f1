"""Split a live blog into its entries, each with its own day.

In:  a page as a tree.
Out: its entries, oldest last as on the page; nothing if the page is no live blog.

Two structures are known: the list of updates that publishers give to search engines (schema.org LiveBlogPosting), and
blocks of one shape that carry a machine-readable time each. Fewer than three dated blocks are an article with dates.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from loaders.reading.markup import plain, text_of

FEWEST = 3
"""Entries from which a page is a live blog."""

SHORTEST = 40
"""Characters of an entry that says something."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a live blog."""

    published: str
    title: str | None
    text: str


def live_entries(tree: html.HtmlElement) -> list[Entry]:
    """The entries of a live blog."""
    for found in (_declared(tree), _dated_blocks(tree)):
        entries = [entry for entry in found if len(entry.text) >= SHORTEST]
        if len(entries) >= FEWEST:
            return entries
    return []


def _declared(tree: html.HtmlElement) -> list[Entry]:
    """What the page lists as updates for search engines."""
    entries = []
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            told = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for thing in _things(told):
            for update in thing.get("liveBlogUpdate") or []:
                if isinstance(update, dict) and update.get("datePublished") and update.get("articleBody"):
                    title = str(update.get("headline") or "") or None
                    entries.append(Entry(str(update["datePublished"]), title, plain(str(update["articleBody"]))))
    return entries


def _things(told: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top, in a list, or in a graph."""
    for thing in told if isinstance(told, list) else [told]:
        if isinstance(thing, dict):
            yield thing
            yield from (part for part in thing.get("@graph") or [] if isinstance(part, dict))


def _dated_blocks(tree: html.HtmlElement) -> list[Entry]:
    """Blocks of the same tag and class, each around one time."""
    times = tree.xpath(".//time[@datetime]")
    around: dict[html.HtmlElement, int] = defaultdict(int)
    for time in times:
        for block in time.iterancestors():
            around[block] += 1
    shapes: dict[tuple[str, str], list[tuple[html.HtmlElement, str]]] = defaultdict(list)
    for time in times:
        block = time
        for wider in time.iterancestors():
            if around[wider] > 1:
                break
            block = wider
        if block is not time:
            shapes[str(block.tag), block.get("class") or ""].append((block, time.get("datetime")))
    if not shapes:
        return []
    blocks = max(shapes.values(), key=len)
    # Teasers of other stories are dated too: an entry of a live blog holds its text and is no link as a whole.
    kept = [(block, day) for block, day in blocks if block.tag != "a" and block.find(".//p") is not None]
    return [Entry(day, _heading(block), _body(block)) for block, day in kept]


def _heading(block: html.HtmlElement) -> str | None:
    found = block.xpath(".//h1|.//h2|.//h3|.//h4")
    return " ".join(found[0].text_content().split()) or None if found else None


def _body(block: html.HtmlElement) -> str:
    """The paragraphs of an entry."""
    return "\n".join(filter(None, (text_of(part) for part in block.xpath(".//p|.//li|.//blockquote[not(.//p)]"))))
