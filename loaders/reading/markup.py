"""The readable text of a piece of HTML.

In:  a fragment, as feeds, e-mails and data files carry it.
Out: its text, one line a paragraph; scripts, styles and hidden parts left out.
"""

from __future__ import annotations

import re

from lxml import etree, html

from loaders.reading.item import Refused

BLOCKS = frozenset(
    {"p", "div", "br", "li", "ul", "ol", "tr", "table", "blockquote", "section", "article"}
    | {f"h{level}" for level in range(1, 7)}
)
UNREAD = frozenset({"script", "style", "noscript", "template", "iframe", "svg", "head", "nav", "form", "button"})

DEEPEST = 2_000
"""Levels of nesting: pages have up to 60; beyond this, someone wants to exhaust a parser."""


def plain(fragment: str) -> str:
    """The text of a fragment.

    >>> plain("<p>At least <b>12</b> dead.</p><script>x()</script><p>30 hurt &amp; one missing.</p>")
    'At least 12 dead.\\n30 hurt & one missing.'
    """
    if "<" not in fragment and "&" not in fragment:
        return fragment.strip()
    try:
        tree = html.fromstring(f"<div>{fragment}</div>")
    except (etree.ParserError, ValueError) as error:
        raise Refused("This piece of HTML cannot be read.") from error
    return text_of(tree)


def text_of(tree: html.HtmlElement) -> str:
    """The text below an element."""
    pieces: list[str] = []
    depth = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise Refused("This page is nested too deeply to be read.")
        hidden = not isinstance(element.tag, str) or element.tag in UNREAD
        block = element.tag in BLOCKS
        if event == "start":
            if block:
                pieces.append("\n")
            if element.text and not hidden and not _within_unread(element, tree):
                pieces.append(element.text)
        else:
            if block:
                pieces.append("\n")
            if element.tail and element is not tree and not _within_unread(element.getparent(), tree):
                pieces.append(element.tail)
    lines = (re.sub(r"\s+", " ", line).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _within_unread(element: html.HtmlElement | None, tree: html.HtmlElement) -> bool:
    while element is not None and element is not tree:
        if element.tag in UNREAD:
            return True
        element = element.getparent()
    return False
