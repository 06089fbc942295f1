"""Reads what a speaker goes on to say in a participle: '..., adding that 20 were hurt', 'with police reporting 3 dead'.

In:  a Speech, the Sayings found in it so far.
Out: Sayings from the participle to the end of the sentence.
Assumes that behind a comma the participle belongs to who spoke before it, else to the subject that opens the sentence;
behind 'with X' to X.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.names import NOT_SPEAKERS, known_as
from figures.attribution.openings import SUBJECT, opening, subject_begins
from figures.attribution.sides import EVENTS
from figures.attribution.speech import Saying, Speech

CARRIED_BY = lexicon.tables("en_speakers")["carried_by"]
PARTICIPLES = lexicon.tables("en_speakers")["participles"]
SELF = ("itself", "themselves", "himself", "herself", "alone")
"""What may stand between a speaker and the participle: 'with the alliance itself conceding'."""
KINDS_OF_PLACE = lexicon.tables("en_speakers")["kinds_of_place"]
FARTHEST = 10
"""Nodes from a participle to the number or 'that' behind it, and back to the 'with' before its speaker."""


def participles(speech: Speech, found: list[Saying]) -> list[Saying]:
    """The sayings that begin with a participle; `found` are those of the other kinds."""
    n = speech.nodes
    more: list[Saying] = []
    for k in range(2, len(n)):
        if n[k].low not in PARTICIPLES or not _of_a_number(speech, k):
            continue
        if n[k].low == "claiming" and any(m.low.startswith(("lives", "life")) for m in n[k + 1 : k + FARTHEST]):
            continue  # 'rebels waged war, claiming 17,000 lives'
        token = n[k].first
        words = _behind_with(speech, k)
        parted = n[k - 1].kind == "COMMA" or n[k - 1].low in CARRIED_BY  # 'published a report estimating that 12 died'
        if words is None and (parted or n[k].low == "adding"):
            before = [s for s in found + more if s.first < token]
            alone = _opening(speech) if parted else speech.source
            words = max(before, key=lambda s: s.first).words if before else alone
        if words is not None:
            more.append(Saying(words, token, n[k].last, n[k].last, len(speech.tokens), "X said, before it"))
    return more


def _of_a_number(speech: Speech, k: int) -> bool:
    """True when a number or a 'that' follows before the next comma."""
    parted = speech.nodes[k + 1 : k + 2] and speech.nodes[k + 1].kind == "COMMA"  # 'police said, adding, 13 were hurt'
    for node in speech.nodes[k + 1 + bool(parted) : k + FARTHEST]:
        if node.low == "that" or node.kind == "Q":
            return True
        if node.kind in ("COMMA", "SEMI"):
            return False
    return False


def _behind_with(speech: Speech, k: int) -> str | None:
    """The speaker of 'with police reporting ...'."""
    n = speech.nodes
    start = k
    while (
        start > max(0, k - FARTHEST)
        and n[start - 1].low != "with"
        and (n[start - 1].kind in SUBJECT or n[start - 1].low in SELF or n[start - 1].kind == "R")
    ):
        start -= 1
    if start == k or start == 0 or n[start - 1].low != "with":
        return None
    sources = speech.small["source_nouns"]
    place = n[k - 1].low in KINDS_OF_PLACE  # 'with the Bekaa Valley reporting more'
    speaks = any(node.low in sources or (node.capital and not place) for node in n[start:k])
    return known_as(speech, speech.words(start, k)) if speaks else None


def _opening(speech: Speech) -> str | None:
    """The subject that opens the sentence: 'The mission published its report, documenting ...'."""
    n = speech.nodes
    first = subject_begins(n)
    if first < len(n) and n[first].low in NOT_SPEAKERS and n[first].kind == "PRON":
        return speech.before
    found = opening(speech)
    if found is None:
        return None
    named = speech.words(*found)
    return named if named.lower().split()[-1] not in EVENTS else None
