"""Goes through a sentence and has each word read that may begin a numeral.

In:  the tokens of a sentence, the lexicon.
Out: Numerals, left to right, never two on one token.
"""

from __future__ import annotations

from figures.lexicon import Lexicon
from figures.numerals.digits import digits, parse_digits, scaled
from figures.numerals.numeral import Numeral
from figures.numerals.ranges import joined_ranges
from figures.numerals.spelled import openers, spelled
from figures.text import Token

READERS = {"number": digits, "code": scaled, "scaled": scaled, "word": spelled}
"""A kind of token -> what reads it."""


def find(tokens: list[Token], lexicon: Lexicon) -> list[Numeral]:
    """Every numeral of the tokens."""
    words = lexicon.kept("numeral openers", openers)
    found: list[Numeral] = []
    after = 0
    for i, token in enumerate(tokens):
        kind = token.kind
        if i < after or (token.low not in words and "-" not in token.low if kind == "word" else kind not in READERS):
            continue
        numeral = READERS[kind](tokens, i, lexicon)
        if numeral is not None:
            _repeated(tokens, numeral)
            found.append(numeral)
            after = numeral.last
    return joined_ranges(tokens, found)


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
