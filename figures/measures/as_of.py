"""Which as-of day a figure has, where a sentence gives several: '1,337 hurt as of 19 June, and 507 held as of 6 June'.

In:  a Setting.
Out: the time of the as-of day, or None.
Assumes that the first as-of behind a number is its own unless another number stands between; else the first counts.
"""

from __future__ import annotations

from figures.dates import Time
from figures.measures.nearest import last_node
from figures.measures.setting import Setting

SEVERAL = 2
"""As-of days among which one must be chosen."""


def as_of(setting: Setting) -> Time | None:
    """The as-of day of a figure."""
    found = [(k, time) for k, time in setting.times if time.kind == "asof" and time.end]
    if len(found) < SEVERAL:
        return found[0][1] if found else None
    last = last_node(setting)
    behind = next(((k, time) for k, time in found if k >= last), None)
    if behind is not None and not any(node.kind == "Q" for node in setting.nodes[last : behind[0]]):
        return behind[1]
    return found[0][1]
