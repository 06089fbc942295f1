"""Turn figures into dated lines, as known on any day, and say what may be done with them.

In:  Figures, Registers.
Out: `build` (Series of Points), `per_period`, `band`, `may_add`, `changes`, `trail`, `independent`.

Lines key on who counted. Nothing is averaged, filled in or added across sources.
"""

from series.build import build
from series.periods import per_period

__all__ = ["build", "per_period"]
