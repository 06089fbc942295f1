"""Turns the words of a sentence into a short row of nodes: numerals, triggers, nouns, small words, times.

In:  a Sentence with its numerals and times, the lexicon.
Out: Nodes in order; each covers one or more tokens and has one kind. The later stages walk this row.
Assumes the longest phrase wins. A word nobody knows is a noun, or a verb when it ends like one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from figures import lexicon
from figures.dates import Time
from figures.lexicon import Entry, Lexicon
from figures.numerals import Numeral
from figures.text import Sentence, Token

# Which class of small words a token is taken for, the first that fits.
ORDER = (
    "trigger",
    "toll",
    "bound",
    "according",
    "including",
    "negations",
    "who_words",
    "and_words",
    "but_words",
    "of_words",
    "determiners",
    "pronouns",
    "believed",
    "auxiliaries",
    "others",
    "prepositions",
    "subordinators",
    "adverbs",
    "head",
    "nominal",
    "person",
    "verbs",
)
KIND = {
    "trigger": "T",
    "toll": "TOLL",
    "bound": "B",
    "according": "ATT",
    "including": "INC",
    "negations": "NEG",
    "who_words": "WHO",
    "and_words": "C",
    "but_words": "BUT",
    "of_words": "OF",
    "determiners": "D",
    "pronouns": "PRON",
    "believed": "BEL",
    "auxiliaries": "A",
    "others": "OTH",
    "prepositions": "P",
    "subordinators": "S",
    "adverbs": "R",
    "verbs": "V",
    "nominal": "NOM",
    "head": "HEAD",
    "person": "H",
}
ALSO_NOUNS = lexicon.tables("en_cues")["nodes_also_nouns"]
MARKS = {
    ",": "COMMA",
    ";": "SEMI",
    ":": "COLON",
    "(": "LP",
    ")": "RP",
    "[": "LP",
    "]": "RP",
    "-": "DASH",
    "–": "DASH",
    "—": "DASH",
    "|": "BAR",
    '"': "QUOTE",
    "“": "QUOTE",
    "”": "QUOTE",
    "'": "QUOTE",
    "‘": "QUOTE",
    "’": "QUOTE",
    "«": "QUOTE",
    "»": "QUOTE",
    "&": "C",
    "/": "C",
}


SEEN_AT_MOST = 50_000
"""Words whose reading is kept; a longer text reads the rest anew."""


@dataclass(slots=True)
class Node:
    """One element of a sentence: tokens[first:last]."""

    kind: str
    first: int
    last: int
    low: str
    entries: dict[str, Entry] = field(default_factory=dict)
    """What else the words may be: category -> entry."""
    numeral: Numeral | None = None
    time: Time | None = None
    capital: bool = False
    bounds: list[str] = field(default_factory=list)
    """For a numeral: the qualifiers that touch it."""

    def trigger(self) -> Entry | None:
        """The trigger that it is, if any."""
        return self.entries.get("trigger") or self.entries.get("head")

    @property
    def quantity(self) -> Numeral:
        """The numeral of a node of kind Q."""
        assert self.numeral is not None
        return self.numeral


def build(sentence: Sentence, lexicon: Lexicon) -> list[Node]:
    """The nodes of a sentence."""
    numerals = {n.first: n for n in sentence.numerals}
    times = {t.first: t for t in sentence.times}
    nodes: list[Node] = []
    tokens = sentence.tokens
    i = 0
    while i < len(tokens):
        if i in times:
            time = times[i]
            nodes.append(Node("TIME", i, time.last, "", time=time))
            i = time.last
            continue
        if i in numerals:
            numeral = numerals[i]
            nodes.append(Node("Q", i, numeral.last, tokens[i].low, numeral=numeral))
            i = numeral.last
            continue
        node = _word(tokens, i, lexicon, sentence.headline, numerals, times)
        nodes.append(node)
        i = node.last
    _nouns_again(nodes)
    return nodes


def _nouns_again(nodes: list[Node]) -> None:
    """'in air strikes', 'the attack': words that are verbs elsewhere are nouns after an article or a preposition."""
    for k, node in enumerate(nodes):
        led = k > 0 and (nodes[k - 1].kind in ("OF", "D") or (nodes[k - 1].kind == "P" and nodes[k - 1].low != "to"))
        if node.kind == "T" and led and node.entries["trigger"].form in ("third", "base", "ithird", "ibase"):
            node.kind = "HEAD" if "head" in node.entries else "NOM" if "nominal" in node.entries else "N"
            continue
        if node.kind != "V" or node.low not in ALSO_NOUNS or k == 0:
            continue
        before = nodes[k - 1]
        after = nodes[k + 1] if k + 1 < len(nodes) else None
        if after is not None and (after.low == "that" or after.kind in ("Q", "B")):
            continue
        if before.kind in ("P", "OF", "D", "Q", "TIME") or (
            before.kind in ("N", "ED")
            and not before.capital
            and k > 1
            and nodes[k - 2].kind in ("P", "OF", "D", "N", "Q")
        ):
            node.kind = "N"


def _word(
    tokens: list[Token],
    i: int,
    lexicon: Lexicon,
    headline: bool,
    numerals: dict[int, Numeral],
    times: dict[int, Time],
) -> Node:
    token = tokens[i]
    if token.kind == "mark":
        return Node(MARKS.get(token.text, "MARK"), i, i + 1, token.text)
    capital = token.text[:1].isupper()
    follow = lexicon.follow.get(token.low)
    alone = not follow or i + 1 >= len(tokens) or tokens[i + 1].low not in follow
    if alone:  # no phrase begins with it: what it is depends on itself only
        named = capital and i > 0 and not headline
        known = lexicon.seen.get((token.text, named))
        if known is None:
            known = _read(tokens, i, lexicon, headline, numerals, times)
            if len(lexicon.seen) < SEEN_AT_MOST:
                lexicon.seen[token.text, named] = known
        return Node(known.kind, i, i + 1, known.low, known.entries, capital=capital)
    return _read(tokens, i, lexicon, headline, numerals, times)


def _read(
    tokens: list[Token],
    i: int,
    lexicon: Lexicon,
    headline: bool,
    numerals: dict[int, Numeral],
    times: dict[int, Time],
) -> Node:
    """What the word at i, or the longest phrase that begins there, is."""
    token = tokens[i]
    found: dict[str, tuple[int, Entry]] = {}
    for rest, category, entry in lexicon.phrases.get(token.low, ()):
        length = 1 + len(rest)
        if category in found and found[category][0] >= length:
            continue
        if rest:
            if i + length > len(tokens) or tokens[i + 1].low != rest[0]:
                continue
            if any(tokens[i + 1 + k].low != word for k, word in enumerate(rest)) or any(
                k in numerals or k in times for k in range(i, i + length)
            ):
                continue
        if (
            category == "including"
            and token.low == "of"
            and length > 2
            and i + length < len(tokens)
            and _noun_like(tokens[i + length], lexicon)
        ):
            continue  # 'of the dead soldiers' is no 'of the dead'
        found[category] = (length, entry)
    capital = token.text[:1].isupper()
    if found:
        longest = (
            max(length for category, (length, _) in found.items() if category in KIND)
            if any(c in KIND for c in found)
            else 0
        )
        best = next((c for c in ORDER if c in found and found[c][0] == longest), None)
        if best is not None:
            entries = {c: e for c, (length, e) in found.items() if length == longest}
            kind = KIND[best]
            low = " ".join(t.low for t in tokens[i : i + longest])
            named = capital and i > 0 and not headline and token.text != token.text.upper()
            if kind == "T" and named and entries["trigger"].form in ("base", "third", "ibase", "ithird"):
                kind = "N"  # 'the Red Cross'
            if (
                kind in ("V", "P", "A", "S")
                and capital
                and i
                and not headline
                and token.low in ("may", "will", "no")
                and token.text != token.text.upper()
            ):
                kind = "N"
            return Node(kind, i, i + longest, low, entries, capital=capital)
    entries = {c: e for c, (length, e) in found.items() if length == 1}
    if token.low in lexicon.persons:
        return Node("H", i, i + 1, token.low, entries, capital=capital)
    if "-" in token.low and token.low.rsplit("-", 1)[1] in lexicon.persons and not capital:
        return Node("H", i, i + 1, token.low, entries, capital=capital)
    if token.kind == "word" and not capital and len(token.low) > 4:
        if token.low.endswith("ly") and token.low not in ("family", "elderly", "assembly", "italy"):
            return Node("R", i, i + 1, token.low, entries)
        if token.low.endswith("ed") and "-" not in token.low:
            return Node("ED", i, i + 1, token.low, entries)
        if token.low.endswith("ing") and "-" not in token.low and token.low not in lexicon.things:
            return Node("ING", i, i + 1, token.low, entries)
    return Node("N", i, i + 1, token.low, entries, capital=capital)


def _noun_like(token: Token, lexicon: Lexicon) -> bool:
    """True for a word that is most likely a noun: a person, or a word that no list knows."""
    return token.low in lexicon.persons or (token.kind == "word" and token.low not in lexicon.phrases)
