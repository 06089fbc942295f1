"""Split a live blog or a channel of messages into its entries, each with its own day.

In:  a page as a tree.
Out: its entries, in the order of the page; nothing if the page is neither.

Three structures are known: the list of updates that publishers give to search engines (schema.org LiveBlogPosting);
messages of a Telegram channel, exported or as shown on the web; and blocks of one shape that carry a machine-readable
time each. Fewer than three dated blocks are an article with dates.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from lxml import html

from loaders.reading.markup import plain, text_of
from loaders.reading.own_date import things

EXPORTED = re.compile(r"(?P<d>\d\d)\.(?P<m>\d\d)\.(?P<y>\d{4})\b")
"""How Telegram writes the day of an exported message."""

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
    """The entries of a live blog or a channel."""
    if messages := _messages(tree):
        return messages
    for found in (_declared(tree), _dated_blocks(tree)):
        entries = [entry for entry in found if len(entry.text) >= SHORTEST]
        if len(entries) >= FEWEST:
            return entries
    return []


def _declared(tree: html.HtmlElement) -> list[Entry]:
    """What the page lists as updates for search engines."""
    entries = []
    for thing in things(tree):
        updates = thing.get("liveBlogUpdate")
        for update in updates if isinstance(updates, list) else ():
            if isinstance(update, dict) and update.get("datePublished") and update.get("articleBody"):
                title = str(update.get("headline") or "") or None
                entries.append(Entry(str(update["datePublished"]), title, plain(str(update["articleBody"]))))
    return entries


def _messages(tree: html.HtmlElement) -> list[Entry]:
    """Messages of a Telegram channel: those of an export have their time in a title, those of the web in a time tag."""
    entries = []
    for message in tree.xpath(f".//div[{_is('tgme_widget_message')} or ({_is('message')} and {_is('default')})]"):
        text = message.xpath(f".//div[{_is('tgme_widget_message_text')} or {_is('text')}]")
        day = _day_of(message)
        if text and day:
            entries.append(Entry(day, None, text_of(text[0])))
    return entries


def _is(name: str) -> str:
    """The condition that an element has a class."""
    return f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')"


def _day_of(message: html.HtmlElement) -> str | None:
    for time in message.xpath(".//time/@datetime"):
        return str(time)
    for title in message.xpath(f".//div[{_is('date')}]/@title"):
        if found := EXPORTED.match(title):
            return f"{found['y']}-{found['m']}-{found['d']}"
    return None


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
