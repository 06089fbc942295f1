"""List the reports on file, with what each contributed and copies of one text folded into one entry.

In:  the store, and perhaps a publisher.
Out: entries, newest first; the links of all copies are kept.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from records import Report
from store import Store


@dataclass(frozen=True, slots=True)
class Entry:
    """One report, and the other reports with the same text."""

    report: Report
    """The first of them that was stored."""
    same: tuple[Report, ...] = ()
    """Its copies."""
    figures: int = 0
    """Figures that it contributed."""

    @property
    def copies(self) -> int:
        """How many copies there are."""
        return len(self.same)


def listed(store: Store, publisher: str | None = None, waiting: bool | None = None) -> list[Entry]:
    """Every report that fits, newest first, without its text; copies folded under the text that they copy."""
    reports = [replace(report, text="") for report in store.reports(publisher=publisher, waiting=waiting)]
    copies: dict[str, list[Report]] = {}
    known = {report.report_id for report in reports}
    for report in reports:
        if report.duplicate_of in known:
            copies.setdefault(report.duplicate_of, []).append(report)
    return [
        Entry(report, tuple(copies.get(report.report_id, ()))) for report in reports if report.duplicate_of not in known
    ]


def pages(entries: list[Entry], size: int) -> list[list[Entry]]:
    """The entries in pages of one size."""
    return [entries[start : start + size] for start in range(0, len(entries), size)]


def counted(store: Store, entries: list[Entry]) -> list[Entry]:
    """The same entries, with how many figures each contributed."""
    return [
        replace(entry, figures=sum(1 for _ in store.figures(report_id=entry.report.report_id))) for entry in entries
    ]
