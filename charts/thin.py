"""Leave out the points that a screen could not show apart.

In:  the points of one line, oldest first, and how many pixel columns there are.
Out: of each column the first, the last, the lowest and the highest point (the M4 rule), and every point to keep.

The picture is the same to the pixel; 20,000 points become at most four a column. The table and the exports are not
thinned: they hold every point.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from records import Point

COLUMNS = 400
"""Columns of the widest plot; four points in each keep every extreme within three pixels at 1,280."""


def thin(
    points: Sequence[Point],
    day_of: Callable[[Point], str],
    keep: Callable[[Point], bool] = lambda _: False,
    also: Iterable[int] = (),
    columns: int = COLUMNS,
) -> tuple[tuple[int, Point], ...]:
    """The points worth drawing, in their order, each with its place in the line; `also` are places to keep."""
    if len(points) <= columns:
        return tuple(enumerate(points))
    days = [date.fromisoformat(day_of(p)).toordinal() for p in points]
    first, span = min(days), max(max(days) - min(days), 1)
    chosen: set[int] = {0, len(points) - 1, *also}
    groups: dict[int, list[int]] = {}
    for index, day in enumerate(days):
        groups.setdefault((day - first) * (columns - 1) // span, []).append(index)
        if keep(points[index]):
            chosen.add(index)
    for group in groups.values():
        chosen |= {group[0], group[-1]}
        heights = [(points[i].value, i) for i in group if points[i].value is not None]
        if heights:
            chosen |= {min(heights)[1], max(heights)[1]}
    return tuple((i, points[i]) for i in sorted(chosen))
