"""Says what a word is, or the longest phrase of the lexicon that begins with it.

In:  the tokens of a sentence, a place among them, the lexicon.
Out: a Node.
Assumes that a capital within a sentence makes a name of a verb in its plain form: 'the Red Cross'.
"""

from __future__ import annotations

from collections.abc import Container

from figures.lexicon import Entry, Lexicon
from figures.nodes.kinds import KIND, ORDER
from figures.nodes.node import Node
from figures.text import Token

PLAIN_FORMS = ("base", "third", "ibase", "ithird")
"""Forms of a verb that are nouns as well: 'strike', 'attacks'."""
NAMES_TOO = ("may", "will", "no", "without", "said", "nor")
"""Small words that with a capital belong to a name: 'May', 'Will', 'Said', 'Doctors Without Borders'."""
LONGEST_PLAIN = 4
"""Letters. A word with 'ly', 'ed' or 'ing' at its end is longer."""
NOT_ADVERBS = ("family", "elderly", "assembly", "italy")


def read(tokens: list[Token], i: int, lexicon: Lexicon, headline: bool, taken: Container[int]) -> Node:
    """What the word at i, or the longest phrase that begins there, is; no phrase reaches into `taken` tokens."""
    token = tokens[i]
    found = _meanings(tokens, i, lexicon, taken)
    lengths = [length for category, (length, _) in found.items() if category in KIND]
    capital = token.text[:1].isupper()
    if lengths:
        longest = max(lengths)
        best = next(c for c in ORDER if c in found and found[c][0] == longest)
        entries = {c: e for c, (length, e) in found.items() if length == longest}
        kind = KIND[best]
        if capital and i > 0 and not headline and token.text != token.text.upper():
            verb = kind == "T" and entries["trigger"].form in PLAIN_FORMS
            if verb or (kind in ("V", "BEL", "P", "A", "S", "NEG") and token.low in NAMES_TOO):
                kind = "N"
        if kind == "PRON" and token.text == "US":
            kind = "N"  # 'the US army'
        low = " ".join([t.low for t in tokens[i : i + longest]])
        return Node(kind, i, i + longest, low, entries, capital=capital)
    entries = {c: e for c, (length, e) in found.items() if length == 1}
    kind = _by_form(token, capital, lexicon)
    return Node(kind, i, i + 1, token.low, entries, capital=capital)


def _meanings(tokens: list[Token], i: int, lexicon: Lexicon, taken: Container[int]) -> dict[str, tuple[int, Entry]]:
    """Category -> the length and entry of its longest phrase that stands at i."""
    token = tokens[i]
    found: dict[str, tuple[int, Entry]] = {}
    for rest, category, entry in lexicon.beginning(token.low, tokens[i + 1].low if i + 1 < len(tokens) else None):
        length = 1 + len(rest)
        if category in found and found[category][0] >= length:
            continue
        if rest:
            if tuple([t.low for t in tokens[i + 1 : i + length]]) != rest:
                continue
            if any(k in taken for k in range(i, i + length)):
                continue
        if (
            category == "including"
            and token.low == "of"
            and length > 2
            and i + length < len(tokens)
            and (tokens[i + length].low == "of" or _noun_like(tokens[i + length], lexicon))
        ):
            continue  # 'of the dead soldiers' is no 'of the dead', nor 'of the deaths of'
        if category == "bound" and rest and i + length < len(tokens) and tokens[i + length].low == "than":
            continue  # 'ten rebels and possibly more than 20'
        found[category] = (length, entry)
    return found


def _by_form(token: Token, capital: bool, lexicon: Lexicon) -> str:
    """The kind of a word that the lexicon gives no class: by its ending."""
    low = token.low
    if low in lexicon.persons or ("-" in low and low.rsplit("-", 1)[1] in lexicon.persons and not capital):
        return "H"
    if token.kind == "word" and not capital and len(low) > LONGEST_PLAIN:
        if low.endswith("ly") and low not in NOT_ADVERBS:
            return "R"
        if low.endswith("ed") and "-" not in low:
            return "ED"
        if low.endswith("ing") and "-" not in low and low not in lexicon.things:
            return "ING"
    return "N"


def _noun_like(token: Token, lexicon: Lexicon) -> bool:
    """True for a word that is most likely a noun: a person, or a word that no list knows."""
    return token.low in lexicon.persons or (token.kind == "word" and token.low not in lexicon.phrases)
