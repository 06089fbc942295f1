"""See that a report is a wire story that another site has printed already.

In:  reports on their way into the store; the reports on file of the days around.
Out: the same report; a near-equal text names the earlier one in `duplicate_of`.

Agencies are reprinted within days, so only texts of the same days are compared. A copy keeps its own publisher, link
and figures: they merge into one point with all links, and count once.
"""

from __future__ import annotations

from dataclasses import replace

from records import Report
from series import days
from series.copies import Copies, Text
from store import Store

REPRINTED_WITHIN = 3
"""Days within which a story is reprinted."""
MOST_DAYS = 60
"""Days kept in memory: reports come in the order of folders and feeds, which is nearly that of days."""


class Reprints:
    """The texts of each day, read from the store when a report of those days comes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._of_day: dict[int, Copies] = {}

    def marked(self, report: Report) -> Report:
        """The report, named as a copy if it is one."""
        day = report.published or ""
        if not report.text or report.duplicate_of or not days.is_date(day) or len(day) < len("2024-01-01"):
            return report
        text, at = Text(report.text), days.first(day)
        for near in sorted(range(at - REPRINTED_WITHIN, at + REPRINTED_WITHIN + 1), key=lambda d: (abs(d - at), d)):
            original = self._texts(near).find(text)
            if original is not None:
                return report if original == report.report_id else replace(report, duplicate_of=original)
        self._texts(at).keep(report.report_id, text)
        return report

    def _texts(self, day: int) -> Copies:
        if day not in self._of_day:
            while len(self._of_day) >= MOST_DAYS:
                del self._of_day[next(iter(self._of_day))]
            index = self._of_day[day] = Copies()
            for report in self._store.reports(published=days.iso(day)):
                if report.text and not report.duplicate_of:
                    index.keep(report.report_id, Text(report.text))
        return self._of_day[day]
