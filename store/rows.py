"""A Figure as the database keeps it, and back.

In:  Figure or a row of the two tables joined.
Out: the line's values, the figure's own values; a Figure.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from operator import attrgetter
from typing import Any

import records
from records import Figure, Report
from store.schema import FIGURE_FIELDS, LINE_FIELDS, OWN_FIELDS, REPORT_FIELDS

line_values = attrgetter(*LINE_FIELDS)
own_values = attrgetter(*OWN_FIELDS)
report_values = attrgetter(*REPORT_FIELDS)

BOOLEANS = tuple(FIGURE_FIELDS.index(name) for name in ("date_inferred", "wider_scope", "overlap", "explicit"))

SELECT = ", ".join(f'l."{name}"' if name in LINE_FIELDS else f'f."{name}"' for name in FIGURE_FIELDS)
"""The columns of a Figure, in its order, from `figures f` and `lines l`."""


def line_hash(values: Iterable[str | None]) -> str:
    """Identity of a line: nothing and the empty text are two different things."""
    joined = "\x1f".join("\x00" if value is None else value for value in values)
    return blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def figure_of(row: tuple[Any, ...]) -> Figure:
    """The Figure of one row of SELECT."""
    values = list(row)
    for index in BOOLEANS:
        values[index] = values[index] == 1
    return records.figure_of(values)


def report_of(row: tuple[Any, ...]) -> Report:
    """The Report of one row of its columns; its figures stay where they are."""
    return Report(**dict(zip(REPORT_FIELDS, row, strict=True)))
