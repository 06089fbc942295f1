"""Whom a figure counts, as its words say.

In:  nothing.
Out: Whom.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Whom:
    """Whom a figure counts."""

    population: str = "all"
    group: str | None = None
    unit: str = "person"
    stated: bool = False
    """True if a noun or adjective of the phrase says whom."""
