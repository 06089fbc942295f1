"""Describe the tables of a pack in the Frictionless Data Package format.

In:  a Release, its tables, the files of the pack.
Out: datapackage.json as a dictionary: names, types and meanings of columns, sizes and hashes of files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from charts.paper_svg import clean
from exports.citation import Citation
from exports.release import Release
from exports.tables import Table

KEYS = {"figures": "figure_id", "findings": "finding_id", "sources": "source_id"}
"""Tables with a column that names each row."""


def describe(
    release: Release, found: Mapping[str, Table], files: Mapping[str, bytes], citation: Citation
) -> dict[str, Any]:
    """The descriptor."""
    name = re.sub(r"[^a-z0-9._-]+", "-", f"as-reported-{release.view.conflict}-{release.view.metric}".lower())
    said: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": name,
        "title": clean(release.shown.chart.title),
        "description": clean(f"{release.shown.chart.subtitle} {release.shown.chart.not_counted}"),
        "homepage": citation.url,
        "version": release.view.asof or release.held_on,
        "sources": [{"title": s.name, "path": s.evidence} for s in release.sources if s.evidence.startswith("http")],
        "contributors": [{"title": name, "role": "author"} for name in citation.claimants],
        "resources": [_resource(table, files[f"{table.name}.csv"]) for table in found.values()],
    }
    return {key: value for key, value in said.items() if value not in ("", [])}


def _resource(table: Table, data: bytes) -> dict[str, Any]:
    fields = [{"name": c.name, "type": c.type, "description": c.description} for c in table.columns]
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if table.name in KEYS:
        schema["primaryKey"] = KEYS[table.name]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
        "schema": schema,
    }
