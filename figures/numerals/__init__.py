"""Finds the numerals of a sentence, in digits or in words, and what number each states.

In:  the tokens of a sentence and the lexicon of its language.
Out: `find`: Numerals: token span, value or bounds. Whether one counts people is for later stages to say.
Refuses here what can be no count by its own form: ordinals, clock times, dates, money, decimals without a scale,
percentages, codes and version numbers, coordinates.
"""

from __future__ import annotations

from figures.numerals.digits import parse_digits
from figures.numerals.finding import find
from figures.numerals.numeral import Numeral

__all__ = ["Numeral", "find", "parse_digits"]
