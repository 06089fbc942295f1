"""See that a report is a wire story that another site has printed already.

In:  reports on their way into the store; the reports on file of the days around.
Out: the same report; a near-equal text names the earlier one in `duplicate_of`.

Agencies are reprinted within days, so only texts of the same days are compared. A copy keeps its own publisher, link
and figures: they merge into one point with all links, and count once.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from typing import TYPE_CHECKING

from records import Report
from store import Store

if TYPE_CHECKING:
    from series.copies import Copies

REPRINTED_WITHIN = 3
"""Days within which a story is reprinted."""
MOST_TEXTS = 40_000
"""Texts kept in memory, some 250 MB; the days asked for longest ago are forgotten first, and read again when needed."""


class Reprints:
    """The texts of each day, read from the store when a report of those days comes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._of_day: OrderedDict[int, Copies] = OrderedDict()

    def marked(self, report: Report) -> Report:
        """The report, named as a copy if it is one."""
        day = report.published or ""
        if not report.text or report.duplicate_of or len(day) < len("2024-01-01"):
            return report
        # Imported here: tables have no text, and comparing texts is slower to import than a small table to load.
        from series import days
        from series.copies import Text

        if not days.is_date(day):
            return report
        text, at = Text(report.text), days.first(day)
        for near in sorted(range(at - REPRINTED_WITHIN, at + REPRINTED_WITHIN + 1), key=lambda d: (abs(d - at), d)):
            original = self._texts(near).find(text)
            if original is not None:
                return report if original == report.report_id else replace(report, duplicate_of=original)
        self._texts(at).keep(report.report_id, text)
        return report

    def _texts(self, day: int) -> Copies:
        """The texts of a day, those on file to begin with."""
        if day in self._of_day:
            self._of_day.move_to_end(day)
            return self._of_day[day]
        from series import days
        from series.copies import Copies, Text

        index = self._of_day[day] = Copies()
        for report in self._store.reports(published=days.iso(day)):
            if report.text and not report.duplicate_of:
                index.keep(report.report_id, Text(report.text))
        while len(self._of_day) > 2 * REPRINTED_WITHIN + 1 and sum(map(len, self._of_day.values())) > MOST_TEXTS:
            self._of_day.popitem(last=False)
        return index
