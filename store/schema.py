"""The tables of the database, and how an older database becomes a newer one.

In:  an open sqlite_utils.Database.
Out: the same, with every table of this version of the program.

Figures that share everything but number, day and words form a *line*, and a line's text is kept once. A figure's
row number carries its line in the upper bits, so the figures of one line lie side by side in the file and one line
out of a million figures is read in one go. The two sides must agree on LINE_SHIFT for ever.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import Field, fields
from typing import TYPE_CHECKING

from records import Figure, Report

if TYPE_CHECKING:
    from sqlite_utils import Database

LINE_FIELDS = (
    "conflict", "metric", "measure", "population", "group", "actor", "place", "country", "causation",
    "inclusion", "unit", "source", "claimant", "publisher", "scope", "concerns",
)  # fmt: skip
"""What is kept once per line: the words of the series key, and those that hardly vary along it."""

LINE_SHIFT = 36
"""Bits below the line number in a figure's row number: 68,000 million figures, 134 million lines."""

NUMBERS = {"value", "low", "high", "percentage", "previous", "usual", "running_total", "confidence"}
WHOLE_NUMBERS = {
    "numeral_start", "numeral_end", "quote_start", "quote_end", "seq",
    "date_inferred", "wider_scope", "overlap", "explicit",
}  # fmt: skip
FIGURE_FIELDS = tuple(f.name for f in fields(Figure))
OWN_FIELDS = tuple(name for name in FIGURE_FIELDS if name not in (*LINE_FIELDS, "recorded"))
"""What is kept with the figure itself, besides the time that the store sets."""
REPORT_FIELDS = tuple(f.name for f in fields(Report) if f.name != "figures")


def _type(name: str) -> type:
    return float if name in NUMBERS else int if name in WHOLE_NUMBERS else str


def _first(db: Database) -> None:
    """Version 1: reports, lines, figures, quotes, and the records of what people decided."""
    db.create_table("meta", {"name": str, "value": int}, pk="name")
    db.table("meta").insert({"name": "writes", "value": 0})
    db.table("meta").insert({"name": "next_figure", "value": 0})

    db.create_table("reports", {**dict.fromkeys(REPORT_FIELDS, str), "recorded": str}, pk="report_id")
    db.table("reports").create_index(["published"])

    db.create_table("lines", {"line": int, "line_hash": str, **dict.fromkeys(LINE_FIELDS, str)}, pk="line")
    db.table("lines").create_index(["line_hash"], unique=True)
    db.table("lines").create_index(["conflict", "metric", "measure", "population", "claimant"])

    own = {name: _type(name) for name in OWN_FIELDS}
    db.create_table("figures", {"row": int, "line": int, **own, "recorded": str, "recorded_until": str}, pk="row")
    db.table("figures").create_index(["figure_id"])
    db.table("figures").create_index(["report_id"])
    db.execute("CREATE INDEX figures_of_line ON figures(line, date_end) WHERE recorded_until IS NULL")
    db.execute(
        "CREATE INDEX figures_unsure ON figures(confidence) "
        "WHERE recorded_until IS NULL AND review = 'extracted' AND confidence < 1"
    )
    db.execute(
        "CREATE VIRTUAL TABLE quotes USING fts5"
        "(quote, content='figures', content_rowid='row', tokenize='unicode61 remove_diacritics 2')"
    )

    person = {"who": str, "at": str, "why": str}
    db.create_table(
        "reviews",
        {"review": int, "figure_id": str, "decision": str, "changes": str, "undoes": int, "was": str, **person},
        pk="review",
    )
    db.table("reviews").create_index(["figure_id"])
    db.create_table("decisions", {"decision": int, "finding_id": str, "state": str, **person}, pk="decision")
    db.table("decisions").create_index(["finding_id"])
    db.create_table("dates_given", {"entry": int, "report_id": str, "published": str, **person}, pk="entry")


def _second(db: Database) -> None:
    """Version 2: addresses to fetch again, and files that a watched folder has given."""
    db.create_table(
        "addresses",
        {
            "url": str, "every_hours": float, "who": str, "since": str, "tried": str, "outcome": str,
            "content_hash": str, "etag": str, "last_modified": str,
        },
        pk="url",
    )  # fmt: skip
    db.create_table("files", {"name": str, "size": int, "changed": int, "loaded": str}, pk="name")


def missing_fields(connection: sqlite3.Connection) -> list[tuple[str, Field]]:
    """Fields that a record has gained since this database was made, each with its table."""
    missing = []
    for table, record in (("figures", Figure), ("reports", Report)):
        columns = {name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")}
        known = columns | {*LINE_FIELDS, "figures"}
        missing += [(table, field) for field in fields(record) if field.name not in known]
    return missing


def add_new_fields(connection: sqlite3.Connection) -> None:
    """Give such a field its column; what an older row says in it is the field's default."""
    from sqlite_utils import Database

    for table, field in missing_fields(connection):
        default = int(field.default) if isinstance(field.default, bool) else field.default
        Database(connection).table(table).add_column(field.name, _type(field.name), not_null_default=default)


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_first, _second)
"""One function per version; a database of version n has had the first n. Never edit one that was released."""

VERSION = len(MIGRATIONS)
