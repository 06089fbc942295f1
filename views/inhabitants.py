"""How many people live in a place, for figures per 100,000.

In:  data/inhabitants.yml.
Out: by place id the number, its year and who counted. A place that is not listed has no rate.

A rate of a total over years of conflict divides by the inhabitants of one named year; the chart says which.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FILE = Path(__file__).parent.parent / "data" / "inhabitants.yml"
PER = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Inhabitants:
    """A denominator."""

    place: str
    """Place id."""
    inhabitants: int
    """People who live there."""
    year: str
    """Year of that number."""
    source: str
    """Who counted or estimated them."""
    url: str
    """Where that is published."""


@cache
def inhabitants(file: Path = FILE) -> dict[str, Inhabitants]:
    """Every denominator, by place id."""
    entries = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {entry["place"]: Inhabitants(**entry) for entry in entries}
