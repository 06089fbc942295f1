"""Gives a day that is told by its distance its date: 'the previous day', 'a day earlier', 'the next morning'.

In:  a Timeline with the days up to and with this sentence, the sentence.
Out: the sentence's times of the kind beside are days; one that nothing dates is no time.
Assumes that a report counts back from the day of the statement in the same sentence, else from the last day it named,
else from its own; and forward only from an event.
"""

from __future__ import annotations

from figures.dates import Time
from figures.dates.times import is_day, iso, shift
from figures.text import Sentence
from figures.timeline.days import Timeline


def settle(line: Timeline, number: int, sentence: Sentence) -> None:
    """Dates every day of the sentence that is told by its distance from another."""
    for time in sentence.times:
        if time.kind != "beside":
            continue
        base = _behind(line, number) if time.shift < 0 else _last_event(line)
        if base is None or not is_day(base):
            time.kind = "other"
            continue
        _date(line, number, time, shift(base, time.shift))


def _date(line: Timeline, number: int, time: Time, day: str) -> None:
    time.kind, time.start, time.end = "day", day, day
    line.days.append((number, day, day))
    line.points.append((number, day))


def _behind(line: Timeline, number: int) -> str | None:
    """The day from which a report counts back."""
    for n, day, _ in line.sayings:  # those of this sentence stand last; the first of them counts
        if n == number:
            return day
    known = max([*line.days, *line.sayings], key=lambda entry: entry[0], default=None)
    if known is not None:
        return known[1]
    return iso(line.published) if line.published else None


def _last_event(line: Timeline) -> str | None:
    """The last day of an event that was named: what came 'the next day' followed it."""
    return line.days[-1][2] if line.days else None
