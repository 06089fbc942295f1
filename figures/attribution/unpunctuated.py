"""Finds where a speaker begins in texts that lost their commas: '... killing six people the Observatory said'.

In:  a Speech, the nodes of what stands before a verb of saying.
Out: the node at which the speaker begins, or the speaker before a 'which' that no comma opens.
Assumes that who is named behind a place by a plain plural speaks: 'the blast in X opposition activists said'; an
article right behind a noun opens another noun phrase, which `noun_phrases` knows.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.parted import before_who
from figures.attribution.speech import Speech

NOUNS = ("N", "H", "HEAD", "TOLL", "NOM", "OTH")
PLAIN = lexicon.tables("en_speakers")["plain_adjectives"]
"""Before a speaker that has no article: 'local activists', 'opposition medics'."""


def begins(speech: Speech, start: int, y: int) -> int:
    """The first node of the speaker of nodes[start : y + 1]: 'opposition activists' of 'the blast in Daraa opposition
    activists', where nobody stands before the place.
    """
    n, bodies = speech.nodes, speech.small["source_nouns"]
    if not n[y].low.endswith("s"):
        return start
    z = y
    while z > start and (n[z - 1].low in PLAIN or n[z - 1].low in bodies or n[z - 1].kind == "C"):
        z -= 1
    while z < y and n[z].kind == "C":
        z += 1
    before = n[start:z]
    led = any(node.kind == "P" for node in before) and before[-1].kind in NOUNS
    nobody = not any(node.low in bodies or node.kind == "H" for node in before)
    speaks = any(node.low in bodies for node in n[z : y + 1]) and (n[z].low in PLAIN or n[z - 1].capital)
    return z if led and nobody and speaks else start


def before_which(speech: Speech, start: int) -> tuple[int, int] | None:
    """'The group which relies on a network of sources said': the noun before 'which', where no comma opens it."""
    n = speech.nodes
    for z in range(start, max(0, start - 3), -1):
        if n[z].kind == "WHO" and n[z].low in ("which", "who"):
            own_verb = n[z - 1].kind != "COMMA" and n[z + 1].kind != "D"  # not 'which the army said'
            return before_who(speech, z) if own_verb else None
    return None


def opens_behind_a_noun(speech: Speech, start: int) -> bool:
    """True for a speaker whose article stands right behind what happened and to whom."""
    n = speech.nodes
    if start < 1 or n[start].kind != "D":
        return False
    if n[start - 1].kind not in NOUNS and n[start - 1].kind != "TIME":
        return False
    return any(node.kind in ("Q", "T", "HEAD", "TOLL") for node in n[:start])
