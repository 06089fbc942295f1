"""Finds the numerals of a sentence, in digits or in words, and what number each states.

In:  the tokens of a sentence and the lexicon of its language.
Out: Numerals: token span, value or bounds. Whether one counts people is for later stages to say.
Refuses here what can be no count by its own form: ordinals, clock times, dates, money, decimals without a scale,
percentages, codes and version numbers, coordinates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from figures import lexicon
from figures.lexicon import Lexicon
from figures.text import Token

MONEY = {"$", "€", "£", "¥", "₪", "us$", "usd", "eur", "₽", "₴"}
PERCENT = {"%", "percent", "pct", "percentage", "٪"}
NUMBER_MARKS = lexicon.tables("en_cues")["numerals_number_marks"]
DASHES = {"-", "–", "—", "‑"}


@dataclass(slots=True)
class Numeral:
    """A number expression: tokens[first:last]."""

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    vague: str | None = None
    ranged: bool = False
    at_least: bool = False
    """True for '104+'."""
    about: bool = False
    """True for 'half a dozen', 'a million': round by nature."""
    single: bool = False
    """True for 'a', 'another': one person without a numeral."""
    weak: bool = False
    """True for 'several', 'a few'."""
    pair: bool = False
    """True for 'a pair of'."""
    printed: int | None = None
    """Token after the numeral as printed, where more was read: 'Fourteen (14)' is printed 'Fourteen'."""


def parse_digits(text: str) -> float | None:
    """The number that digits state: 37,202 · 37 202 · 37.202 · 1.9; None if they state none.

    >>> [parse_digits(t) for t in ("37,202", "37 202", "37.202", "1.9", "280000", "1.234.567")]
    [37202.0, 37202.0, 37202.0, 1.9, 280000.0, 1234567.0]
    """
    if re.fullmatch(r"\d{1,3}(?:[,،٬.\s\u2019']\d{3})+", text):
        return float(re.sub(r"\D", "", text))
    plain = re.sub(r"[,،٬\s\u2019']", "", text).replace("٫", ".")
    try:
        return float(plain)
    except ValueError:
        return None


def find(tokens: list[Token], lexicon: Lexicon) -> list[Numeral]:
    """Every numeral of the tokens, left to right, never two on one token."""
    found: list[Numeral] = []
    i = 0
    while i < len(tokens):
        numeral = _at(tokens, i, lexicon)
        if numeral is None:
            i += 1
            continue
        _repeated(tokens, numeral)
        found.append(numeral)
        i = numeral.last
    return _ranges(tokens, found)


def _repeated(tokens: list[Token], numeral: Numeral) -> None:
    """'Fourteen (14)': the digits in brackets are the same number once more."""
    k = numeral.last
    if (
        k + 2 < len(tokens)
        and tokens[k].text == "("
        and tokens[k + 1].kind == "number"
        and tokens[k + 2].text == ")"
        and parse_digits(tokens[k + 1].text) == numeral.value
    ):
        numeral.printed, numeral.last = k, k + 3


def _at(tokens: list[Token], i: int, lexicon: Lexicon) -> Numeral | None:
    token = tokens[i]
    if token.kind == "number":
        return _digits(tokens, i, lexicon)
    if token.kind in ("code", "scaled"):
        return _scaled_code(tokens, i, lexicon)
    if token.kind == "word":
        return _words(tokens, i, lexicon)
    return None


def _digits(tokens: list[Token], i: int, lexicon: Lexicon) -> Numeral | None:
    value = parse_digits(tokens[i].text)
    if value is None:
        return None
    scales = lexicon.words["numbers"]["scales"]
    last = i + 1
    while last < len(tokens) and tokens[last].low in scales:
        if re.fullmatch(r"\d+\.\d{3}", tokens[i].text) and last == i + 1:  # '1.234 million' is a decimal
            value = float(tokens[i].text)
        value = _whole(value * scales[tokens[last].low])
        last += 1
    if last < len(tokens) and tokens[last].low == "dozen":
        value *= lexicon.words["numbers"]["dozen"]
        last += 1
    before = tokens[i - 1] if i else None
    after = tokens[last] if last < len(tokens) else None
    if (
        before is not None
        and before.end == tokens[i].start
        and before.text in {".", "/", "#", "_"}
        and i > 1
        and tokens[i - 2].end == before.start
    ):
        return None
    if before is not None and (before.low in MONEY or (before.text in {"#", "№"})):
        return None
    if before is not None and before.text == "." and i > 1 and tokens[i - 2].low == "no":
        return None
    if after is not None and after.low in PERCENT:
        return None
    if value != int(value) and last == i + 1 and not _shares_scale(tokens, last, scales):
        return None
    plus = after is not None and after.text == "+" and after.start == tokens[last - 1].end
    if plus:
        last += 1
    return Numeral(i, last, value, value, value, at_least=plus)


def _whole(value: float) -> float:
    """8,300,000 for 8.3 x 1,000,000, which floating point makes 8,300,000.000000001."""
    return float(round(value)) if abs(value - round(value)) < 1e-3 else value


def _shares_scale(tokens: list[Token], k: int, scales: dict[str, float]) -> bool:
    """True for the first number of '3.5 and four million'."""
    return k + 2 < len(tokens) and tokens[k].low in ("and", "to", "or", "-", "–") and tokens[k + 2].low in scales


def _scaled_code(tokens: list[Token], i: int, lexicon: Lexicon) -> Numeral | None:
    """'300k' or '1.9m'; also digits joined to a scale: '2-million'."""
    match = re.fullmatch(r"(\d+(?:[.,]\d+)*)-?([a-z]+)", tokens[i].low)
    if not match:
        return None
    scale = {**lexicon.words["numbers"]["suffixes"], **lexicon.words["numbers"]["scales"]}.get(match[2])
    value = parse_digits(match[1])
    if scale is None or value is None:
        return None
    value = _whole(value * scale)
    return Numeral(i, i + 1, value, value, value)


def _openers(lexicon: Lexicon) -> frozenset[str]:
    """Every word that a numeral in words can begin with."""
    words = lexicon.words["numbers"]
    phrases = [*words["fractions"], *words["vague"], *words["pairs"], *words["units"], "a", "an", "one"]
    return frozenset(str(phrase).split()[0] for phrase in phrases)


def _words(tokens: list[Token], i: int, lexicon: Lexicon) -> Numeral | None:
    words = lexicon.words["numbers"]
    low = tokens[i].low
    if low not in lexicon.kept("numeral openers", _openers) and "-" not in low:
        return None
    for table, kind in ((words["fractions"], "fraction"), (words["vague"], "vague")):
        for length in (5, 4, 3, 2, 1):
            phrase = " ".join(t.low for t in tokens[i : i + length])
            if i + length <= len(tokens) and phrase in table:
                number = float(table[phrase])
                if kind == "fraction":
                    return Numeral(i, i + length, number, number, number, about=True)
                return Numeral(i, i + length, None, number, None, vague=phrase, weak=phrase in words["weak"])
    for length in (3, 2):
        phrase = " ".join(t.low for t in tokens[i : i + length])
        if phrase in words["pairs"]:
            number = float(words["pairs"][phrase])
            return Numeral(i, i + length - (phrase.endswith(" of")), number, number, number, pair=True)
    units, scales = words["units"], words["scales"]
    if low.endswith("-odd") and low[:-4] in units:
        number = float(units[low[:-4]])
        return Numeral(i, i + 1, number, number, number, about=True)
    if low in ("a", "one") or low in units or "-" in low:
        read = _spelled(tokens, i, units, scales, words["dozen"])
        if read is not None:
            return read
    if low in words["single"] or low == "one":
        return None
    return None


def _spelled(
    tokens: list[Token], i: int, units: dict[str, float], scales: dict[str, float], dozen: int
) -> Numeral | None:
    """'twenty-five', 'one hundred and four', 'two dozen', 'a hundred', 'three and a half million'."""
    total, current, last, seen = 0.0, 0.0, i, False
    k = i
    while k < len(tokens):
        low = tokens[k].low
        parts = low.split("-")
        if low in units:
            if seen and current % 10 and units[low] >= 1 and not (current >= 100 and current % 100 == 0):
                break
            current += units[low]
        elif len(parts) > 1 and all(p in units for p in parts) and len(parts) == 2 and units[parts[0]] >= 20:
            current += units[parts[0]] + units[parts[1]]
        elif low in ("a", "an") and not seen:
            following = tokens[k + 1].low if k + 1 < len(tokens) else ""
            if following not in scales and following != "dozen":
                return None
            current = 1
        elif low in scales and seen:
            if low == "hundred":
                current = max(current, 1) * 100
            else:
                total += max(current, 1) * scales[low]
                current = 0
        elif low == "dozen" and seen:
            current = max(current, 1) * dozen
        elif low == "and" and seen and k + 1 < len(tokens):
            if tokens[k + 1].low in units and (total >= 100 or (current >= 100 and current % 100 == 0)):
                k += 1
                continue
            if (
                [t.low for t in tokens[k + 1 : k + 3]] == ["a", "half"]
                and k + 3 < len(tokens)
                and tokens[k + 3].low in scales
            ):
                current += 0.5
                k += 3
                continue
            break
        elif len(parts) == 2 and parts[0] in units and parts[1] in scales and not seen:
            total += units[parts[0]] * scales[parts[1]]
        elif len(parts) == 2 and parts[1] in ("dozen",) and parts[0] in units:
            current += units[parts[0]] * dozen
        else:
            break
        seen = True
        k += 1
        last = k
    if not seen:
        return None
    value = float(round(total + current)) if abs(total + current - round(total + current)) < 1e-6 else total + current
    first = tokens[i].low
    if k == i + 1 and first in ("a", "an"):
        return None
    return Numeral(i, last, value, value, value, about=first in ("a", "an"))


def _ranges(tokens: list[Token], found: list[Numeral]) -> list[Numeral]:
    """Joins 'between 500 and 1,300', '35-40', 'from 20 to 30', '100 to 300', '3.5 and four million'."""
    joined: list[Numeral] = []
    i = 0
    while i < len(found):
        one = found[i]
        two = found[i + 1] if i + 1 < len(found) else None
        if two is not None and two.first == one.last + 1 and one.value is not None and two.value is not None:
            link, before = tokens[one.last].low, tokens[one.first - 1].low if one.first else ""
            low, high = one.value, two.value
            scale = _scale_of(tokens, two)
            if scale > 1 and low < scale and low * scale < high * 1.0001 and low < 1000:
                low *= scale
            tight = link in DASHES
            spans = (
                link in ("to", "or")
                and before not in ("from",)
                and low < high
                and not (link == "to" and before in ("rose", "up"))
            )
            joins = (
                (before == "between" and link in ("and", "to"))
                or (before == "from" and link == "to")
                or tight
                or (spans and link == "to")
                or (link == "or" and high - low <= max(5, low))
            )
            if joins and low < high:
                joined.append(Numeral(one.first, two.last, None, low, high, ranged=True))
                i += 2
                continue
        joined.append(one)
        i += 1
    return joined


def _scale_of(tokens: list[Token], numeral: Numeral) -> float:
    """1,000,000 for '... four million', else 1."""
    scales = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "hundred": 100}
    return scales.get(tokens[numeral.last - 1].low, 1)
