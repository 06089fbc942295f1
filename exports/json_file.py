"""Write a view as one JSON document: its address, its caveats, its tables as lists of objects.

In:  a Release.
Out: UTF-8 JSON; `null` is missing, `0` is said to be none.
"""

from __future__ import annotations

import json
from typing import Any

from exports.caveats import caveats
from exports.release import Release
from exports.tables import Table, tables


def write(release: Release) -> bytes:
    """The whole view."""
    chart, found = release.shown.chart, tables(release)
    document: dict[str, Any] = {
        "title": chart.title,
        "subtitle": chart.subtitle,
        "address": release.view.query(),
        "data_held_on": release.held_on,
        "caveats": caveats(release),
        "columns": {name: {c.name: c.description for c in table.columns} for name, table in found.items()},
    }
    document |= {name: _objects(table) for name, table in found.items()}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _objects(table: Table) -> list[dict[str, Any]]:
    return [dict(zip(table.header, row, strict=True)) for row in table.rows]
