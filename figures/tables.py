"""Reads the figures of tables and lists, where a number's meaning stands in a column's head or in a heading.

In:  the text of a report, the lexicon, the gazetteer, the day of publication.
Out: Cells: a numeral, its metric, the place or month that its row names; and the stretches of text that they take up.
Forms: rows of cells between bars, tabs or wide gaps below a head row; 'Borno: 1,434,000' below 'IDPs by state:';
'Refugees by country: Chad 860,000; Egypt 500,000' in one line; months ('Jan: 1,992; Feb: 1,646').
Refuses columns and headings that say nothing of people killed, wounded, missing, taken, displaced: they stay unread.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from figures import dates, numerals, text
from figures.dates import Time
from figures.gazetteer import Gazetteer
from figures.heads import BY, YEAR, Heads
from figures.lexicon import Lexicon
from figures.numerals import Numeral
from figures.rows import (
    BARE_LABEL,
    FEWEST_ROWS,
    GAP,
    ITEM,
    LINES_TO_HEADING,
    LINES_TO_SOURCE,
    LISTED,
    LONGEST_HEADING,
    LONGEST_LINE,
    MOVEMENT,
    MOVEMENTS,
    RULE,
    SECOND,
    SOURCE,
    Cell,
    Found,
    Line,
)
from records import Metric, Unit

Said = TypeVar("Said")
"""What a line above says: a time, or a place."""
PARTED = re.compile(r":[ \t]|[ \t][–—-][ \t]")
"""What stands between the title and the items of a list in one line."""
NOT_NOMINAL = ("trigger", "head", "toll")
"""For labels without a colon: 'number of evacuation centres' counts buildings."""


def read(words: str, lexicon: Lexicon, gazetteer: Gazetteer, published: date | None) -> Found:
    """The tables and lists of a text."""
    return _Reader(words, lexicon, gazetteer, published).run()


class _Reader:
    def __init__(self, words: str, lexicon: Lexicon, gazetteer: Gazetteer, published: date | None) -> None:
        self.text = words
        self.lexicon = lexicon
        self.heads = Heads(lexicon, gazetteer, published)
        self.lines = [Line(m.start(), m.end(), m.group()) for m in re.finditer(r"[^\n\r]+", words) if m.group().strip()]
        self.times: dict[int, Time | None] = {}
        self.places: dict[int, tuple[str, str | None] | None] = {}
        """What lines that count nobody say, by line, as far as it was asked for."""
        self.out = Found([], [])

    def run(self) -> Found:
        i = 0
        while i < len(self.lines):
            taken = self._table(i) or self._list(i) or self._in_one_line(i) or self._bare_label(i) or self._flow(i)
            i += max(1, taken)
        return self.out

    # -- three forms --------------------------------------------------------------------------------------------
    def _table(self, i: int) -> int:
        """A head row and rows of cells, or rows of two cells under a title; returns the lines taken."""
        if i + 1 == len(self.lines) or not GAP.search(self.lines[i + 1].words):
            return 0
        head = self.lines[i].cells()
        if len(head) >= 2 and not any(self._number(cell) for cell in head):
            metrics = [self.heads.metric(self.text[a:b]) for a, b in head]
            titles = [self.text[a:b] for a, b in head]
        else:
            metric = self.heads.metric(self.lines[i].words)
            if len(head) != 1 or metric is None or self._has_count(self.lines[i]):
                return 0
            metrics, titles = [None, metric], ["", self.lines[i].words]
        if not any(metrics[1:]):
            return 0
        rows, last = [], i + 1
        while last < len(self.lines):
            cells = self.lines[last].cells()
            if RULE.fullmatch(self.lines[last].words):
                last += 1
                continue
            if len(cells) != len(metrics) or not any(self._number(cell) for cell in cells[1:]):
                break
            rows.append((self.lines[last], cells))
            last += 1
        if not rows:
            return 0
        above = self.lines[i - 1].words if i and len(head) > 1 else ""
        time = self.heads.time(above) or self.heads.time(self.lines[i].words)
        source = self._source(last)
        named = self.heads.rows_are_places(titles[0]) or self.heads.rows_are_places(self.lines[i].words)
        for line, cells in rows:
            label = self.text[slice(*cells[0])]
            place = self.heads.place(label, named)
            day = None if place else self.heads.time(label)
            for k in range(1, len(metrics)):
                self._take(cells[k], metrics[k], titles[k], place, day or time, source, line)
            self.out.spans.append((line.start, line.end))
        return last - i

    def _list(self, i: int) -> int:
        """'IDPs by state:' over lines of 'Borno: 1,434,000'; returns the lines taken."""
        line = self.lines[i]
        if i + 1 == len(self.lines) or not LISTED.fullmatch(self.lines[i + 1].words):
            return 0
        metric = self.heads.metric(line.words)
        if metric is None or self._has_count(line):
            return 0
        if not (line.words.rstrip().endswith(":") or BY.search(line.words) or len(line.words) <= LONGEST_HEADING):
            return 0
        named = self.heads.rows_are_places(line.words)
        rows, last = [], i + 1
        while last < len(self.lines) and (match := LISTED.fullmatch(self.lines[last].words)):
            start = self.lines[last].start
            label = (start + match.start("label"), start + match.end("label"))
            value = (start + match.start("value"), start + match.end("value"))
            if not self._is_row(metric, label, value, named):
                break
            rows.append((self.lines[last], label, value))
            last += 1
        if len(rows) < FEWEST_ROWS:
            return 0
        time, source = self.heads.time(line.words), self._source(last)
        for row, label, value in rows:
            words = self.text[slice(*label)]
            place = None if self._unit(words) else self.heads.place(words, named)
            self._take(value, metric, f"{words}: {line.words}", place, time, source, row)
            if second := SECOND.search(self.text, *value):
                self._take(second.span("value"), metric, second["unit"], place, time, source, row)
            self.out.spans.append((row.start, row.end))
        return last - i

    def _is_row(self, metric: str, label: tuple[int, int], value: tuple[int, int], named: bool) -> bool:
        """True for 'Borno: 1,434,000', 'Families: 8,120', 'With hosts: 5,000 families' below such a heading."""
        words, rest = self.text[slice(*label)], self.text[slice(*value)]
        if self.heads.metric(words) not in (None, metric) or not self._number(value):
            return False
        if named or self._unit(words) or self.heads.place(words, False):
            return True
        return metric in MOVEMENTS and self._unit(rest) is not None

    def _unit(self, words: str) -> str | None:
        return self.heads.unit([token.low for token in text.tokens(words, 0, len(words))])

    def _in_one_line(self, i: int) -> int:
        """'IDPs by region: Diffa 104,000; Tahoua 31,200.', 'Toll 2007 - Jan: 1,992; Feb: 1,646 killed'."""
        line = self.lines[i]
        if len(line.words) > LONGEST_LINE or ";" not in line.words:
            return 0
        parted = PARTED.search(line.words)
        if parted is None:
            return 0
        title = line.words[: parted.start()]
        metric = self.heads.metric(title) or self.heads.metric(line.words)
        if metric is None or self._has_count(Line(line.start, line.start + parted.start(), title)):
            return 0
        named = self.heads.rows_are_places(title)
        items = list(ITEM.finditer(line.words, parted.end()))
        offset, read = line.start, []
        for item in items:
            label = (offset + item.start("label"), offset + item.end("label"))
            month = self.heads.month(item["label"], title)
            place = None if month else self.heads.place(self.text[slice(*label)], named)
            own = self.heads.metric(item["label"])
            if month is None and place is None and own is None:
                return 0
            read.append(((offset + item.start("value"), offset + item.end("value")), place, month, own))
        if len(read) < FEWEST_ROWS:
            return 0
        for value, place, month, own in read:
            self._take(value, own or metric, title, place, month or self.heads.time(title), self._source(i + 1), line)
        self.out.spans.append((line.start, line.end))
        return 1

    def _bare_label(self, i: int) -> int:
        """'Number of IDPs in evacuation centres 18,091': a label that ends in its number without a colon."""
        line = self.lines[i]
        match = BARE_LABEL.fullmatch(line.words)
        metric = self.heads.metric(match["label"], NOT_NOMINAL) if match else None
        if match is None or metric is None:
            return 0
        value = (line.start + match.start("value"), line.start + match.end("value"))
        time, place = self._above(i, self.heads.time, self.times), self._above(i, self.heads.place_in, self.places)
        self._take(value, metric, match["label"], place, time, self._source(i + 1), line)
        self.out.spans.append((line.start, line.end))
        return 1

    def _flow(self, i: int) -> int:
        """'Internal displacements in 2022: 1,004,000': moves of a year, no level."""
        line = self.lines[i]
        match = LISTED.fullmatch(line.words)
        if match is None or not MOVEMENT.search(match["label"]) or (time := self.heads.time(match["label"])) is None:
            return 0
        value = (line.start + match.start("value"), line.start + match.end("value"))
        self._take(value, "displaced", match["label"], None, time, self._source(i + 1), line)
        self.out.spans.append((line.start, line.end))
        return 1

    def _above(self, i: int, read: Callable[[str], Said | None], known: dict[int, Said | None]) -> Said | None:
        """What the nearest line above says that counts nobody: the heading's time, or its place."""
        for k in range(i - 1, max(-1, i - 1 - LINES_TO_HEADING), -1):
            if k not in known:
                known[k] = None if self._has_count(self.lines[k]) else read(self.lines[k].words)
            if known[k] is not None:
                return known[k]
        return None

    # -- their parts --------------------------------------------------------------------------------------------
    def _number(self, cell: tuple[int, int]) -> Numeral | None:
        """The one number that a cell begins with."""
        tokens = text.tokens(self.text, *cell)
        found = numerals.find(tokens, self.lexicon)
        return found[0] if found and found[0].first <= 1 and found[0].vague is None else None

    def _has_count(self, line: Line) -> bool:
        """True if a line holds a number that is no date: it is no heading."""
        tokens = text.tokens(self.text, line.start, line.end)
        inside = {
            k for time in dates.find(tokens, self.lexicon, self.heads.published) for k in range(time.first, time.last)
        }
        counts = [n for n in numerals.find(tokens, self.lexicon) if n.vague is None and n.first not in inside]
        return any(not YEAR.fullmatch(tokens[n.first].text) for n in counts)

    def _source(self, line: int) -> str | None:
        """'Source: Ministry of Interior' below the rows."""
        if line >= len(self.lines):
            return None
        stop = self.lines[min(len(self.lines), line + LINES_TO_SOURCE) - 1].end
        named = SOURCE.search(self.text, self.lines[line].start, stop)
        return named["who"].strip() if named else None

    def _take(
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
        numeral = self._number(cell)
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
        self.out.cells.append(Cell(start, end, numeral, metric, head, place, time, source, row, whom, unit))
