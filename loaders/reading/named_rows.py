"""Rows of a table within a report, as lines that say with each cell what its column is called.

In:  cells, row by row.
Out: `name: cell; name: cell.` for each row; a title above the names as it stands; rows without names as they stand.

The extractor reads such a line as it reads a sentence. A cell of whole sentences stands for itself, below the short
cells of its row.
"""

from __future__ import annotations

from collections.abc import Sequence

SENTENCES = 100
"""Characters from which a cell is a text and no entry."""

LONGEST_NAME = 60
"""Characters of the longest name of a column: a table whose first row says more has no row of names."""


def named_rows(table: Sequence[Sequence[str | None]]) -> list[str]:
    """The lines of a table.

    >>> named_rows([["Casualties", "Casualties"], ["Place", "Killed"], ["North", "12"]])
    ['Casualties', 'Place: North; Killed: 12.']
    """
    cells = [[" ".join((cell or "").split()) for cell in row] for row in table]
    cells = [row for row in cells if any(row)]
    lines = []
    # A cell that is merged over all columns is a title.
    while len(cells) > 1 and len(cells[0]) > 1 and len(set(filter(None, cells[0]))) == 1:
        lines.append(next(filter(None, cells.pop(0))))
    if len(cells) < 2 or any(len(name) > LONGEST_NAME for name in cells[0]):
        return lines + [" ".join(filter(None, row)) for row in cells]
    for row in cells[1:]:
        named = [(name, cell) for name, cell in zip(cells[0], row, strict=False) if cell]
        short = "; ".join(f"{name}: {cell}" if name else cell for name, cell in named if len(cell) < SENTENCES)
        lines += [*([f"{short}."] if short else []), *(cell for _, cell in named if len(cell) >= SENTENCES)]
    return lines
