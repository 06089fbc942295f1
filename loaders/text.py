"""A plain text or Markdown file, with or without front matter.

In:  `.txt`, `.md`. Front matter is a block between two lines of `---` at the top, in YAML.
Out: one Report. Read from front matter: title, publisher, published (or date), retrieved, url, lang, country, rights,
     text_kind (original, excerpt, summary). Other keys are left alone. The text is what follows, lines that a program
     broke at a fixed width put together.

Without `published` the report is stored and its figures wait until someone gives the date.
Refuses: an empty text, front matter that is no YAML, an impossible or future date, an unknown text_kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from loaders.reading.dates import read_date
from loaders.reading.item import Item, Refused
from loaders.reading.plain_yaml import plain_yaml
from loaders.reading.report import text_report
from loaders.reading.wrapped import unwrapped
from records import Report

TITLE = "Plain text and Markdown"
READS = "`.txt`, `.md`, with or without front matter"
SOURCE = "anyone's own notes, press releases, pasted reports"

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
TEXT_KINDS = ("original", "excerpt", "summary")


def recognises(item: Item) -> bool:
    """By the ending of the name: a text may hold anything."""
    return item.suffix in (".txt", ".text", ".md", ".markdown") and not item.is_binary


def load(item: Item) -> Iterator[Report]:
    """The one report of the file."""
    text = item.text()
    said, body = _front_matter(text)
    if not body.strip():
        raise Refused("There is no text in this file.")
    kind = said.get("text_kind", "original")
    if kind not in TEXT_KINDS:
        raise Refused(f"text_kind is {kind!r}; it can be {', '.join(TEXT_KINDS)}.", _line_of("text_kind", text))
    dates = {}
    for name, key in (("published", "published" if "published" in said else "date"), ("retrieved", "retrieved")):
        dates[name] = read_date(said.get(key), today=item.today, line=_line_of(key, text))
    words = {key: str(said[key]) for key in ("title", "publisher", "url", "lang", "country", "rights") if said.get(key)}
    yield text_report(item, unwrapped(body.strip()), loader="text", text_kind=kind, **dates, **words)


def _front_matter(text: str) -> tuple[dict[str, object], str]:
    """What stands in the block at the top, and the text below it."""
    found = FRONT_MATTER.match(text)
    if not found:
        return {}, text
    try:
        said = plain_yaml(found.group(1))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise Refused("The front matter is not valid YAML.", mark.line + 2 if mark else 1) from error
    if not isinstance(said, dict):
        return {}, text
    return said, text[found.end() :]


def _line_of(key: str, text: str) -> int | None:
    """The line on which a key of the front matter stands."""
    lines = text.split("\n")
    return next((number for number, line in enumerate(lines, 1) if line.startswith(f"{key}:")), None)
