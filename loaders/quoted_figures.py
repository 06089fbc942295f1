"""Figures as quoted in reports, collected by hand into a table.

In:  a CSV with the columns series, place, as_of_date, published_date, metric, value_low, value_high, qualifier, scope,
     issuer, quoted_by, url, quote (and id, note, country, text_kind if there).
Out: one Report per address and day of publication: its text is the quotations, one below the other, and each Figure
     points to its own. With `text_kind` summary the words are ours, not the publisher's; without it they are excerpts.

Field notes
- `metric` holds the population or the side too: `killed_women`, `russian_soldiers_lost`, `idps_since_2023_04_15`.
- `scope` tells what kind of count it is: `since 23 Sep`, `16-27 Sep 2024`, `named deaths only`, `civilians, verified`.
- A series whose name ends with a day is about one incident of that day.
- `issuer` "A via B": A counted, B passed it on.
- `estimate N` is a range around N. `dozens` has no number: vague, from 24.
- No day of publication: the figure is kept, but nobody can say since when it was known.
Refuses rows with an impossible date, an unknown metric or qualifier, no number where one is needed, or low above high.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from loaders.reading.counts import read_scope
from loaders.reading.item import Item, Refused
from loaders.reading.table import Row, cell_id, rows
from records import Figure, Refusal, Report, precision, text_hash

TITLE = "Table of quoted figures"
READS = "CSV with issuer, quoted_by, value_low, value_high, quote, ..."
SOURCE = "a newsroom's own collection"

NEEDED = ("place", "as_of_date", "published_date", "metric", "value_low", "value_high", "qualifier", "scope", "issuer",
          "quoted_by", "url", "quote")  # fmt: skip

METRICS = {
    "killed": "killed", "deaths": "killed", "injured": "injured", "wounded": "injured", "missing": "missing",
    "detained": "detained", "abducted": "abducted", "idps": "displaced", "displaced": "displaced",
    "refugees": "refugees", "crossed": "refugees", "returned": "returned", "lost": "losses", "losses": "losses",
    "casualties": "casualties",
}  # fmt: skip
"""The word of a metric's name that says what happened; killed and wounded together are casualties."""

POPULATIONS = {
    "women": "women", "children": "children", "men": "men", "elderly": "elderly", "civilians": "civilians",
    "soldiers": "combatants", "fighters": "combatants", "journalists": "journalists", "health": "health_workers",
}  # fmt: skip
GROUPS = {"russian": "Russian", "ukrainian": "Ukrainian", "israeli": "Israeli", "lebanese": "Lebanese"}
CAUSES = {"violent": "direct", "excess": "all", "all": "all"}
SILENT = {"border", "causes", "or", "since"}
"""Words of a metric's name that add nothing."""

QUALIFIERS = {
    "exact": "exact", "another": "exact", "about": "about", "closer to": "about", "at least": "at_least",
    "more than": "more_than", "fewer than": "fewer_than", "as many as": "up_to", "up to": "up_to", "nearly": "nearly",
    "range": "range", "dozens": "vague",
}  # fmt: skip
VAGUE_LOW = {"dozens": 24.0}
LEVELS = {"displaced", "missing", "refugees"}
"""What is a level at a moment unless a start of counting is given."""


def recognises(item: Item) -> bool:
    """By columns that no other table has together."""
    return {"issuer", "quoted_by", "value_low", "value_high", "quote"} <= set(item.header)


def load(item: Item) -> Iterator[Report | Refusal]:
    """One Report per address and day."""
    reports: dict[tuple[str, ...], list[tuple[Row, Figure]]] = defaultdict(list)
    for row in rows(item, NEEDED):
        try:
            if isinstance(row, Refused):
                raise row
            figure = _figure(row, item)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
            continue
        kind = row.text("text_kind") or "excerpt"
        key = (figure.url or f"line {row.line}", figure.published or "", figure.publisher or "", kind)
        reports[key].append((row, figure))
    for (url, published, publisher, kind), found in reports.items():
        yield _report(item, url, published, publisher, kind, found)


