"""Cut a quotation to the fewest words that state its figure, 25 at most.

In:  a Figure with its quotation.
Out: a stretch of the same words, and where it begins in the stored text.

Nothing is added, not even an ellipsis: the words stay the publisher's, and the offsets stay true. The clause around the
numeral comes first; words are taken from its end, then from its beginning, until 25 are left.
"""

from __future__ import annotations

import re

from records import Figure

MOST_WORDS = 25
"""Words of a publisher that may leave the house in one quotation."""

CLAUSE_END = re.compile(r"[.!?;:][\"'”’)]*\s+|\n+")


def shortest(figure: Figure) -> tuple[str, int]:
    """The words that may leave, and their offset in the stored text.

    >>> quote = "It was quiet. At least 12 people died, officials said. Nobody else was hurt."
    >>> shortest(Figure(quote=quote, quote_start=100, numeral_start=123, numeral_end=125))
    ('At least 12 people died, officials said.', 114)
    """
    quote, (at, until) = figure.quote, numeral_within(figure)
    cell = figure.quote_kind == "table_cell"  # a heading and its value are no clauses
    ends = [] if cell else [m.end() for m in CLAUSE_END.finditer(quote)]
    begin = max((end for end in ends if end <= at), default=0)
    end = min((end for end in ends if end >= until), default=len(quote))
    words = [m.span() for m in re.finditer(r"\S+", quote[begin:end])]
    if not words:
        return "", figure.quote_start
    first, last = 0, len(words)
    while last - first > MOST_WORDS and begin + words[last - 2][1] >= until:
        last -= 1
    while last - first > MOST_WORDS:
        first += 1
    start, stop = begin + words[first][0], begin + words[last - 1][1]
    return quote[start:stop], figure.quote_start + start


def numeral_within(figure: Figure) -> tuple[int, int]:
    """Where the number stands in the quotation; a cell of a table has no offsets, so there it is looked for.

    >>> numeral_within(Figure(quote="killed: 73", quote_kind="table_cell", numeral="73"))
    (8, 10)
    """
    length = len(figure.quote)
    if figure.quote_kind == "table_cell":
        at = figure.quote.rfind(figure.numeral)
        return (at, at + len(figure.numeral)) if at >= 0 else (0, 0)
    at = min(max(figure.numeral_start - figure.quote_start, 0), length)
    return at, min(max(figure.numeral_end - figure.quote_start, at), length)
