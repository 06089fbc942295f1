"""Find tables that a page prints without lines: names of columns, and below them rows of a name and numbers.

In:  the words of a page, each with its place.
Out: the tables as rows of cells, and the words that are in none.

Without this, such a table is taken for columns of text, and its numbers lose their names. Only what is plainly a table
counts: at least two rows one below the other, each with one name and as many numbers as there are names above them; or
names each with a number of its own, as boxes of key figures have them.
"""

from __future__ import annotations

import re

from loaders.reading.lines import Word, from_left, in_lines
from loaders.reading.table_text import NUMBER, Rows

Cell = list[Word]
Line = list[Cell]

GAP = 6.0
"""Points of empty width that part two cells: twice a space between words."""

NOTHING = re.compile(r"[-\u2013\u2014]|n/?a", re.IGNORECASE)
RUNNING_HEADS = 1
"""Lines that may stand above a table which goes on from the page before."""
FEWEST_ROWS = 2
LONGEST_CELL = 60
"""Characters of a name of a row or column."""

CLOSE = 3.0
"""Heights of a line between two rows of one table at most."""


def bare_tables(words: list[Word]) -> tuple[list[Rows], list[str], list[Word]]:
    """The tables, the names that have a number of their own as `name: number.`, and the words outside of them."""
    lines = [_cells(from_left(line)) for line in in_lines(words)]
    tables, pairs, used, at = [], [], set(), 0
    while at < len(lines):
        end = _end(lines, at)
        if end - at >= FEWEST_ROWS:
            rows, texts = lines[at:end], [[_text(cell) for cell in row] for row in lines[at:end]]
            names = lines[at - 1] if at and _names(lines[at - 1], lines[at]) else None
            if names:
                above = [_text(cell) for cell in names]
                tables.append([[""] * (len(rows[0]) - len(above)) + above, *texts])
            elif at <= RUNNING_HEADS:
                tables.append(texts)  # its names are on the page before
            elif len(rows[0]) == 2:
                pairs += [f"{name}: {number}." for name, number in texts]
            if names or at <= RUNNING_HEADS or len(rows[0]) == 2:
                used |= {id(word) for line in (*rows, names or ()) for cell in line for word in cell}
        at = max(end, at + 1)
    return tables, pairs, [word for word in words if id(word) not in used]


def _cells(line: list[Word]) -> Line:
    cells = [[line[0]]]
    for word in line[1:]:
        if word["x0"] - cells[-1][-1]["x1"] > GAP:
            cells.append([word])
        else:
            cells[-1].append(word)
    return cells


def _text(cell: Cell) -> str:
    return " ".join(word["text"] for word in cell)


def _end(lines: list[Line], start: int) -> int:
    """Below the last of the rows that begin here."""
    end = start
    while end < len(lines) and _is_row(lines[end]) and len(lines[end]) == len(lines[start]):
        height = lines[start][0][0]["bottom"] - lines[start][0][0]["top"]
        if end > start and lines[end][0][0]["top"] - lines[end - 1][0][0]["bottom"] > CLOSE * height:
            break
        end += 1
    return end


def _is_row(line: Line) -> bool:
    """A name and numbers, one of them at least a number indeed."""
    first, *numbers = map(_text, line)
    return (
        bool(numbers)
        and not NUMBER.fullmatch(first)
        and len(first) <= LONGEST_CELL
        and all(NUMBER.fullmatch(number) or NOTHING.fullmatch(number) for number in numbers)
        and any(map(NUMBER.fullmatch, numbers))
    )


def _names(line: Line, row: Line) -> bool:
    """Whether a line holds the names of the columns of a row; the first column may have none."""
    texts = [_text(cell) for cell in line]
    if len(line) not in (len(row), len(row) - 1) or any(len(text) > LONGEST_CELL for text in texts):
        return False
    if any(NUMBER.fullmatch(text) for text in texts):
        return False
    return all(_over(name, cell) for name, cell in zip(line[::-1], row[:0:-1], strict=False))


def _over(name: Cell, cell: Cell) -> bool:
    """Whether a name stands above a cell."""
    return name[0]["x0"] - GAP <= cell[-1]["x1"] and cell[0]["x0"] <= name[-1]["x1"] + GAP
