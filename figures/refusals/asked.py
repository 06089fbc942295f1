"""What is asked of a number that looks like a figure: the words around it, and what they were joined to.

In:  a sentence, one counted phrase of it and its binding.
Out: Asked, which every rule of this folder looks at.
"""

from __future__ import annotations

from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.numerals import Numeral
from figures.passage import Passage
from figures.phrases import Count
from figures.scene import Binding

LED = 4
"""Nodes before a phrase or its verb that say how it is meant: 'half of the', 'plans for'."""
BEHIND = 4
"""Nodes behind a phrase that may take it back: 'were later freed'."""

CLAUSE_ENDS = ("COMMA", "SEMI", "BUT", "COLON", "MARK")


class Asked:
    """A counted phrase, what happened to it, and the sentence. No dataclass: the compiler takes a field without an
    argument for its value.
    """

    __slots__ = ("count", "head", "join", "led", "lexicon", "nodes", "numeral", "passage")

    def __init__(self, passage: Passage, count: Count, join: Binding, lexicon: Lexicon, numeral: Numeral) -> None:
        self.passage = passage
        self.count = count
        self.join = join
        self.lexicon = lexicon
        self.numeral = numeral
        self.nodes: list[Node] = passage.row
        self.head: Node | None = self.nodes[count.head] if count.head is not None else None
        """The noun that is counted."""
        self.led: str = self.words(count.first - LED, count.first)
        """The words before the phrase."""

    def words(self, first: int, last: int) -> str:
        """The words of nodes[first:last], a space between them."""
        return " ".join([node.low for node in self.nodes[max(0, first) : last]])

    @property
    def clause(self) -> str:
        """The words behind the phrase up to the next comma."""
        last = self.count.last
        ends = (k for k in range(last, len(self.nodes)) if self.nodes[k].kind in CLAUSE_ENDS)
        return self.words(last, next(ends, len(self.nodes)))

    @property
    def behind(self) -> list[Node]:
        """The nodes behind the phrase."""
        return self.nodes[self.count.last : self.count.last + BEHIND]
