"""The text in which tables and lists are looked for: its lines, and what they and their cells say.

In:  the text of a report, the lexicon, the gazetteer, the day of publication.
Out: Sheet: the number of a cell, the source below the rows, what the lines above say; and the cells that were taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from figures import dates, numerals, text
from figures.dates import Time
from figures.dates.times import YEAR
from figures.gazetteer import Gazetteer
from figures.lexicon import Lexicon
from figures.numerals import Numeral
from figures.tables.heads import Heads
from figures.tables.rows import Cell, Found, Line
from records import Metric, Unit

Said = TypeVar("Said")
"""What a line above says: a time, or a place."""
LINES_TO_HEADING = 6
"""Lines above a bare label in which its day may stand."""
SOURCE = re.compile(r"^[ \t]*\(?[Ss]ources?:[ \t]*(?P<who>[^\n.;)]+)", re.M)
LINES_TO_SOURCE = 12
"""Lines below a table in which its source may be named."""
MOVEMENT = re.compile(r"\b(?:new |internal )*displacements\b", re.I)
"""Movements, not people: one who flees twice is counted twice."""


class Sheet:
    """The lines of a text, and the cells that were read in them."""

    def __init__(self, words: str, lexicon: Lexicon, gazetteer: Gazetteer, published: date | None) -> None:
        self.text = words
        self.lexicon = lexicon
        self.heads = Heads(lexicon, gazetteer, published)
        self.lines = [Line(a, b, words[a:b]) for a, b in text.lines(words) if words[a:b].strip()]
        self.times: dict[int, Time | None] = {}
        self.places: dict[int, tuple[str, str | None] | None] = {}
        """What lines that count nobody say, by line, as far as it was asked for."""
        self.out = Found([], [])

    def number(self, cell: tuple[int, int]) -> Numeral | None:
        """The one number that a cell begins with."""
        tokens = text.tokens(self.text, *cell)
        found = numerals.find(tokens, self.lexicon)
        return found[0] if found and found[0].first <= 1 and found[0].vague is None else None

    def has_count(self, line: Line) -> bool:
        """True if a line holds a number that is no date: it is no heading."""
        tokens = text.tokens(self.text, line.start, line.end)
        inside = {
            k for time in dates.find(tokens, self.lexicon, self.heads.published) for k in range(time.first, time.last)
        }
        counts = [n for n in numerals.find(tokens, self.lexicon) if n.vague is None and n.first not in inside]
        return any(not YEAR.fullmatch(tokens[n.first].text) for n in counts)

    def unit(self, words: str) -> str | None:
        """What one of a number is, if a label names it."""
        return self.heads.unit([token.low for token in text.tokens(words, 0, len(words))])

    def above(self, i: int, read: Callable[[str], Said | None], known: dict[int, Said | None]) -> Said | None:
        """What the nearest line above says that counts nobody: the heading's time, or its place."""
        for k in range(i - 1, max(-1, i - 1 - LINES_TO_HEADING), -1):
            if k not in known:
                known[k] = None if self.has_count(self.lines[k]) else read(self.lines[k].words)
            if known[k] is not None:
                return known[k]
        return None

    def source(self, line: int) -> str | None:
        """'Source: Ministry of Interior' below the rows."""
        if line >= len(self.lines):
            return None
        stop = self.lines[min(len(self.lines), line + LINES_TO_SOURCE) - 1].end
        named = SOURCE.search(self.text, self.lines[line].start, stop)
        return named["who"].strip() if named else None

    def take(
        self,
        cell: tuple[int, int],
        metric: Metric | None,
        head: str,
        place: tuple[str, str | None] | None,
        time: Time | None,
        source: str | None,
        line: Line,
    ) -> None:
        """Keeps the number of a cell, if its head counts people."""
        numeral = self.number(cell)
        if metric is None or numeral is None:
            return
        tokens = text.tokens(self.text, *cell)
        start, end = tokens[numeral.first].start, tokens[numeral.last - 1].end
        words = [token.low for token in tokens[numeral.last :]] + [t.low for t in text.tokens(head, 0, len(head))]
        row = (line.start, line.end)
        whom = self.heads.whom(words)
        unit: Unit = "household" if self.heads.unit(words) == "household" else "person"
        if MOVEMENT.search(head):
            unit = "movement"
        self.out.cells.append(
            Cell(
                start,
                end,
                numeral,
                metric,
                head,
                place,
                time,
                source,
                row,
                whom,
                self.heads.group(head.split(": ")[-1]),
                unit,
            )
        )
