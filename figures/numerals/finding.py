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
THOUSAND = 1000


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
        if numeral is not None and not _footnote(tokens, numeral):
            _and_the_rest(tokens, numeral)
            _repeated(tokens, numeral, lexicon)
            found.append(numeral)
            after = numeral.last
    return joined_ranges(tokens, found)


def _footnote(tokens: list[Token], numeral: Numeral) -> bool:
    """True for the mark of a note: 'mostly civilians [7]'."""
    k = numeral.last
    return bool(numeral.first) and k < len(tokens) and (tokens[numeral.first - 1].text, tokens[k].text) == ("[", "]")


def _and_the_rest(tokens: list[Token], numeral: Numeral) -> None:
    """'11 thousand and 88': after whole thousands 'and' adds what is left."""
    k = numeral.last
    if numeral.value is None or k + 1 >= len(tokens) or tokens[k - 1].low != "thousand" or tokens[k].low != "and":
        return
    rest = parse_digits(tokens[k + 1].text) if tokens[k + 1].kind == "number" else None
    if rest is None or not 0 < rest < THOUSAND or rest != int(rest):
        return
    numeral.value = numeral.low = numeral.high = numeral.value + rest
    numeral.last, numeral.about = k + 2, False


def _repeated(tokens: list[Token], numeral: Numeral, lexicon: Lexicon) -> None:
    """'Fourteen (14)', '12 (twelve)': the digits in brackets are the same number once more."""
    k = numeral.last
    if k + 2 < len(tokens) and tokens[k].text == "(" and tokens[k + 1].kind == "word":
        again = spelled(tokens, k + 1, lexicon)
        closes = again is not None and again.last < len(tokens) and tokens[again.last].text == ")"
        if again is not None and closes and again.value == numeral.value:
            numeral.last = again.last + 1
        return
    if (
        k + 2 < len(tokens)
        and tokens[k].text == "("
        and tokens[k + 1].kind == "number"
        and tokens[k + 2].text == ")"
        and parse_digits(tokens[k + 1].text) == numeral.value
    ):
        numeral.last = k + 3
