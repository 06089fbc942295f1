"""Finds who says so: 'according to X', 'X said', 'said X', and how far each saying reaches.

In:  the nodes and tokens of a sentence, what the sentence before it was attributed to.
Out: `find`: Sayings, the speaker's words and the span of tokens that are theirs; `of`: the saying that a token belongs
to, or None where the report speaks itself.
Assumes a speaker is the noun phrase beside a verb of saying. Who acts is not who says.
"""

from __future__ import annotations

from figures.attribution.finding import find
from figures.attribution.reach import of

__all__ = ["find", "of"]
