"""The bulletins of Gaza's Ministry of Health as it published them, in English and Arabic.

In:  JSON lines with report_date, text_en, text_ar (`gaza_moh_bulletins_2026.jsonl`).
Out: up to two Reports a day, one per language: their figures are read from the words like those of any text.

`figures_as_published_by_dataset` is what the data set's keepers filed; in five bulletins it differs from the text. It
is not read here: the daily table (loader palestine_gaza) holds it, and the two can be compared.
Refuses, with its line: what is no JSON, a line without date or text.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from loaders.reading.dates import read_date
from loaders.reading.item import Item, Refused
from loaders.reading.report import text_report
from records import Refusal, Report

TITLE = "Gaza ministry bulletins"
READS = "`gaza_moh_bulletins_2026.jsonl` of palestine-datasets"
SOURCE = "https://github.com/TechForPalestine/palestine-datasets"

MINISTRY = "Gaza Ministry of Health"


def recognises(item: Item) -> bool:
    """By names that no other lines of JSON have together."""
    return item.suffix in (".jsonl", ".ndjson") and b'"report_date"' in item.head and b'"text_ar"' in item.head


def load(item: Item) -> Iterator[Report | Refusal]:
    """The bulletins, oldest first as in the file."""
    for number, line in enumerate(item.lines(), 1):
        if line.strip():
            try:
                yield from _bulletin(item, line, number)
            except Refused as refused:
                yield Refusal(item.name, refused.line, refused.reason)


def _bulletin(item: Item, line: str, number: int) -> Iterator[Report]:
    try:
        told = json.loads(line)
        texts = [(lang, told.get(f"text_{lang}")) for lang in ("en", "ar")]
    except (ValueError, AttributeError, RecursionError):
        raise Refused("This line is not valid JSON.", number) from None
    day = read_date(told.get("report_date"), today=item.today, line=number)
    if day is None or not any(text for _, text in texts):
        raise Refused("This bulletin has no date or no text.", number)
    for lang, text in texts:
        if text:
            yield text_report(
                item, text, loader="gaza_bulletins", title=f"{MINISTRY}: bulletin of {day}", publisher=MINISTRY,
                published=day, url=SOURCE, lang=lang, country="PSE", rights="Unlicense (data set)",
            )  # fmt: skip
