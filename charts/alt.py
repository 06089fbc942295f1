"""The picture in words, with the same caveats, for those who do not see it.

In:  a Chart without its alternative text.
Out: that text: what is counted, each line from its first to its last value, disagreements, what is not counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from charts.chart import Chart, Line, Mark
from charts.words import day, number, say
from wording.catalogue import N_

SILENCES = 3
"""Silences of a line that are told one by one."""


def alternative(chart: Chart) -> str:
    """A paragraph that says what the picture shows."""
    parts = [f"{chart.title}.", chart.subtitle]
    for panel in chart.panels:
        if panel.title:
            parts.append(f"{panel.title}:")
        parts += [_line(line, chart.lang) for line in panel.lines]
        for seam in panel.seams:
            parts.append(seam.text)
        if panel.brackets:
            parts.append(say(chart.lang, N_("Disagreements marked: {n}."), n=len(panel.brackets)))
            parts.append(panel.brackets[-1].text.partition("\n")[0])
    parts += [chart.caption, *chart.notes, chart.not_counted, chart.source_line]
    return " ".join(part for part in parts if part)


def _line(line: Line, lang: str) -> str:
    marks = [mark for segment in line.segments for mark in segment]
    name = f"{line.name} ({line.detail})" if line.detail else line.name
    if not marks:
        return ""
    told = [_stretch(segment, name, lang) for segment in (line.segments if line.joined else (marks,)) if segment]
    return " ".join([*told, *_silences(line, lang)])


def _silences(line: Line, lang: str) -> list[str]:
    """The longest silences of a line, and how many more there are."""
    found = [(before.x, one.x) for segment in line.segments for before, one in pairwise(segment) if one.after_silence]
    longest = sorted(sorted(found, key=_length)[:SILENCES])
    told = [
        say(lang, N_("No figure between {first} and {last}."), first=day(first, lang), last=day(last, lang))
        for first, last in longest
    ]
    if len(found) > len(longest):
        told.append(say(lang, N_("Shorter silences: {n}."), n=number(len(found) - len(longest), lang)))
    return told


def _length(silence: tuple[str, str]) -> int:
    """Days of a silence, the longest first in order."""
    return date.fromisoformat(silence[0]).toordinal() - date.fromisoformat(silence[1]).toordinal()


def _stretch(marks: Sequence[Mark], name: str, lang: str) -> str:
    """One unbroken count from its first to its last value."""
    first, last = marks[0], marks[-1]
    if len(marks) == 1:
        return say(lang, N_("{name}: {value} on {day}."), name=name, value=_value(last, lang), day=day(last.x, lang))
    return say(
        lang,
        N_("{name}: from {first} on {first_day} to {last} on {last_day}."),
        name=name,
        first=_value(first, lang),
        first_day=day(first.x, lang),
        last=_value(last, lang),
        last_day=day(last.x, lang),
    )


def _value(mark: Mark, lang: str) -> str:
    """The value as its hover text begins, or its height where heights are not people."""
    return mark.text.partition("\n")[0] or ("" if mark.y is None else number(mark.y, lang))
