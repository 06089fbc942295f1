"""Finds the body whose bulletin a text is: the ministry or staff that signs it on a line of its own.

In:  the sentences of a report, its text.
Out: the name as signed, or None.
Assumes that a signature is one of the last lines, names an office and at most a day, and has no verb. Only lists and
labels are taken for the word of the signer; sentences name their own sources.
"""

from __future__ import annotations

from figures import lexicon
from figures.text import Sentence

LAST_LINES = 3
"""Lines at the end of a text among which a signature stands."""
FIRST_LINES = 2
"""Lines at the head of a text among which the signer's fuller name may stand."""
LONGEST = 8
"""Words of a signature, its day left out."""
OFFICES = lexicon.tables("en_cues")["signature_offices"]
"""Words one of which names the office that signs."""
SMALL = {"of", "the", "for", "and", "in"}
"""Words of a name that have no capital."""


def signed_by(sentences: list[Sentence], text: str) -> str | None:
    """'Ministry of Health' at the foot of a bulletin; its fuller name if the first lines have it."""
    last = sentences[-LAST_LINES:]
    signed = next((name for s in last if (name := _office(s, text) or _source_line(s, text))), None)
    if signed is None:
        return None
    heads = [
        name for s in sentences[:FIRST_LINES] if (name := _office(s, text)) and set(signed.split()) <= set(name.split())
    ]
    return heads[0] if heads else signed


def _source_line(sentence: Sentence, text: str) -> str | None:
    """'Source: Ministry of Interior' on a line of its own."""
    words = sentence.tokens
    if len(words) < 3 or words[0].low not in ("source", "sources") or words[1].text != ":" or len(words) > LONGEST + 2:
        return None
    return text[words[2].start : words[-1].end].rstrip(". ")


def _office(sentence: Sentence, text: str) -> str | None:
    """The office that a line names, if it names one and a day at most."""
    last = min([time.first for time in sentence.times] + [len(sentence.tokens)])
    words = sentence.tokens[:last]
    while words and words[-1].kind == "mark":
        words = words[:-1]
    if not words or len(words) > LONGEST or not sentence.first or sentence.ends or sentence.numerals:
        return None
    if not any(word.low in OFFICES for word in words) or any(word.text == ":" for word in words):
        return None
    named = all(word.kind == "mark" or word.text[:1].isupper() or word.low in SMALL for word in words)
    return text[words[0].start : words[-1].end] if named else None
