"""Reads a report that was printed all in small letters, as old archives are: its names get their capitals back.

In:  a Report; the gazetteer.
Out: `restored`: the same Report with capitals at the head of each sentence and of each name of a place, a people, a day
or a month, every character where it was; `as_printed`: the figures quoted again in the printed letters.
Assumes that a text with hardly any capital is such a one, and that a town which is also a common word is meant only
behind 'in', 'at' or 'of'. A name that no gazetteer knows stays small.
"""

from __future__ import annotations

import re
from dataclasses import replace

from figures import gazetteer, text
from figures.drafts import Reading
from figures.gazetteer import Gazetteer
from figures.places.words import SURE_LOCATIVE
from figures.text import Token
from records import Report, text_hash

SHORTEST = 120
"""Letters. A shorter text may be without capitals by chance."""
SAMPLE = 2000
"""Characters that are looked at first."""
HARDLY_ANY = 0.004
"""Share of capitals among the letters of such a text at most."""
LONGEST_NAME = 4
"""Words of a name at most."""
SHORTEST_NAME = 4
"""Letters of a name at least."""
LEADS = SURE_LOCATIVE | {"of", "from", "to"}
"""Words behind which a town's name is meant."""
HEAD = re.compile(r"(?:\A|[.!?:]\s+|\n\s*)[\"'“‘]?([a-z])")
"""The first letter of a sentence."""
DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"january", "february", "april", "june", "july", "august", "september", "october", "november", "december"}
)


def restored(report: Report) -> Report:
    """The report with its capitals; the same report where it has them."""
    if not _has_no_capitals(report.text):
        return report
    letters = list(report.text)
    for head in HEAD.finditer(report.text):
        letters[head.start(1)] = letters[head.start(1)].upper()
    known, tokens = gazetteer.load(), text.tokens(report.text, 0, len(report.text))
    after = 0
    for k, token in enumerate(tokens):
        length = _name(tokens, k, known) if k >= after and token.kind == "word" else 0
        for word in tokens[k : k + length]:
            letters[word.start] = letters[word.start].upper()
        after = max(after, k + length)
    return replace(report, text="".join(letters), text_hash=report.text_hash or text_hash(report.text))


def as_printed(reading: Reading, report: Report) -> None:
    """Quotes every figure in the letters of the stored text."""
    for draft in reading.drafts:
        figure = draft.figure
        draft.figure = replace(
            figure,
            quote=report.text[figure.quote_start : figure.quote_end],
            numeral=report.text[figure.numeral_start : figure.numeral_end],
        )


def _has_no_capitals(printed: str) -> bool:
    """True for hardly any capital at the head of the text, and then in all of it."""
    return _is_small(printed[:SAMPLE]) and _is_small(printed)


def _is_small(printed: str) -> bool:
    letters = sum(map(str.isalpha, printed))
    return letters > SHORTEST and sum(map(str.isupper, printed)) < HARDLY_ANY * letters


def _name(tokens: list[Token], k: int, known: Gazetteer) -> int:
    """How many words the name that begins at a token has; 0 where none does."""
    if tokens[k].low in DAYS:
        return 1
    for length in range(min(LONGEST_NAME, len(tokens) - k), 0, -1):
        name = " ".join([t.text for t in tokens[k : k + length]])
        if len(name) < SHORTEST_NAME:
            continue
        if known.by_hand(name) or known.people_of(name):
            return length
        if k and tokens[k - 1].low in LEADS and known.countries_of(name):
            return length
    return 0
