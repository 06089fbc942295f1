"""One sentence with all that the stages found in it, and the figures made of it so far.

In:  filled by `assembly`.
Out: a Passage.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from figures.attribution.speech import Saying
from figures.dates import Time
from figures.drafts import Draft
from figures.measures import When
from figures.nodes import Node
from figures.phrases import Count
from figures.places import Place
from figures.population import Whom
from figures.scene import HOSTED, Binding
from figures.text import Sentence


@dataclass(slots=True)
class Passage:
    """A sentence as read."""

    sentence: Sentence
    words: str
    """The sentence as printed."""
    low: str
    """The same in small letters."""
    vocabulary: set[str]
    """Its words in small letters, each once: asked before patterns are searched that need one of a few words."""
    row: list[Node]
    places: list[Place]
    sayings: list[Saying]
    carried: str | None
    """The speaker of the sentence before, where this one goes on in its words."""
    times: list[tuple[int, Time]]
    """(node, time); of the heading, where the sentence has none."""
    counts: list[Count] = field(default_factory=list)
    bound: list[Binding | None] = field(default_factory=list)
    """For each count, what it was joined to."""
    why: list[str] = field(default_factory=list)
    """For each count, why it was joined to nothing."""
    made: dict[int, Draft] = field(default_factory=dict)
    whoms: dict[int, Whom] = field(default_factory=dict)
    whens: dict[int, When] = field(default_factory=dict)
    beside_place: Place | None = None
    """The place of the last figure that has one of its own."""

    @property
    def tells_hosts(self) -> bool:
        """True for 'Lebanon hosts 1.14 million, Jordan 608,000': each number is where its host is."""
        return any(join is not None and join.rule == HOSTED for join in self.bound)

    def is_part(self, x: int) -> bool:
        """True for a count that is a part of another."""
        join = self.bound[x]
        return join is not None and join.part_of is not None
