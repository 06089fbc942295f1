"""Whom a figure counts, as its words say.

In:  nothing.
Out: Whom.
"""

from __future__ import annotations

from dataclasses import dataclass

from records import Unit


@dataclass(slots=True)
class Whom:
    """Whom a figure counts."""

    population: str = "all"
    group: str | None = None
    unit: Unit = "person"
    stated: bool = False
    """True if a noun or adjective of the phrase says whom."""
