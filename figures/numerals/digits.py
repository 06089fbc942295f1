"""Reads numbers in digits: 37,202 · 1.9 million · 300k · 104+.

In:  tokens, the place of one that begins with a digit, the lexicon.
Out: a Numeral, or None.
Refuses money, percentages, decimals without a scale, numbers glued to other marks ('A/RES/60'), 'No. 5'.
"""

from __future__ import annotations

import re

from figures import lexicon
from figures.lexicon import Lexicon
from figures.numerals.numeral import Numeral
from figures.text import Token

MONEY = {"$", "€", "£", "¥", "₪", "us$", "usd", "eur", "₽", "₴"}
PERCENT = {"%", "percent", "pct", "percentage", "٪"}


GROUPED = re.compile(r"\d{1,3}(?:(?:, |[,،٬.\s\u2019'])\d{3})+")
SEPARATOR = re.compile(r"[,،٬\s\u2019']")
NOT_DIGIT = re.compile(r"\D")
THREE_DECIMALS = re.compile(r"\d+\.\d{3}")
SCALED = re.compile(r"(\d+(?:[.,]\d+)*)-?([a-z]+)")
AFTER_LENGTHS = lexicon.tables("en_cues")["numerals_after_lengths"]
"""Behind '45m' they make it metres or miles: '45m south-west of the capital', '20m away'."""


def parse_digits(text: str) -> float | None:
    """The number that digits state: 37,202 · 37 202 · 37.202 · 1.9; None if they state none.

    >>> [parse_digits(t) for t in ("37,202", "37 202", "37, 202", "37.202", "1.9", "280000", "1.234.567")]
    [37202.0, 37202.0, 37202.0, 37202.0, 1.9, 280000.0, 1234567.0]
    """
    if GROUPED.fullmatch(text):
        return float(NOT_DIGIT.sub("", text))
    plain = SEPARATOR.sub("", text).replace("٫", ".")
    try:
        return float(plain)
    except ValueError:
        return None


def digits(tokens: list[Token], i: int, lexicon: Lexicon) -> Numeral | None:
    """'37,202', '1.9 million', '104+'."""
    value = parse_digits(tokens[i].text)
    if value is None:
        return None
    scales = lexicon.words["numbers"]["scales"]
    last = i + 1
    while last < len(tokens) and tokens[last].low in scales:
        if THREE_DECIMALS.fullmatch(tokens[i].text) and last == i + 1:  # '1.234 million' is a decimal
            value = float(tokens[i].text)
        value = _whole(value * scales[tokens[last].low])
        last += 1
    if last < len(tokens) and tokens[last].low == "dozen":
        value *= lexicon.words["numbers"]["dozen"]
        last += 1
    before = tokens[i - 1] if i else None
    after = tokens[last] if last < len(tokens) else None
    if _glued(tokens, i, before) or _named(tokens, i, before) or (after is not None and after.low in PERCENT):
        return None
    if value != int(value) and last == i + 1 and not _shares_scale(tokens, last, scales):
        return None
    plus = after is not None and after.text == "+" and after.start == tokens[last - 1].end
    if plus:
        last += 1
    return Numeral(i, last, value, value, value, at_least=plus)


def _glued(tokens: list[Token], i: int, before: Token | None) -> bool:
    """True for the end of a code such as 'A/RES/60'."""
    if before is None or before.end != tokens[i].start or before.text not in {".", "/", "#", "_"}:
        return False
    if i < 2 or tokens[i - 2].end != before.start:
        return False
    return not (
        before.text == "/" and tokens[i - 2].kind == "word" and tokens[i - 2].text.islower()
    )  # 'killed/30 hurt'


def _named(tokens: list[Token], i: int, before: Token | None) -> bool:
    """True for money, '#5' and 'No. 5'."""
    if before is None:
        return False
    return (
        before.low in MONEY or before.text in {"#", "№"} or (before.text == "." and i > 1 and tokens[i - 2].low == "no")
    )


def _whole(value: float) -> float:
    """8,300,000 for 8.3 x 1,000,000, which floating point makes 8,300,000.000000001."""
    return float(round(value)) if abs(value - round(value)) < 1e-3 else value


def _shares_scale(tokens: list[Token], k: int, scales: dict[str, float]) -> bool:
    """True for the first number of '3.5 and four million'."""
    return k + 2 < len(tokens) and tokens[k].low in ("and", "to", "or", "-", "–") and tokens[k + 2].low in scales


def scaled(tokens: list[Token], i: int, lexicon: Lexicon) -> Numeral | None:
    """'300k' or '1.9m'; also digits joined to a scale: '2-million'."""
    match = SCALED.fullmatch(tokens[i].low)
    if not match:
        return None
    if match[2] == "m" and i + 1 < len(tokens) and tokens[i + 1].low.partition("-")[0] in AFTER_LENGTHS:
        return None
    scale = {**lexicon.words["numbers"]["suffixes"], **lexicon.words["numbers"]["scales"]}.get(match[2])
    value = parse_digits(match[1])
    if scale is None or value is None:
        return None
    value = _whole(value * scale)
    return Numeral(i, i + 1, value, value, value)
