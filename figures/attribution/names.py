"""Tells whether words name somebody who can speak, and whom 'the official' and 'figures released by' mean.

In:  a Speech and nodes or words of it.
Out: the words that name the speaker, in full where the report gave them before.
Assumes that 'it' and 'they' name nobody, and that figures speak for whoever released them.
"""

from __future__ import annotations

import re

from figures import lexicon
from figures.attribution.noun_phrases import noun_phrase
from figures.attribution.speech import Speech

NOT_SPEAKERS = {"it", "he", "she", "they", "who", "which", "that", "this", "there", "what", "we", "i"}
"""Words that stand for a speaker named before, or for none."""

GENERAL_ROLES = {"official", "officer", "spokesman", "spokeswoman", "spokesperson"}
"""Roles that 'the official' or 'the spokesman' may be called by."""

ROLES = GENERAL_ROLES | {"minister", "governor", "commander", "chief", "administrator", "mayor", "director"}
"""'The official' is the spokesman, the governor, the chief named before."""

_WORDS = lexicon.tables("en_speakers")
CARRIERS = _WORDS["carriers"]
"""What carries a word: whose it is stands behind it."""
OWN, OWN_OF, OWN_OF_QUOTED = _WORDS["own"], _WORDS["own_of"], _WORDS["own_of_quoted"]
ADJECTIVES = _WORDS["adjectives"]
REPORTERS = ("correspondent", "correspondents", "reporter", "reporters", "newspaper", "radio", "agency")
"""'Our correspondent' speaks for the report, not for whoever is quoted."""
SAID_BY = lexicon.pattern("speaker_channel")
"""' in a statement', ' on its channel', behind a name."""


def counts_for(words: str, within: bool = False) -> bool:
    """True for 'its teams' and 'their records': they count for whoever spoke before; `within` what he says any of his
    people do, but not those whose office is to speak.
    """
    first, *rest = words.lower().split()
    return (first in OWN_OF and any(word in OWN for word in rest)) or (
        within and first in OWN_OF and not ROLES & {*rest}
    )


def counts_for_quoted(words: str) -> bool:
    """True for 'our records': the word of whoever is quoted."""
    first, *rest = words.lower().split()
    return first in OWN_OF_QUOTED and any(word in OWN for word in rest)


def of_the_quoted(words: str) -> bool:
    """True for 'our people and witnesses' before a verb: whoever is quoted tells what they saw."""
    first, *rest = words.lower().split()
    return first in OWN_OF_QUOTED and not any(word in REPORTERS for word in rest)


def only_adjectives(words: str) -> bool:
    """True for 'the latest', which needs a noun to speak."""
    return all(word in ADJECTIVES or word in ("the", "a", "an") for word in words.lower().split())


def nobodys(words: str) -> bool:
    """True for 'preliminary data', which do not say whose they are."""
    some = words.lower().split()
    return some[-1] in CARRIERS and all(word in ADJECTIVES or word in ("the", "official") for word in some[:-1])


def behind_carrier(speech: Speech, start: int, end: int) -> tuple[str, int]:
    """Who stands behind figures or a statement: 'figures released by the mission' is the mission's word."""
    n = speech.nodes
    noun = next((y for y in range(start, end) if n[y].low in CARRIERS), None)
    if noun is None or any(n[y].capital for y in range(start, noun)):
        return speech.words(start, end), end
    for y in range(noun + 1, min(noun + 5, len(n))):
        if (n[y].low in ("by", "from") or n[y].kind == "ATT") and (last := noun_phrase(speech, y + 1)) > y + 1:
            return speech.words(y + 1, last), max(end, last)
        if n[y].kind not in ("ED", "V", "T", "N", "R", "TIME"):
            break
    return speech.words(start, end), end


def known_as(speech: Speech, words: str) -> str:
    """'the source' is the source named before it, when that was a source too."""
    bare = re.sub(r"^(?:the|that|this) ", "", words.lower())
    if bare.startswith("same ") and speech.source:
        return speech.source
    short = words.lower() != bare or bare in ("report", "statement", "study")
    if short and " " not in bare and speech.source:
        known = set(speech.source.lower().split())
        if bare in known or (bare in GENERAL_ROLES and known & ROLES):
            return speech.source
    return words


def without_channel(words: str) -> str:
    """'the Doctors Network' of 'the Doctors Network in a statement on X': how it was said is no part of a name."""
    found = SAID_BY.search(words)
    return words[: found.start()].rstrip(" ,") if found else words


def speaks(speech: Speech, a: int, b: int) -> bool:
    """True when nodes[a:b] name somebody who may say something."""
    n = speech.nodes
    if a >= b:
        return False
    return any(
        n[z].low in speech.small["source_nouns"]
        or (n[z].low.isalpha() and speech.tokens[n[z].first].text.isupper() and len(n[z].low) > 1)
        for z in range(a, b)
    )


def person_like(speech: Speech, a: int, b: int) -> bool:
    """True when nodes[a:b] hold a name or a body that may say something."""
    n, sources = speech.nodes, speech.small["source_nouns"]
    return any(m.capital or m.low in sources or m.low.rpartition(" ")[2] in sources for m in n[a:b])
