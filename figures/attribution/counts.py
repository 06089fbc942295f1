"""Reads speakers who own a count: 'the ministry's latest count is 42', 'the agency's estimate of 230'.

In:  a Speech.
Out: Sayings that reach from the count to the end of the sentence.
Assumes that an owner is a known kind of source with 's, or stands in capitals.
"""

from __future__ import annotations

from figures.attribution.noun_phrases import subject_start
from figures.attribution.speech import Saying, Speech

COUNTS = {
    "count", "estimate", "estimates", "tally", "data", "figures", "figure", "survey", "toll", "records", "database",
    "list", "assessment", "statistics",
}  # fmt: skip
"""What has a number of its own: whose count it is says so."""

BEFORE_A_COUNT = {
    "latest", "official", "own", "new", "preliminary", "updated", "most", "recent", "current", "initial", "death",
    "casualty", "final", "running", "conservative",
}  # fmt: skip
"""Words between an owner and the count."""


def counts_of(speech: Speech) -> list[Saying]:
    """'The ministry's latest count is 42,603', 'the IDMC estimate of 232,700'."""
    n = speech.nodes
    found = []
    for k, node in enumerate(n):
        if node.low not in COUNTS or k == 0:
            continue
        y = k - 1
        while y > 0 and n[y].kind in ("N", "ED", "OTH", "R", "H") and n[y].low in BEFORE_A_COUNT:
            y -= 1
        owner = n[y]
        text = speech.tokens[owner.last - 1].text
        possessive = text.endswith(("'s", "’s", "s'", "s’"))
        acronym = text.isupper() and len(text) > 2
        if not (
            (possessive and owner.low.removesuffix("'s") in speech.small["source_nouns"])
            or acronym
            or (possessive and text[:-2].isupper())
        ):
            continue
        start = subject_start(speech, y)
        if start is None:
            continue
        words = speech.words(start, y + 1 if possessive else k + 1).removesuffix("'s").removesuffix("’s")
        if start and n[start - 1].low == "by" and (start == 1 or n[start - 2].kind == "COMMA"):  # 'by the UN's count'
            found.append(Saying(words, n[start - 1].first, node.last, 0, len(speech.tokens), "by X's count"))
            continue
        found.append(Saying(words, n[start].first, owner.last, node.last, len(speech.tokens), "X said, before it"))
    return found
