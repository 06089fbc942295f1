"""Tells the language of a report, and refuses those that cannot be read.

In:  a Report, its `lang` if the loader knew it.
Out: the code of a language that has a lexicon; raises Unreadable otherwise.
Assumes that running text has many small words: a text with few of any language that we know is refused.
"""

from __future__ import annotations

import re
from functools import cache

from figures import lexicon
from records import UNTOLD, Report

SAMPLE = 4000
"""Characters looked at."""
SHARE = 0.12
"""Share of small words that running text of a language has at least; English news has a third."""
ARABIC_SCRIPT = {"ar"}
"""Languages written in it; Persian and Urdu are as well, but their small words are others, so they are refused."""
SHORT = 12
"""Words below which a text (a headline) is too short to be judged by its small words."""


TYPOGRAPHY = "“”‘’–—…\u00a0"
"""Marks outside ASCII that most English texts have; without them most are plain ASCII."""
WORD = re.compile(r"[^\W\d_]+")
LETTERS = "".join(chr(code) if chr(code).isalpha() else " " for code in range(128))
"""What stands for each sign of ASCII when only letters are wanted: where all is ASCII, words are found so in a fifth of
the time of the pattern.
"""
LATIN, ARABIC = re.compile(r"[a-zà-ž]+"), re.compile("[\u0600-\u06ff]+")


class Unreadable(ValueError):
    """A report in a language that has no lexicon."""


def of(report: Report) -> str:
    """The language of the report."""
    if report.lang and report.lang != UNTOLD:
        code = report.lang.lower().replace("_", "-").split("-")[0]
        if code in lexicon.languages():
            return code
        raise Unreadable(
            f"cannot read the language {report.lang!r}: there is a lexicon for {', '.join(lexicon.languages())}"
        )
    sample = report.text[:SAMPLE].lower()
    if not sample.isascii():
        for mark in TYPOGRAPHY:
            sample = sample.replace(mark, " ")
    ascii_only = sample.isascii()
    words = sample.translate(LETTERS).split() if ascii_only else WORD.findall(sample)
    letters = sum(map(len, words))
    if letters == 0:
        return "en"
    best, share = None, 0.0
    arabic = not ascii_only and ARABIC.search(sample) is not None and _letters(ARABIC, sample) > _letters(LATIN, sample)
    for code in lexicon.languages():
        if (code in ARABIC_SCRIPT) != arabic:
            continue
        known = _stopwords(code)
        found = sum(map(known.__contains__, words)) / max(1, len(words))
        if found > share:
            best, share = code, found
    if best is not None and share >= SHARE:
        return best
    if (
        _letters(LATIN, sample) / letters > 0.9
        and len(words) < SHORT
        and "en" in lexicon.languages()
        and all(c < "\u0250" for c in sample if c.isalpha())
    ):
        return "en"
    raise Unreadable("cannot tell the language, or it has no lexicon")


def _letters(script: re.Pattern[str], sample: str) -> int:
    """How many letters of a script stand in the sample."""
    return sum(map(len, script.findall(sample)))


@cache
def _stopwords(code: str) -> frozenset[str]:
    return frozenset(lexicon.words(code)["stopwords"].split())
