"""Gives a trigger to the phrases that leave it out: lists, 'eight by settlers', 'including nine children', 'nine of
them soldiers'.

In:  the Scene of a sentence after every phrase looked for a trigger of its own.
Out: `share`, `mark_parts`: the same Scene, with shared bindings and with parts tied to their whole.
"""

from __future__ import annotations

from figures.neighbours.parts import mark_parts
from figures.neighbours.sharing import share

__all__ = ["mark_parts", "share"]
