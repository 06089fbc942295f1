"""Goes through a sentence and has each place that may begin an expression of time read.

In:  tokens, the lexicon, the day of publication.
Out: Times, left to right, none within another.
Assumes that a time holds a day, a month, a number, a length or a war; a sentence without one is passed over at once.
"""

from __future__ import annotations

from collections.abc import Set
from datetime import date
from itertools import pairwise

from figures import lexicon
from figures.dates.beside import OPENERS as BESIDE
from figures.dates.beside import TELLING, beside
from figures.dates.lengths import NUMBER_WORDS, SPANS
from figures.dates.points import point
from figures.dates.run import Run
from figures.dates.stretches import as_of, between, since, window_to
from figures.dates.times import YEAR, Time, day_of, is_day, iso, shift
from figures.dates.windows import WINDOWS, ago
from figures.lexicon import Lexicon
from figures.text import GENITIVE, Token

TO_COME = lexicon.tables("en_cues")["dates_to_come"]
TO_COME_WITHIN = 5
"""Words before a day within which it is told to lie ahead."""
SINCE = {"since", "from", "starting", "beginning"}
"""Words behind which an event may stand before its day: 'since the fighting broke out again on 3 May'."""

PREFIXES = lexicon.tables("en_cues")["dates_prefixes"]
"""Small words that an expression of time can begin with."""

CORE_KINDS = frozenset({"number", "date", "ordinal", "decade", "clock", "code"})
"""Kinds of token that may be a day, a month or a number."""

OPENING_KINDS = frozenset({"number", "date", "ordinal", "decade", "scaled"})
"""Kinds of token that an expression of time may begin with, whatever they are."""

CORE_REACH, SINCE_REACH = 10, 30
"""Tokens within which an expression of time that begins must name a day, a month, a number, a span or a war."""


JOINTS = frozenset({"and", "to", "into", "-", "–", "&", "through"})
BETWEEN_DAYS = frozenset(
    ["the", "on", "of", "in", "early", "late", "night", "morning", "evening", "afternoon", "dawn", "hours"]
)
"""What may stand between two days that are one stretch: 'late on Monday and in the early hours of Tuesday'."""


def find(tokens: list[Token], lexicon: Lexicon, published: date | None) -> list[Time]:
    """Every time of the tokens, left to right."""
    cores = lexicon.kept("time cores", _cores)
    core_at = [k for k, token in enumerate(tokens) if token.kind in CORE_KINDS or token.low in cores]
    if not core_at:
        return []
    openers = lexicon.kept("time openers", _openers)
    run = Run(tokens, lexicon, published)
    run.tells_distance = any(token.low in TELLING for token in tokens)
    found: list[Time] = []
    after, core = 0, 0
    for i in range(core_at[-1] + 1):
        token = tokens[i]
        if i < after or (token.low not in openers and token.kind not in OPENING_KINDS):
            continue
        while core_at[core] < i:
            core += 1
        if core_at[core] >= i + (SINCE_REACH if token.low in SINCE else CORE_REACH):
            continue
        time = _at(run, i)
        if time is not None:
            found.append(time)
            after = time.last
    _same_year(found, tokens, published)
    _ends_of(found, tokens)
    _to_come(found, tokens)
    return _stretches(found, tokens)


def _at(run: Run, i: int) -> Time | None:
    """The time that begins at this token."""
    low = run.tokens[i].low
    if low == "overnight" and run.low(i + 1) in ("between", "from"):
        return _at(run, i + 1)
    if low == "between":
        return between(run, i)
    if low in SINCE:
        return since(run, i)
    if low == "as" and run.low(i + 1) in ("of", "at"):
        return as_of(run, i, i + 2)
    if low in ("by", "until", "till", "through"):
        return as_of(run, i, i + 1)
    if low in ("in", "during", "over", "for", "the"):
        time = window_to(run, i)
        if time is not None:
            return time
    time = beside(run, i) if run.tells_distance and (low in BESIDE or low.isdecimal()) else None
    if time is not None:
        return time
    for reader in WINDOWS.get(low) or ((ago,) if low.isdecimal() else ()):
        time = reader(run, i)
        if time is not None:
            return time
    return point(run, i)


def _same_year(found: list[Time], tokens: list[Token], published: date | None) -> None:
    """'4,289 in March 2022, 840 in April and 586 in May': the months after one with a year are of that year."""
    year = None
    for time in found:
        words = [t.low for t in tokens[time.first : time.last]]
        stated = next((w for w in words if YEAR.fullmatch(w)), None)
        if stated is not None:
            year = stated if time.kind in ("month", "day") else None
        elif year and time.kind == "month" and time.words != "ago" and time.start and time.start == time.end:
            moved = f"{year}{time.start[4:]}"
            if "last" not in words and "this" not in words and published is not None and moved <= iso(published):
                time.start = time.end = moved


