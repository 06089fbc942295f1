"""Write a view as one JSON document: its address, its caveats, its tables as lists of objects.

In:  a Release.
Out: UTF-8 JSON; `null` is missing, `0` is said to be none.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from exports.caveats import caveats
from exports.release import Release
from exports.tables import Table, tables


def write(release: Release, found: Mapping[str, Table] | None = None) -> bytes:
    """The whole view; `found` are its tables if they are made already."""
    chart, found = release.shown.chart, found or tables(release)
    head: dict[str, Any] = {
        "title": chart.title,
        "subtitle": chart.subtitle,
        "address": release.view.query(),
        "data_held_on": release.held_on,
        "caveats": caveats(release),
        "columns": {name: {c.name: c.description for c in table.columns} for name, table in found.items()},
    }
    parts = [f"{_json(name)}: {_json(value)}" for name, value in head.items()]
    parts += [f"{_json(name)}: {_rows(table)}" for name, table in found.items()]
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode("utf-8", "replace")


def _rows(table: Table) -> str:
    """A list with one object a line: a person can read it, and a program finds what changed."""
    rows = (_json(dict(zip(table.header, row, strict=True))) for row in table.rows)
    return "[\n" + ",\n".join(rows) + "\n]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
