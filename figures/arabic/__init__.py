"""Reads the figures of an Arabic report: ministry bulletins, their lists and labels, and plain news sentences.

In:  a Report in Arabic.
Out: `read`: a Reading, as the English stages give it.
Assumes the words of figures/lexicon/ar.yml; what they do not cover is refused with a reason rather than guessed.
"""

from figures.arabic.reader import read

__all__ = ["read"]
