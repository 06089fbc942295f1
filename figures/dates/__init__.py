"""Finds what a sentence says about time, and resolves it against the day of publication.

In:  tokens, the lexicon, the day of publication.
Out: `find`: Times, each a token span, its first and last day as ISO text with the precision stated, and its kind.
Assumes that a weekday or a month without a year lies before the day of publication, never after it.
"""

from __future__ import annotations

from figures.dates.finding import find
from figures.dates.times import Time

__all__ = ["Time", "find"]
