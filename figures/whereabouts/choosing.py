"""Chooses a figure's place: the nearest that the sentence, then its heading, then the paragraph, then the report gives.

In:  a Story, a Passage, one counted phrase and its binding.
Out: a Place, or None, and the rule that chose it.
"""

from __future__ import annotations

import re

from figures import lexicon
from figures.measures.running import LENGTH_OF_WAR, PERFECT_TOTAL
from figures.measures.setting import MOVEMENT, WAR_SUBJECT
from figures.passage import Passage
from figures.phrases import Count
from figures.places import Place
from figures.places.words import LED_TO, SURE_LOCATIVE
from figures.scene import Binding
from figures.story import Story
from figures.whereabouts.called import capital
from figures.whereabouts.clauses import reckoned_from
from figures.whereabouts.costs import SPEAKER
from figures.whereabouts.narrowing import called_by_name, most_specific
from figures.whereabouts.nearest import candidates
from figures.whereabouts.report import main_place, place_of_war
from figures.whereabouts.settling import OF_THE_COUNTRY
from figures.whereabouts.several import hosts, lands_together
from figures.whereabouts.speech import of_speaker_itself

PROVINCES = frozenset(
    {"state", "province", "region", "governorate", "department", "oblast", "provincial", "regional", "governor"}
)
"""What makes a place among a speaker's words the land that an office is for."""
WIDE = lexicon.Cue("assembly_wide")
"""Words that speak of the whole country."""
WORST_IN = lexicon.pattern("scene_worst_in")
"""'the worst to strike the country in years': what the event is measured by."""
COUNTED_COUNTRYWIDE = ("killed", "injured", "displaced", "refugees", "casualties")
"""What a war is said to have done to a whole country."""
SURE_BUT_FAR = 60
"""A place that a preposition leads to gives way to the paragraph's only from this distance on."""
THE_TOWN = lexicon.pattern("scene_the_town")
"""'a strike on a tower in the eastern city': the town named before."""
THERE = lexicon.pattern("scene_there")
"""'villagers there', 'were killed there': the place that the sentence before ends with."""
HERE = lexicon.pattern("scene_here")
"""'killed 15 people here', 'in this small village': the town of the dateline."""
QUOTED = re.compile(r"[\"“”]")
ANOTHER_EVENT = lexicon.pattern("scene_another_event")
"""How a sentence opens that tells of something else: 'In a separate incident, ...'."""
IN_ALL = lexicon.pattern("scene_in_all")
"""How a sentence opens that sums up: 'In all, 352 people were wounded'."""
THE_SITE = lexicon.pattern("scene_the_site")
"""'the hotel blast': at the hotel named before."""
THE_CAPITAL = " the capital"
"""The town that was called so before."""
UNNAMED = ("a ", "an ", "one ", "two ", "three ")
"""How a place is called that the report names later: 'a village in the north'."""
THE_KIND = lexicon.pattern("scene_the_kind")
"""'in the province': the last one named."""


def choose(story: Story, passage: Passage, count: Count, join: Binding, measure: str) -> tuple[Place | None, str]:
    """The nearest place that the sentence, then the paragraph, then the report gives."""
    took_in = hosts(passage, count) if join.metric in MOVEMENT else None
    if took_in is not None:
        return took_in, "in its sentence"
    own = candidates(passage, count, join, story)
    carried = _of_the_paragraph(story, join.metric)
    only_speakers = (
        carried is not None
        and not carried.wide
        and all(cost >= (SPEAKER if _is_weak(place, passage) else SURE_BUT_FAR) for cost, place in own)
    )
    scene = story.state.event_place
    if carried is None and scene is not None and not scene.wide and own and measure == "incident":
        tokens = passage.sentence.tokens
        only_speakers = all(
            (cost >= SPEAKER and (place.wide or _of_officials(place, scene, passage)))
            or (place is not scene and reckoned_from(place, tokens))
            for cost, place in own
        )
    here = carried or scene
    settled = here is not None and not here.wide and join.metric not in MOVEMENT
    if here is not None and settled and all(_bare_country(place, here) for _, place in own):
        own = []
    vague = all(cost >= SPEAKER or place.wide or place.lead not in LED_TO for cost, place in own)
    if vague and story.filed is not None and _here(passage):
        return story.filed, "'here': where the report was sent from"
    told_next = story.told_next.get(story.state.number) if measure == "incident" else None
    if own and not only_speakers:
        nearest = most_specific(own, passage)
        if told_next is None or not nearest.wide:
            together = lands_together(nearest, passage)
            return together or called_by_name(nearest, story, passage), "in its sentence"
    numeral = passage.row[count.node].numeral
    return _elsewhere(story, passage, join, told_next, measure, numeral.value or numeral.low or 0 if numeral else 0)


def _is_weak(place: Place, passage: Passage) -> bool:
    """True for a place that gives way to the paragraph's when it is far: a country, a speaker's, where no 'in' leads to
    it, where a distance is reckoned from.
    """
    spoken = of_speaker_itself(place, passage.sayings)
    if reckoned_from(place, passage.sentence.tokens):
        return True
    return spoken or place.wide or place.lead not in SURE_LOCATIVE


