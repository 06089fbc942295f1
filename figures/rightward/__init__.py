"""Looks to the right of a counted phrase for its verb or state: '12 people [from X] [, two of them children,] were
killed'.

In:  the Scene of a sentence, the index of a phrase.
Out: `find`, `in_passing`, `whom_they_took`: a Binding; or None, with the phrase noted as the one who does it, or with
the reason in `scene.why`.
Steps over phrases of place and time, brackets, asides between commas and relative clauses; stops at another subject.
"""

from __future__ import annotations

from figures.rightward.asides import in_passing
from figures.rightward.endings import whom_they_took
from figures.rightward.walking import find

__all__ = ["find", "in_passing", "whom_they_took"]
