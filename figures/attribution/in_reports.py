"""Reads the report that a sentence is told from: 'In the report, 46 were abducted', 'In a study by the union, 12 ...'.

In:  a Speech, the Sayings found in it so far.
Out: one Saying over the whole sentence, where nobody else speaks in it.
Assumes that such words open the sentence and end in its first comma; a body behind 'of' or 'by' is whose word it is.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.names import OWN_OF, known_as
from figures.attribution.noun_phrases import noun_phrase
from figures.attribution.speech import Saying, Speech

_WORDS = lexicon.tables("en_speakers")
TOLD_IN = _WORDS["told_in"]
"""What a sentence may be told from."""
ISSUED = _WORDS["issued"]
LEADS_TO_BODY = ("of", "by", "from")
NAME = 12
"""Nodes from the opening 'In' to the comma at most."""


def in_report(speech: Speech, found: list[Saying]) -> list[Saying]:
    """The saying of 'In its annual report, the toll is put at 46'."""
    n = speech.nodes
    if found or len(n) < 3 or n[0].low != "in" or n[1].kind not in ("D", "N", "OTH"):
        return []
    comma = next((k for k in range(2, min(NAME, len(n))) if n[k].kind == "COMMA"), None)
    noun = next((k for k in range(1, comma or 0) if n[k].low in TOLD_IN), None)
    if comma is None or noun is None or not any(node.kind == "Q" for node in n[comma:]):
        return []
    words = _body(speech, noun, comma) or _own(speech, noun)
    return [Saying(words, n[0].first, n[comma].first, 0, len(speech.tokens), "according to")] if words else []


def _body(speech: Speech, noun: int, comma: int) -> str | None:
    """The union of 'a report published by the union'; None where nothing or something else follows the report."""
    n = speech.nodes
    k = noun + 1
    while k < comma and (n[k].low in ISSUED or n[k].kind == "TIME"):
        k += 1
    if k >= comma or n[k].low not in LEADS_TO_BODY:
        return None
    last = noun_phrase(speech, k + 1)
    named = next((z for z in range(k + 1, last) if n[z].capital or n[z].low in speech.small["source_nouns"]), None)
    return speech.words(k + 1, last) if named is not None and last >= comma else None


def _own(speech: Speech, noun: int) -> str | None:
    """'the report' itself, or whose it is: 'its report' is that of whoever spoke before."""
    n = speech.nodes
    if n[1].low in OWN_OF:
        return speech.before
    behind = n[noun + 1]
    return known_as(speech, speech.words(1, noun + 1)) if behind.kind in ("COMMA", "TIME", "ED") else None
