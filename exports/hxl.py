"""Write figures as CSV with HXL tags in the second row, for humanitarian tools.

In:  a Release.
Out: CSV; tags are those of the method's section 10, with attributes added where several columns share one tag.
"""

from __future__ import annotations

from exports import csv_file
from exports.release import Release
from exports.tables import Table, table_of

TAGS = {
    "figure_id": "#meta+id",
    "report_id": "#meta+id+report",
    "conflict": "#crisis+code",
    "group": "#affected+group",
    "population": "#affected+type",
    "qualifier": "#meta+qualifier",
    "date_start": "#date+start",
    "date_end": "#date+end",
    "published": "#date+reported",
    "retrieved": "#date+retrieved",
    "source": "#meta+source",
    "claimant": "#meta+source+id",
    "publisher": "#meta+publisher",
    "url": "#meta+url",
    "country": "#country+code",
    "place": "#loc+name",
    "quote": "#description+quote",
    "lang": "#meta+lang",
    "review": "#status+review",
}
NUMBERS = {"value": "", "low": "+low", "high": "+high", "claim_low": "+claim+low", "claim_high": "+claim+high"}
"""What is added to `#affected+{metric}+num`."""


def tags(header: list[str], metric: str) -> list[str]:
    """The tag of each column, '' where HXL has none."""
    of_numbers = {name: f"#affected+{metric}+num{more}" for name, more in NUMBERS.items()}
    return [(of_numbers | TAGS).get(name, "") for name in header]


def write(release: Release, table: Table | None = None) -> bytes:
    """The figures, tagged; `table` is their table if it is made already."""
    table = table or table_of(release, "figures")
    return tagged(csv_file.write(table), table.header, release.view.metric)


def tagged(plain: bytes, header: list[str], metric: str) -> bytes:
    """The file of figures with the tags as its second row."""
    names, end, rows = plain.partition(csv_file.LINE_END)
    return names + end + ",".join(tags(header, metric)).encode() + end + rows