def _report(item: Item, url: str, published: str, publisher: str, kind: str, found: list[tuple[Row, Figure]]) -> Report:
    """The Report of one address: its quotations are its text, and each figure points into it."""
    quotes = list(dict.fromkeys(figure.quote for _, figure in found if figure.quote))
    text = "\n".join(quotes)
    hashed = text_hash("\x1f".join((url, published, publisher, text)))
    figures = []
    for row, figure in found:
        start = text.index(figure.quote) if figure.quote else 0
        numeral = _numeral(figure)
        at = start + numeral.start() if numeral else 0
        row_key = "\x1f".join(row.cells[name] for name in NEEDED if not name.startswith("value"))
        figures.append(
            replace(
                figure,
                figure_id=cell_id("quoted_figures", row_key, "value", f"{figure.low}/{figure.value}/{figure.high}"),
                report_id=hashed[:16],
                quote_start=start,
                quote_end=start + len(figure.quote),
                quote_kind="summary" if kind == "summary" else "verbatim" if figure.quote else "table_cell",
                numeral=numeral.group() if numeral else "",
                numeral_start=at,
                numeral_end=at + len(numeral.group()) if numeral else 0,
            )
        )
    return Report(
        report_id=hashed[:16],
        text=text,
        text_hash=text_hash(text),
        text_kind=kind,
        published=published or None,
        publisher=publisher or None,
        url=url if url.startswith("http") else None,
        title=f"{publisher}, {published or 'undated'}",
        rights="short quotations belong to their publishers",
        loader="quoted_figures",
        file=item.file,
        figures=tuple(figures),
    )


def _numeral(figure: Figure) -> re.Match[str] | None:
    """Where the number stands in the quotation, however its thousands are set apart."""
    number = figure.value if figure.value is not None else figure.low if figure.low is not None else figure.high
    if number is None:
        return None
    digits = f"{number:.0f}"
    groups = re.findall(r"\d{1,3}(?=(?:\d{3})*$)", digits)
    return re.search(r"(?<![\d.,])" + r"[.,\s]?".join(groups) + r"(?!\d)", figure.quote)


def _figure(row: Row, item: Item) -> Figure:
    as_of, published = row.date("as_of_date", item.today), row.date("published_date", item.today)
    issuer, _, relay = (row.text("issuer") or "").partition(" via ")
    said: dict[str, Any] = {
        "source": issuer or None, "relay": relay or None, "publisher": row.text("quoted_by"), "published": published,
        "known_from": published, "url": row.link("url"), "place": row.text("place"), "country": row.text("country"),
        "scope": row.text("scope"), "quote": row.text("quote") or "",
        "extractor_version": "loader:quoted_figures",
    }  # fmt: skip
    said |= _what(row)
    said |= _number(row)
    said |= read_scope(row.text("scope"), row.text("series"), as_of, said["metric"] in LEVELS, said.pop("since", None))
    if said["qualifier"] == "range" and said["value"] is not None:
        said["inclusion"] = "estimated"
    said["date_precision"] = precision(said["date_end"])
    if said.get("measure") == "incident":
        said["event_id"] = row.text("series")
    return Figure(**said)


def _what(row: Row) -> dict[str, Any]:
    """Metric, population, group and cause from the name of the metric."""
    name = (row.text("metric") or "").lower()
    words, _, since = name.partition("_since_")
    said: dict[str, Any] = {"since": since.replace("_", "-") or None}
    happened = []
    for word in words.split("_"):
        if word in METRICS:
            happened.append(METRICS[word])
        elif word in POPULATIONS:
            said["population"] = POPULATIONS[word]
        elif word in GROUPS:
            said["group"] = GROUPS[word]
        elif word in CAUSES:
            said["causation"] = CAUSES[word]
        elif word not in SILENT:
            raise Refused(f"The metric {name!r} is not known.", row.line)
    if not happened:
        raise Refused(f"The metric {name!r} is not known.", row.line)
    said["metric"] = happened[0] if len(set(happened)) == 1 else "casualties"
    return said


def _number(row: Row) -> dict[str, Any]:
    """Value, bounds and qualifier as the words state them."""
    low, high = row.number("value_low"), row.number("value_high")
    words = (row.text("qualifier") or "exact").lower()
    estimate = re.fullmatch(r"estimate(?: (\d+))?", words)
    if estimate:
        words = "range" if low != high else "exact"
    qualifier = QUALIFIERS.get(words)
    if qualifier is None:
        raise Refused(f"The qualifier {words!r} is not known.", row.line)
    if low is not None and high is not None and low > high:
        raise Refused(f"The low bound {low:,.0f} lies above the high bound {high:,.0f}.", row.line)
    if qualifier == "vague":
        return {"qualifier": "vague", "vague_word": words, "low": VAGUE_LOW[words]}
    number = low if low is not None else high
    if number is None:
        raise Refused("This row has no number.", row.line)
    if qualifier == "fewer_than" and low is None:
        number += 1  # the column holds the largest number that "fewer than 100" allows
    if qualifier == "range":
        value = float(estimate.group(1)) if estimate and estimate.group(1) else None
        return {"qualifier": "range", "value": value, "low": low, "high": high}
    bounds = {
        "exact": (number, number), "at_least": (number, None), "more_than": (number, None), "about": (None, None),
        "nearly": (None, number), "up_to": (None, number), "fewer_than": (None, number),
    }[qualifier]  # fmt: skip
    said = {"qualifier": qualifier, "value": number, "low": bounds[0], "high": bounds[1]}
    return {**said, "inclusion": "estimated"} if estimate else said
