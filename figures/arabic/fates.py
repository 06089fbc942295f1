"""Finds the verb, noun or label that says what happened to the people an Arabic number counts.

In:  the words of a sentence, where to look.
Out: the place of the trigger and its metric, or None.
Assumes that the nearest trigger counts; a label stands before its number.
"""

from __future__ import annotations

from figures.arabic.numbers import BoundNumeral
from figures.arabic.script import Lexicon, Word, match

LABEL_REACH = 8
"""Words back from a number in which its label may stand: 'the toll of the dead in the Strip reached 45'."""
AFTER_REACH = 5
"""Words after a noun in which its verb may stand: '30 civilians from the town were wounded'."""
CLAUSE_REACH = 60
"""Words back from a number in which its verb may stand; a sentence without full stops must not cost its square."""


def trigger_before(words: list[Word], end: int, lexicon: Lexicon) -> tuple[int, str] | None:
    """The nearest verb or verbal noun before a number in its clause."""
    for i in range(end - 1, max(-1, end - 1 - CLAUSE_REACH), -1):
        if words[i].text in {".", "؛", "؟"}:
            return None
        hit = match(words, i, lexicon.triggers)
        if hit and i + hit[0] <= end:
            return i, str(hit[1])
    return None


def trigger_after(words: list[Word], start: int, stop: int, lexicon: Lexicon) -> tuple[int, str] | None:
    for i in range(start, min(start + AFTER_REACH, stop)):
        if words[i].text in {".", "؛", "،"}:
            return None
        hit = match(words, i, lexicon.triggers)
        if hit:
            return i, str(hit[1])
    return None


def label_before(words: list[Word], numeral: BoundNumeral, floor: int, lexicon: Lexicon) -> str | None:
    """The metric of a label before a number, behind word `floor`: 'عدد الشهداء: 7', 'حصيلة القتلى في القطاع إلى 45'."""
    for i in range(numeral.begins - 1, max(floor, numeral.begins - LABEL_REACH) - 1, -1):
        if words[i].text in {".", "؛", "+", ")"} or words[i].kind == "number":
            return None
        for stem in words[i].stems:
            metric: str | None = lexicon.strong.get(stem) or lexicon.weak.get(stem)
            if metric is not None and any(match(words, k, lexicon.toll_words) for k in range(max(0, i - 4), i)):
                return metric
    return None
