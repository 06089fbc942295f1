"""The picture in words, with the same caveats, for those who do not see it.

In:  a Chart without its alternative text.
Out: that text: what is counted, each line from its first to its last value, disagreements, what is not counted.
"""

from __future__ import annotations

from charts.chart import Chart, Line, Mark
from charts.words import day, number, say
from wording.catalogue import N_


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
