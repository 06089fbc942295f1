"""Finds the subject that opens a sentence, behind a dateline, a day or 'Speaking in X,': who may go on to speak in it.

In:  a Speech.
Out: the first node of the subject and the one after its last; None where the sentence opens otherwise.
Assumes that what leads up to a subject ends in its first comma, and a dateline in a dash or a bracket.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.speech import Speech
from figures.nodes import Node

ISSUED = lexicon.tables("en_speakers")["issued"]
"""Participles between a speaker and the verb: 'a report published on Friday says'."""
SUBJECT = ("N", "H", "D", "OF", "P", "LP", "RP", "C")
"""Kinds of nodes of a speaker's name."""
LEADS_UP = ("TIME", "P", "ING", "R", "S", "ATT")
"""Kinds of nodes with which words begin that lead up to a subject: 'On Friday,', 'Speaking in X,'."""
ACTS = ("V", "ED", "A", "T", "BEL")
"""Kinds of nodes behind a subject that show it to be one."""
SPEAKING = ("speaking", "addressing", "briefing", "writing", "quoting", "citing")
"""Words that open what leads up to a speaker; with their capital they look like names."""
COMMAS = 3
"""Commas that may stand before a subject, with what leads up to it and where and when."""
FARTHEST = 10
"""Nodes before a subject at most."""


def opening(speech: Speech) -> tuple[int, int] | None:
    """The subject that opens the sentence, if it may speak; behind at most three commas."""
    n = speech.nodes
    begin = subject_begins(n)
    first = _subject_at(speech, begin)
    if first is not None:
        return first
    for _ in range(COMMAS):
        begin = next((k + 1 for k in range(begin, len(n)) if n[k].kind == "COMMA"), len(n))
        later = _subject_at(speech, begin)
        if later is not None and n[later[1]].kind in ACTS:
            return later
    return None


def _subject_at(speech: Speech, first: int) -> tuple[int, int] | None:
    """The subject that begins at a node, if it may speak and a verb or an aside follows it."""
    n = speech.nodes
    end = first
    while end < len(n) and (
        n[end].kind in SUBJECT or (end > first and (_a_noun(speech, end) or _names_a_body(n, end)))
    ):
        end += 1
    if end == first or end >= len(n) or n[first].kind in ("P", "OF", "C"):
        return None
    named = n[first + (n[first].kind == "D") : end]
    speaks = any(node.capital or node.low in speech.small["source_nouns"] for node in named)
    return (first, end) if speaks else None


def _names_a_body(n: list[Node], k: int) -> bool:
    """True for the 'refugee' of 'the refugee agency'."""
    return n[k].kind == "HEAD" and n[k - 1].kind == "D" and k + 1 < len(n) and n[k + 1].kind == "N"


def _a_noun(speech: Speech, k: int) -> bool:
    """True for the 'report' of 'a report published' and the 'records' of 'records seen by', verbs elsewhere."""
    n = speech.nodes
    behind = n[k + 1] if k + 1 < len(n) else None
    return (
        n[k].low in speech.small["source_nouns"]
        and behind is not None
        and (behind.kind == "ED" or behind.low in ISSUED)
    )


def subject_begins(n: list[Node]) -> int:
    """The node at which a subject may begin: behind the dateline, and behind what leads up to it."""
    first = next((k + 1 for k in range(1, min(FARTHEST, len(n) - 1)) if n[k].kind == "DASH" or n[k].low == "_"), 0)
    while first < len(n) and n[first].kind in ("QUOTE", "COMMA"):
        first += 1
    if first < len(n) and (n[first].kind in LEADS_UP or n[first].low in SPEAKING):
        comma = next((k for k in range(first, min(first + FARTHEST, len(n))) if n[k].kind == "COMMA"), None)
        if comma is not None:
            first = comma + 1
        elif n[first].kind == "TIME":
            first += 1
    return first
