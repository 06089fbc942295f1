"""A Figure as the database keeps it, and back.

In:  Figure or a row of the two tables joined.
Out: the lines' values and the figures' own values, by column; a Figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import chain
from operator import attrgetter
from typing import Any

import records
from records import Figure, Report
from sheet import Sheet
from store.schema import FIGURE_FIELDS, LINE_FIELDS, OWN_FIELDS, REPORT_FIELDS

line_values = attrgetter(*LINE_FIELDS)
report_values = attrgetter(*REPORT_FIELDS)

YES_OR_NO = ("date_inferred", "wider_scope", "overlap", "explicit")
BOOLEANS = tuple(map(FIGURE_FIELDS.index, YES_OR_NO))

SELECT = ", ".join(f'l."{name}"' if name in LINE_FIELDS else f'f."{name}"' for name in FIGURE_FIELDS)
"""The columns of a Figure, in its order, from `figures f` and `lines l`."""


def line_hash(values: Iterable[str | None]) -> str:
    """Identity of a line: nothing and the empty text are two different things."""
    joined = "\x1f".join("\x00" if value is None else value for value in values)
    return blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def lines_of(sheets: Sequence[Sheet]) -> Iterator[tuple[str | None, ...]]:
    """The line's values of each figure."""
    return zip(*(_together(sheets, name) for name in LINE_FIELDS), strict=True)


def columns_of(sheets: Sequence[Sheet]) -> tuple[dict[str, Iterable[Any]], dict[str, str]]:
    """The figures' own values: by column those that differ, and as SQL writes it what all of them say alike.

    What says nothing is left out. SQLite's driver takes one value at a time, and None and True ten times as slowly as
    text and numbers: half of a figure is None, and half of the rest is the same in a whole table of events.
    """
    differing: dict[str, Iterable[Any]] = {}
    alike: dict[str, str] = {}
    for name in OWN_FIELDS:
        differs = any(sheet.differs(name) for sheet in sheets)
        shared = {getattr(sheet.shared, name) for sheet in sheets}
        if not differs and len(shared) == 1 and "\0" not in str(*shared):
            (value,) = shared
            alike |= {} if value is None else {name: _literal(value)}
        elif name in YES_OR_NO:
            differing[name] = map(int, _together(sheets, name))
        elif any(sheet.says(name) for sheet in sheets):
            differing[name] = _together(sheets, name)
    return differing, alike


def _literal(value: str | float | bool) -> str:
    """A value as SQL writes it.

    >>> _literal("it's"), _literal(True), _literal(0.5)
    ("'it''s'", '1', '0.5')
    """
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return repr(int(value) if isinstance(value, bool) else value)


def quotes_of(sheets: Sequence[Sheet]) -> Iterator[tuple[str, str]]:
    """Kind and words of each figure's quotation."""
    return zip(_together(sheets, "quote_kind"), _together(sheets, "quote"), strict=True)


def _together(sheets: Sequence[Sheet], name: str) -> Iterator[Any]:
    return chain.from_iterable(sheet.column(name) for sheet in sheets)


def figure_of(row: tuple[Any, ...]) -> Figure:
    """The Figure of one row of SELECT."""
    values = list(row)
    for index in BOOLEANS:
        values[index] = values[index] == 1
    return records.figure_of(values)


def report_of(row: tuple[Any, ...]) -> Report:
    """The Report of one row of its columns; its figures stay where they are."""
    return Report(**dict(zip(REPORT_FIELDS, row, strict=True)))
