"""Reads sources in brackets at the end of an item: '(UNHCR, 31 July 2009)', '(Source: OCHA)', '(MoH)'.

In:  a Speech.
Out: Sayings that reach from the start of the sentence to the bracket.
Assumes that a bracket names a source only with a date or the word 'source', or as an abbreviation that shortens none of
the words before it: '40 people fled (IOM)', not 'the Lord's Army (LA)'.
"""

from __future__ import annotations

from figures import lexicon
from figures.attribution.speech import Saying, Speech

NO_BODIES = lexicon.tables("en_speakers")["no_bodies"]
"""Abbreviations of what is counted or of how, not of who counts."""
MOST_NAMES = 2
"""Bodies in one bracket."""
LABEL = "in brackets"
"""The rule of a source that stands in brackets, behind an item or in its label."""
LEAST_CAPITALS = 2
LONGEST = 8
"""Letters of an abbreviation."""


def parenthesis(speech: Speech) -> list[Saying]:
    """'(UNHCR, 31 July 2009)' and '(Source: OCHA)' at the end of an item."""
    n = speech.nodes
    found = []
    for k, node in enumerate(n):
        if node.kind != "LP":
            continue
        close = next((y for y in range(k + 1, min(k + 30, len(n))) if n[y].kind == "RP"), None)
        if close is not None and close + 1 < len(n) and n[close + 1].kind == "COLON" and _body(speech, k + 1, close):
            found.append(Saying(speech.words(k + 1, close), node.first, n[close].last, 0, len(speech.tokens), LABEL))
            continue
        if close is None or close + 2 < len(n):
            continue
        inside = range(k + 1, close)
        if _tag(speech, k, close):
            found.append(Saying(speech.words(k + 1, close), node.first, n[close].last, 0, node.first, "in brackets"))
            continue
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


def _body(speech: Speech, first: int, last: int) -> bool:
    """True for the office in a label's brackets: 'Death toll (ministry of health): 412'."""
    return any(node.low in speech.small["source_nouns"] for node in speech.nodes[first:last])


def _tag(speech: Speech, k: int, close: int) -> bool:
    """True for the '(MoH)', '(OCHA/IOM)' or '(Ministry of Health)' that ends an item, behind no name."""
    n, t = speech.nodes, speech.tokens
    names = [node for node in n[k + 1 : close] if node.kind != "C"]
    if not names or k == 0 or not any(node.kind == "Q" for node in n[:k]):
        return False
    before = t[n[k].first - 1]
    shortens = before.kind == "word" and before.text[:1].isupper() and n[k - 1].kind != "TIME"
    if shortens or _initials(speech, k, t[n[k + 1].first].text):
        return False
    if len(names) <= MOST_NAMES and all(_abbreviation(t[node.first].text) for node in names):
        return True
    office = any(node.capital and node.low in speech.small["source_nouns"] for node in names)
    return office and all(node.capital or node.kind in ("OF", "D") or node.low in ("for", "in") for node in names)


def _initials(speech: Speech, k: int, word: str) -> bool:
    """True for the '(OGW)' of 'over ground workers (OGW)', which shortens the words before it and names nobody."""
    before = [token.low for token in speech.tokens[: speech.nodes[k].first] if token.kind == "word"]
    return "".join(low[0] for low in before[-len(word) :]) == word.lower()


def _abbreviation(word: str) -> bool:
    """True for 'MoH', 'OCHA'; not for 'IDPs', which are counted."""
    capitals = sum(letter.isupper() for letter in word)
    return (
        word.isalpha()
        and capitals >= LEAST_CAPITALS
        and word[:1].isupper()
        and word.upper() not in NO_BODIES
        and (word[-1].isupper() and len(word) <= LONGEST)
    )
