"""The land inside a country that a report's war is about: Kashmir, Chechnya, Darfur.

In:  a Story whose countries are known.
Out: a Place, or None; what a war did 'in the conflict' is counted there rather than in the whole country.
Assumes that the war is the land's where the report names the land at least as often as the country.
"""

from __future__ import annotations

import re

from figures import lexicon
from figures.places import Place
from figures.story import Story

_LANDS = lexicon.tables("en_places")["fought_over"]


def land_of(story: Story) -> Place | None:
    """The land that the report names most, if it lies in the report's country and is named as often as that."""
    main, low = story.main_country, story.text.lower()
    lands = [land for land in _LANDS if main in story.gazetteer.countries_of(land) and land in low]
    if main is None or not lands:
        return None
    times, land = max(
        (len(re.findall(rf"(?<!north )(?<!south )(?<!west )(?<!east )(?<!central )\b{re.escape(land)}\b", low)), land)
        for land in lands
    )
    country = re.escape((story.gazetteer.name_of(main) or "").lower())
    owner = "['’]s"
    if times < len(re.findall(rf"\b{country}\b(?!{owner})", low)):  # "India's Manipur" is no mention of all India
        return None
    first = low.index(land)
    return Place(0, 0, story.text[first : first + len(land)], main, "", True)
