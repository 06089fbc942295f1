"""Says why a numeral that looks like a figure is none: a negation, a forecast, people freed, a natural disaster.

In:  the nodes of a sentence, one counted phrase and its binding.
Out: the reason as a short sentence, or None when the figure stands.
"""

from __future__ import annotations

from figures.binding import Binding
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.numerals import Numeral
from figures.phrases import Count


def refuse(nodes: list[Node], count: Count, binding: Binding, sentence: str, lexicon: Lexicon, numeral: Numeral) -> str | None:
    """Why the figure does not stand; None if it does."""
    small = lexicon.small
    if _negated(nodes, count, binding):
        return "negated"
    for k in range(max(0, binding.node - 4), binding.node):
        low = nodes[k].low
        if low in small["hypothetical"] and nodes[k].kind != "TIME":
            following = nodes[k + 1].low if k + 1 < len(nodes) else ""
            if low in ("may", "might", "could") and following in ("have", "already"):
                continue
            if low in ("if", "whether", "unless") or not any(nodes[y].kind in ("COMMA", "SEMI", "Q") for y in range(k, binding.node)):
                if low in ("will", "should") and nodes[k].capital:
                    continue
                return "hypothetical or a forecast"
    after = nodes[count.last : count.last + 4]
    for y, node in enumerate(after):
        if node.kind == "A" and node.low in ("will", "could", "would") or (node.low == "to be" and False):
            return "hypothetical or a forecast"
        if node.kind not in ("A", "R", "BEL"):
            break
    before = nodes[max(0, count.first - 3) : count.first]
    if binding.form == "head" and any(n.low in small["freed"] and n.kind in ("V", "ED", "ING", "N") or n.low in ("rescue", "free", "release") for n in before):
        return "people freed or rescued"
    if binding.metric in ("abducted", "detained") and binding.form == "head" and any(nodes[y].low in ("freed", "released", "rescued", "liberated") for y in range(count.last, min(count.last + 4, len(nodes)))):
        return "people freed or rescued"
    if numeral.weak and count.head is None:
        return "no number: 'several' without a noun"
    if any(word in sentence for word in small["disasters"]) and _disaster(sentence, small):
        return "a natural disaster, an accident or a sickness"
    return None


def _negated(nodes: list[Node], count: Count, binding: Binding) -> bool:
    """True for 'did not kill 12', '12 were not killed', 'no 12 were killed', 'without killing 12'."""
    if binding.shared is not None:
        return False
    if binding.node < count.first:
        window = range(max(0, binding.node - 3), binding.node)
    elif binding.node >= count.last:
        window = range(count.last, binding.node)
    else:
        window = range(max(0, count.first - 1), count.first)
    if binding.node < count.first and binding.form == "toll":
        window = range(binding.node, count.first)
    return any(nodes[k].kind == "NEG" and nodes[k].low not in ("nor", "neither") for k in window)


def _disaster(sentence: str, small: dict) -> bool:
    words = set(sentence.replace(",", " ").replace(".", " ").split())
    named = any((d in words) if " " not in d else (d in sentence) for d in small["disasters"])
    return named and not (words & small["conflict_words"])
