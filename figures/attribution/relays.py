"""Tells who counted from who passed it on: 'state media quoted the governor as saying', 'a doctor told Reuters'.

In:  a Speech, the Sayings found in it.
Out: `quoted`: Sayings of the one who is quoted, relayed by the one who quotes; `note_relays`: the outlets that the
other Sayings were made to; `join_citing`: 'the agency said, citing police' as one Saying of the police.
Assumes that an outlet is known by name or by its noun. 'told reporters' and 'told the council' relay nothing: they are
an occasion.
"""

from __future__ import annotations

import re

from figures import lexicon
from figures.attribution.asides import is_role
from figures.attribution.names import NOT_SPEAKERS, counts_for, person_like
from figures.attribution.noun_phrases import noun_phrase, subject_start
from figures.attribution.speech import Saying, Speech

_WORDS, _ANY = lexicon.tables("en_relays"), lexicon.alternatives("en_relays")
QUOTING = _WORDS["quoting"]
AS_SAYING = _WORDS["as_saying"]
NEAR = 7
"""Tokens between a speaker's words and the outlet: 'said in a statement carried by state media'."""
OPENING = 2
"""Tokens of a sentence before which 'Speaking to the radio, ...' must stand."""
NAMED = rf"(?:{_ANY['outlets']})\b(?: (?:{_ANY['outlet_nouns']})\b)?"
CALLED = rf"(?:(?!that\b)[\w'’.-]+ ){{0,4}}?(?:{_ANY['outlet_nouns']})\b(?:(?: [A-Z][\w-]+){{1,3}})?"
ENDED = rf"(?:[A-Z][\w'’.-]+ ){{1,3}}(?:{_ANY['name_endings']})\b"
OUTLET = rf"(?:(?:[Tt]he|an?|his|her|their) )?(?:{NAMED}|{ENDED}|{CALLED})"
PASSED_ON = re.compile(rf"\b(?i:{_ANY['ways']}) (?P<who>{OUTLET})")
OWN_WORDS = re.compile(rf"['’]s? (?:\w+ ){{0,2}}(?:{_ANY['words_of']})$")
IS_OUTLET = re.compile(OUTLET)


def is_outlet(words: str) -> bool:
    """True for 'the news agency', 'Al Jazeera', which tell what others say."""
    return IS_OUTLET.fullmatch(words) is not None


def quoted(speech: Speech) -> list[Saying]:
    """'X quoted Z as saying', 'Z was quoted by X as saying': the word is Z's, the relay X."""
    n = speech.nodes
    found = []
    for k, node in enumerate(n):
        if node.low not in QUOTING:
            continue
        passive = k > 0 and n[k - 1].low in speech.small["be_forms"]
        by = passive and k + 1 < len(n) and n[k + 1].low == "by"
        end = noun_phrase(speech, k + 2 if by else k + 1)
        role = end
        if end < len(n) and n[end].kind == "COMMA":  # 'quoted its head, X Y, as saying'
            end = next((z + 1 for z in range(end + 1, min(end + NEAR, len(n))) if n[z].kind == "COMMA"), end)
        if end <= k + 1 or end + 1 >= len(n) or n[end].low != "as" or n[end + 1].low not in AS_SAYING:
            continue
        before = subject_start(speech, k - 2 if passive else k - 1)
        if before is None or passive != by:
            continue
        subject, behind = speech.words(before, k - passive), speech.words(k + 1 + by, role)
        who, relay = (subject, behind) if by else (behind, subject)
        office = not by and counts_for(behind, True)
        who, passed = (subject, None) if office else (who, relay)  # 'quoted its head': he speaks for the office
        words = speech.before if who.lower() in NOT_SPEAKERS | {"him", "her", "them"} else _owner(who)
        first, last = n[before].first, n[end + 1].last
        trailing = end + 2 >= len(n) or n[end + 2].kind in ("MARK", "QUOTE") or n[end + 2].kind == "COMMA"
        span = (0, first) if trailing and before > 0 else (last, len(speech.tokens))
        found.append(Saying(words, first, last, *span, rule="X quoted Z as saying", relay=passed))
    return found


def without_quoted(others: list[Saying], found: list[Saying]) -> list[Saying]:
    """The other sayings, less those that were read off the words of a quoted one."""
    return [s for s in others if not any(q.first <= s.first < q.last or q.first < s.last <= q.last for q in found)]


def join_citing(speech: Speech, found: list[Saying]) -> list[Saying]:
    """'the agency said, citing police': one saying of the police, relayed by the agency."""
    kept = list(found)
    for citing in found:
        if citing.rule not in ("citing", "quoting") or not _may_speak(speech, citing):
            continue
        citing.words = _owner(citing.words or "")
        for other in found:
            if not other.rule.startswith(("X said", "said X")) or other not in kept:
                continue
            if citing.first <= OPENING and other.first > citing.last and is_outlet(other.words or ""):
                citing.relay, ahead = other.words, True  # 'Citing medics, the agency said'
                kept.remove(other)
                continue
            inside = citing.first <= other.first < citing.last
            ahead = other.last in (citing.first, citing.first - 1) and other.rule != "X said, before it"
            if ahead:
                citing.relay = other.words
            if ahead or inside:
                citing.first, citing.last = min(citing.first, other.first), max(citing.last, other.last)
                kept.remove(other)
    return kept


def note_relays(speech: Speech, found: list[Saying]) -> None:
    """'A doctor told Reuters', 'said in a statement carried by state media': who passed the words on."""
    t = speech.tokens
    if not t or not found:
        return
    low = speech.text[t[0].start : t[-1].end].lower()
    if not any(way in low for way in _WORDS["ways"]):
        return
    for match in PASSED_ON.finditer(speech.text, t[0].start, t[-1].end):
        at = next(k for k, token in enumerate(t) if token.end > match.start())
        nearest = _said_before(speech, found, at) or (found[0] if at < OPENING and found else None)
        if nearest is not None and nearest.relay is None and match["who"] != nearest.words:
            nearest.relay = match["who"]


def _said_before(speech: Speech, found: list[Saying], at: int) -> Saying | None:
    """The saying whose words lead up to token `at`, with no number between."""
    for saying in reversed(found):
        if saying.first <= at <= saying.last + NEAR:
            between = speech.tokens[saying.last : at]
            return None if any(token.kind == "number" for token in between) else saying
    return None


def _may_speak(speech: Speech, saying: Saying) -> bool:
    """True for 'citing police', not 'citing security concerns'."""
    inside = [k for k, node in enumerate(speech.nodes) if saying.first < node.first and node.last <= saying.last]
    if not inside:
        return False
    role = any(is_role(speech.nodes[k]) for k in inside)  # 'quoting an army officer'
    return role or person_like(speech, inside[0], inside[-1] + 1)


def _owner(words: str) -> str:
    """'the ministry' of 'the ministry's figures'."""
    return OWN_WORDS.sub("", words)
