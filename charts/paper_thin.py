"""Leave out what a printed line could not show apart, so that a picture stays small.

In:  the places of one segment in pixels, left to right.
Out: of each pixel column the first, the lowest, the highest and the last place (the M4 rule), in their order.

The drawing is the same to the pixel. Data files are never thinned.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

Place = tuple[float, float]


def columns(places: Iterable[Place], wide: float = 1.0) -> Iterator[Place]:
    """The places worth drawing, each moved to the middle of its column of `wide` pixels.

    >>> list(columns([(0.1, 5), (0.2, 9), (0.3, 1), (0.4, 2), (3.0, 4)]))
    [(0.5, 5), (0.5, 9), (0.5, 1), (0.5, 2), (3.5, 4)]
    """
    for column, group in groupby(places, key=lambda place: int(place[0] / wide)):
        heights = [y for _, y in group]
        lowest, highest = heights.index(min(heights)), heights.index(max(heights))
        kept = sorted({0, lowest, highest, len(heights) - 1})
        yield from (((column + 0.5) * wide, heights[index]) for index in kept)


def spaced(places: Iterable[float], apart: float) -> list[int]:
    """Which of the places, left to right, can carry a sign of `apart` pixels; the last one always does.

    >>> spaced([0, 1, 2, 10, 11], 5)
    [2, 4]
    """
    known = list(places)
    chosen: list[int] = []
    for index in range(len(known) - 1, -1, -1):
        if not chosen or known[chosen[-1]] - known[index] >= apart:
            chosen.append(index)
    return chosen[::-1]
