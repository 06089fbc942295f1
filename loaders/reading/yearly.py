"""Tables of one row per country and year, as UNHCR and IDMC publish them once a year.

In:  an Item; how a loader reads the country of a row and its figures, and from when an edition is known.
Out: one Report per country; a row that cannot be read is refused, and the rest goes on.

The edition is told by the last year in the file: the same rows in next year's edition are another Report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from loaders.reading.item import Item, Refused
from loaders.reading.report import table_report
from loaders.reading.table import Row, Said, rows, side_by_side
from records import Refusal, Report

Country = tuple[str, str]
"""ISO 3166-1 alpha-3 and the name in the table."""


def yearly(
    item: Item,
    loader: str,
    needed: Iterable[str],
    *,
    country_of: Callable[[Row], Country],
    known_from: Callable[[int], str],
    figures_of: Callable[[Row, Country, str], Iterable[Said]],
    title: str,
    **about: Any,
) -> Iterator[Report | Refusal]:
    """The Reports of the table; `known_from` gives the day of an edition from its last year, `title` holds `{name}`."""
    found: dict[Country, list[Row]] = defaultdict(list)
    last = 0
    for row in rows(item, needed):
        try:
            if isinstance(row, Refused):
                raise row
            last = max(last, int(row.day("year", item.today)))
            found[country_of(row)].append(row)
        except Refused as refused:
            yield Refusal(item.name, refused.line, refused.reason)
    known = min(known_from(last), item.today)
    for country, years in found.items():
        figures: list[Said] = []
        for row in years:
            try:
                figures += figures_of(row, country, known)
            except Refused as refused:
                yield Refusal(item.name, refused.line, refused.reason)
        iso, name = country
        yield from table_report(
            item, loader, f"{iso}:{known}", side_by_side(figures),
            title=title.format(name=name), published=known, country=iso, lang="en", **about,
        )  # fmt: skip
