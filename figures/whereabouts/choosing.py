"""Chooses a figure's place: the nearest that the sentence, then its heading, then the paragraph, then the report gives.

In:  a Story, a Passage, one counted phrase and its binding.
Out: a Place, or None, and the rule that chose it.
"""

from __future__ import annotations

import re

from figures import lexicon
from figures.measures.setting import WAR_SUBJECT
from figures.measures.totals import LENGTH_OF_WAR
from figures.passage import Passage
from figures.phrases import Count
from figures.places import Place
from figures.scene import Binding
from figures.story import Story
from figures.whereabouts.nearest import SPEAKER, candidates
from figures.whereabouts.report import main_place

WIDE = lexicon.pattern("assembly_wide")
"""Words that speak of the whole country."""
COUNTED_COUNTRYWIDE = ("killed", "injured", "displaced", "refugees", "casualties")
"""What a war is said to have done to a whole country."""
THE_TOWN = re.compile(r"\bthe (?:[\w-]+ ){0,2}?(?:city|town|village|camp|port|capital)\b(?!'s)")
"""'a strike on a tower in the eastern city': the town named before."""


def choose(story: Story, passage: Passage, count: Count, join: Binding) -> tuple[Place | None, str]:
    """The nearest place that the sentence, then the paragraph, then the report gives."""
    state = story.state
    own = candidates(passage, count, join)
    carried = state.paragraph_place
    only_speakers = carried is not None and not carried.only_country and all(cost >= SPEAKER for cost, _ in own)
    if own and not only_speakers:
        return min(own, key=lambda item: item[0])[1], "in its sentence"
    heading = story.heading
    if heading is not None and heading.place is not None:
        return heading.place, "in its heading"
    if passage.beside_place is not None:
        return passage.beside_place, "the place of the figure beside it"
    low = passage.low
    for noun, place in state.event_places.items():
        if re.search(rf"\b(?:the|that|this) (?:\w+ )?{noun}\b", low):
            return place, f"the place given for the {noun}"
    war = join.metric in COUNTED_COUNTRYWIDE and (WAR_SUBJECT.search(low) or LENGTH_OF_WAR.search(low))
    if (WIDE.search(low) or war) and main_place(story) is not None:
        return main_place(story), "the country that the report is about"
    town = state.town
    if town is not None and town.country == (carried or town).country and THE_TOWN.search(low):
        return town, "'the city' named before"
    if carried is not None:
        return carried, "in its paragraph"
    earlier = state.event_place or state.place
    if earlier is not None:
        return earlier, "earlier in the report"
    return state.section_place or story.default_place, "what the report is about"
