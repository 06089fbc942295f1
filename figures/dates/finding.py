"""Goes through a sentence and has each place that may begin an expression of time read.

In:  tokens, the lexicon, the day of publication.
Out: Times, left to right, none within another.
Assumes that a time holds a day, a month, a number, a length or a war; a sentence without one is passed over at once.
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from figures import lexicon
from figures.dates.lengths import NUMBER_WORDS, SPANS
from figures.dates.points import point
from figures.dates.run import Run
from figures.dates.stretches import as_of, between, since
from figures.dates.times import Time, day_of, iso
from figures.dates.windows import ago, length_of_war, part_of_year, rolling
from figures.lexicon import Lexicon
from figures.text import Token

SINCE = {"since", "from", "starting", "beginning"}
"""Words behind which an event may stand before its day: 'since the fighting broke out again on 3 May'."""

PREFIXES = lexicon.tables("en_cues")["dates_prefixes"]
"""Small words that an expression of time can begin with."""

CORE_KINDS = frozenset({"number", "date", "ordinal", "decade", "clock", "code"})
"""Kinds of token that may be a day, a month or a number."""

CORE_REACH, SINCE_REACH = 10, 18
"""Tokens within which an expression of time that begins must name a day, a month, a number, a span or a war."""


def find(tokens: list[Token], lexicon: Lexicon, published: date | None) -> list[Time]:
    """Every time of the tokens, left to right."""
    found: list[Time] = []
    openers = lexicon.kept("time openers", _openers)
    run = Run(tokens, lexicon, published)
    cores = lexicon.kept("time cores", _cores)
    last_core = -1
    core_at = [False] * len(tokens)
    for k in range(len(tokens) - 1, -1, -1):
        token = tokens[k]
        core_at[k] = token.kind in CORE_KINDS or token.low in cores or token.low.removesuffix("'s") in cores
        if core_at[k] and last_core < 0:
            last_core = k
    if last_core < 0:
        return found
    i = 0
    while i <= last_core:
        token = tokens[i]
        if (
            token.kind in ("word", "mark", "code", "clock")
            and token.low not in openers
            and token.low.removesuffix("'s") not in openers
        ):
            i += 1
            continue
        reach = SINCE_REACH if token.low in SINCE else CORE_REACH
        if not any(core_at[i : i + reach]):
            i += 1
            continue
        time = _at(run, i)
        if time is None:
            i += 1
            continue
        found.append(time)
        i = time.last
    _ends_of(found, tokens)
    return _stretches(found, tokens)


def _at(run: Run, i: int) -> Time | None:
    """The time that begins at this token."""
    low = run.low(i)
    if low == "between":
        return between(run, i)
    if low in SINCE:
        return since(run, i)
    if low == "as" and run.low(i + 1) == "of":
        return as_of(run, i, i + 2)
    if low in ("by", "until", "till", "through"):
        return as_of(run, i, i + 1)
    return part_of_year(run, i) or ago(run, i) or rolling(run, i) or length_of_war(run, i) or point(run, i)


def _ends_of(found: list[Time], tokens: list[Token]) -> None:
    """'At the end of 2013', 'by the end of June 2014': the last day, stated."""
    for time in found:
        if time.kind not in ("month", "year", "asof") or time.end is None or len(time.end) == 10:
            continue
        lows = [t.low for t in tokens[max(0, time.first - 2) : time.last]]
        if any(lows[k : k + 2] == ["end", "of"] for k in range(len(lows) - 1)):
            last = day_of(time.end)
            time.kind, time.end = "asof", iso(last) if last else time.end


def _stretches(found: list[Time], tokens: list[Token]) -> list[Time]:
    """'From 4 a.m. on 24 February, when ..., to midnight on 24 March': two days far apart are the ends of one
    stretch.
    """
    for one, two in pairwise(found):
        if one.kind == two.kind == "day" and one.end and two.end and one.end < two.end:
            opens = any(t.low == "from" for t in tokens[max(0, one.first - 3) : one.first + 1])
            closes = any(
                t.low in ("to", "until", "through", "till")
                for t in tokens[max(one.last, two.first - 4) : two.first + 1]
            )
            if opens and closes:
                one.kind, one.end, two.kind = "span", two.end, "other"
    return found


def _cores(lexicon: Lexicon) -> frozenset[str]:
    """Words without which nothing is an expression of time."""
    words = lexicon.words
    phrases = [*words["relative_days"], *words["days_before"]]
    named = {word for phrase in phrases for word in str(phrase).split() if len(word) > 3}
    wars = {word for phrase in words["war_words"] for word in str(phrase).split()}
    return frozenset(
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
            "ago",
            "that",
        }
    )


def _openers(lexicon: Lexicon) -> frozenset[str]:
    """Every word that an expression of time can begin with."""
    words = lexicon.words
    phrases = [*words["months"], *words["weekdays"], *words["relative_days"], *words["days_before"], *NUMBER_WORDS]
    return PREFIXES | {str(phrase).split()[0] for phrase in phrases}
