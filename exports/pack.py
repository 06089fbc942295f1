"""Put everything about a view into one file: data in every format, pictures, caveats, citation, checksums.

In:  a Release, the address of the view.
Out: a ZIP. The same view at the same as-of gives the same bytes, chart.pdf apart, whose writer orders fonts at random;
     so it is not among the checksums, and everything else is.
"""

from __future__ import annotations

import io
import json
import zipfile
from hashlib import sha256
from pathlib import Path

from charts import paper
from charts.words import day
from exports import csv_file, datapackage, displayed, hxl, json_file, parquet, xlsx
from exports.caveats import caveats
from exports.citation import Citation
from exports.release import Release
from exports.tables import Table, tables

NEVER = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the ZIP: a clock would change the bytes."""
MANIFEST = "SHA256SUMS"
UNLISTED = "chart.pdf"


def write(release: Release, url: str = "") -> bytes:
    """The evidence pack."""
    files = contents(release, url)
    listed = [f"{sha256(data).hexdigest()}  {name}\n" for name, data in sorted(files.items()) if name != UNLISTED]
    files[MANIFEST] = "".join(listed).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(name, NEVER)
            entry.external_attr = 0o644 << 16
            stored = name.endswith((".png", ".parquet", ".xlsx"))
            archive.writestr(entry, data, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def same(path: Path, data: bytes) -> bool:
    """Whether a pack on disk has the same files as another, the one apart that never is the same."""
    return path.is_file() and _sums(path.read_bytes()) == _sums(data)


def _sums(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(MANIFEST)


def contents(release: Release, url: str = "") -> dict[str, bytes]:
    """Every file of the pack but the checksums."""
    chart, found, citation = release.shown.chart, tables(release), Citation.of(release, url)
    files = {f"{name}.csv": csv_file.write(table) for name, table in found.items()}
    files |= {
        "displayed.csv": displayed.write(chart),
        "figures.hxl.csv": hxl.tagged(files["figures.csv"], found["figures"].header, release.view.metric),
        "figures.parquet": parquet.write(found["figures"]),
        "series.parquet": parquet.write(found["series"]),
        "view.json": json_file.write(release, found),
        "view.xlsx": xlsx.write(release, found),
        "CITATION.cff": citation.cff().encode(),
        "citation.bib": citation.bibtex().encode(),
        "citation.ris": citation.ris().encode(),
        "README.md": readme(release, found, citation).encode("utf-8", "replace"),
    }
    if not chart.empty:
        held = day(release.held_on, release.view.lang) if release.held_on else ""
        files |= {
            "chart.svg": paper.svg(chart, exported=held).encode("utf-8", "replace"),
            "chart.png": paper.png(chart, exported=held),
            "chart@2x.png": paper.png(chart, scale=2, exported=held),
            "preview.png": paper.png(chart, size="social", exported=held),
            UNLISTED: paper.pdf(chart, exported=held),
        }
    described = datapackage.describe(release, found, files, citation)
    files["datapackage.json"] = (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
    return files


def readme(release: Release, found: dict[str, Table], citation: Citation) -> str:
    """What is in the pack, and what one must know before using it."""
    chart = release.shown.chart
    rights = sorted({r.rights for r in release.reports.values() if r.rights})
    parts = [
        f"# {_line(chart.title)}",
        chart.subtitle,
        chart.source_line,
        f"Address of the view: `{citation.url or '?' + release.view.query()}`",
        f"Data as held on {release.held_on or 'no day: there are no figures'}.",
        "## Before you use it",
        "\n".join(f"- {_line(sentence)}" for sentence in caveats(release)),
        "## Whose data these are",
        "\n".join(f"- {_line(right)}" for right in rights) or "No right is stated.",
        "## Files",
        "\n".join(f"- `{name}.csv`: {len(table.rows)} rows" for name, table in found.items()),
        "`displayed.csv` is the picture itself, row by row; `series.csv` and `figures.csv` hold every value behind it. "
        "The columns are explained in the Codebook sheet of `view.xlsx` and in `datapackage.json`. CSV files are UTF-8 "
        "with a byte order mark; a text that a spreadsheet would take for a formula has an apostrophe before it. "
        f"`{MANIFEST}` lists the checksums of all files but `{UNLISTED}`, whose bytes differ each time.",
        "## How to cite",
        citation.sentence(),
        "",
    ]
    return "\n\n".join(part for part in parts if part)


def _line(text: str) -> str:
    return " ".join(text.split())
