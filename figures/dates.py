"""Finds what a sentence says about time, and resolves it against the day of publication.

In:  tokens, the lexicon, the day of publication.
Out: Times: token span, first and last day as ISO text with the precision stated, and what kind of time it is.
Assumes that a weekday or a month without a year lies before the day of publication, never after it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from figures import lexicon
from figures.lexicon import Lexicon
from figures.text import Token


@dataclass(slots=True)
class Time:
    """One expression of time: tokens[first:last]."""

    first: int
    last: int
    kind: str
    """day, month, year, since, span (both ends), rolling, asof, war (a length of war without dates), publication"""
    start: str | None
    end: str | None
    words: str = ""


def iso(day: date) -> str:
    """2024-06-12."""
    return day.isoformat()


def day_of(published: str | None) -> date | None:
    """The day of publication; a month or year stands for its last day."""
    if not published:
        return None
    parts = [int(p) for p in published[:10].split("-")]
    try:
        if len(parts) == 3:
            return date(*parts)
        if len(parts) == 2:
            return _last_of_month(parts[0], parts[1])
        return date(parts[0], 12, 31)
    except ValueError:
        return None


def _last_of_month(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def shift(day: str, days: int) -> str:
    """A day some days later or earlier; a coarse date stays as it is."""
    return iso(date.fromisoformat(day) + timedelta(days=days)) if len(day) == 10 else day


def find(tokens: list[Token], lexicon: Lexicon, published: date | None) -> list[Time]:
    """Every time of the tokens, left to right."""
    found: list[Time] = []
    openers = lexicon.kept("time openers", _openers)
    reader = _Reader(tokens, lexicon, published)
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
        time = reader.at(i)
        if time is None:
            i += 1
            continue
        found.append(time)
        i = time.last
    _ends_of(found, tokens)
    return _stretches(found, tokens)


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


NUMBER_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "a": 1,
    "an": 1,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "several": 3,
    "few": 3,
    "couple": 2,
    "eleven": 11,
    "eighteen": 18,
    "twenty-four": 24,
    "forty-eight": 48,
    "seventy-two": 72,
}
SPANS = {
    "hour": 1 / 24,
    "hours": 1 / 24,
    "day": 1,
    "days": 1,
    "week": 7,
    "weeks": 7,
    "month": 30,
    "months": 30,
    "year": 365,
    "years": 365,
    "24-hour": 1,
    "48-hour": 2,
    "weekend": 2,
    "night": 1,
    "nights": 1,
    "decade": 3650,
    "decades": 3650,
    "fortnight": 14,
}
PART_OF_DAY = lexicon.tables("en_cues")["dates_part_of_day"]
SINCE = {"since", "from", "starting", "beginning"}
AS_OF = {"by", "until", "till", "through", "to"}


PREFIXES = lexicon.tables("en_cues")["dates_prefixes"]
"""Small words that an expression of time can begin with."""


CORE_KINDS = frozenset({"number", "date", "ordinal", "decade", "clock", "code"})
CORE_REACH, SINCE_REACH = 10, 18
"""Tokens within which an expression of time that begins must name a day, a month, a number, a span or a war."""


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


class _Reader:
    """Reads one time at a place of the tokens."""

    def __init__(self, tokens: list[Token], lexicon: Lexicon, published: date | None) -> None:
        self.t = tokens
        self.words = lexicon.words
        self.small = lexicon.small
        self.published = published
        self.day_openers = lexicon.kept(
            "day openers", lambda lexicon: {p.split()[0] for p in lexicon.words["relative_days"]}
        )

    def low(self, i: int) -> str:
        return self.t[i].low if 0 <= i < len(self.t) else ""

    def at(self, i: int) -> Time | None:
        low = self.low(i)
        if low == "between":
            return self._between(i)
        if low in ("since", "starting", "beginning", "from"):
            return self._since(i)
        if low == "as" and self.low(i + 1) == "of":
            return self._as_of(i, i + 2)
        if low in ("by", "until", "till", "through"):
            return self._as_of(i, i + 1)
        return self._part_of_year(i) or self._ago(i) or self._rolling(i) or self._war(i) or self._point(i)

    # -- single points --------------------
    def _point(self, i: int) -> Time | None:
        """A day, month or year standing by itself, with its preposition."""
        k = i
        while (
            self.low(k)
            in (
                "on",
                "in",
                "during",
                "at",
                "of",
                "dated",
                "early",
                "late",
                "mid",
                "around",
                "about",
                "the",
                "earlier",
                "later",
                "before",
                "after",
                "throughout",
                "last",
                "this",
                "next",
                "past",
                "late-",
                "mid-",
                "overnight",
                "into",
                "following",
                "previous",
            )
            and k - i < 4
        ):
            hit = self.day(k) or self.relative(k)
            if hit:
                break
            k += 1
        else:
            hit = self.day(k) or self.relative(k)
        hit = hit or (self.month(k, i) or self.year(k, i))
        if hit is None:
            return None
        last, start, end, kind = hit
        prefix = [self.low(x) for x in range(i, k)]
        if prefix[:1] in (["after"], ["before"], ["next"]) and kind != "day":
            return Time(i, last, "other", None, None)
        if prefix[:1] == ["next"]:
            return Time(i, last, "other", None, None)
        return Time(i, last, kind, start, end, " ".join(t.text for t in self.t[i:last]))

    def day(self, i: int) -> tuple[int, str, str, str] | None:
        """(after, start, end, 'day') of an explicit calendar day."""
        token = self.t[i] if i < len(self.t) else None
        if token is None:
            return None
        if token.kind == "date":
            return self._numeric(i)
        months = self.words["months"]
        k = i
        low = self.low(i)
        if low in self.words["weekdays"] and (
            self.low(i + 1) == "," or self.low(i + 1) in months or self._day_number(i + 1)
        ):
            k = i + 2 if self.low(i + 1) == "," else i + 1
        if self.low(k) == "the" and self._day_number(k + 1) and self.low(k + 2) == "of":
            k += 1
        number = self._day_number(k)
        if number:
            m = k + 1
            if self.low(m) == "of":
                m += 1
            through = None
            if self.low(m) in ("-", "–", "to", "and") and self._day_number(m + 1) and self.low(m + 2) in months:
                through = self._day_number(m + 1)
                m += 2
            if self._month_at(m):
                return self._finish(m + 1, number, months[self.low(m)], through)
        if self._month_at(k):
            m = k + 1
            if self.low(m) == ".":
                m += 1
            if self.low(m) == "the":
                m += 1
            number = self._day_number(m)
            if number and not (
                self.t[m].kind == "number" and self.low(m + 1) in ("people", "civilians", "soldiers", "persons")
            ):
                through = None
                if self.low(m + 1) in ("-", "–", "to") and self._day_number(m + 2) and self.low(m + 3) not in months:
                    through = self._day_number(m + 2)
                    m += 2
                return self._finish(m + 1, number, months[self.low(k)], through)
        return None

    def _month_at(self, i: int) -> bool:
        """True for the name of a month; 'may' and 'march' only with a capital."""
        low = self.low(i)
        return low in self.words["months"] and self.t[i].text[:1].isupper() and low not in ("sun", "mon")

    def _day_number(self, i: int) -> int | None:
        if not 0 <= i < len(self.t):
            return None
        token = self.t[i]
        match = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?", token.low) if token.kind in ("number", "ordinal") else None
        return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None

    def _numeric(self, i: int) -> tuple[int, str, str, str] | None:
        parts = [int(p) for p in re.split(r"[-/.]", self.t[i].text)]
        try:
            if parts[0] > 31:
                day = date(parts[0], parts[1], parts[2])
            else:
                day = date(parts[2], parts[1], parts[0]) if parts[1] <= 12 else date(parts[2], parts[0], parts[1])
        except ValueError:
            return None
        return i + 1, iso(day), iso(day), "day"

    def _finish(self, after: int, number: int, month: int, through: int | None) -> tuple[int, str, str, str] | None:
        k = after
        if self.low(k) == ",":
            k += 1
        year = None
        if re.fullmatch(r"(?:19|20)\d\d", self.low(k)) and not (
            k > after and self.low(k + 1) in ("people", "civilians")
        ):
            year, after = int(self.low(k)), k + 1
        try:
            start = self._dated(year, month, number)
            end = start if through is None else self._dated(year or start.year, month, through)
        except ValueError:
            return None
        return after, iso(start), iso(end), "day" if start == end else "span"

    def _dated(self, year: int | None, month: int, number: int) -> date:
        if year is not None:
            return date(year, month, number)
        if self.published is None:
            raise ValueError("no year and no day of publication")
        here = (
            date(self.published.year, month, min(number, 28))
            if number > 28
            else date(self.published.year, month, number)
        )
        if here > self.published + timedelta(days=3):
            return date(self.published.year - 1, month, number)
        return date(self.published.year, month, number)

    def relative(self, i: int) -> tuple[int, str, str, str] | None:
        """(after, start, end, 'day') of 'Tuesday', 'yesterday', 'overnight'."""
        if self.published is None:
            return None
        for length in (4, 3, 2, 1) if self.low(i) in self.day_openers else ():
            phrase = " ".join(self.low(k) for k in range(i, min(i + length, len(self.t))))
            if i + length <= len(self.t) and phrase in self.words["relative_days"]:
                day = iso(self.published + timedelta(days=self.words["relative_days"][phrase]))
                return i + length, day, day, "day"
        low = self.low(i).removesuffix("'s")
        named = low in self.words["lone_weekdays"] or (
            low in ("mon", "tue", "wed", "thu", "fri", "sat") and self.low(i + 1) in self.words["months"]
        )
        if named and self.t[i].text[:1].isupper():
            back = (self.published.weekday() - self.words["weekdays"][low]) % 7
            if self.low(i - 1) == "last" and back == 0:
                back = 7
            day = iso(self.published - timedelta(days=back))
            after = i + 1
            if self.low(after) in PART_OF_DAY:
                after += 1
            return after, day, day, "day"
        return None

    def month(self, k: int, i: int) -> tuple[int, str, str, str] | None:
        """(after, start, end, 'month')."""
        if not self._month_at(k):
            phrase = f"{self.low(k - 1)} {self.low(k)}" if k > i else ""
            if self.published is not None and phrase in ("last month", "this month", "previous month"):
                if phrase == "this month":  # so far: until the day of publication
                    return k + 1, iso(self.published.replace(day=1)), iso(self.published), "rolling"
                day = self.published.replace(day=1) - timedelta(days=1)
                return k + 1, iso(day)[:7], iso(day)[:7], "month"
            return None
        low = self.low(k)
        led = self.low(k - 1) in (
            "since",
            "in",
            "from",
            "until",
            "by",
            "of",
            "and",
            "to",
            "last",
            "this",
            "late",
            "early",
            "mid",
            "during",
            "between",
            "through",
            "till",
        )
        if (
            low in ("may", "march", "mar")
            and k == i
            and not led
            and not re.fullmatch(r"(?:19|20)\d\d", self.low(k + 1))
        ):
            return None
        number = self.words["months"][low]
        after = k + 1
        if self.low(after) in (".", ",") and re.fullmatch(r"(?:19|20)\d\d", self.low(after + 1)):
            after += 1
        if re.fullmatch(r"(?:19|20)\d\d", self.low(after)):
            year, after = int(self.low(after)), after + 1
        elif self.published is not None:
            year = self.published.year if number <= self.published.month else self.published.year - 1
            if i < k and "last" in (self.low(k - 1), self.low(i)) and number == self.published.month:
                year = self.published.year - 1
        else:
            return None
        text = f"{year}-{number:02d}"
        if self.low(after) in ("-", "–", "to", "and", "through") and self._month_at(after + 1):
            other = self.words["months"][self.low(after + 1)]
            last = after + 2
            if re.fullmatch(r"(?:19|20)\d\d", self.low(last)):
                year2, last = int(self.low(last)), last + 1
                text = (
                    text if "20" in self.low(after - 1) else f"{year2 if number <= other else year2 - 1}-{number:02d}"
                )
            else:
                year2 = year if other >= number else year + 1
            return last, text, f"{year2}-{other:02d}", "span"
        return after, text, text, "month"

    def year(self, k: int, i: int) -> tuple[int, str, str, str] | None:
        """(after, start, end, 'year')."""
        low = self.low(k)
        decade = re.fullmatch(r"((?:19|20)\d)0s", low)
        if decade:
            return k + 1, f"{decade[1]}0", f"{decade[1]}9", "span"
        if self.published is not None and k > i and low == "year" and self.low(k - 1) in ("last", "this", "previous"):
            year = self.published.year - (self.low(k - 1) != "this")
            return k + 1, str(year), str(year), "year"
        if self.published is not None and k > i and low == "week" and self.low(k - 1) in ("last", "this", "past"):
            return (
                k + 1,
                iso(self.published - timedelta(days=7)),
                iso(self.published),
                "rolling" if self.low(k - 1) == "past" else "week",
            )
        if not re.fullmatch(r"(?:19|20)\d\d", low) or self.t[k].kind != "number":
            return None
        if (
            k == i
            and self.low(k - 1)
            not in (
                "in",
                "of",
                "since",
                "(",
                "during",
                "the",
                "early",
                "late",
                "mid",
                "–",
                "-",
                "from",
                "between",
                "and",
                "to",
            )
            and not (self.low(k - 1) == "," and self.low(k + 1) == ")")
        ):
            return None
        if self.low(k + 1) in ("-", "–", "to") and re.fullmatch(r"(?:19|20)?\d\d", self.low(k + 2)):
            other = self.low(k + 2)
            return k + 3, low, other if len(other) == 4 else low[:2] + other, "span"
        return k + 1, low, low, "year"

    # -- spans --------------------
    def _bare(self, i: int) -> tuple[int, str | None, str | None, str] | None:
        """A point with small words before it: 'the afternoon of 15 February', 'early March 2012', 'last Friday'."""
        k = i
        while (
            self.low(k)
            in (
                "the",
                "afternoon",
                "afternoons",
                "morning",
                "mornings",
                "evening",
                "evenings",
                "night",
                "of",
                "early",
                "late",
                "mid",
                "last",
                "at",
                "on",
                "about",
                "around",
                "noon",
                "beginning",
                "start",
                "end",
                "middle",
                "first",
                "late-",
                "hours",
                "dawn",
                "-",
                "midnight",
                "in",
            )
            and k - i < 6
        ):
            hit = self.day(k) or self.relative(k)
            if hit:
                return hit
            k += 1
        if k < len(self.t) and self.t[k].kind == "clock":
            k += 1
            if self.low(k) in ("local", "hours", "hrs"):
                k += 1
            if self.low(k) == "time":
                k += 1
            if self.low(k) in ("on", "of", ","):
                k += 1
            return self.day(k) or self.relative(k)
        return self.day(k) or self.relative(k) or self.month(k, i) or self.year(k, i if k > i else i - 1)

    def _since(self, i: int) -> Time | None:
        word = self.low(i)
        k = i + 1
        if self.low(k) == "on":
            k += 1
        hit = self._bare(k)
        if word == "from":
            if hit is None:
                return None
            after, start, _, _ = hit
            if self.low(after) in ("to", "until", "till", "through", "-", "–"):
                other = self._bare(after + 1)
                if other is not None:
                    return Time(i, other[0], "span", _in_year(start, other[1]), other[2])
            return None
        if hit is not None:
            after, start, _, kind = hit
            if kind == "rolling":
                return None
            if self.low(after) == "and" and self.low(after - 1) != "and":
                pass
            return Time(i, after, "since", start, None)
        if word != "since":
            return None
        return self._since_event(i)

    def _since_event(self, i: int) -> Time | None:
        """'since the war began', 'since the start of the year', 'since then'."""
        if self.low(i + 1) in ("then", "that"):
            return Time(i, min(i + 2, len(self.t)), "since", None, None, "then")
        if self.published is not None:
            phrase = " ".join(self.low(k) for k in range(i + 1, min(i + 8, len(self.t))))
            for unit, start in (("year", f"{self.published.year}-01-01"), ("month", iso(self.published)[:7])):
                if re.match(rf"(?:the )?(?:start|beginning) of (?:the|this) {unit}\b", phrase):
                    last = next(k for k in range(i + 1, len(self.t)) if self.low(k) == unit) + 1
                    return Time(i, last, "since", start if unit == "month" else str(self.published.year), None)
        k, war = i + 1, None
        while k < len(self.t) and k - i < 14 and self.low(k) not in (",", ".", ";", "(", ")"):
            hit = (
                self.day(k)
                or (self.month(k, k - 1) if self.low(k - 1) in ("in", "of", "last") else None)
                or (self.year(k, k - 1) if self.low(k - 1) in ("in", "of") else None)
            )
            if hit is not None:
                return Time(i, hit[0], "since", hit[1], None)
            if self.relative(k) and self.low(k - 1) in ("on", "last"):
                hit = self.relative(k)
                return Time(i, hit[0], "since", hit[1], None)
            if self.low(k) in self.small["war_words"]:
                war = k
            k += 1
        if war is not None:
            return Time(i, war + 1, "since", None, None, "war")
        return Time(i, i + 1, "since", None, None)

    def _between(self, i: int) -> Time | None:
        first = self._bare(i + 1)
        if first is None:
            if self._day_number(i + 1) and self.low(i + 2) == "and":
                second = self._bare(i + 3)
                if second is not None and second[3] == "day":
                    day = self._day_number(i + 1)
                    return Time(i, second[0], "span", f"{second[1][:8]}{day:02d}", second[2])
            k = i + 1
            while (
                self.low(k)
                in ("the", "afternoons", "mornings", "evenings", "nights", "afternoon", "morning", "evening", "of")
                and k - i < 4
            ):
                k += 1
            if k > i + 1 and self._day_number(k) and self.low(k + 1) == "and":
                second = self._bare(k + 2)
                if second is not None and second[3] == "day":
                    return Time(i, second[0], "span", f"{second[1][:8]}{self._day_number(k):02d}", second[2])
            return None
        after, start, _, kind = first
        if kind == "span":
            return Time(i, after, "span", start, first[2])
        after = self._over_brackets(after)
        if self.low(after) not in ("and", "to"):
            return None
        second = self._bare(after + 1)
        if second is None:
            return None
        return Time(i, self._over_brackets(second[0]), "span", _in_year(start, second[1]), second[2])

    def _over_brackets(self, k: int) -> int:
        """The token after '(15:00)' or '(noon)'."""
        if self.low(k) == "(" and self.low(k + 2) == ")":
            return k + 3
        return k

    def _as_of(self, i: int, k: int) -> Time | None:
        if self.t[k : k + 1] and self.t[k].kind == "clock":
            hit = self._bare(k)
            if hit is not None:
                return Time(i, hit[0], "asof", hit[1], hit[2])
            if self.published is not None:
                return Time(i, k + 1, "clock", iso(self.published), iso(self.published))
            return Time(i, k + 1, "other", None, None)
        if self.low(k) in ("now", "today") and self.published is not None:
            return Time(i, k + 1, "asof", iso(self.published), iso(self.published))
        hit = self._bare(k)
        if hit is None or hit[3] in ("rolling", "span"):
            return None
        return Time(i, hit[0], "asof", hit[1], hit[2])

    def _part_of_year(self, i: int) -> Time | None:
        """'in the first half of 2014', 'in the third quarter of 2017', 'the first six months of 2019'."""
        k = i
        if self.low(k) in ("in", "during", "for", "over"):
            k += 1
        if self.low(k) == "the":
            k += 1
        order = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 9, "final": 9}.get(self.low(k))
        if order is None:
            return None
        length = {"half": 6, "quarter": 3}.get(self.low(k + 1))
        last = k + 2
        if length is None and self.low(k + 2) == "months" and self.low(k + 1) in NUMBER_WORDS:
            length, last = NUMBER_WORDS[self.low(k + 1)], k + 3
        if length is None:
            return None
        if self.low(last) == "of":
            last += 1
        if re.fullmatch(r"(?:19|20)\d\d", self.low(last)):
            year = int(self.low(last))
        elif self.low(last) in ("this", "the") and self.low(last + 1) == "year" and self.published is not None:
            year, last = self.published.year, last + 1
        else:
            return None
        start = 13 - length if order == 9 else (order - 1) * length + 1
        if not 1 <= start <= 12:
            return None
        return Time(i, last + 1, "span", f"{year}-{start:02d}", f"{year}-{start + length - 1:02d}")

    def _ago(self, i: int) -> Time | None:
        """'two days ago', 'a week ago', 'three days earlier', 'earlier this week'."""
        if self.published is None:
            return None
        if (
            self.low(i) in ("earlier", "late", "early", "later")
            and self.low(i + 1) == "this"
            and self.low(i + 2) in ("week", "month")
        ):
            start = (
                self.published - timedelta(days=self.published.weekday())
                if self.low(i + 2) == "week"
                else self.published.replace(day=1)
            )
            return Time(i, i + 3, "week", iso(start), iso(self.published))
        amount = NUMBER_WORDS.get(self.low(i)) or (
            int(self.low(i)) if self.low(i).isdigit() and len(self.low(i)) < 3 else None
        )
        if (
            amount is None
            or self.low(i + 1) not in ("day", "days", "week", "weeks", "month", "months", "year", "years")
            or self.low(i + 2) != "ago"
        ):
            return None
        unit = self.low(i + 1).rstrip("s")
        if unit == "year":
            text = str(self.published.year - amount)
            return Time(i, i + 3, "year", text, text, "ago")
        if unit == "month":
            months = self.published.year * 12 + self.published.month - 1 - amount
            text = f"{months // 12}-{months % 12 + 1:02d}"
            return Time(i, i + 3, "month", text, text, "ago")
        day = iso(self.published - timedelta(days=amount * (7 if unit == "week" else 1)))
        return Time(i, i + 3, "day", day, day)

    def _rolling(self, i: int) -> Time | None:
        """'in the past 24 hours', 'over the last three days', 'during the last week', 'within 24 hours'."""
        k = i
        if self.low(k) in ("in", "over", "during", "within", "for", "throughout", "of"):
            k += 1
        if self.low(k) == "the":
            k += 1
        if self.low(k) in ("past", "last", "preceding", "previous", "recent", "same", "first"):
            word = self.low(k)
            k += 1
            amount = 1.0
            exact = False
            if self.low(k) in ("couple",) and self.low(k + 1) == "of":
                k += 1
            if self.low(k) == "few":
                amount, k = 3.0, k + 1
            elif self.low(k) in NUMBER_WORDS or (k < len(self.t) and self.t[k].kind == "number"):
                amount = float(NUMBER_WORDS.get(self.low(k), 0) or float(re.sub(r"\D", "", self.t[k].text) or 0))
                exact = True
                k += 1
            if self.low(k) not in SPANS:
                return None
            if (
                not exact
                and self.low(k) in ("month", "months", "week", "night", "year", "day")
                and i == k - 1
                and word in ("last", "previous", "same", "first")
            ):
                return None
            if word in ("recent",):
                return Time(i, k + 1, "recent", None, None)
            if word in ("same", "first") or self.published is None:
                return Time(i, k + 1, "other", None, None)
            if not exact and word == "last" and self.low(k) in ("month", "year"):
                return None
            days = amount * SPANS[self.low(k)]
            inclusive = SPANS[self.low(k)] == 1 and amount > 1
            start = self.published - timedelta(days=max(1, round(days) - inclusive)) if days < 36000 else self.published
            text = iso(start)
            if SPANS[self.low(k)] >= 365:
                text = str(self.published.year - int(amount))
            elif SPANS[self.low(k)] == 30:
                months = self.published.year * 12 + self.published.month - 1 - int(amount)
                text = f"{months // 12}-{months % 12 + 1:02d}"
            return Time(i, k + 1, "rolling", text, iso(self.published))
        if (
            self.low(i) in ("within", "in")
            and self.low(i + 2) in ("hours",)
            and self.published is not None
            and self.low(i + 1) in ("24", "48", "72")
        ):
            return Time(
                i,
                i + 3,
                "rolling",
                iso(self.published - timedelta(days=int(self.low(i + 1)) // 24)),
                iso(self.published),
            )
        return None

    def _days_of(self, i: int, k: int) -> Time | None:
        """'in two days of clashes': a window of so many days."""
        for y in range(i + 1, k):
            number = NUMBER_WORDS.get(self.low(y)) or (
                int(self.low(y)) if self.low(y).isdigit() and len(self.low(y)) < 3 else None
            )
            if number and self.low(y + 1) in ("days", "nights") and number <= 14 and self.published is not None:
                return Time(i, k + 1, "rolling", iso(self.published - timedelta(days=number - 1)), iso(self.published))
        return None

    def _war(self, i: int) -> Time | None:
        """'in nearly two years of war', 'during the conflict', 'throughout the civil war'."""
        if self.low(i) not in ("in", "during", "throughout", "after", "over", "by", "of"):
            return None
        k, years = i + 1, False
        while k < len(self.t) and k - i < 8 and (self.t[k].kind == "word" or self.t[k].kind in ("number", "code")):
            low = self.low(k)
            if low in ("years", "months", "weeks", "decades", "days", "year", "decade"):
                years = True
            if low in self.small["war_words"] or low in ("clashes", "clash"):
                days = self._days_of(i, k)
                if days is not None:
                    return days
                if years:
                    return Time(i, k + 1, "war", None, None)
                if self.low(i) in ("during", "throughout", "in") and low in (
                    "war",
                    "conflict",
                    "insurgency",
                    "uprising",
                    "genocide",
                    "intifada",
                    "revolution",
                ):
                    return Time(i, k + 1, "war", None, None, "plain")
                return None
            if low in ("in", "on", "by", "and", "at", "that", "who", "from"):
                return None
            k += 1
        return None


def _in_year(start: str | None, other: str | None) -> str | None:
    """The start of a span, no later than its end: a missing year is the end's own."""
    if start and other and len(start) == len(other) and start > other:
        return f"{int(start[:4]) - 1}{start[4:]}"
    if start and other and start[:4] != other[:4] and len(start) >= 7 and f"{other[:4]}{start[4:]}" <= other:
        return start
    return start
