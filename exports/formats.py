"""List the formats in which a view leaves the house, for the command line, the pages and the public addresses alike.

In:  the name of a format.
Out: Format: what it is called, its type, the function that writes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from charts import paper
from exports import csv_file, displayed, hxl, json_file, pack, parquet, xlsx
from exports.citation import Citation
from exports.embed import held
from exports.release import Release
from exports.tables import COLUMNS, table_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One format."""

    label: str
    """For a button."""
    ending: str
    """Of its file's name."""
    type: str
    """Media type."""
    write: Callable[[Release], bytes]
    """From a release to bytes."""


def _csv(name: str) -> Format:
    return Format(
        label=f"{name.capitalize()} (CSV)",
        ending=f"{name}.csv",
        type="text/csv; charset=utf-8",
        write=lambda release: csv_file.write(table_of(release, name)),
    )


FORMATS: dict[str, Format] = {
    "pack": Format(label="Everything (ZIP)", ending="zip", type="application/zip", write=pack.write),
    **{name: _csv(name) for name in COLUMNS},
    "displayed": Format(
        label="What the picture shows (CSV)", ending="displayed.csv", type="text/csv; charset=utf-8",
        write=lambda release: displayed.write(release.shown.chart),
    ),
    "xlsx": Format(
        label="Workbook (XLSX)", ending="xlsx",
        type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write=xlsx.write,
    ),
    "json": Format(label="JSON", ending="json", type="application/json", write=json_file.write),
    "hxl": Format(label="Figures, HXL tags (CSV)", ending="hxl.csv", type="text/csv; charset=utf-8", write=hxl.write),
    "parquet": Format(
        label="Figures (Parquet)", ending="parquet", type="application/vnd.apache.parquet",
        write=lambda release: parquet.write(table_of(release, "figures")),
    ),
    "svg": Format(
        label="Picture (SVG)", ending="svg", type="image/svg+xml",
        write=lambda release: paper.svg(release.shown.chart, exported=held(release)).encode("utf-8", "replace"),
    ),
    "png": Format(
        label="Picture (PNG)", ending="png", type="image/png",
        write=lambda release: paper.png(release.shown.chart, scale=2, exported=held(release)),
    ),
    "social": Format(
        label="Picture for sharing (PNG, 1200 × 630)", ending="social.png", type="image/png",
        write=lambda release: paper.png(release.shown.chart, size="social", exported=held(release)),
    ),
    "pdf": Format(
        label="Picture for print (PDF)", ending="pdf", type="application/pdf",
        write=lambda release: paper.pdf(release.shown.chart, exported=held(release)),
    ),
    "cff": Format(
        label="CITATION.cff", ending="cff", type="text/yaml; charset=utf-8",
        write=lambda release: Citation.of(release).cff().encode(),
    ),
    "bib": Format(
        label="BibTeX", ending="bib", type="application/x-bibtex; charset=utf-8",
        write=lambda release: Citation.of(release).bibtex().encode(),
    ),
    "ris": Format(
        label="RIS", ending="ris", type="application/x-research-info-systems; charset=utf-8",
        write=lambda release: Citation.of(release).ris().encode(),
    ),
}  # fmt: skip
"""By name."""


def file_name(release: Release, name: str) -> str:
    """A name of plain letters for a saved file, whatever stands in a title or an address.

    The day is that of the view or of the data, so that the same view has the same name tomorrow.
    """
    parts = (release.view.conflict, release.view.metric, release.view.asof or release.held_on)
    plain = [re.sub(r"[^a-z0-9]+", "-", part.lower()).strip("-")[:60] for part in parts]
    return f"{'-'.join(part for part in plain if part) or 'view'}.{FORMATS[name].ending}"
