"""Turn figures into dated lines, as known on any day, and say what may be done with them.

In:  Figures, Registers.
Out: Series of Points, and what is worked out from them: per period, the band, averages, changes between two days.

Lines key on who counted. Nothing is averaged, filled in or added across sources.
"""

from series.averages import Average, average
from series.band import BandDay, band, caption
from series.build import build
from series.changes import Change, changes, trail
from series.copies import copies_of
from series.origins import origins
from series.periods import per_period
from series.sums import may_add

__all__ = [
    "Average",
    "BandDay",
    "Change",
    "average",
    "band",
    "build",
    "caption",
    "changes",
    "copies_of",
    "may_add",
    "origins",
    "per_period",
    "trail",
]
