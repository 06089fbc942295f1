"""A counted phrase and what stands beside it, as the rules that refuse numerals look at it.

In:  nothing; `uncounted` fills it.
Out: Phrase.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.numerals import Numeral
from figures.phrases.count import Count


@dataclass(slots=True)
class Phrase:
    """A counted phrase and what stands beside it."""

    nodes: list[Node]
    count: Count
    lexicon: Lexicon
    numeral: Numeral
    digits: str
    """The numeral as written."""
    follow: Node | None
    """The node after the numeral."""
    before: Node | None
    """The node before the phrase."""
