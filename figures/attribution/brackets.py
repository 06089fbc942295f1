"""Reads sources in brackets at the end of an item: '(UNHCR, 31 July 2009)', '(Source: OCHA)'.

In:  a Speech.
Out: Sayings that reach from the start of the sentence to the bracket.
Assumes that a bracket names a source only with a date or the word 'source'.
"""

from __future__ import annotations

from figures.attribution.speech import Saying, Speech


def parenthesis(speech: Speech) -> list[Saying]:
    """'(UNHCR, 31 July 2009)' and '(Source: OCHA)' at the end of an item."""
    n = speech.nodes
    found = []
    for k, node in enumerate(n):
        if node.kind != "LP":
            continue
        close = next((y for y in range(k + 1, min(k + 30, len(n))) if n[y].kind == "RP"), None)
        if close is None or close + 2 < len(n):
            continue
        inside = range(k + 1, close)
        if not any(n[y].kind == "TIME" for y in inside) and n[k + 1].low not in ("source", "sources"):
            continue
        start = k + 1
        if n[start].low in ("source", "sources"):
            start += 1
            if start < close and n[start].kind == "COLON":
                start += 1
        end = start
        while end < close and n[end].kind not in ("COMMA", "TIME", "SEMI"):
            end += 1
        if end > start and n[start].capital and any(n[y].kind in ("N", "H") for y in range(start, end)):
            found.append(Saying(speech.words(start, end), node.first, n[close].last, 0, node.first, "in brackets"))
    return found
