"""Read the dates of somebody's own table, in the order in which that table writes day and month.

In:  a cell ("05/03/2024", "5.3.24", "5 March 2024", "2024-03-05"), and the order: day first, month first, or ISO alone.
Out: ISO text with its precision. Guesses the order from cells, if they settle it.

Refuses what fits no order: nobody can tell the 5th of March from the 3rd of May by a look at one cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.reading.counts import MONTHS
from loaders.reading.dates import ISO, read_date
from loaders.reading.item import Refused

ORDERS = ("iso", "day first", "month first")

TIME = r"(?:,? \d{1,2}:\d\d.*)?"
NUMBERS = re.compile(rf"(\d{{1,2}})[/.\-](\d{{1,2}})[/.\-](\d{{4}}|\d{{2}}){TIME}")
YEAR_FIRST = re.compile(rf"(\d{{4}})[/.](\d{{1,2}})[/.](\d{{1,2}}){TIME}")
SERIAL = re.compile(r"[2-5]\d{4}(?:\.\d+)?")
"""Days since 1900 or 1904, from 1954 to 2064: how a spreadsheet keeps a date that nobody has told it is one."""
DAY_MONTH = re.compile(r"(\d{1,2})\.?[ -]([A-Za-z]{3})[a-z]*\.?,?[ -](\d{4})")
MONTH_DAY = re.compile(r"([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})")
CENTURY = "20"
"""Two digits for a year are of this century: tables of before have four."""


def written_date(printed: str | None, order: str, *, today: str | None = None, line: int | None = None) -> str | None:
    """The date.

    >>> written_date("5/3/2024", "day first"), written_date("3 Mar 2024", "iso"), written_date("2024-03", "day first")
    ('2024-03-05', '2024-03-03', '2024-03')
    """
    words = (printed or "").strip()
    if words and not ISO.fullmatch(words):
        words = _in_iso(words, order, line)
    return read_date(words, today=today, line=line)


def _in_iso(words: str, order: str, line: int | None) -> str:
    if found := NUMBERS.fullmatch(words):
        first, second, year = found.groups()
        if order == "iso":
            raise Refused(f"{words!r} may be read in two ways: say whether day or month comes first.", line)
        day, month = (first, second) if order == "day first" else (second, first)
        return f"{year if len(year) == 4 else CENTURY + year}-{month:0>2}-{day:0>2}"
    if found := YEAR_FIRST.fullmatch(words):
        year, month, day = found.groups()
        return f"{year}-{month:0>2}-{day:0>2}"
    if SERIAL.fullmatch(words):
        raise Refused(
            f"{words} looks like a spreadsheet's count of days: show the column as dates and save again.", line
        )
    if found := DAY_MONTH.fullmatch(words):
        day, name, year = found.groups()
    elif found := MONTH_DAY.fullmatch(words):
        name, day, year = found.groups()
    else:
        raise Refused(f"{words!r} is not a possible date.", line)
    month = MONTHS.get(name.lower())
    if month is None:
        raise Refused(f"{words!r} is not a possible date.", line)
    return f"{year}-{month:02}-{day:0>2}"


def order_of(cells: Iterable[str]) -> str:
    """The order that these cells settle: a number above 12 can be no month; `iso` if they settle none.

    >>> order_of(["05/03/2024", "17/03/2024"]), order_of(["05/03/2024"])
    ('day first', 'iso')
    """
    for found in map(NUMBERS.fullmatch, (cell.strip() for cell in cells)):
        if found and int(found[1]) > 12 >= int(found[2]):
            return "day first"
        if found and int(found[2]) > 12 >= int(found[1]):
            return "month first"
    return "iso"