def _ends_of(found: list[Time], tokens: list[Token]) -> None:
    """'At the end of 2013', 'by the end of June 2014': the last day, stated."""
    for time in found:
        if time.kind not in ("month", "year", "asof") or time.end is None or len(time.end) == 10:
            continue
        lows = [t.low for t in tokens[max(0, time.first - 2) : time.last]]
        if any(lows[k : k + 2] == ["end", "of"] for k in range(len(lows) - 1)):
            last = day_of(time.end)
            time.kind, time.end = "asof", iso(last) if last else time.end


def _to_come(found: list[Time], tokens: list[Token]) -> None:
    """'An accord scheduled to be signed on 14 September', 'before elections due on 2 June': nothing happened yet."""
    for time in found:
        for token in reversed(tokens[max(0, time.first - TO_COME_WITHIN) : time.first]):
            if token.kind == "mark" or (time.kind != "day" and time.kind != "month"):
                break
            if token.low in TO_COME:
                time.kind = "other"
                break


def _stretches(found: list[Time], tokens: list[Token]) -> list[Time]:
    """'From 4 a.m. on 24 February, when ..., to midnight on 24 March': two days far apart are the ends of one
    stretch.
    """
    for one, two in pairwise(found):
        if one.words == "ago" and two.kind == "week" and two.first == one.last:
            two.kind = "other"  # 'four years ago this week'
        elif one.kind == "that" and two.kind == "span" and two.first - one.last <= 1:
            one.kind = "other"  # 'during the period (1-14 May)': it is told at once
        elif one.kind == two.kind == "day" and one.end == two.end and two.first == one.last + 1:
            if tokens[one.last].text == ",":  # 'Yesterday, Tuesday, the network said': one day, named twice
                one.last, two.kind = two.last, "other"
        elif one.kind == two.kind == "day" and one.end and two.end and one.end < two.end:
            opens = any(t.low == "from" for t in tokens[max(0, one.first - 3) : one.first + 1])
            closes = any(
                t.low in ("to", "until", "through", "till")
                for t in tokens[max(one.last, two.first - 4) : two.first + 1]
            )
            owner = tokens[one.last - 1].text.endswith(GENITIVE)  # 'from Friday's bombing climbed to 17 on Sunday'
            if opens and closes and not owner:
                one.kind, one.end, two.kind = "span", two.end, "other"
            elif _next_day(one, two) and _joined(one, two, tokens):
                one.end, two.kind = two.end, "other"
                nights = {t.low for t in tokens[max(0, one.first - 3) : two.last + 1]} & {"night", "overnight", "late"}
                one.words += " night" if nights else ""
    return found


def _next_day(one: Time, two: Time) -> bool:
    """True for two days of which the second follows the first."""
    return one.start == one.end and is_day(one.end) and two.start == two.end == shift(one.end, 1)


def _joined(one: Time, two: Time, tokens: list[Token]) -> bool:
    """True for 'Tuesday and Wednesday', 'Monday night into Tuesday': one stretch of two days."""
    words = {t.low for t in tokens[one.last : two.first]} | {t.low for t in tokens[two.first : two.last - 1]}
    return bool(words & JOINTS) and words <= JOINTS | BETWEEN_DAYS


def _cores(lexicon: Lexicon) -> frozenset[str]:
    """Words without which nothing is an expression of time."""
    words = lexicon.words
    phrases = words["relative_days"]
    named = {word for phrase in phrases for word in str(phrase).split() if len(word) > 3}
    wars = {word for phrase in words["war_words"] for word in str(phrase).split()}
    return _and_possessive(
        {
            *words["months"],
            *words["weekdays"],
            *named,
            *wars,
            *SPANS,
            "then",
            "now",
            "today",
            "clashes",
            "week",
            "year",
            "half",
            "quarter",
            "date",
            "ago",
            "that",
        }
    )


def _openers(lexicon: Lexicon) -> frozenset[str]:
    """Every word that an expression of time can begin with."""
    words = lexicon.words
    phrases = [*words["months"], *words["weekdays"], *words["relative_days"], *NUMBER_WORDS]
    return _and_possessive(PREFIXES | {str(phrase).split()[0] for phrase in phrases})


def _and_possessive(words: Set[str]) -> frozenset[str]:
    """The words, each also with 's: 'Friday', "Friday's"."""
    return frozenset(words) | {f"{word}'s" for word in words}
