"""Goes through a sentence and makes its row of nodes.

In:  a Sentence with its numerals and times, the lexicon.
Out: Nodes in order.
Assumes that a word with which no phrase goes on is the same everywhere: its reading is kept in the lexicon.
"""

from __future__ import annotations

from figures import lexicon
from figures.dates import Time
from figures.lexicon import Known, Lexicon
from figures.nodes import care
from figures.nodes.kinds import MARKS
from figures.nodes.node import Node
from figures.nodes.plain_brackets import plain
from figures.nodes.words import PLAIN_FORMS, read
from figures.numerals import Numeral
from figures.text import GENITIVE, Sentence, Token

ALSO_NOUNS = lexicon.tables("en_cues")["nodes_also_nouns"]
SEEN_AT_MOST = 50_000
"""Words whose reading is kept; a longer text reads the rest anew."""


def build(sentence: Sentence, lexicon: Lexicon) -> list[Node]:
    """The nodes of a sentence."""
    numerals = {n.first: n for n in sentence.numerals}
    times = {t.first: t for t in sentence.times}
    taken = numerals.keys() | times.keys()
    tokens, headline = sentence.tokens, sentence.headline
    nodes: list[Node] = []
    after = 0
    closing = -1
    for i, token in enumerate(tokens):
        if i < after or i == closing:
            continue
        if token.text == "(" and i + 1 in numerals and plain(nodes, tokens, numerals[i + 1]):
            closing = numerals[i + 1].last
            continue
        if i in taken:
            node = _of_number_or_time(tokens, i, times.get(i), numerals.get(i))
            nodes.append(node)
            after = node.last
            continue
        within = i > 0 and not headline
        known = lexicon.seen[within].get(token.text) or _known(token, within, lexicon)
        if known.follow and i + 1 < len(tokens) and tokens[i + 1].low in known.follow:
            node = read(tokens, i, lexicon, headline, taken)
            nodes.append(node)
            after = node.last
        elif known.kind == "DASH" and nodes and nodes[-1].kind == "DASH":
            nodes[-1].last = i + 1  # two hyphens are one dash
        else:
            nodes.append(Node(known.kind, i, i + 1, known.low, known.entries, None, None, known.capital))
    _nouns_again(nodes, tokens)
    care.join(nodes, tokens, taken)
    return nodes


def _of_number_or_time(tokens: list[Token], i: int, time: Time | None, numeral: Numeral | None) -> Node:
    """The node of a time, else of a numeral."""
    if time is not None:
        return Node("TIME", i, time.last, "", time=time)
    assert numeral is not None
    return Node("Q", i, numeral.last, tokens[i].low, numeral=numeral)


def _known(token: Token, within: bool, lexicon: Lexicon) -> Known:
    """What a word is by itself; `within` a sentence a capital may make it a name."""
    if token.kind == "mark":
        known = Known(MARKS.get(token.text, "MARK"), token.text, {}, False, {})
    else:
        node = read([token, token] if within else [token], int(within), lexicon, False, ())
        known = Known(node.kind, node.low, node.entries, node.capital, lexicon.longer.get(token.low, {}))
    if len(lexicon.seen[within]) < SEEN_AT_MOST:
        lexicon.seen[within][token.text] = known
    return known


def _nouns_again(nodes: list[Node], tokens: list[Token]) -> None:
    """'in air strikes', 'the attack': words that are verbs elsewhere are nouns after an article or a preposition."""
    for k, node in enumerate(nodes):
        if k == 0 or node.kind not in ("T", "V"):
            continue
        before = nodes[k - 1]
        if node.kind == "T":
            led = before.kind in ("OF", "D") or (before.kind == "P" and before.low != "to")
            led = led or (before.kind == "TIME" and tokens[before.last - 1].text.endswith(GENITIVE))
            if led and node.entries["trigger"].form in PLAIN_FORMS:
                node.kind = "HEAD" if "head" in node.entries else "NOM" if "nominal" in node.entries else "N"
        elif node.low in ALSO_NOUNS and _noun_here(nodes, k, before):
            node.kind = "N"


def _noun_here(nodes: list[Node], k: int, before: Node) -> bool:
    """True for a verb that must be a noun: no number or 'that' follows, and a preposition, article or noun leads; a
    name leads only where nothing follows that could be the object ('in PKK attack in the south').
    """
    after = nodes[k + 1] if k + 1 < len(nodes) else None
    if before.kind != "Q" and after is not None and (after.low == "that" or after.kind in ("Q", "B")):
        return False
    if before.kind in ("P", "OF", "D", "Q", "TIME"):
        return True
    if before.kind == "H" and k > 1 and nodes[k - 2].low in ("a", "an"):
        return not nodes[k].low.endswith("s")  # 'a police report seen by the agency': one body reports
    if before.kind not in ("N", "ED") or k < 2 or nodes[k - 2].kind not in ("P", "OF", "D", "N", "Q", "C"):
        return False
    return not before.capital or after is None or after.kind in ("P", "A", "COMMA", "MARK")
