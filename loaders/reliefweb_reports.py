"""Reports as ReliefWeb's interface gives them.

In:  JSON of `api.reliefweb.int/.../reports`: an object whose `data` is a list of items with `fields`.
Out: one Report per item: body, title, day (`date.original`, else `date.created`), first source and country, language.

Several sources of one report are its publishers together; the first is kept. A ReliefWeb item links to the original
(`url`). Rights stay with the source.
Refuses: items without a body, impossible dates.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from loaders.articles import is_reliefweb
from loaders.reading.dates import read_date
from loaders.reading.item import Item, Refused
from loaders.reading.markup import plain
from loaders.reading.report import text_report
from records import Refusal, Report

TITLE = "ReliefWeb reports"
READS = "JSON of ReliefWeb's interface, reports with body"
SOURCE = "https://apidoc.reliefweb.int/"


def recognises(item: Item) -> bool:
    """By the names at its top."""
    return item.suffix in (".json", "") and item.head.lstrip()[:1] == b"{" and is_reliefweb(item)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per item."""
    try:
        data = json.loads(item.text())["data"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refused("This is no answer of ReliefWeb's interface.") from error
    for number, entry in enumerate(data if isinstance(data, list) else [data], 1):
        try:
            yield _report(item, entry.get("fields", {}) if isinstance(entry, dict) else {})
        except Refused as refused:
            yield Refusal(item.name, None, f"Item {number}: {refused.reason}")


def _report(item: Item, fields: dict[str, Any]) -> Report:
    text = plain(fields.get("body-html") or fields.get("body") or "")
    if not text:
        raise Refused("It has no body.")
    dates = fields.get("date") or {}
    source, country, language = (_first(fields.get(name)) for name in ("source", "country", "language"))
    return text_report(
        item, text, loader="reliefweb_reports", title=fields.get("title"),
        published=read_date(dates.get("original") or dates.get("created"), today=item.today),
        publisher=source.get("shortname") or source.get("name"), url=fields.get("url") or fields.get("url_alias"),
        lang=language.get("code"), country=(country.get("iso3") or "").upper() or None,
    )  # fmt: skip


def _first(entries: Any) -> dict[str, Any]:
    """The first of a list of objects; an empty one if there is none."""
    return entries[0] if isinstance(entries, list) and entries and isinstance(entries[0], dict) else {}
