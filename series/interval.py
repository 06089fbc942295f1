"""What the words of a number claim: the interval that it may lie in, and when two such claims contradict.

In:  Figures.
Out: Interval (both ends inclusive, the upper may be infinite) or None where no number was given.

The table is methodology 3.1, the tolerance 3.2. Nothing here knows who speaks; floors (3.3) do, see floors.py.
"""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from records import Figure

SLACK_PEOPLE = 2
"""Two tolls taken an hour apart differ by one or two people."""
SLACK_SHARE = 0.02
"""Two per cent of the larger facing end: what honest counts of one thing drift apart by."""
ABOUT_LEAST, ABOUT_MOST = 0.05, 0.10
"""'About' reaches at least 5 and at most 10 per cent, and half the last significant place in between."""
NEARLY_FROM = 0.9
"""'Nearly 700' is not below 630."""
ESTIMATE_SPREAD = 0.05
"""An exact-looking estimate without an interval counts as plus or minus 5 per cent."""
NUMBER_WORDS = {"thousand": 1_000, "million": 1_000_000, "lakh": 100_000, "billion": 1_000_000_000}
"""Words that fix the last place of a numeral: '370 thousand' is known to the thousand."""
VAGUE_TOPS = {2: 3, 3: 9, 20: 99, 24: 99, 40: 99, 200: 999, 2_000: 9_999, 20_000: 99_999, 200_000: 999_999}
VAGUE_TOPS[2_000_000] = 9_999_999
"""Upper end of the narrow reading of a vague word, by the lower bound that is stored for it."""


class Interval(NamedTuple):
    """What a number claims, both ends inclusive."""

    low: float
    high: float

    def holds(self, number: float) -> bool:
        """Whether the number lies in it."""
        return self.low <= number <= self.high

    @property
    def is_open(self) -> bool:
        """Whether it has no upper end."""
        return self.high == inf


def stated(figure: Figure) -> float | None:
    """The number that was printed, whichever field holds it; `None` for ranges and words."""
    if figure.value is not None:
        return figure.value
    if figure.qualifier in ("range", "vague"):
        return None
    if figure.qualifier in ("up_to", "fewer_than", "nearly"):
        return figure.high if figure.high is not None else figure.low
    return figure.low if figure.low is not None else figure.high


def centre(figure: Figure) -> float | None:
    """One number to measure a ratio by: the number stated, or the middle of a stated range."""
    number = stated(figure)
    if number is None and figure.low is not None and figure.high is not None:
        return (figure.low + figure.high) / 2
    return number


def last_place(number: float, numeral: str = "") -> float:
    """The place to which a number is known.

    >>> last_place(8000), last_place(22141), last_place(370000, "370 thousand"), last_place(6.5e6, "6.5 million")
    (1000.0, 1.0, 1000.0, 100000.0)
    """
    for word, size in NUMBER_WORDS.items():
        if word in numeral.lower():
            digits = numeral.lower().partition(word)[0].strip().replace(",", ".")
            decimals = len(digits.partition(".")[2]) if digits.count(".") == 1 else 0
            return float(size / 10**decimals)
    whole = int(abs(number))
    if whole != abs(number) or whole == 0:
        return 1.0
    place = 1.0
    while whole % 10 == 0:
        whole //= 10
        place *= 10
    return place


def is_rounded(number: float | None) -> bool:
    """Whether a number ends in two zeros or more."""
    return number is not None and number >= 100 and number % 100 == 0


def claim(figure: Figure) -> Interval | None:
    """The interval that the words claim (methodology 3.1); `None` when they give no number.

    >>> claim(Figure(value=55000, qualifier="about"))
    Interval(low=52250.0, high=57750.0)
    """
    if figure.qualifier == "range":
        if figure.low is None and figure.high is None:
            return None
        return Interval(figure.low or 0.0, inf if figure.high is None else figure.high)
    if figure.qualifier == "vague":
        return _vague(figure)
    number = stated(figure)
    if number is None:
        return None
    match figure.qualifier:
        case "at_least":
            return Interval(number, inf)
        case "more_than":
            return Interval(number + 1, inf)
        case "about":
            return _about(figure, number)
        case "nearly":
            return Interval(NEARLY_FROM * number, number - 1)
        case "up_to":
            return Interval(0.0, number)
        case "fewer_than":
            return Interval(0.0, max(0.0, number - 1))
    if figure.inclusion == "estimated":
        if figure.low is not None and figure.high is not None and figure.low < number < figure.high:
            return Interval(figure.low, figure.high)
        return Interval((1 - ESTIMATE_SPREAD) * number, (1 + ESTIMATE_SPREAD) * number)
    return Interval(number, number)


def _about(figure: Figure, number: float) -> Interval:
    if "dozen" in (figure.vague_word or figure.numeral).lower():
        return Interval(number - 1, number + 1)
    half_place = last_place(number, figure.numeral) / 2
    reach = min(max(half_place, ABOUT_LEAST * number), ABOUT_MOST * number)
    return Interval(number - reach, number + reach)


def _vague(figure: Figure) -> Interval | None:
    if figure.low is None:
        return None
    if figure.high is not None and figure.high > figure.low:
        return Interval(figure.low, figure.high)
    top = VAGUE_TOPS.get(int(figure.low))
    return Interval(figure.low, inf if top is None else float(top))


def gap(one: Interval, other: Interval) -> float:
    """Distance between the facing ends; 0 when the claims touch."""
    return max(0.0, one.low - other.high, other.low - one.high)


def tolerance(one: Interval, other: Interval) -> float:
    """What two honest counts of one thing may differ by."""
    facing = one.low if one.low > other.high else other.low
    return max(SLACK_PEOPLE, SLACK_SHARE * facing)


def contradict(one: Interval, other: Interval) -> bool:
    """Whether the two claims cannot both be right, beyond tolerance (methodology 3.2).

    >>> contradict(Interval(471, 471), Interval(100, 300)), contradict(Interval(60, 60), Interval(61, 61))
    (True, False)
    """
    return gap(one, other) > tolerance(one, other)


def differ(one: float, other: float) -> bool:
    """Whether two plain numbers are further apart than tolerance."""
    return abs(one - other) > max(SLACK_PEOPLE, SLACK_SHARE * max(one, other))
