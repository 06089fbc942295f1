"""Write tables to a fresh SQLite file that others open: with Datasette, R, a spreadsheet.

In:  a path, tables of plain values with the type of each column.
Out: the file, put in its place in one step; full-text search over one table if asked.

It shares nothing with the store's own database: no reviews, no texts, no names of reviewers come along by accident.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TYPES = {"string": "TEXT", "number": "REAL", "integer": "INTEGER", "boolean": "INTEGER"}


@dataclass(frozen=True, slots=True)
class Copied:
    """One table of the file."""

    columns: Sequence[tuple[str, str]]
    """Name and type (string, number, integer, boolean) of each column."""
    rows: Iterable[Sequence[str | float | int | bool | None]]
    indexed: Sequence[str] = ()
    """Columns that readers filter by."""
    searched: Sequence[str] = ()
    """Columns of a full-text index."""


def copy_out(path: Path, tables: Mapping[str, Copied]) -> None:
    """Write the file; one that is there is replaced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    connection = sqlite3.connect(draft)
    try:
        for name, table in tables.items():
            _write(connection, name, table)
        connection.commit()
        connection.execute("VACUUM")
    finally:
        connection.close()
    os.replace(draft, path)


def _write(connection: sqlite3.Connection, name: str, table: Copied) -> None:
    columns = ", ".join(f'"{column}" {TYPES[kind]}' for column, kind in table.columns)
    connection.execute(f'CREATE TABLE "{name}" ({columns})')
    connection.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(table.columns))})', table.rows)
    for column in table.indexed:
        connection.execute(f'CREATE INDEX "{name}_{column}" ON "{name}" ("{column}")')
    if table.searched:
        searched = ", ".join(f'"{column}"' for column in table.searched)
        connection.execute(f'CREATE VIRTUAL TABLE "{name}_fts" USING FTS5 ({searched}, content="{name}")')
        connection.execute(f'INSERT INTO "{name}_fts" (rowid, {searched}) SELECT rowid, {searched} FROM "{name}"')
