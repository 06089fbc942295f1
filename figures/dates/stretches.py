"""Reads stretches of time by their ends: 'since 7 October', 'from May to July', 'between 3 and 9 June', 'as of Friday'.

In:  a Run and the place of 'since', 'from', 'between', 'as of', 'by' or 'until'.
Out: a Time of the kind since, span or asof; None when no point follows.
Assumes a start without a year lies in the year of its end, or in the one before.
"""

from __future__ import annotations

import re
from datetime import timedelta

from figures.dates.days import calendar_day, relative_day
from figures.dates.lengths import NUMBER_WORDS, SPANS
from figures.dates.months import calendar_month, calendar_year
from figures.dates.points import bare
from figures.dates.run import Run
from figures.dates.times import Time, is_day, iso, shift
from figures.dates.windows import ago

STOPS = (",", ".", ";", "(", ")")
DASHES = ("-", "–", "—")
ENDING = ("to", "ending", "ended", "until", "through")
"""Between 'the week' and its last day."""
MONTHS = {"month": 1, "months": 1, "year": 12, "years": 12, "quarter": 3}
"""Of how many months 'the six months to June' and 'the year ending in March' are."""
SINCE_REACH = 18
"""Words between 'since' and its day: 'since the armed group resumed its decades-long campaign in July 2015'."""


def since(run: Run, i: int) -> Time | None:
    """'since 7 October', 'from May to July', 'starting on Monday'."""
    word = run.low(i)
    k = i + 1
    if run.low(k) == "on":
        k += 1
    hit = bare(run, k)
    if word == "from":
        if hit is None:
            return None
        after, start, _, kind = hit
        if kind == "span":
            return Time(i, after, "span", start, hit[2])
        if (run.low(after), run.low(after + 1)) == ("to", "date"):
            return Time(i, after + 2, "since", start, None)
        if run.low(after) in ("to", "until", "till", "through", "-", "–"):
            other = bare(run, after + 1)
            if other is not None:
                return Time(i, other[0], "span", _in_year(start, other[1]), other[2])
            if run.day_number(after + 1) and is_day(start):  # 'from November 8 to 19'
                return Time(i, after + 2, "span", start, f"{start[:8]}{run.day_number(after + 1):02d}")
        return None
    if word == "since" and run.low(i - 1) in ("have", "has", "had"):
        return Time(i, i + 1, "other", None, None)  # 'the army has since retaken the town'
    if hit is not None:
        after, start, _, kind = hit
        if kind == "rolling":
            return None
        end = _until(run, after)
        if end is not None and end[2] is not None:
            return Time(i, end[0], "span", _in_year(start, end[1]), end[2])
        return Time(i, after, "since", start, None)
    if word != "since":
        return None
    return _since_event(run, i)


def _until(run: Run, after: int) -> tuple[int, str | None, str | None, str] | None:
    """'since 1 August till Saturday', 'since Monday evening, until dawn on Tuesday': the end of what began."""
    k = after + (run.low(after) == ",")
    return bare(run, k + 1) if run.low(k) in ("until", "till", "to", "through") else None


def _since_event(run: Run, i: int) -> Time | None:
    """'since the war began', 'since the start of the year', 'since then'."""
    if run.low(i + 1) in ("then", "that"):
        return Time(i, min(i + 2, len(run.tokens)), "since", None, None, "then")
    if run.published is not None:
        phrase = " ".join(run.low(k) for k in range(i + 1, min(i + 8, len(run.tokens))))
        for unit, start in (("year", f"{run.published.year}-01-01"), ("month", iso(run.published)[:7])):
            if re.match(rf"(?:the )?(?:start|beginning) of (?:the|this) {unit}\b", phrase):
                last = next(k for k in range(i + 1, len(run.tokens)) if run.low(k) == unit) + 1
                return Time(i, last, "since", start if unit == "month" else str(run.published.year), None)
    coarse = _since_coarse(run, i)
    if coarse is not None:
        return coarse
    k, war, aside = i + 1, None, False
    while k < len(run.tokens) and k - i < SINCE_REACH + 12 * aside and (aside or run.low(k) not in STOPS):
        if run.low(k) in DASHES:
            aside = True  # 'since the group - listed as ... by Turkey, the US and EU - resumed its campaign in July'
        hit = (
            calendar_day(run, k)
            or (calendar_month(run, k, k - 1) if run.low(k - 1) in ("in", "of", "last") else None)
            or (calendar_year(run, k, k - 1) if run.low(k - 1) in ("in", "of") else None)
        )
        if hit is not None:
            return _unless_counting(run, i, k, Time(i, hit[0], "since", hit[1], None))
        hit = relative_day(run, k) if run.low(k - 1) in ("on", "last") else None
        if hit is not None:
            return _unless_counting(run, i, k, Time(i, hit[0], "since", hit[1], None))
        back = ago(run, k)
        if back is not None:
            return _unless_counting(run, i, k, Time(i, back.last, "since", back.start, None))
        if run.low(k) in run.small["war_words"]:
            war = k
        k += 1
    if war is not None:
        return Time(i, war + 1, "since", None, None, "war")
    return Time(i, i + 1, "since", None, None)


