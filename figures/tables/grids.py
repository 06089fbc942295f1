"""Reads rows of cells between bars, tabs or wide gaps, below a head row or a title.

In:  a Sheet, the line where a table may begin.
Out: the lines taken; its cells are added to the sheet. 0 where no table begins.
Refuses heads that say nothing of people killed, wounded, missing, taken, displaced: they stay unread.
"""

from __future__ import annotations

import re

from figures.tables.sheet import Sheet

RULE = re.compile(r"[\s|:+=–—-]+")
"""A line that only draws a rule between head and rows."""


def grid(sheet: Sheet, i: int) -> int:
    """A head row and rows of cells, or rows of two cells under a title; returns the lines taken."""
    if i + 1 == len(sheet.lines) or not sheet.lines[i + 1].has_gap():
        return 0
    head = sheet.lines[i].cells()
    if len(head) >= 2 and not any(sheet.number(cell) for cell in head):
        metrics = [sheet.heads.metric(sheet.text[a:b]) for a, b in head]
        titles = [sheet.text[a:b] for a, b in head]
    else:
        metric = sheet.heads.metric(sheet.lines[i].words)
        if len(head) != 1 or metric is None or sheet.has_count(sheet.lines[i]):
            return 0
        metrics, titles = [None, metric], ["", sheet.lines[i].words]
    if not any(metrics[1:]):
        return 0
    rows, last = [], i + 1
    while last < len(sheet.lines):
        cells = sheet.lines[last].cells()
        if RULE.fullmatch(sheet.lines[last].words):
            last += 1
            continue
        if len(cells) != len(metrics) or not any(sheet.number(cell) for cell in cells[1:]):
            break
        rows.append((sheet.lines[last], cells))
        last += 1
    if not rows:
        return 0
    above = sheet.lines[i - 1].words if i and len(head) > 1 else ""
    time = sheet.heads.time(above) or sheet.heads.time(sheet.lines[i].words)
    source = sheet.source(last)
    named = sheet.heads.rows_are_places(titles[0]) or sheet.heads.rows_are_places(sheet.lines[i].words)
    for line, cells in rows:
        label = sheet.text[slice(*cells[0])]
        place = sheet.heads.place(label, named)
        day = None if place else sheet.heads.time(label)
        for k in range(1, len(metrics)):
            sheet.take(cells[k], metrics[k], titles[k], place, day or time, source, line)
        sheet.out.spans.append((line.start, line.end))
    return last - i
