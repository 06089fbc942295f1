"""Describe a view for search engines: schema.org Dataset as JSON-LD.

In:  a Release, the Links around it.
Out: a dictionary; whoever writes it into a page escapes it.
"""

from __future__ import annotations

from typing import Any

from charts.paper_svg import clean
from exports.links import Links
from exports.release import Release


def dataset(release: Release, links: Links) -> dict[str, Any]:
    """The view as a Dataset: what, when, where, whose numbers, and where the files are."""
    chart = release.shown.chart
    days = sorted(f.date_end for f in release.figures if f.date_end)
    publishers = sorted({f.publisher for f in release.figures if f.publisher})
    said: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": clean(chart.title),
        "description": clean(f"{chart.subtitle} {chart.source_line} {chart.not_counted}")[:1000],
        "inLanguage": release.view.lang,
        "isAccessibleForFree": True,
        "creator": [{"@type": "Organization", "name": source.name} for source in release.sources],
        "isBasedOn": publishers[:10],
        "spatialCoverage": [release.registers.name(place) for place in release.view.place],
        "variableMeasured": release.view.metric,
    }
    if days:
        said["temporalCoverage"] = f"{days[0]}/{days[-1]}"
    if release.held_on:
        said["dateModified"] = release.held_on
    if links.page.startswith("http"):
        said["url"] = links.page
        files = {"text/csv": links.csv, "application/json": links.json, "application/zip": links.pack}
        said["distribution"] = [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": url} for kind, url in files.items() if url
        ]
    return {name: value for name, value in said.items() if value not in ("", [], None)}
