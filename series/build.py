"""Build the dated lines that charts draw.

In:  Figures, Registers; perhaps a clock.
Out: Series, one per key, in the order of keys: points with all their versions, seams, segments.

The order of arrival changes nothing. A figure without a day waits outside; what a reviewer rejected does not enter.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from records import Figure, Series
from series import clock, days
from series.claims import Claim, Line, claim_of, lines_of
from series.events import link
from series.known import Known, Registers
from series.points import points_of
from series.seams import seams_of, segment_starts


def build(
    figures: Iterable[Figure], registers: Registers | None = None, asof: str | None = None, recorded: str | None = None
) -> tuple[Series, ...]:
    """All lines of the figures, as known at the two clocks."""
    return series_of(claims_of(figures, Known(registers), asof, recorded))


def claims_of(
    figures: Iterable[Figure], known: Known, asof: str | None = None, recorded: str | None = None
) -> list[Claim]:
    """The figures made ready for lines and findings: as known at the two clocks, incidents tied to their events."""
    entering = link(clock.entering(figures, asof, recorded), known)
    return [claim for figure in entering if (claim := claim_of(figure, known)) is not None]


def series_of(claims: Iterable[Claim]) -> tuple[Series, ...]:
    """The lines of claims already made ready."""
    lines = lines_of(claims)
    threads: dict[tuple[str, ...], list[Line]] = {}
    for line in lines.values():
        threads.setdefault(line.claims[0].thread, []).append(line)
    return tuple(_series(line, threads[line.claims[0].thread]) for line in lines.values())


def _series(line: Line, thread: list[Line]) -> Series:
    points = points_of(line)
    starts = segment_starts(line)
    if starts:
        points = [replace(p, segment=bisect_right(starts, days.last(p.date_end))) for p in points]
    return Series(key=line.key, points=tuple(points), seams=seams_of(line, thread))
