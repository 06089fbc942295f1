"""Say what the signs on a picture mean, and only of those that are on it.

In:  the panels of a Chart.
Out: sentences for below the picture.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from charts.chart import Line, Mark, Panel
from charts.words import say
from wording.catalogue import N_

DASHED = N_("Dashed: a party to the conflict speaks of its enemy.")
HOLLOW_LANE = N_("Hollow, without a line: nobody is named as the source; the name is the publisher's.")
HOLLOW = N_("Hollow on a line: a finding says that this is not what the source said; kept out of the range.")
OPEN_UP = N_("Arrow up: at least this many.")
OPEN_DOWN = N_("Arrow down: at most this many.")
SOFT = N_("Pale bar: about this many.")
RANGE = N_("Bar: from the lowest to the highest number that the source gives.")
DOTTED = N_("Dotted: the claimant gave no figure for longer than usual.")
RINGED = N_("Ring: a finding concerns this figure.")
UNFINISHED = N_("Pale or hollow at the end: the period is not over.")


def key(panels: Sequence[Panel], lang: str) -> str:
    """The signs used, one sentence each."""
    lines = [line for panel in panels for line in panel.lines]
    marks = [mark for line in lines for segment in line.segments for mark in segment]
    said = [sentence for sentence, used in _used(lines, marks) if used]
    return " ".join(say(lang, sentence) for sentence in said)


def _used(lines: Iterable[Line], marks: Sequence[Mark]) -> tuple[tuple[str, bool], ...]:
    lines = list(lines)
    return (
        (DASHED, any(line.dashed and line.joined for line in lines)),
        (DOTTED, any(mark.after_silence for mark in marks)),
        (HOLLOW_LANE, any(line.hollow and line.segments for line in lines)),
        (HOLLOW, any(m.hollow for line in lines if not line.hollow for s in line.segments for m in s)),
        (OPEN_UP, any(mark.open_up for mark in marks)),
        (OPEN_DOWN, any(mark.open_down for mark in marks)),
        (SOFT, any(mark.soft for mark in marks)),
        (RANGE, any(mark.low is not None and not mark.soft for mark in marks)),
        (RINGED, any(mark.severity for mark in marks)),
        (UNFINISHED, any(mark.partial for mark in marks)),
    )
