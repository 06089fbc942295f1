"""Puts a report's figures together: runs the stages over every sentence and carries over what a sentence leaves unsaid.

In:  a Report, the lexicon of its language.
Out: `read`: Drafts: each a Figure with, for every attribute, the rule that found it; and the numerals refused, each
with its reason.
Assumes sentences come in the order of the text; days, places and speakers are carried forward, never backward.
"""

from __future__ import annotations

from figures.assembly.report import read

__all__ = ["read"]
