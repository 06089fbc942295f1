"""Call the entries of the registers by their names in another language, where one is known.

In:  an entry's own `names`; for countries the names of CLDR, as Babel carries them.
Out: the same entries with other names, for showing only: names in reports are matched by the entries as they stand.

A name that no source gives in a language stays in English. Nothing is transliterated: that would be a new name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from registers.entries import Conflict, Event, Place, Side, Source

ENGLISH = "en"

_COUNTRY_AND_YEARS = re.compile(r"^(.+) (\d{4}(?:–(?:\d{4})?)?)$")


def place_in(place: Place, lang: str) -> Place:
    """The place by its name in a language."""
    name = dict(place.names).get(lang) or (_country_in(lang)(place.place_id) if place.kind == "country" else None)
    return replace(place, name=name) if name else place


def source_in(source: Source, lang: str) -> Source:
    """The source by its name in a language."""
    name = dict(source.names).get(lang)
    return replace(source, name=name) if name else source


def conflict_in(conflict: Conflict, lang: str, countries: Mapping[str, str]) -> Conflict:
    """The conflict, its parties and what its counts leave out, in a language.

    One that is called by a country and years needs no name of its own: `countries` gives the country's.
    """
    by_country = _COUNTRY_AND_YEARS.match(conflict.name)
    plain = conflict.name
    if by_country and by_country[1] in countries:
        plain = f"{countries[by_country[1]]} {by_country[2]}"
    left_out = dict(conflict.not_counted_in).get(lang, ())
    return replace(
        conflict,
        name=dict(conflict.names).get(lang, plain),
        sides=tuple(_side_in(side, lang) for side in conflict.sides),
        not_counted=left_out or conflict.not_counted,
    )


def event_in(event: Event, lang: str) -> Event:
    """The event told in a language."""
    text = dict(event.names).get(lang)
    return replace(event, text=text) if text else event


def _side_in(side: Side, lang: str) -> Side:
    name = dict(side.names).get(lang)
    return replace(side, name=name) if name else side


@lru_cache
def _country_in(lang: str) -> Callable[[str], str | None]:
    """From ISO 3166-1 alpha-3, which the registers use, over alpha-2, which CLDR uses, to a country's name."""
    short, names = get_global("territory_aliases"), Locale.parse(lang).territories

    def name(alpha3: str) -> str | None:
        codes = short.get(alpha3, ())
        return names.get(codes[0]) if len(codes) == 1 else None

    return name
