"""Knows which days a report speaks of, so that a sentence without a day can take over the right one.

In:  the sentences of a report with their times, the day of publication.
Out: `build`: a Timeline: the day of an undated incident in a given sentence, the start of the war that the report
counts from, the days of an operation of several days.
Assumes that a story keeps to its day until it names another; days long before publication are background.
"""

from __future__ import annotations

from figures.timeline.building import build
from figures.timeline.days import Timeline

__all__ = ["Timeline", "build"]
