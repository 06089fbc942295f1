"""Reads single labels that end in their number: 'Number of IDPs in evacuation centres 18,091'.

In:  a Sheet, a line.
Out: the lines taken, 1 or 0; the cell is added to the sheet.
Assumes that the day and place of a bare label stand a few lines above it.
"""

from __future__ import annotations

import re

from figures.tables.rows import LISTED, UNMARKED
from figures.tables.sheet import MOVEMENT, Sheet

BARE_LABEL = re.compile(
    r"[ \t•*-]*(?:[Tt]otal )?(?:[Nn]umber|NUMBER) (?:of|OF) (?P<label>[^:\d\n]{3,70}?)"
    r"[ \t]+(?P<value>\d[\d,.]*\d|\d)[ \t]*"
)
FEWEST_ROWS = 2
"""Rows that a list of such labels needs."""
LONGEST_ROW = 3
"""Words of such a label."""
NOT_NOMINAL = ("trigger", "head", "toll")
"""For labels without a colon: 'number of evacuation centres' counts buildings."""


def bare_label(sheet: Sheet, i: int) -> int:
    """'Number of IDPs in evacuation centres 18,091': a label that ends in its number without a colon."""
    line = sheet.lines[i]
    match = BARE_LABEL.fullmatch(line.words)
    metric = sheet.heads.metric(match["label"], NOT_NOMINAL) if match else None
    if match is None or metric is None:
        return 0
    value = (line.start + match.start("value"), line.start + match.end("value"))
    time, place = sheet.above(i, sheet.heads.time, sheet.times), sheet.above(i, sheet.heads.place_in, sheet.places)
    sheet.take(value, metric, match["label"], place, time, sheet.source(i + 1), line)
    sheet.out.spans.append((line.start, line.end))
    return 1


def named_rows(sheet: Sheet, i: int) -> int:
    """'Dead 412' over 'Injured 1,203': several rows, each of a word for what happened and its number."""
    rows = []
    for line in sheet.lines[i:]:
        match = UNMARKED.fullmatch(line.words)
        metric = sheet.heads.metric(match["label"], NOT_NOMINAL) if match else None
        if match is None or metric is None or len(match["label"].split()) > LONGEST_ROW:
            break
        rows.append(
            (line, (line.start + match.start("value"), line.start + match.end("value")), metric, match["label"])
        )
    if len(rows) < FEWEST_ROWS:
        return 0
    time, place = sheet.above(i, sheet.heads.time, sheet.times), sheet.above(i, sheet.heads.place_in, sheet.places)
    for line, value, metric, words in rows:
        sheet.take(value, metric, words, place, time, sheet.source(i + len(rows)), line)
        sheet.out.spans.append((line.start, line.end))
    return len(rows)


def flow(sheet: Sheet, i: int) -> int:
    """'Internal displacements in 2022: 1,004,000': moves of a year, no level."""
    line = sheet.lines[i]
    match = LISTED.fullmatch(line.words) if ":" in line.words else None
    if match is None or not MOVEMENT.search(match["label"]) or (time := sheet.heads.time(match["label"])) is None:
        return 0
    value = (line.start + match.start("value"), line.start + match.end("value"))
    sheet.take(value, "displaced", match["label"], None, time, sheet.source(i + 1), line)
    sheet.out.spans.append((line.start, line.end))
    return 1
