"""What a table or list is made of: lines, their cells, and the patterns that tell them from running text.

In:  the lines of a text.
Out: Line with its cells, Cell for a number that was read, Found for all of them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from figures.dates import Time
from figures.numerals import Numeral
from records import Metric, Unit

GAP = re.compile(r"[|\t]|[ ]{3,}")
"""What stands between two cells."""
LISTED = re.compile(
    r"[ \t]*(?:[•*▪●◦·‣–—-][\ufe0f]?[ \t]*)?(?P<label>[^\W\d_][^:|\t\n]{0,60}?)[ \t]*:[ \t]*(?P<value>[^\n]+)"
)
"""'Borno: 1,434,000', with or without a bullet."""

UNMARKED = re.compile(r"[ \t]*(?P<label>[^\W\d_][^:|\t\n\d]{0,40}?)[ \t]+(?P<value>[~<>]?\d[\d,.]*(?: million)?)[ \t]*")
"""'Lebanon 1,001,208': a name and nothing but its number."""


@dataclass(slots=True)
class Cell:
    """One number of a table or list."""

    start: int
    end: int
    numeral: Numeral
    metric: Metric
    head: str
    """The words of its column or heading."""
    place: tuple[str, str | None] | None
    """The name and country that its row gives."""
    time: Time | None
    source: str | None
    row: tuple[int, int]
    """Offsets of its row, for the quotation."""
    population: str | None = None
    group: str | None = None
    """The nationality that its head names: 'Syrian refugees'."""
    unit: Unit = "person"


@dataclass(slots=True)
class Line:
    """One line that is not empty, and where it stands."""

    start: int
    end: int
    words: str

    def has_gap(self) -> bool:
        """True if it may have cells: asked of every line, and the letters are found sooner than the pattern."""
        return "|" in self.words or "\t" in self.words or "   " in self.words

    def cells(self) -> list[tuple[int, int]]:
        """Offsets of the cells between bars, tabs or wide gaps, trimmed."""
        found, at = [], self.start
        for gap in [*GAP.finditer(self.words), None]:
            stop = self.end if gap is None else self.start + gap.start()
            piece = self.words[at - self.start : stop - self.start]
            if piece.strip():
                lead = len(piece) - len(piece.lstrip())
                found.append((at + lead, at + lead + len(piece.strip())))
            at = stop if gap is None else self.start + gap.end()
        return found


@dataclass(slots=True)
class Found:
    """All cells of a text and the stretches that they were read from, in order."""

    cells: list[Cell]
    spans: list[tuple[int, int]]

    def holds(self, start: int, end: int) -> bool:
        """True if a stretch of text was read as a row here."""
        after = bisect_right(self.spans, (start, end))
        return any(a < end and start < b for a, b in self.spans[max(0, after - 1) : after + 1])
