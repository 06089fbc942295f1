"""Looks to the left of a counted phrase: 'killed 12', 'the killing of 12', 'a toll of 44', 'Killed: 12', 'forced 12
to flee'.

In:  the Scene of a sentence, the index of a phrase.
Out: `find`: a Binding or None; `toll_before` and `noun_before`: one of the looks by itself.
"""

from __future__ import annotations

from figures.leftward.driven import driven
from figures.leftward.finding import find, noun_before, toll_before

__all__ = ["driven", "find", "noun_before", "toll_before"]
