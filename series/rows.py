"""Write lines as rows, one per version of each point.

In:  Series, Registers.
Out: dictionaries with the columns of series.csv (docs/methodology.md, Exports).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from records import Series
from series.known import Known, Registers

COLUMNS = (
    "series_id", "conflict", "metric", "measure", "population", "group", "place", "country", "causation", "inclusion",
    "unit", "source", "count_start", "date_end", "value", "claim_low", "claim_high", "qualifier", "version",
    "published", "known_from", "known_until", "publishers", "urls", "segment", "figure_ids",
)  # fmt: skip
OF_KEY = (
    "series_id", "conflict", "metric", "measure", "population", "group", "place", "country", "causation", "inclusion",
    "unit", "count_start",
)  # fmt: skip
JOIN = " | "
"""Between several values of one cell: it occurs in no address and in no id."""


def rows(lines: Iterable[Series], registers: Registers | None = None) -> Iterator[dict[str, object]]:
    """The rows of some lines; missing is `None`."""
    known = Known(registers)
    for one in lines:
        of_key = {name: getattr(one.key, name) or None for name in OF_KEY}
        of_key["source"] = known.name(one.key.claimant) or None
        for point in one.points:
            row = {name: of_key[name] if name in of_key else getattr(point, name) for name in COLUMNS}
            yield {name: JOIN.join(cell) if isinstance(cell, tuple) else _plain(cell) for name, cell in row.items()}


def _plain(cell: object) -> object:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell
