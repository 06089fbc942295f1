"""What the rules of binding look at and hand over: the Scene of one sentence, and a Binding for each counted phrase.

In:  the nodes and counted phrases of a sentence.
Out: nothing of its own; `binding`, `leftward`, `rightward` and `neighbours` share these.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from figures.lexicon import Entry, Lexicon
from figures.nodes import Node
from figures.phrases import Count
from figures.terms import ARMED

PASSIVE = ("past", "participle")
ACTIVE = ("base", "third", "past", "simple", "ing")
NO_TRIGGER = "no word near it says what happened"
AGENT = "does it, does not suffer it"
AMONG_THE_DEAD = "'among the dead'"
"""The rule for 'three children were among the dead', and 'among the ten dead'."""
HOSTED = "taken in, of those of the sentence before"
"""The rule for 'Lebanon hosts 1.14 million'."""
OF_THE_WOUNDED = "'of the wounded'"
"""The rule by which the noun behind a number says what happened: '11 of the fatalities were in the north'."""


@dataclass(slots=True)
class Binding:
    """What a counted phrase was joined to."""

    metric: str
    node: int
    """Node of the trigger."""
    form: str
    rule: str
    passive: bool = False
    shared: int | None = None
    """Index of the phrase that it was taken over from."""
    part_of: int | None = None
    """Index of the phrase that it is a part of."""
    weak: bool = False
    """True for a noun that gives way to a verb: 'hostages', 'refugees'."""
    carried: bool = False
    """True when only the sentence before says what happened: 'Of those, 45 were children'."""
    whom: int | None = None
    """Node of the noun that says whom, where it is a predicate: 'nine were children'."""
    older: bool = False
    """True for 'a previously reported 85': the number that another one replaces."""

    def taken(self, rule: str, shared: int, part_of: int | None) -> Binding:
        """The same for a phrase that takes it over from phrase `shared`."""
        return Binding(self.metric, self.node, self.form, rule, self.passive, shared, part_of, carried=self.carried)


@dataclass(slots=True)
class Scene:
    """What the rules look at, and what they found so far."""

    nodes: list[Node]
    counts: list[Count]
    lexicon: Lexicon
    headline: bool
    found: list[Binding | None] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    agents: set[int] = field(default_factory=set)
    """Phrases that do it rather than suffer it."""
    at: dict[int, int] = field(default_factory=dict)
    """Node of a numeral -> index of its phrase."""

    def low(self, k: int) -> str:
        """The words of a node; '' outside the sentence."""
        return self.nodes[k].low if 0 <= k < len(self.nodes) else ""

    def words(self, first: int, last: int) -> str:
        """The words of nodes[first:last], a space between them."""
        return " ".join([node.low for node in self.nodes[max(0, first) : last]])

    def kind(self, k: int) -> str:
        """The kind of a node; '' outside the sentence."""
        return self.nodes[k].kind if 0 <= k < len(self.nodes) else ""

    def trigger(self, k: int) -> Entry | None:
        """What the node at k says happened to people, if it says so."""
        return self.nodes[k].entries.get("trigger") if self.kind(k) == "T" else None

    def fighters(self, count: Count) -> bool:
        """True for soldiers, police and fighters, of whom a side has losses."""
        noun = self.low(count.head) if count.head is not None else ""
        return self.lexicon.persons.get(noun) in ARMED

    def is_be(self, k: int) -> bool:
        """True for a form of 'to be' or 'to get'."""
        return self.low(k) in self.lexicon.small["be_forms"]

    def object_follows(self, k: int) -> bool:
        """True when a noun phrase starts at k, over adverbs."""
        while self.kind(k) == "R":
            k += 1
        return self.kind(k) in ("Q", "D", "H", "B", "HEAD", "PRON")