def _unless_counting(run: Run, i: int, k: int, time: Time) -> Time:
    """The time of 'since militants killed 400 people in January' without its words: what is counted there is read."""
    counts = any(token.kind == "number" for token in run.tokens[i + 1 : k])
    return Time(i, i + 1, time.kind, time.start, time.end) if counts else time


def _since_coarse(run: Run, i: int) -> Time | None:
    """'since last week', 'since late last month'."""
    k = i + 1
    while run.low(k) in ("late", "early", "the", "mid", "about", "around") and k - i < 4:
        k += 1
    unit = run.low(k + 1).removesuffix("'s")
    if run.published is None or run.low(k) != "last" or unit not in ("week", "month", "year"):
        return None
    last_month = run.published.replace(day=1) - timedelta(days=1)
    starts = {
        "week": iso(run.published - timedelta(days=7)),
        "month": iso(last_month)[:7],
        "year": str(run.published.year - 1),
    }
    return Time(i, k + 2, "since", starts[unit], None)


def window_to(run: Run, i: int) -> Time | None:
    """'in the week to Sunday', 'in the 48 hours to Monday', 'in the six months to June': so long until then."""
    k = i + (run.low(i) in ("in", "during", "over", "for"))
    if run.low(k) != "the":
        return None
    if [run.low(k + x) for x in (1, 2, 3)] == ["year", "to", "date"] and run.published is not None:
        return Time(i, k + 4, "since", str(run.published.year), None)
    number = NUMBER_WORDS.get(run.low(k + 1)) or (int(run.low(k + 1)) if run.low(k + 1).isdecimal() else 0)
    unit = k + 1 + bool(number)
    if run.low(unit) not in SPANS or run.low(unit + 1) not in ENDING:
        return None
    hit = bare(run, unit + 2)
    if hit is not None and hit[3] == "month" and hit[2] and run.low(unit) in MONTHS:
        back = (number or 1) * MONTHS[run.low(unit)] - 1
        first = int(hit[2][:4]) * 12 + int(hit[2][5:]) - 1 - back
        return Time(i, hit[0], "span", f"{first // 12}-{first % 12 + 1:02d}", hit[2])
    if hit is None or hit[3] != "day" or not is_day(hit[2]):
        return None
    days = max(1, round((number or 1) * SPANS[run.low(unit)]))
    return Time(i, hit[0], "span", shift(hit[2], -days), hit[2], "window")


def between(run: Run, i: int) -> Time | None:
    """'between 3 and 9 June', 'between May 2019 and last week'."""
    first = bare(run, i + 1)
    if first is None:
        if run.day_number(i + 1) and run.low(i + 2) == "and":
            second = bare(run, i + 3)
            if second is not None and second[3] == "day" and second[1] is not None:
                day = run.day_number(i + 1)
                return Time(i, second[0], "span", f"{second[1][:8]}{day:02d}", second[2])
        k = i + 1
        while (
            run.low(k)
            in ("the", "afternoons", "mornings", "evenings", "nights", "afternoon", "morning", "evening", "of")
            and k - i < 4
        ):
            k += 1
        if k > i + 1 and run.day_number(k) and run.low(k + 1) == "and":
            second = bare(run, k + 2)
            if second is not None and second[3] == "day" and second[1] is not None:
                return Time(i, second[0], "span", f"{second[1][:8]}{run.day_number(k):02d}", second[2])
        return None
    after, start, _, kind = first
    if kind == "span":
        return Time(i, after, "span", start, first[2])
    after = _over_brackets(run, after)
    if run.low(after) not in ("and", "to", "-", "–"):
        return None
    second = bare(run, after + 1)
    if second is None:
        number = run.day_number(after + 1)
        if number and is_day(start) and run.tokens[after + 1].kind != "code":  # 'between November 8 and 19'
            return Time(i, after + 2, "span", start, f"{start[:8]}{number:02d}")
        return None
    return Time(i, _over_brackets(run, second[0]), "span", _in_year(start, second[1]), second[2])


def _over_brackets(run: Run, k: int) -> int:
    """The token after '(15:00)' or '(noon)'."""
    if run.low(k) == "(" and run.low(k + 2) == ")":
        return k + 3
    return k


def as_of(run: Run, i: int, k: int) -> Time | None:
    """'as of 3 May', 'by noon on Tuesday', 'until now'; the point in time begins at token k."""
    if run.tokens[k : k + 1] and run.tokens[k].kind == "clock":
        hit = bare(run, k)
        if hit is not None:
            return Time(i, hit[0], "asof", hit[1], hit[2])
        if run.published is not None:
            return Time(i, k + 1, "clock", iso(run.published), iso(run.published))
        return Time(i, k + 1, "other", None, None)
    if run.low(k) in ("now", "today") and run.published is not None:
        return Time(i, k + 1, "asof", iso(run.published), iso(run.published))
    hit = bare(run, k)
    if hit is None or hit[3] in ("rolling", "span"):
        return None
    return Time(i, hit[0], "asof", hit[1], hit[2])


def _in_year(start: str | None, other: str | None) -> str | None:
    """The start of a span, no later than its end: a start after it lies in the year before."""
    if start and other and len(start) == len(other) and start > other:
        return f"{int(start[:4]) - 1}{start[4:]}"
    return start
