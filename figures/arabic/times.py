"""Reads what an Arabic sentence says about time, and resolves it against the day of publication.

In:  the words of a sentence, the day of publication.
Out: Times: which words, first and last day with the precision stated, and the kind of time.
Assumes that a day or weekday without a year lies before the day of publication, never after it.
"""

from __future__ import annotations

from datetime import date, timedelta
from math import ceil

from figures.arabic.numbers import digits
from figures.arabic.script import Lexicon, Word, match
from figures.dates.times import Time

RADIUS = 5
"""Words after 'since' in which its day must stand: 'since the beginning of the aggression on 7 October'."""


INSIDE_ROLLING = {"ال", "الساعات"}
BEGIN_ROLLING = INSIDE_ROLLING | {"خلال", "في"}
"""Words of 'in the last 24 hours' beside its number, its unit and 'last'."""


def find(words: list[Word], lexicon: Lexicon, published: date | None) -> list[Time]:
    """Every time, in order; the numbers inside are no counts."""
    found: list[Time] = []
    i = 0
    while i < len(words):
        time = _at(words, i, lexicon, published)
        i = time.last if time else i + 1
        if time:
            found.append(time)
    return found


def _at(words: list[Word], i: int, lexicon: Lexicon, published: date | None) -> Time | None:
    if match(words, i, lexicon.since):
        return _since(words, i, lexicon, published)
    return (
        _rolling(words, i, lexicon, published)
        or _day(words, i, lexicon, published)
        or _relative(words, i, lexicon, published)
    )


def _since(words: list[Word], i: int, lexicon: Lexicon, published: date | None) -> Time:
    """'since 7 October', 'since the ceasefire (11 October)', 'since 2011'; without a day the start is not known."""
    for k in range(i + 1, min(i + 1 + RADIUS, len(words))):
        if words[k].text in {":", ".", "،"}:
            break
        point = _day(words, k, lexicon, published) or _relative(words, k, lexicon, published)
        if point is None and words[k].kind == "number" and 1900 <= digits(words[k].text) <= 2100:
            year = f"{int(digits(words[k].text))}"
            point = Time(k, k + 1, "year", year, year)
        if point is not None:
            return Time(i, point.last, "since", point.start, None)
    return Time(i, i + 1, "since", None, None)


def _rolling(words: list[Word], i: int, lexicon: Lexicon, published: date | None) -> Time | None:
    """'خلال الـ 24 ساعة الماضية', 'في الساعات الـ48 الأخيرة', 'خلال الأيام الثلاثة الماضية'."""
    span = number = None
    for k in range(i, min(i + 5, len(words))):
        if words[k].kind == "number" and number is None and digits(words[k].text) < 400:
            number = digits(words[k].text)
        elif (days := next((lexicon.span_days[s] for s in words[k].stems if s in lexicon.span_days), None)) is not None:
            span = days
        elif (
            span is not None
            and number is None
            and (unit := next((lexicon.units[s] for s in words[k].stems if s in lexicon.units), None))
        ):
            number = unit
        elif span is not None and match(words, k, lexicon.past_words):
            if number is None and k + 1 < len(words) and words[k + 1].kind == "number":  # copied in the wrong order
                number, k = digits(words[k + 1].text), k + 1
            if number is None:
                return None
            days_back = ceil(span * number - 1e-9) - (0 if span < 1 else 1)
            start = (published - timedelta(days=days_back)).isoformat() if published else None
            return Time(i, k + 1, "rolling", start, published.isoformat() if published else None)
        elif words[k].stems[0] not in (BEGIN_ROLLING if k == i else INSIDE_ROLLING):
            return None
    return None


def _day(words: list[Word], i: int, lexicon: Lexicon, published: date | None) -> Time | None:
    """'7 أكتوبر 2023', '12 تموز', 'مايو 2021'."""
    if words[i].kind == "date":
        return _numeric(words[i], i)
    k, day = i, None
    if words[i].kind == "number" and digits(words[i].text) <= 31:
        day, k = int(digits(words[i].text)), i + 1
        if k < len(words) and words[k].text == ")":  # '(11) أكتوبر'
            k += 1
    hit = match(words, k, lexicon.months) if k < len(words) and words[k].kind == "word" else None
    if hit is None or (day is None and words[i].stems[0] in ("اب", "ماي")):
        return None
    last, month = k + hit[0], int(hit[1])
    after = last + 1 if last < len(words) and words[last].stems[0] in ("من", "عام", "سنه") else last
    year = (
        int(digits(words[after].text))
        if after < len(words) and words[after].kind == "number" and 1900 <= digits(words[after].text) <= 2100
        else None
    )
    if year is not None:
        last = after + 1
    elif published is not None:
        year = published.year - (1 if (month, day or 1) > (published.month, published.day) else 0)
    if year is None or not 1 <= (day or 1) <= 31 or not day:
        text = None if year is None else f"{year:04}-{month:02}"
        return Time(i, last, "month", text, text)
    try:
        text = date(year, month, day).isoformat()
    except ValueError:
        text = f"{year:04}-{month:02}"
    return Time(i, last, "day", text, text)


def _numeric(word: Word, i: int) -> Time | None:
    parts = [int(p) for p in word.text.replace("/", "-").replace(".", "-").split("-")]
    year, month, day = parts if parts[0] > 31 else reversed(parts)
    try:
        text = date(year, month, day).isoformat()
    except ValueError:
        return None
    return Time(i, i + 1, "day", text, text)


def _relative(words: list[Word], i: int, lexicon: Lexicon, published: date | None) -> Time | None:
    """'أمس', 'فجر اليوم', 'يوم الاثنين', 'الشهر الماضي'."""
    if published is None or words[i].kind != "word":
        return None
    if hit := match(words, i, lexicon.last_spans):
        return Time(i, i + hit[0], *_span(str(hit[1]), published))
    if (hit := match(words, i, lexicon.days_ago)) and words[i].stems[0] in lexicon.days_ago:
        day = (published - timedelta(days=int(hit[1]))).isoformat()
        return Time(i, i + hit[0], "day", day, day)
    if words[i].stems[0] in lexicon.weekdays or (words[i].stems[0][1:] in lexicon.weekdays and words[i].joined):
        return _weekday(words, i, lexicon, published)
    return None


def _weekday(words: list[Word], i: int, lexicon: Lexicon, published: date) -> Time:
    """The last such day up to the day of publication: Monday is the first of the list."""
    folded = list(lexicon.weekdays)
    number = next(folded.index(s) for s in words[i].stems if s in lexicon.weekdays)
    day = (published - timedelta(days=(published.weekday() - number) % 7)).isoformat()
    return Time(i, i + 1, "day", day, day)


def _span(name: str, published: date) -> tuple[str, str | None, str | None]:
    """(kind, start, end) of last month, last year, this year, last week."""
    if name == "this_year":
        return "since", f"{published.year:04}", None
    if name == "year":
        return "year", f"{published.year - 1:04}", f"{published.year - 1:04}"
    if name == "month":
        month = (published.replace(day=1) - timedelta(days=1)).isoformat()[:7]
        return "month", month, month
    monday = published - timedelta(days=published.weekday() + 7)
    return "rolling", monday.isoformat(), (monday + timedelta(days=6)).isoformat()
