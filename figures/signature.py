"""Finds the body whose bulletin a text is: the ministry or staff that signs it on a line of its own.

In:  the sentences of a report, its text.
Out: the name as signed, or None.
Assumes that a signature is one of the last lines, names an office and at most a day, and has no verb. Only lists and
labels are taken for the word of the signer; sentences name their own sources.
"""

from __future__ import annotations

from figures.text import Sentence

LAST_LINES = 3
"""Lines at the end of a text among which a signature stands."""
LONGEST = 8
"""Words of a signature, its day left out."""
OFFICES = {"ministry", "directorate", "command", "staff", "headquarters", "commission", "defence", "defense", "bureau"}
"""Words one of which names the office that signs."""


def signed_by(sentences: list[Sentence], text: str) -> str | None:
    """'Ministry of Health' at the foot of a bulletin, its day left out."""
    for sentence in sentences[-LAST_LINES:]:
        last = min([time.first for time in sentence.times] + [len(sentence.tokens)])
        words = sentence.tokens[:last]
        while words and words[-1].kind == "mark":
            words = words[:-1]
        if not words or len(words) > LONGEST or not sentence.first or sentence.ends or sentence.numerals:
            continue
        if not any(word.low in OFFICES for word in words) or any(word.text == ":" for word in words):
            continue
        if all(word.text[:1].isupper() or word.low in ("of", "the", "for", "and", "in") for word in words):
            return text[words[0].start : words[-1].end]
    return None
