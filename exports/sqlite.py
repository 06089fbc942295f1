"""Save everything that may leave as one SQLite file, ready for Datasette, with a file of metadata beside it.

In:  the store, the registers, whether it is for the public, a path.
Out: figures, series, findings and sources with the columns of the method, reports without their texts; quotations can
     be searched. `datasette FILE --metadata FILE.metadata.json` serves it with what each column means.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from exports.codebook import meaning
from exports.release import NOT_ACCEPTED, outgoing
from exports.tables import Table, figure_row, finding_row, point_row, source_row, table
from records import Report
from registers import Registers
from store import Store
from store.copying import Copied, copy_out

REPORTS = (
    "report_id", "title", "publisher", "published", "url", "retrieved", "text_hash", "text_kind", "rights", "lang",
)  # fmt: skip
INDEXED = {
    "figures": ("conflict", "metric", "claimant", "date_end", "report_id"),
    "series": ("series_id", "conflict", "metric", "date_end"),
    "findings": ("conflict", "code", "severity"),
}


def save(path: Path, store: Store, registers: Registers, *, public: bool) -> None:
    """Write the file and its metadata."""
    seen = outgoing(store, registers, public=public)
    figures = list(seen.figures())
    reports = {f.report_id: r for f in figures if (r := seen.report(f.report_id))}
    archives = [seen.archive(conflict)[0] for conflict in sorted(store.conflicts())]
    findings = (f for known in archives for f in known.findings if f.editor_note != NOT_ACCEPTED)
    points = (point_row(p, s, registers) for known in archives for s in known.series for p in s.points)
    found = {
        "figures": table("figures", (figure_row(f, reports, registers) for f in figures)),
        "series": table("series", points),
        "findings": table("findings", map(finding_row, findings)),
        "sources": table("sources", map(source_row, registers.sources.values())),
    }
    tables = {name: _copied(one) for name, one in found.items()}
    tables["reports"] = Copied([(name, "string") for name in REPORTS], _reports(reports.values()), ("publisher",))
    copy_out(path, tables)
    metadata = json.dumps(_metadata(found, path.stem), ensure_ascii=False, indent=1)
    path.with_name(f"{path.name}.metadata.json").write_text(f"{metadata}\n", encoding="utf-8")


def _copied(one: Table) -> Copied:
    searched = ("quote", "title") if one.name == "figures" else ()
    return Copied([(c.name, c.type) for c in one.columns], one.rows, INDEXED.get(one.name, ()), searched)


def _reports(reports: Iterable[Report]) -> Iterable[tuple[str | None, ...]]:
    return (tuple(getattr(report, name) for name in REPORTS) for report in reports)


def _metadata(found: dict[str, Table], database: str) -> dict[str, object]:
    """What Datasette shows beside the tables."""
    about = "Figures as quoted in reports. A printed number is evidence of a statement, not of the truth."
    columns = {name: {c.name: c.description for c in one.columns} for name, one in found.items()}
    columns["reports"] = {name: meaning(name) for name in REPORTS}
    described = {name: {"columns": said} for name, said in columns.items()}
    return {
        "title": "As Reported",
        "description": f"{about} Never add figures of different sources.",
        "databases": {database: {"tables": described}},
    }
