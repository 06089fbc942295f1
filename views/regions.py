"""In which part of the world a conflict lies, so that a reader can narrow the list.

In:  data/regions.yml, the registers.
Out: the ids of a conflict's regions; the regions, each with its name for the catalogues.

A conflict of two countries stands in the regions of both. One whose places lie in no country stands in none, and so
only in the list of all.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml

from registers import Registers
from registers.entries import Conflict
from wording.catalogue import N_

FILE = Path(__file__).parent.parent / "data" / "regions.yml"

NAMES = {
    "africa": N_("Africa"),
    "americas": N_("Americas"),
    "asia": N_("Asia, without Western Asia"),
    "europe": N_("Europe"),
    "oceania": N_("Oceania"),
    "western-asia": N_("Western Asia"),
}
"""The names of the file, for translators; a test holds the two together."""


@cache
def region_of(file: Path = FILE) -> dict[str, str]:
    """The region of each country, by its ISO 3166-1 alpha-3 code."""
    entries = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {country: entry["id"] for entry in entries for country in entry["countries"]}


def regions(conflict: Conflict, registers: Registers) -> frozenset[str]:
    """The regions of a conflict's places."""
    countries = (registers.country_of(place) for place in conflict.places)
    return frozenset(region for country in countries if country and (region := region_of().get(country)))
