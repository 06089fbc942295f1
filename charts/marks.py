"""Turn one dated value into the mark that stands for it on a chart.

In:  a Point, the Figures behind it, and what the reader asked to see (by day of event or of report, per how many).
Out: a Mark: where it stands, what its bound looks like, what is read when one points at it.

A bound is drawn, never dropped: at least opens upwards, up to opens downwards, about is a soft bar, a range is a bar,
with a centre only where the source states one, a vague word is text at the axis. A coarse date stands at its end:
`2024-06` at 30 June.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date

from charts.chart import Mark
from charts.words import day, number, say, value_words
from records import Figure, Point
from wording.catalogue import N_

OPEN_UP = {"at_least", "more_than"}
OPEN_DOWN = {"up_to", "fewer_than"}
SOFT = {"about", "nearly"}


def full_day(iso: str) -> str:
    """The last day that a date may mean.

    >>> full_day("2024-02"), full_day("2023"), full_day("2024-06-12")
    ('2024-02-29', '2023-12-31', '2024-06-12')
    """
    if len(iso) == 4:
        return f"{iso}-12-31"
    if len(iso) == 7:
        return f"{iso}-{calendar.monthrange(int(iso[:4]), int(iso[5:7]))[1]:02d}"
    return iso[:10]


def ends_a_period(iso: str, shape: str) -> bool:
    """Whether a day is the last of its week (Sunday) or month; every day ends itself.

    >>> ends_a_period("2024-06-30", "month"), ends_a_period("2024-06-12", "week")
    (True, False)
    """
    day = date.fromisoformat(iso)
    if shape == "week":
        return day.weekday() == 6
    return shape != "month" or iso == full_day(iso[:7])


def day_of(point: Point, axis: str) -> str:
    """Where a point stands on the horizontal axis: the day it speaks of, or the day it was published."""
    return full_day((point.published or point.known_from or point.date_end) if axis == "report" else point.date_end)


def point_id(point: Point) -> str:
    """The address of a point: series, day, version."""
    return f"{point.series_id}.{point.date_end}.{point.version}"


def mark_of(
    point: Point,
    figures: Mapping[str, Figure],
    *,
    who: str,
    axis: str = "event",
    divide_by: float = 1.0,
    lane: bool = False,
    lang: str = "en",
) -> Mark:
    """The mark of a point; heights are divided by `divide_by` (inhabitants / 100,000), words never are."""
    words = [figures[f].vague_word for f in point.figure_ids if f in figures and figures[f].vague_word]
    word = (words[0] if words else "…") if point.qualifier == "vague" else ""
    value = None if point.qualifier == "vague" else point.value
    low, high = _ends(point)
    return Mark(
        x=day_of(point, axis),
        y=None if value is None else value / divide_by,
        low=None if low is None else low / divide_by,
        high=None if high is None else high / divide_by,
        open_up=point.qualifier in OPEN_UP or (point.qualifier == "range" and point.high is None),
        open_down=point.qualifier in OPEN_DOWN or (point.qualifier == "range" and point.low is None),
        soft=point.qualifier in SOFT,
        word=word or "",
        hollow=point.hollow or lane,
        derived=point.derived,
        text=_text(point, who, word or "", divide_by, lang),
        point_id=point_id(point),
        figure_ids=point.figure_ids,
    )


def _ends(point: Point) -> tuple[float | None, float | None]:
    """The ends of the bar to draw; none for a plain number and for an open side."""
    if point.qualifier == "range":
        return point.low, point.high
    if point.qualifier in SOFT:
        return point.claim_low, point.claim_high
    return None, None


def _text(point: Point, who: str, word: str, divide_by: float, lang: str) -> str:
    """What is read at a mark: value, who, of what day, printed by whom."""
    lines = [
        value_words(point.qualifier, point.value, point.low, point.high, lang, word),
        who,
        say(lang, N_("as of {day}"), day=day(point.date_end, lang)),
    ]
    if divide_by != 1 and point.value is not None:
        rate = number(round(point.value / divide_by, 1), lang)
        lines.insert(1, say(lang, N_("{rate} per 100,000 inhabitants"), rate=rate))
    if point.derived:
        lines.append(say(lang, N_("worked out from several figures")))
    if point.publishers:
        first, more = point.publishers[0], len(point.publishers) - 1
        printed = say(lang, N_("{who} and {n} more"), who=first, n=more) if more else first
        lines.append(say(lang, N_("printed by {who}"), who=printed))
    return "\n".join(lines)
