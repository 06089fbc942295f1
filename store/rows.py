"""A Figure as the database keeps it, and back.

In:  Figure or a row of the two tables joined.
Out: the line's values, the figure's own values, of many figures by column; a Figure.
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

YES_OR_NO = ("date_inferred", "wider_scope", "overlap", "explicit")
BOOLEANS = tuple(map(FIGURE_FIELDS.index, YES_OR_NO))

SELECT = ", ".join(f'l."{name}"' if name in LINE_FIELDS else f'f."{name}"' for name in FIGURE_FIELDS)
"""The columns of a Figure, in its order, from `figures f` and `lines l`."""


def line_hash(values: Iterable[str | None]) -> str:
    """Identity of a line: nothing and the empty text are two different things."""
    joined = "\x1f".join("\x00" if value is None else value for value in values)
    return blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def columns_of(figures: Iterable[Figure]) -> dict[str, Iterable[Any]]:
    """The figures' own values by column, without the columns in which none of them says anything.

    SQLite's driver hands over None and True ten times as slowly as text and numbers, and half of a figure is None.
    """
    by_column = dict(zip(OWN_FIELDS, zip(*map(own_values, figures), strict=True), strict=True))
    said = {name: values for name, values in by_column.items() if values.count(None) < len(values)}
    return said | {name: map(int, said[name]) for name in YES_OR_NO}


def figure_of(row: tuple[Any, ...]) -> Figure:
    """The Figure of one row of SELECT."""
    values = list(row)
    for index in BOOLEANS:
        values[index] = values[index] == 1
    return records.figure_of(values)


def report_of(row: tuple[Any, ...]) -> Report:
    """The Report of one row of its columns; its figures stay where they are."""
    return Report(**dict(zip(REPORT_FIELDS, row, strict=True)))
