"""Collects the sayings of a sentence, whichever way each is put.

In:  the nodes and tokens of a sentence, whom the sentence before it named and quoted.
Out: Sayings from left to right, none of which reaches into the next.
Assumes that each way of naming a speaker can be looked for by itself.
"""

from __future__ import annotations

from figures.attribution.according import according
from figures.attribution.brackets import parenthesis
from figures.attribution.colons import colon, without_dateline
from figures.attribution.counts import counts_of
from figures.attribution.gapped import gapped
from figures.attribution.in_reports import in_report
from figures.attribution.names import without_channel
from figures.attribution.participles import participles
from figures.attribution.reach import reach
from figures.attribution.relays import join_citing, note_relays, quoted, without_quoted
from figures.attribution.speakers import said
from figures.attribution.speech import Saying, Speech
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.text import Token


def find(
    nodes: list[Node],
    tokens: list[Token],
    text: str,
    lexicon: Lexicon,
    before: str | None,
    headline: bool,
    subject: str | None = None,
) -> list[Saying]:
    """The sayings of a sentence."""
    speech = Speech(nodes, tokens, text, lexicon, subject or before, before, headline)
    nested = quoted(speech)
    others = according(speech) + said(speech) + parenthesis(speech) + colon(speech) + counts_of(speech)
    found = without_dateline(nested + without_quoted(others, nested))
    found = sorted(found + participles(speech, found) + gapped(speech, found), key=lambda s: s.first)
    found += in_report(speech, found)
    for saying in found:
        saying.words = saying.words and without_channel(saying.words)
    found = reach(join_citing(speech, found), tokens, nodes)
    note_relays(speech, found)
    return found
