"""What is asked of a number that looks like a figure: the words around it, and what they were joined to.

In:  a sentence, one counted phrase of it and its binding.
Out: Asked, which every rule of this folder looks at.
"""

from __future__ import annotations

from dataclasses import dataclass, field

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


@dataclass(slots=True)
class Asked:
    """A counted phrase, what happened to it, and the sentence."""

    passage: Passage
    count: Count
    join: Binding
    lexicon: Lexicon
    numeral: Numeral
    nodes: list[Node] = field(init=False)
    head: Node | None = field(init=False)
    """The noun that is counted."""
    led: str = field(init=False)
    """The words before the phrase."""

    def __post_init__(self) -> None:
        self.nodes = self.passage.row
        self.head = self.nodes[self.count.head] if self.count.head is not None else None
        self.led = self.words(self.count.first - LED, self.count.first)

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
