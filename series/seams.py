"""Find where a line counts something else from a day on.

In:  the lines of one thread (one source, metric, population, place), with their points.
Out: for each line its Seams, and for each point the number of its segment. No line is drawn across a seam.

A seam lies where a running total begins anew, and where a source goes over to another standard of proof.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from records import Seam
from series import days, restarts
from series.claims import Claim, Line

NEW_COUNT = "From this day a new count begins."
NEW_STANDARD = "From this day the source counts by another standard of proof."
GOES_ON = 31
"""Days within which one definition follows another; later it is simply another line."""


def segment_starts(line: Line) -> list[int]:
    """As-of days (numbers) on which a running total begins anew within one key."""
    if line.key.measure != "cumulative":
        return []
    points = [c for c in line.standing if c.value is not None]
    return [b.last for a, b in pairwise(points) if restarts.is_restart(a.value, b.value, a.last, b.last, False)]


def seams_of(line: Line, thread: Sequence[Line]) -> tuple[Seam, ...]:
    """The seams of a line, among the other lines of its thread; only running totals have any."""
    if line.key.measure != "cumulative":
        return ()
    found = [Seam(date=days.iso(day), tag="period", text=NEW_COUNT) for day in segment_starts(line)]
    first = line.standing[0]
    before = _last_before(first, [other for other in thread if other is not line])
    if before is not None:
        if before.key.inclusion != line.key.inclusion and first.first - before.last <= GOES_ON:
            found.append(Seam(date=first.figure.date_end or "", tag="inclusion", text=NEW_STANDARD))
        elif before.key.count_start != line.key.count_start and before.key.inclusion == line.key.inclusion:
            found.append(Seam(date=first.figure.date_end or "", tag="period", text=NEW_COUNT))
    return tuple(sorted(set(found), key=lambda seam: (seam.date, seam.tag)))


def _last_before(first: Claim, others: Sequence[Line]) -> Claim | None:
    """The last claim of lines that ended before this one began."""
    ended = [line.standing[-1] for line in others if line.standing[-1].last < first.first]
    return max(ended, key=lambda c: (c.last, c.id), default=None)
