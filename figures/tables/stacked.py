"""Reads key figures that stand above their labels: '412' on one line, 'People killed' on the next.

In:  a Sheet, a line.
Out: the lines taken; the cells are added to the sheet.
Assumes that two such pairs in a row are key figures; a single number on a line may be a page.
"""

from __future__ import annotations

import re

from figures.tables.labels import NOT_NOMINAL
from figures.tables.rows import Line
from figures.tables.sheet import Sheet
from records import Metric

ALONE = re.compile(r"[ \t•*+~<>-]*(?P<value>\d[\d,.]*(?: ?(?:million|thousand|k|K|m|M))?)\+?[ \t]*")
LONGEST_LABEL = 6
"""Words of a label below its number."""
FEWEST_PAIRS = 2


def stacked(sheet: Sheet, i: int) -> int:
    """'412' over 'People killed' over '1,203' over 'People injured'."""
    pairs: list[tuple[Line, Line, tuple[int, int], Metric]] = []
    named = 0
    for above, below in zip(sheet.lines[i::2], sheet.lines[i + 1 :: 2], strict=False):
        match = ALONE.fullmatch(above.words)
        label = below.words.strip(" \t•*-–")
        if match is None or len(label.split()) > LONGEST_LABEL or any(c.isdecimal() for c in label):
            break
        metric = sheet.heads.metric(label, NOT_NOMINAL)
        named += 1
        if metric is not None:
            value = (above.start + match.start("value"), above.start + match.end("value"))
            pairs.append((above, below, value, metric))
    if len(pairs) < FEWEST_PAIRS:
        return 0
    time, place = sheet.above(i, sheet.heads.time, sheet.times), sheet.above(i, sheet.heads.place_in, sheet.places)
    for above, below, value, metric in pairs:
        whole = Line(above.start, below.end, sheet.text[above.start : below.end])
        sheet.take(value, metric, below.words, place, time, sheet.source(i + 2 * named), whole)
        sheet.out.spans.append((above.start, below.end))
    return 2 * named
