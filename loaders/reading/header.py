"""Find the names of a table's columns: the first row that is no title, note or empty line.

In:  the beginning of a table, or its rows; the columns that a loader needs.
Out: what parts its cells; the names of its columns.

Ministries put a title, a source and an empty line above their tables. Spreadsheets of half of Europe part cells by
semicolons, and some say so on a line of their own (`sep=;`).
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import islice

DELIMITERS = (",", ";", "\t", "|")
"""What parts the cells of a table."""

SEARCHED = 25
"""Rows among which the names are looked for: as many as the standard of HXL allows above its tags."""

SAYS_DELIMITER = "sep="


def delimiter_of(top: str) -> str:
    """What parts the cells of a table that begins like this: what cuts most rows into equally many cells.

    >>> delimiter_of("Deaths, by place\\ndate;place;dead\\n05.03.2024;North;3,5\\n"), delimiter_of("a,b;c\\n")
    (';', ',')
    """
    said = top.partition("\n")[0].strip().strip('"')
    if said.startswith(SAYS_DELIMITER) and len(said) == len(SAYS_DELIMITER) + 1:
        return said[-1]
    return max(DELIMITERS, key=lambda one: _equally_wide(top, one))


def _equally_wide(top: str, delimiter: str) -> tuple[int, int]:
    """How many of the first rows are cut into equally many cells, and into how many."""
    rows = islice(csv.reader(io.StringIO(top, newline=""), delimiter=delimiter), SEARCHED)
    wide = Counter(len(row) for row in rows if len(row) > 1)
    return max(((times, width) for width, times in wide.items()), default=(0, 0))


def names_of(rows: Iterator[list[str]], needed: Collection[str] = ()) -> list[str]:
    """The names; the rows go on below them. Of several rows the one that holds all columns that are needed.

    >>> names_of(iter([["Deaths by place"], [], ["Source", "May"], ["date", "dead "], ["2024", "3"]]), ["dead"])
    ['date', 'dead']
    """
    first: list[str] = []
    for row in islice(rows, SEARCHED):
        names = [name.strip() for name in row]
        # A title that is merged over all columns stands in each of them.
        if len(set(filter(None, names))) < 2 or names[0].startswith(SAYS_DELIMITER):
            continue
        if set(needed) <= set(names):
            return names
        first = first or names
    return first
