"""Reads a second speaker whose verb is left out: 'the government says 200 died; the opposition, 500'.

In:  a Speech, the Sayings found in it so far.
Out: Sayings from the second speaker's number to the end of the sentence.
Assumes that a known kind of speaker right before a number, behind 'and' or a semicolon, says it with the verb before.
"""

from __future__ import annotations

from figures.attribution.speech import Saying, Speech

PARTS = ("C", "SEMI", "BUT", "COMMA")
"""Kinds of nodes that part the second speaker from the first."""
NAME = 6
"""Nodes of the second speaker's name at most."""


def gapped(speech: Speech, found: list[Saying]) -> list[Saying]:
    """'The ministry reported 200 deaths and the Red Crescent 250': the sayings whose verb stands before."""
    n = speech.nodes
    more = []
    for k in range(2, len(n)):
        if n[k].kind != "Q":
            continue
        last = k - 1 - (n[k - 1].kind in ("COMMA", "B"))
        start = last
        while start > max(0, last - NAME) and n[start].kind in ("N", "H", "OF"):
            start -= 1
        if start == last or n[start].kind != "D" or n[start - 1].kind not in PARTS:
            continue
        speaks = n[last].low in speech.small["source_nouns"] or (n[last].capital and n[start + 1].capital)
        before = [s for s in found if s.rule == "X said, before it" and s.last <= n[start].first < s.end]
        if speaks and before and any(m.kind == "Q" for m in n[:start]):
            words = speech.words(start, last + 1)
            token = n[k].first
            more.append(Saying(words, n[start].first, token, token, len(speech.tokens), "X said, before it"))
    return more
