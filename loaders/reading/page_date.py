"""Find the day on which a web page was published.

In:  the page's bytes and tree, its address, the day that counts as today.
Out: the day, ISO, or None.

Asked in this order: what the page declares of its own article, a line that says "published", what the page declares
anywhere, its address, a line near its headline that holds a day in figures or in the words of the page's language. A
search through all of the page comes last, and its guess of a bare year (1 January, from a line such as "© 2024") is no
day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

import htmldate
from babel import Locale, UnknownLocaleError
from lxml import html

from loaders.reading.dates import read_date
from loaders.reading.item import Refused
from loaders.reading.own_date import own_article_date
from loaders.reading.printed_date import printed_date, published_date

COMPACT = re.compile(r"/(20\d\d)(\d\d)(\d\d)(?=[-_/.])")
"""A day without strokes in an address."""

ALSO = {"ar": ("ar_SY", "ar_DZ")}
"""Countries whose months have names of their own: the Levant and Iraq, the Maghreb."""

BARE_YEAR = "-01-01"

SHORT_LINE = 80
"""Characters of the longest line that is there to say the day."""

MOST_ELEMENTS = 2_000
"""Elements looked at: bounds the time that a page made to do harm can cost."""

LINES_SEARCHED = 60
"""Short lines looked at: menus come first on many pages."""


def page_date(page: bytes, tree: html.HtmlElement, url: str | None, today: str, lang: str | None) -> str | None:
    """The day."""
    found = (
        own_article_date(tree, today)
        or _on_a_line_that_says_so(tree, today)
        or htmldate.find_date(page, original_date=True, extensive_search=False, url=url, max_date=today)
        or _in_address(tree, url, today)
        or _on_a_line(tree, lang or "en", today)
    )
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


def _lines(tree: html.HtmlElement) -> Iterator[str]:
    """The first short lines with a number, in the order of the page."""
    elements = (e for e in tree.iter("p", "div", "span", "time", "small", "h2") if e.find("div") is None)
    lines = (_short(element) for element in islice(elements, MOST_ELEMENTS))
    return islice((line for line in lines if any(map(str.isdigit, line))), LINES_SEARCHED)


def _short(element: html.HtmlElement) -> str:
    """The words of an element if they are a short line; no more of them is read than that takes."""
    words = ""
    for part in element.itertext():
        words = f"{words}{part}"
        if len(words) > 4 * SHORT_LINE:
            return ""
    line = " ".join(words.split())
    return line if len(line) <= SHORT_LINE else ""


def _on_a_line_that_says_so(tree: html.HtmlElement, today: str) -> str | None:
    """The day after "published", wherever on its line the day of a later change stands."""
    days = (published_date(line, today) for line in _lines(tree))
    return next(filter(None, days), None)


def _on_a_line(tree: html.HtmlElement, lang: str, today: str) -> str | None:
    """The first day on a short line of its own."""
    words = _in_words(lang)
    for line in _lines(tree):
        if found := printed_date(line, today):
            return found
        if said := words.search(line.lower()):
            number, figures = _months(lang)[said["m"]], (int(said["y"]), int(said["d"]))
            if day := _possible(f"{figures[0]}-{number}-{figures[1]}", today):
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
        held = [Locale.parse(one).months["format"] for one in (lang, *ALSO.get(lang, ()))]
    except (UnknownLocaleError, ValueError):
        return {}
    widths = ("wide", "abbreviated")
    named = ((name, number) for months in held for width in widths for number, name in months[width].items())
    return {name.lower().rstrip("."): number for name, number in named}


@cache
def _in_words(lang: str) -> re.Pattern[str]:
    """A day in the words of a language: "12 août 2023", "7. März 2024", "3 de octubre de 2022"."""
    names = "|".join(sorted(map(re.escape, _months(lang)), key=len, reverse=True)) or "(?!)"
    day, month, year = r"\b(?P<d>\d{1,2})(?:er|\.|º)?", rf"(?P<m>{names})\.?,?", r"(?P<y>\d{4})\b"
    return re.compile(rf"{day}\s+(?:de\s+)?{month}\s+(?:de\s+)?{year}")
