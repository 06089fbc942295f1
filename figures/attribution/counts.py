"""Reads speakers who own a count: 'the ministry's latest count is 42', 'the toll from the group', 'put at 9 by police'.

In:  a Speech.
Out: Sayings that reach from the count to the end of the sentence; for 'put at 9 by police' from its beginning.
Assumes that an owner is a known kind of source with 's or behind 'from', or stands in capitals.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.names import person_like
from figures.attribution.noun_phrases import noun_phrase, subject_start
from figures.attribution.speech import Saying, Speech
from figures.text import without_genitive

_WORDS = lexicon.tables("en_speakers")
COUNTS = _WORDS["counts"]
"""What has a number of its own: whose count it is says so."""
BEFORE_A_COUNT = _WORDS["before_a_count"]
"""Words between an owner and the count."""
EVENTS = lexicon.tables("en_cues")["attribution_events"]
"""What a toll may be from that counts nobody: 'the toll from the fighting'."""
OWNER = 8
"""Nodes of such a body at most."""
SHOWS = _WORDS["shows"]
"""Words behind the body whose toll it is."""
PUT = ("put", "placed", "estimated", "given")
"""Participles of 'the number was put at 9 by police'."""
NUMBER = 7
"""Nodes between such a participle and its 'by' at most."""


def counts_of(speech: Speech) -> list[Saying]:
    """The sayings of those who own a count."""
    return _owned(speech) + _from_a_body(speech) + _put_by(speech)


def _from_a_body(speech: Speech) -> list[Saying]:
    """'The toll from the group includes 46 civilians'; not 'the toll from the clashes'."""
    n = speech.nodes
    found = []
    for k, node in enumerate(n[:-2]):
        if (node.low not in COUNTS and node.kind != "TOLL") or n[k + 1].low != "from":
            continue
        end = next((z for z in range(k + 3, min(k + 3 + OWNER, len(n))) if n[z].low in SHOWS), k + 2)
        body = n[k + 2 : end]
        bodily = bool(body) and body[-1].low in speech.small["source_nouns"]
        if not bodily or any(m.low in EVENTS or m.kind in ("P", "COMMA", "QUOTE") for m in body):
            continue
        words = speech.words(k + 2, end)
        found.append(Saying(words, node.first, body[-1].last, body[-1].last, len(speech.tokens), "X said, before it"))
    return found


def _put_by(speech: Speech) -> list[Saying]:
    """'The number of dead was put at 45 by hospital sources'."""
    n = speech.nodes
    found = []
    for k, node in enumerate(n[:-2]):
        if node.low not in PUT or n[k + 1].low not in ("at", "as"):
            continue
        by = next((z for z in range(k + 2, min(k + 2 + NUMBER, len(n))) if n[z].low == "by"), None)
        end = noun_phrase(speech, by + 1) if by is not None else 0
        if by is not None and end > by + 1 and person_like(speech, by + 1, end):
            found.append(Saying(speech.words(by + 1, end), n[by].first, n[end - 1].last, 0, n[by].first, "said X"))
    return found


def _owned(speech: Speech) -> list[Saying]:
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
        words = without_genitive(speech.words(start, y + 1 if possessive else k + 1))
        if start and n[start - 1].low == "by" and (start == 1 or n[start - 2].kind == "COMMA"):  # 'by the UN's count'
            found.append(Saying(words, n[start - 1].first, node.last, 0, len(speech.tokens), "by X's count"))
            continue
        found.append(Saying(words, n[start].first, owner.last, node.last, len(speech.tokens), "X said, before it"))
    return found
