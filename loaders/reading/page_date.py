"""Find the day on which a web page was published.

In:  the page's bytes and tree, its address, the day that counts as today.
Out: the day, ISO, or None.

Asked in this order: what the page declares, its address, a line near its headline that holds a day in figures or in
the words of the page's language. A search through all of the page comes last, and its guess of a bare year (1 January,
from a line such as "© 2024") is no day.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

import htmldate
from babel import Locale, UnknownLocaleError
from lxml import html

from loaders.reading.dates import read_date
from loaders.reading.item import Refused
from loaders.reading.printed_date import printed_date

COMPACT = re.compile(r"/(20\d\d)(\d\d)(\d\d)(?=[-_/.])")
"""A day without strokes in an address."""

BARE_YEAR = "-01-01"

SHORT_LINE = 80
"""Characters of the longest line that is there to say the day."""

MOST_ELEMENTS = 2_000
"""Elements looked at: bounds the time that a page made to do harm can cost."""

LINES_SEARCHED = 60
"""Short lines looked at: menus come first on many pages."""


def page_date(page: bytes, tree: html.HtmlElement, url: str | None, today: str, lang: str | None) -> str | None:
    """The day."""
    declared = htmldate.find_date(page, original_date=True, extensive_search=False, url=url, max_date=today)
    found = declared or _in_address(tree, url, today) or _on_a_line(tree, lang or "en", today)
    if found is None:
        searched = htmldate.find_date(page, original_date=True, extensive_search=True, url=url, max_date=today)
        found = None if searched and searched.endswith(BARE_YEAR) else searched
    return read_date(found, today=today)


def _in_address(tree: html.HtmlElement, url: str | None, today: str) -> str | None:
    """The day in the page's address, or in the one that it calls its own."""
    own = tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    for address in filter(None, (url, *own)):
        if found := COMPACT.search(address):
            return _possible("-".join(found.groups()), today)
    return None


def _on_a_line(tree: html.HtmlElement, lang: str, today: str) -> str | None:
    """The first day on a short line of its own."""
    words = _in_words(lang)
    elements = (e for e in tree.iter("p", "div", "span", "time", "small", "h2") if e.find("div") is None)
    lines = (" ".join(element.text_content().split()) for element in islice(elements, MOST_ELEMENTS))
    short = (line for line in lines if line and len(line) <= SHORT_LINE and any(map(str.isdigit, line)))
    for line, _ in zip(short, range(LINES_SEARCHED), strict=False):
        if found := printed_date(line, today):
            return found
        if said := words.search(line.lower()):
            number = _months(lang)[said["m"]]
            if day := _possible(f"{said['y']}-{number}-{said['d']}", today):
                return day
    return None


def _possible(printed: str, today: str) -> str | None:
    try:
        return read_date(printed, today=today)
    except Refused:
        return None


@cache
def _months(lang: str) -> dict[str, int]:
    """The names of the months in a language, as they stand in a date."""
    try:
        held = Locale.parse(lang).months["format"]
    except (UnknownLocaleError, ValueError):
        return {}
    named = ((name, number) for width in ("wide", "abbreviated") for number, name in held[width].items())
    return {name.lower().rstrip("."): number for name, number in named}


@cache
def _in_words(lang: str) -> re.Pattern[str]:
    """A day in the words of a language: "12 août 2023", "7. März 2024", "3 de octubre de 2022"."""
    names = "|".join(sorted(map(re.escape, _months(lang)), key=len, reverse=True)) or "(?!)"
    day, month, year = r"\b(?P<d>\d{1,2})(?:er|\.|º)?", rf"(?P<m>{names})\.?,?", r"(?P<y>(?:19|20)\d\d)\b"
    return re.compile(rf"{day}\s+(?:de\s+)?{month}\s+(?:de\s+)?{year}")
