"""Reads 'according to the ministry', 'data from the agency show', 'citing officials'.

In:  a Speech.
Out: Sayings that reach over the whole sentence; `reach` cuts them afterwards.
Assumes that 'its', 'his' and 'any' in front name no speaker, and that 'per' is a rate unless a body stands behind it.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.asides import with_name_behind
from figures.attribution.names import (
    CARRIERS,
    NOT_SPEAKERS,
    OWN_OF,
    behind_carrier,
    counts_for_quoted,
    known_as,
    nobodys,
    only_adjectives,
)
from figures.attribution.noun_phrases import noun_phrase, subject_before, subject_start
from figures.attribution.openings import ISSUED
from figures.attribution.parted import ends_with_name
from figures.attribution.speech import Saying, Speech
from figures.attribution.verbs import CARRIED_BY, SHOWING

NO_SPEAKERS = lexicon.tables("en_relays")["no_speakers"]
"""What may be cited and is nobody's word: 'citing security concerns'."""

MADE_BY = lexicon.tables("en_speakers")["made_by"]
NOT_REACH = 3
"""Nodes before 'confirmed by' in which a negation stands."""
CITES = ("citing", "quoting")
NOBODYS = ("its ", "no ", "his ", "her ", "any ")
"""Words in front of what names no speaker, or one of another sentence."""


def _made(speech: Speech, k: int) -> bool:
    """True for 'rules issued by', 'being registered by': not 'figures released by', which say something."""
    before = speech.nodes[k - 1]
    if k > 0 and before.low == "being":
        return True
    return k > 0 and before.kind in ("N", "H", "HEAD") and before.low not in SHOWING


def _reports_from(speech: Speech, k: int) -> Saying | None:
    """'12 were killed, Radio Kora reports from the capital': here 'reports from' is a verb, and its subject speaks."""
    n = speech.nodes
    start = subject_start(speech, k - 1)
    if start is None or not ends_with_name(speech, start, k - 1):
        return None
    last = n[max(k, noun_phrase(speech, k + 1) - 1)].last
    return Saying(speech.words(start, k), n[start].first, last, 0, n[start].first, "X said, after it")


def _issuer(speech: Speech, end: int) -> tuple[int, int] | None:
    """The army of 'according to a report released on Monday, 20 February by the army'."""
    n = speech.nodes
    k = end
    while k < len(n) and (n[k].kind in ("TIME", "COMMA") or n[k].low == "on"):
        k += 1
    if k >= len(n) or n[k].low not in ("by", "from"):
        return None
    last = noun_phrase(speech, k + 1)
    return (k + 1, last) if last > k + 1 else None


def _per_a_body(speech: Speech, k: int) -> bool:
    """True for ', per the ministry'; 'per day' is a rate."""
    n = speech.nodes
    named = n[k + 1 : k + 4]
    return k > 0 and n[k - 1].kind == "COMMA" and any(m.low in speech.small["source_nouns"] for m in named)


def _on_its_own(words: str | None) -> bool:
    """True for 'a statement on its website': the word of whoever 'its' means."""
    some = (words or "").lower().split()
    own = next((k for k, word in enumerate(some) if word in OWN_OF), 0)
    return own > 1 and any(word in CARRIERS or word in CARRIED_BY for word in some[:own])


def according(speech: Speech) -> list[Saying]:
    """'According to X', 'citing X': whose word the sentence is."""
    n = speech.nodes
    found: list[Saying] = []
    for k, node in enumerate(n):
        if node.kind != "ATT" or (node.low == "per" and not _per_a_body(speech, k)):
            continue
        if found and node.first < found[-1].last:
            continue  # 'according to a report released by the mission' is one
        if node.low == "reports from" and (wired := _reports_from(speech, k)) is not None:
            found.append(wired)
            continue
        end = noun_phrase(speech, k + 1)
        if node.low == "according to" and [m.low for m in n[k + 1 : k + 2]] == ["reports"]:
            end = max(end, k + 2)  # whose reports is not said
        if end == k + 1 and k + 3 < len(n) and n[k + 2].low in CARRIED_BY and n[k + 3].kind in ("Q", "B"):
            end += 2  # 'according to the report 43 were hurt', its comma left out
        while k + 1 < end < len(n) and n[end].kind == "V" and n[end].low in CARRIED_BY:
            end += 1  # 'according to a police report released on Monday'
        if node.low in MADE_BY and any(m.kind == "NEG" for m in n[max(0, k - NOT_REACH) : k]):
            continue  # 'reports that cannot be confirmed by independent sources'
        if end <= k + 1 or ((node.low in MADE_BY or n[k - 1].low == "being") and _made(speech, k)):
            continue
        if end < len(n) and n[end].kind == "ATT" and only_adjectives(speech.words(k + 1, end)):
            continue  # 'according to early data from the ministry'
        named, end = behind_carrier(speech, k + 1, end)
        if end == noun_phrase(speech, k + 1) and (last := with_name_behind(speech, k + 1, end)) > end:
            named, end = speech.words(k + 1, last), last
        if end < len(n) and n[end].low in MADE_BY and n[end - 1].low in CARRIED_BY:
            last = noun_phrase(speech, end + 1)
            named, end = (speech.words(k + 1, last), last) if last > end + 1 else (named, end)
        issuer = _issuer(speech, end) if named.lower().split()[-1] in ISSUED else None
        if issuer is not None:
            named, end = speech.words(*issuer), issuer[1]
        of_events = NO_SPEAKERS.intersection(named.lower().split()[-1:])
        body = next((z for z in range(end - 1, k, -1) if n[z].low in speech.small["source_nouns"]), None)
        if of_events and body is not None and node.low not in CITES:  # 'citing government rules'
            named, of_events = speech.words(k + 1, body + 1), frozenset()  # 'provided by the ministry for the violence'
        if of_events or (node.low in CITES and nobodys(named)):
            continue
        words = speech.before if named.lower() in NOT_SPEAKERS else named
        if _on_its_own(words):
            words = speech.before if not any(m.low in speech.small["reporting"] for m in n[:k]) else None
        without = k > 0 and n[k - 1].low == "without"
        if words is None or without or words.lower().startswith(NOBODYS) or counts_for_quoted(words):
            continue
        words = known_as(speech, words)
        if node.low in CITES:
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