def _of_officials(place: Place, scene: Place, passage: Passage) -> bool:
    """True for 'the governor of X province said' after an account of a town: the land that the office is for."""
    if not of_speaker_itself(place, passage.sayings):
        return False
    words = {t.low for t in passage.sentence.tokens[place.first : place.last + 1]}
    return not PROVINCES.isdisjoint(words) and PROVINCES.isdisjoint((scene.words or "").lower().split())


def _here(passage: Passage) -> bool:
    """True for 'killed 15 people here', 'in this small village', outside of quotations."""
    if "here" not in passage.vocabulary and "this" not in passage.vocabulary:
        return False
    return HERE.search(passage.low) is not None and not QUOTED.search(passage.words)


def _bare_country(place: Place, here: Place) -> bool:
    """True for another country that no preposition makes a place: 'accusing them of helping X'."""
    return place.only_country and not place.lead and here.country not in (None, place.country) and place.first > 0


def _elsewhere(
    story: Story, passage: Passage, join: Binding, told_next: Place | None, measure: str, value: float
) -> tuple[Place | None, str]:
    """The place of a figure whose sentence names none, or only the country where the next one says more."""
    state, low = story.state, passage.low
    heading = story.heading
    if heading is not None and heading.place is not None:
        return heading.place, "in its heading"
    if passage.beside_place is not None:
        return passage.beside_place, "the place of the figure beside it"
    for noun, place in state.event_places.items():
        if noun in low and re.search(rf"\b(?:the|that|this) (?:\w+ )?{noun}\b", low):
            return place, f"the place given for the {noun}"
    site = next((state.sites[kind] for kind in THE_SITE.findall(low) if kind in state.sites), None)
    if site is not None:
        return site, "the building that the attack is called by"
    country = _country_meant(story, low, join.metric, value)
    if country is not None:
        return country, OF_THE_COUNTRY
    called = THE_KIND.finditer(low) if any(kind in low for kind in state.kinds) else ()
    whole = story.default_place
    if IN_ALL.match(low) and whole is not None and not whole.wide and state.event_place is not None:
        return whole, "what the report is about, for a sum"
    kinds = [m[1] for m in called if m[1] in state.kinds and not _of_a_speaker(passage, m.start())]
    if kinds:
        named = state.kinds[kinds[-1]]
        if named.words and named.words.lower().startswith(UNNAMED) and state.scene is not None:
            named = state.scene
        return named, f"'the {kinds[-1]}' named before"
    if state.named is not None and state.named[0] == state.number - 1 and THERE.search(low):
        return state.named[1], "'there': the place named last"
    if measure == "incident" and ANOTHER_EVENT.match(low):
        main = main_place(story)
        return (main if main is not None and main.words else None), "another event, which is told no place of"
    seat = capital(story, passage) if THE_CAPITAL in low else None
    if seat is not None:
        return seat, "the capital named before"
    town, carried = state.town, _of_the_paragraph(story, join.metric)
    near = carried is not None and not carried.wide
    if town is not None and not near and town.country == (carried or town).country and THE_TOWN.search(low):
        return town, "'the city' named before"
    if told_next is not None:
        return told_next, "where the next sentence says that it happened"
    if carried is not None:
        return carried, "in its paragraph"
    earlier = state.event_place or state.place
    scene = state.scene
    if measure == "incident" and earlier is not None and earlier.wide and scene is not None:
        earlier = scene if scene.country in (None, earlier.country) else earlier
    if earlier is not None:
        return earlier, "earlier in the report"
    return state.section_place or story.default_place, "what the report is about"


def _of_the_paragraph(story: Story, metric: str) -> Place | None:
    """The place that the paragraph stands at; where others fled to it is not where people fell."""
    state = story.state
    fell_elsewhere = state.refuge is not None and state.paragraph_place is state.refuge and metric not in MOVEMENT
    return None if fell_elsewhere else state.paragraph_place


def _of_a_speaker(passage: Passage, offset: int) -> bool:
    """True for 'the state' in 'the police spokesman in the state said': where they speak for, not where it was."""
    start = passage.sentence.start + offset
    tokens = passage.sentence.tokens
    return any(tokens[s.first].start <= start < tokens[(s.verb or s.last) - 1].start for s in passage.sayings)


def _country_meant(story: Story, low: str, metric: str, value: float) -> Place | None:
    """The country, where a sentence speaks of all of it ('in the country') or of its war."""
    main = main_place(story)
    if main is None:
        return None
    if WIDE.search(low) and not WORST_IN.search(low):
        return main if main.words else main.called(story.gazetteer.name_of(main.country))
    war = metric in COUNTED_COUNTRYWIDE and (WAR_SUBJECT.search(low) or LENGTH_OF_WAR.search(low))
    near = story.state.paragraph_place
    if near is not None and not near.wide and value < PERFECT_TOTAL:
        return None
    at_war = place_of_war(story)
    return at_war if war and at_war is not None and at_war.words else None
