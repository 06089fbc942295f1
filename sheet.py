"""Figures of a table side by side: what all of them say is said once, the rest stands in columns.

In:  one Figure that says what all share, and columns of what each says of its own.
Out: Sheet: a sequence whose Figures are made when they are asked for, and the columns for who takes them whole.

A table of a hundred thousand events gives a quarter of a million figures that differ in a dozen of sixty fields. A
loader may give such figures as a Sheet: registers and store then work by column, and nobody makes a record that nobody
reads. Whoever does not care reads it as the sequence of Figures that it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from itertools import repeat
from typing import Any, overload

from records import Figure, changed, figure_of, values_of

FIELDS = tuple(field.name for field in fields(Figure))


class Sheet(Sequence[Figure]):
    """Figures side by side; never changed once made."""

    __slots__ = ("_columns", "_size", "shared")

    def __init__(self, shared: Figure, columns: Mapping[str, Sequence[Any]], size: int) -> None:
        self.shared = shared
        self._columns = dict(columns)
        self._size = size

    @classmethod
    def of_rows(cls, shared: Figure, rows: Sequence[Mapping[str, Any]]) -> Sheet:
        """From what each figure says of its own: the same fields in the same order in every row.

        >>> sheet = Sheet.of_rows(Figure(metric="killed"), [{"value": 1.0}, {"value": 2.0}])
        >>> [(figure.metric, figure.value) for figure in sheet]
        [('killed', 1.0), ('killed', 2.0)]
        """
        by_column = zip(*(row.values() for row in rows), strict=True)
        return cls(shared, dict(zip(rows[0] if rows else (), by_column, strict=True)), len(rows))

    @classmethod
    def of(cls, figures: Sequence[Figure]) -> Sheet:
        """From figures one by one; a sheet is itself."""
        if isinstance(figures, Sheet):
            return figures
        by_column = zip(*map(values_of, figures), strict=True)
        return cls(Figure(), dict(zip(FIELDS if figures else (), by_column, strict=True)), len(figures))

    def column(self, name: str) -> Iterable[Any]:
        """What every figure says in one field."""
        own = self._columns.get(name)
        return repeat(getattr(self.shared, name), self._size) if own is None else own

    def differs(self, name: str) -> bool:
        """Whether a field stands in a column of its own; if not, the shared figure speaks for all."""
        return name in self._columns

    def says(self, name: str) -> bool:
        """Whether any figure says anything in a field."""
        own = self._columns.get(name)
        return getattr(self.shared, name) is not None if own is None else any(said is not None for said in own)

    def saying(self, columns: Mapping[str, Sequence[Any]]) -> Sheet:
        """The same figures with other columns in some fields."""
        return Sheet(self.shared, {**self._columns, **columns}, self._size)

    def sharing(self, shared: Figure) -> Sheet:
        """The same columns beside another shared figure."""
        return Sheet(shared, self._columns, self._size)

    def only(self, places: Sequence[int]) -> Sheet:
        """The figures at these places."""
        columns = {name: [column[place] for place in places] for name, column in self._columns.items()}
        return Sheet(self.shared, columns, len(places))

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[Figure]:
        return map(figure_of, zip(*map(self.column, FIELDS), strict=True))

    @overload
    def __getitem__(self, at: int) -> Figure: ...
    @overload
    def __getitem__(self, at: slice) -> Sheet: ...
    def __getitem__(self, at: int | slice) -> Figure | Sheet:
        if isinstance(at, slice):
            some = range(*at.indices(self._size))
            return self if len(some) == self._size else self.only(some)
        at = range(self._size)[at]
        return changed(self.shared, **{name: column[at] for name, column in self._columns.items()})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(Figure.__eq__, self, other))

    def __hash__(self) -> int:
        return hash(tuple(self))
