"""Reads 'according to the ministry', 'data from the agency show', 'citing officials'.

In:  a Speech.
Out: Sayings that reach over the whole sentence; `reach` cuts them afterwards.
Assumes that 'its', 'his' and 'any' in front name no speaker, and that 'per' is a rate unless a body stands behind it.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.asides import with_name_behind
from figures.attribution.names import NOT_SPEAKERS, behind_carrier, counts_for_quoted, known_as, only_adjectives
from figures.attribution.noun_phrases import noun_phrase, subject_before
from figures.attribution.speech import Saying, Speech
from figures.attribution.verbs import SHOWING

NO_SPEAKERS = lexicon.tables("en_relays")["no_speakers"]
"""What may be cited and is nobody's word: 'citing security concerns'."""

MADE_BY = lexicon.tables("en_speakers")["made_by"]
NOBODYS = ("its ", "no ", "his ", "her ", "any ")
"""Words in front of what names no speaker, or one of another sentence."""


def _made(speech: Speech, k: int) -> bool:
    """True for 'rules issued by', 'hostages released by': not 'figures released by', which say something."""
    before = speech.nodes[k - 1]
    return k > 0 and before.kind in ("N", "H", "HEAD") and before.low not in SHOWING


def _per_a_body(speech: Speech, k: int) -> bool:
    """True for ', per the ministry'; 'per day' is a rate."""
    n = speech.nodes
    named = n[k + 1 : k + 4]
    return k > 0 and n[k - 1].kind == "COMMA" and any(m.low in speech.small["source_nouns"] for m in named)


def according(speech: Speech) -> list[Saying]:
    """'According to X', 'citing X': whose word the sentence is."""
    n = speech.nodes
    found = []
    for k, node in enumerate(n):
        if node.kind != "ATT" or (node.low == "per" and not _per_a_body(speech, k)):
            continue
        end = noun_phrase(speech, k + 1)
        if end <= k + 1 or (node.low in MADE_BY and _made(speech, k)):
            continue
        if end < len(n) and n[end].kind == "ATT" and only_adjectives(speech.words(k + 1, end)):
            continue  # 'according to early data from the ministry'
        named, end = behind_carrier(speech, k + 1, end)
        if end == noun_phrase(speech, k + 1) and (last := with_name_behind(speech, k + 1, end)) > end:
            named, end = speech.words(k + 1, last), last
        if NO_SPEAKERS.intersection(named.lower().split()[-1:]):
            continue
        words = speech.before if named.lower() in NOT_SPEAKERS else named
        without = k > 0 and n[k - 1].low == "without"
        if words is None or without or words.lower().startswith(NOBODYS) or counts_for_quoted(words):
            continue
        words = known_as(speech, words)
        if node.low in ("citing", "quoting"):
            relay = subject_before(speech, k) or None
            found.append(Saying(words, node.first, n[end - 1].last, 0, len(speech.tokens), node.low, relay=relay))
        else:
            lead = k - 1
            while lead > 0 and only_adjectives(n[lead].low):
                lead -= 1
            doubled = k > 0 and n[lead].kind == "ATT"  # 'according to early' and 'data from' are one
            first = n[lead].first if doubled else node.first
            found.append(Saying(words, first, n[end - 1].last, 0, len(speech.tokens), node.low))
    return found
