"""A counted noun phrase: which words of a sentence belong to a numeral.

In:  nothing; the readers of phrases fill it.
Out: Count.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from figures.lexicon import Entry
from figures.nodes import Node


@dataclass(slots=True)
class Count:
    """A counted noun phrase: nodes[first:last]."""

    node: int
    """Index of the numeral's node."""
    first: int
    """First node, bounds and articles included."""
    last: int
    """Node after the phrase."""
    head: int | None
    """Node of the head noun; None when it is left out ('58 wounded')."""
    total: int | None = None
    """Index of the phrase that gives the total: the second of 'two of the four soldiers'."""
    inside: list[tuple[int, Entry]] = field(default_factory=list)
    """Triggers inside the phrase: '12 dead', '2,000 displaced people'."""
    words: list[int] = field(default_factory=list)
    """Nodes of modifiers and head."""
    partitive: bool = False
    """'five of the insurgents'."""
    others: bool = False
    """'34 others', '15 more'."""
    refused: str | None = None
    mixed: bool = False
    """'soldiers and civilians': two heads."""
    heads: list[int] = field(default_factory=list)

    def take_head(self, nodes: list[Node], k: int) -> None:
        """Makes node k the head; it stands beside an earlier head only after 'and'."""
        self.head = k
        if self.heads and not any(nodes[x].kind == "C" for x in range(self.heads[-1], k)):
            self.heads[-1] = k
        else:
            self.heads.append(k)
        self.words.append(k)
