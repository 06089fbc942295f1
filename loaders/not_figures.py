"""Tables that researchers have beside the others and that state no figure of people by anybody: each says why.

In:  CSV files known by their columns.
Out: one Refusal with the reason, and what to load instead.

A table that no loader knows is refused too, but without a reason that helps. Whoever answers for one of these all the
same puts a mapping beside it (loaders/mapped.py): then it is read by that.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.item import Item, Refused
from loaders.reading.mapping import ENDING
from records import Refusal, Report

TITLE = "Tables without figures of people"
READS = "nothing: equipment, buildings, rates, sums over regions and compiled ranges are refused, each with its reason"
SOURCE = "data sets whose other tables are read"

REASONS = (
    (
        {"date", "day", "aircraft", "tank", "APC", "field artillery"},
        "Equipment that one party claims the other has lost: items, not people. The table of personnel is read.",
    ),
    (
        {"report_date", "civic_buildings.destroyed"},
        "Buildings and housing units damaged or destroyed: not people. The tables of casualties are read.",
    ),
    (
        {"war_id", "grand_low", "grand_high", "sources_listed"},
        "Ranges that one compiler drew from many lists, in categories of his own: nobody claims them, and military "
        "and civilian need not add up to the total. Load what the sources say.",
    ),
    (
        {"Entity", "Year", "Conflict deaths per 100,000, World (various sources)"},
        "Rates per 100,000 people, worked out from deaths and population: not numbers of people.",
    ),
    (
        {"Entity", "Year", "Correlates of War", "PRIO–UCDP"},
        "Deaths of the whole world, the dead of a war spread evenly over its years, and rates per 100,000 among "
        "them: worked out, and nobody counted them so. Load the lists of wars or events.",
    ),
    (
        {"Entity", "Year", "Deaths in all state-based conflict types"},
        "Sums over regions of the world, fractions of people among them: worked out from the lists of PRIO and UCDP. "
        "Load those.",
    ),
)
"""Columns by which a table is known, and why it is not read."""


def recognises(item: Item) -> bool:
    """By columns, unless somebody put a mapping beside the table."""
    return _reason(item) is not None and item.beside(item.file + ENDING) is None


def load(item: Item) -> Iterator[Report | Refusal]:
    """Refuse, and say why."""
    raise Refused(_reason(item) or "This table states no figure of people.")
    yield  # a loader is an iterator


def _reason(item: Item) -> str | None:
    header = set(item.header)
    return next((reason for columns, reason in REASONS if columns <= header), None)
