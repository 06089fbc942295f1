"""Turns the words of a sentence into a short row of nodes: numerals, triggers, nouns, small words, times.

In:  a Sentence with its numerals and times, the lexicon.
Out: `build`: Nodes in order; each covers one or more tokens and has one kind. The later stages walk this row.
Assumes the longest phrase wins. A word nobody knows is a noun, or a verb when it ends like one.
"""

from __future__ import annotations

from figures.nodes.building import build
from figures.nodes.node import Node

__all__ = ["Node", "build"]
