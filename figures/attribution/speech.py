"""A sentence in which somebody may be speaking, and one saying found in it.

In:  the nodes and tokens of a sentence, the lexicon, who was last named and who last spoke before it.
Out: Speech: the same, with the text of any nodes; Saying: whose words, and which tokens they are.
Assumes that the nodes cover the tokens from left to right.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.text import Token


@dataclass(slots=True)
class Saying:
    """One attribution inside a sentence."""

    words: str | None
    """The speaker; None for a pronoun that could not be resolved."""
    first: int
    last: int
    """Token span of the saying's own words (speaker and verb)."""
    start: int
    end: int
    """Token span of what is said."""
    rule: str
    """How it is put: 'according to', 'X said, before it', 'in brackets'."""
    relay: str | None = None
    """Who passes the words on: 'the agency, citing the ministry'."""
    verb: int = 0
    """The token behind the verb, where more words stand between it and what is said; 0 where none do."""
    pronoun: bool = False
    """Said by 'he' or 'the ministry': the name stands in an earlier sentence."""


class Speech:
    """A sentence, the words of its language, and the speakers before it."""

    def __init__(
        self,
        nodes: list[Node],
        tokens: list[Token],
        text: str,
        lexicon: Lexicon,
        before: str | None,
        source: str | None,
        headline: bool,
    ) -> None:
        self.nodes = nodes
        self.tokens = tokens
        self.text = text
        self.small = lexicon.small
        self.before = before
        """Whom 'he', 'she' and 'they' mean."""
        self.source = source
        """Who spoke in the sentence before."""
        self.headline = headline
        self.here: str | None = None
        """Who spoke last in this sentence."""

    @property
    def meant(self) -> str | None:
        """Whom 'he', 'she' and 'they' mean: who spoke last in this sentence, else before it."""
        return self.here or self.before

    def words(self, a: int, b: int) -> str:
        """The text of nodes[a:b], without marks at its ends."""
        start, end = self.tokens[self.nodes[a].first].start, self.tokens[self.nodes[b - 1].last - 1].end
        return self.text[start:end].strip(' ,;:"“”')
