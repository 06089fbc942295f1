"""Reads lists whose heading says what is counted: one item a line, or all in one line.

In:  a Sheet, the line where a list may begin.
Out: the lines taken; its cells are added to the sheet. 0 where no list begins.
Refuses a list of one row: that is a label.
"""

from __future__ import annotations

import re

from figures.tables.heads import BY
from figures.tables.rows import LISTED, UNMARKED, Line
from figures.tables.sheet import Sheet
from figures.terms import MOVED

ITEM = re.compile(r"(?P<label>[^\W\d_][^;:\n]{0,40}?)[: ][ \t]*(?P<value>[~<>+]?\d[^;\n]{0,40})(?:;|$)")
"""'Chad 860,000;' or 'Jan: 1,992;' in a list of one line."""
VALUE = re.compile(r"[: ][ \t]*[~<>+]?\d[^;\n]{0,40}(?:;|$)")
"""The number of such an item alone, which is soon looked for in a long line of running text."""
SECOND = re.compile(r"\((?P<value>\d[\d,.]*)[ ](?P<unit>persons|people|individuals)\)")
"""The people of the households before it: '3,100 families (14,900 persons)'."""
PARTED = re.compile(r":[ \t]|[ \t][–—-][ \t]")
"""What stands between the title and the items of a list in one line."""
LONGEST_LINE = 2_000
"""Characters. A list of one line is shorter; running text beyond it is not searched for one."""
LONGEST_HEADING = 60
"""Characters of a heading without a colon."""
FEWEST_ROWS = 2
"""Rows that a list needs; one line with a colon is a label, not a list."""


def by_line(sheet: Sheet, i: int) -> int:
    """'IDPs by state:' over lines of 'Borno: 1,434,000'; returns the lines taken."""
    line = sheet.lines[i]
    if i + 1 == len(sheet.lines) or not _item(sheet.lines[i + 1].words):
        return 0
    metric = sheet.heads.metric(line.words)
    if metric is None or sheet.has_count(line):
        return 0
    if not (line.words.rstrip().endswith(":") or BY.search(line.words) or len(line.words) <= LONGEST_HEADING):
        return 0
    named = sheet.heads.rows_are_places(line.words)
    rows, last = [], i + 1
    while last < len(sheet.lines) and (match := _item(sheet.lines[last].words)):
        start = sheet.lines[last].start
        label = (start + match.start("label"), start + match.end("label"))
        value = (start + match.start("value"), start + match.end("value"))
        if not _is_row(sheet, metric, label, value, named):
            break
        rows.append((sheet.lines[last], label, value))
        last += 1
    if len(rows) < FEWEST_ROWS:
        return 0
    time, source = sheet.heads.time(line.words), sheet.source(last)
    for row, label, value in rows:
        words = sheet.text[slice(*label)]
        place = None if sheet.unit(words) else sheet.heads.place(words, named)
        sheet.take(value, metric, f"{words}: {line.words}", place, time, source, row)
        if second := SECOND.search(sheet.text, *value):
            sheet.take(second.span("value"), metric, second["unit"], place, time, source, row)
        sheet.out.spans.append((row.start, row.end))
    return last - i


def _item(words: str) -> re.Match[str] | None:
    """'Borno: 1,434,000', with or without a bullet or a colon."""
    return LISTED.fullmatch(words) or UNMARKED.fullmatch(words)


def _is_row(sheet: Sheet, metric: str, label: tuple[int, int], value: tuple[int, int], named: bool) -> bool:
    """True for 'Borno: 1,434,000', 'Families: 8,120', 'With hosts: 5,000 families' below such a heading."""
    words, rest = sheet.text[slice(*label)], sheet.text[slice(*value)]
    fates = {sheet.heads.metric(words), sheet.heads.metric(rest)} - {None, metric}
    if fates or not sheet.number(value):
        return False  # 'Homs: 120 killed, 340 wounded' is a sentence
    if named or sheet.unit(words) or sheet.heads.place(words, False):
        return True
    return metric in MOVED and sheet.unit(rest) is not None


def in_one_line(sheet: Sheet, i: int) -> int:
    """'IDPs by region: Diffa 104,000; Tahoua 31,200.', 'Toll 2007 - Jan: 1,992; Feb: 1,646 killed'."""
    line = sheet.lines[i]
    if len(line.words) > LONGEST_LINE or ";" not in line.words:
        return 0
    parted = PARTED.search(line.words)
    if parted is None:
        return 0
    title = line.words[: parted.start()]
    metric = sheet.heads.metric(title) or sheet.heads.metric(line.words)
    if metric is None or sheet.has_count(Line(line.start, line.start + parted.start(), title)):
        return 0
    if len(VALUE.findall(line.words)) < FEWEST_ROWS:
        return 0
    named = sheet.heads.rows_are_places(title)
    is_label = line.words[parted.end() :][:1].isdigit() and not any(letter.isdigit() for letter in title)
    items = list(ITEM.finditer(line.words, 0 if is_label else parted.end()))  # 'Deaths: 5; injuries: 14' has no title
    offset, read = line.start, []
    for item in items:
        label = (offset + item.start("label"), offset + item.end("label"))
        month = sheet.heads.month(item["label"], title)
        place = None if month else sheet.heads.place(sheet.text[slice(*label)], named)
        own = sheet.heads.metric(item["label"])
        if month is None and place is None and own is None:
            return 0
        read.append(((offset + item.start("value"), offset + item.end("value")), place, month, own))
    if len(read) < FEWEST_ROWS:
        return 0
    for value, place, month, own in read:
        sheet.take(value, own or metric, title, place, month or sheet.heads.time(title), sheet.source(i + 1), line)
    sheet.out.spans.append((line.start, line.end))
    return 1
