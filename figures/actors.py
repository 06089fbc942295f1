"""Reads who did it, whether violence was the direct cause, and who gets onto the count: only as the text says.

In:  the nodes of a sentence, one counted phrase and its binding.
Out: the actor's words; causation; inclusion. Never inferred: None, unstated and reported when the text says nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from figures import lexicon
from figures.nodes import Node
from figures.phrases import Count
from figures.scene import ACTIVE, Binding
from figures.text import Token
from records import Causation, Inclusion

FAR = 8
"""Nodes after a passive verb within which its 'by' must stand."""
NOUN_PHRASE = ("N", "H", "HEAD", "D", "ED", "NOM", "OTH")
EVENTS = lexicon.tables("en_cues")["actors_events"]
INDIRECT = lexicon.Cue("actors_indirect")
DIRECT = lexicon.Cue("actors_direct")
VERIFIED = re.compile(r"\b(?:verified|corroborated|confirmed by (?:the )?(?:un|ohchr))\b")
IDENTIFIED = re.compile(r"\b(?:identified|by name|named individuals|full names)\b")
ESTIMATED = re.compile(r"\b(?:estimate[sd]?|estimated|survey|modelling|modeling|extrapolat\w+|projection)\b")
SIGNS = (
    *("verif", "corrobor", "confirmed by", "identif", "by name", "named indiv", "full names"),
    *("estimat", "survey", "modell", "modeling", "extrapol", "projection"),
)
"""One of these stands in every sentence that a count is more than reported by; the others are not searched."""


def find(nodes: list[Node], count: Count, join: Binding, tokens: list[Token], text: str) -> str | None:
    """The actor's words: after 'by', or the subject of the active verb."""
    if join.form == "nominal":
        return None
    start = max(join.node, count.last - 1) if join.passive or join.shared is not None else None
    if join.shared is not None and join.node < count.first:
        start = count.last - 1
    if start is not None:
        for k in range(start + 1, min(start + FAR, len(nodes))):
            if nodes[k].low == "by" and nodes[k].kind == "P":
                return _phrase(nodes, k + 1, tokens, text)
            if nodes[k].kind not in ("P", "N", "D", "R", "H", "TIME", "OF"):
                return None
        return None
    if join.form in ACTIVE and join.node < count.first and join.form != "ing":
        return _subject(nodes, join.node - 1, tokens, text)
    return None


def _phrase(nodes: list[Node], k: int, tokens: list[Token], text: str) -> str | None:
    first = k
    while k < len(nodes) and (nodes[k].kind in NOUN_PHRASE or (nodes[k].kind == "T" and k == first)):
        k += 1
    return _named(nodes, first, k, tokens, text)


def _subject(nodes: list[Node], k: int, tokens: list[Token], text: str) -> str | None:
    while k >= 0 and nodes[k].kind in ("R", "A", "TIME", "BEL"):
        k -= 1
    last = k
    while k >= 0 and nodes[k].kind in NOUN_PHRASE:
        k -= 1
    if k >= 0 and nodes[k].kind in ("P", "OF", "WHO", "C", "ING"):
        return None
    return _named(nodes, k + 1, last + 1, tokens, text)


def _named(nodes: list[Node], a: int, b: int, tokens: list[Token], text: str) -> str | None:
    if a >= b:
        return None
    last = nodes[b - 1]
    if last.low in EVENTS or not any(n.kind == "H" or n.capital or n.low.endswith("s") for n in nodes[a:b]):
        return None
    return text[tokens[nodes[a].first].start : tokens[last.last - 1].end]


def causation(low: str, metric: str) -> Causation:
    """direct, indirect or unstated, by the words of the sentence."""
    if metric not in ("killed", "injured", "casualties"):
        return "unstated"
    if INDIRECT.search(low):
        return "indirect"
    return "direct" if DIRECT.search(low) else "unstated"


BY_A_COUNT = re.compile(r"\bby (?:the|its|their) (?:own |official )?(?:count|tally|register|records)\b")
"""'37,877 by the count of the ministry'."""


@lru_cache(maxsize=64)
def inclusion(low: str, around: str) -> Inclusion:
    """verified, identified, estimated or reported; `around` is what stands behind the number: one that 'the count of'
    somebody gave is reported, though the sentence estimates another.
    """
    if not any(sign in low for sign in SIGNS) or BY_A_COUNT.search(around):
        return "reported"
    if VERIFIED.search(low):
        return "verified"
    if IDENTIFIED.search(low):
        return "identified"
    return "estimated" if ESTIMATED.search(low) else "reported"
