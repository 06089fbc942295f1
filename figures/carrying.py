"""Carries places and speakers from sentence to sentence.

In:  what a sentence named and stated.
Out: the State for the next one.
Assumes that the story stays where its last sure place was ('in', 'at' or 'attacked' lead to it), and that the scene
moves when a sentence tells what happened at a nearer place ('Gunmen stormed the village of X').
"""

from __future__ import annotations

from figures import lexicon
from figures.drafts import Draft
from figures.passage import Passage
from figures.places import Place
from figures.places.words import DISTANCES, LED_TO, PEOPLES
from figures.speakers import carry_speakers
from figures.story import Story
from figures.text import Token
from figures.whereabouts.background import is_history, leaves_the_story, of_refuge, recalled
from figures.whereabouts.called import kinds_of, note_events, note_kinds
from figures.whereabouts.clauses import of_event, reckoned_from
from figures.whereabouts.naming import only_names
from figures.whereabouts.scenes import heads_its_item, scene_of
from figures.whereabouts.sides import owns_or_fights
from figures.whereabouts.speech import of_speaker_itself, speaker_at

HAPPENS = lexicon.pattern("scene_happens")
"""Verbs and nouns that tell an event."""
NOBODY = lexicon.pattern("scene_nobody")
"""'causing no casualties', 'nobody was hurt'."""
REGIONS = frozenset({"state", "province", "region", "governorate", "county", "department", "oblast"})
"""Kinds that are no town."""
WHOSE = 4
"""Words in which a people stands before its place: 'the community of Tonj North County'."""
DISTANCE_BEFORE = 10
"""Words in which a distance stands before a place: '45 kilometres (30 miles) south of the city of X'."""


def carry(story: Story, passage: Passage, made: list[Draft]) -> None:
    """Notes where the sentence took the story and who spoke in it."""
    if passage.places:
        _carry_places(story, passage, made)
    carry_speakers(story, passage)


def _carry_places(story: Story, passage: Passage, made: list[Draft]) -> None:
    """Notes where the sentence took the story."""
    tokens = passage.sentence.tokens
    if story.state.paragraph_place is not None and any(_by_itself(p, tokens) for p in passage.places):
        return
    story_places = [p for p in passage.places if not p.dateline and not (p.only_country and owns_or_fights(p, tokens))]
    story_places = [p for p in story_places if not only_names(p, tokens) and not speaker_at(p, passage, story)]
    story_places = [p for p in story_places if not recalled(p, tokens)]
    story_places = [p for p in story_places if not reckoned_from(p, tokens)] or story_places
    unspoken = [p for p in story_places if not of_speaker_itself(p, passage.sayings)]
    towns = [p for p in unspoken if p.known and not p.wide and p.lead != "from" and not kinds_of(p, tokens) & REGIONS]
    if towns:
        story.state.town = towns[-1]
    note_kinds(story, passage)
    tells = bool(unspoken or made) and HAPPENS.search(passage.low) is not None
    sure = [p for p in unspoken if p.lead in LED_TO]
    sure += [
        p for p in unspoken if p not in sure and not p.wide and p.lead != "from" and of_event(p, passage.places, tokens)
    ]
    sure += [p for p in unspoken if p not in sure and not p.wide and heads_its_item(p, tokens)]
    if tells:
        sure += [p for p in unspoken if p not in sure and _is_scene(p, tokens)]
    if not sure:
        spoken_of = {draft.figure.place for draft in made}
        sure = [p for p in passage.places if p.words in spoken_of and not p.dateline]
    if sure and not made and NOBODY.search(passage.low):
        return  # 'rockets fell on X, hurting nobody'
    if sure:
        _settle_in(story, passage, sure, made, tells)
    note_events(story, passage, sure)


def _by_itself(place: Place, tokens: list[Token]) -> bool:
    """True for 'in X alone': an example, after which the report speaks of the whole again."""
    return place.last < len(tokens) and tokens[place.last].low == "alone"


def _is_scene(place: Place, tokens: list[Token]) -> bool:
    """True for a place that is told of without 'in': 'cordoned off the village of X', 'X, where gunmen ...'."""
    if place.only_country or place.lead in ("from", "between"):
        return False
    if PEOPLES & {t.low for t in tokens[max(0, place.first - WHOSE) : place.last + 1]}:
        return False  # 'clashes between the communities of X': who they are
    if DISTANCES & {t.low for t in tokens[max(0, place.first - DISTANCE_BEFORE) : place.first]}:
        return False
    return [t.low for t in tokens[place.last : place.last + 2]] == [",", "where"] or bool(kinds_of(place, tokens))


def _settle_in(story: Story, passage: Passage, sure: list[Place], made: list[Draft], tells: bool) -> None:
    """The story is now at one of these places: a figure's own, else the paragraph's, else the first. The event moves
    with it where the sentence states a figure or tells what happened at a nearer place than a country.
    """
    state, tokens = story.state, passage.sentence.tokens
    specific = [p for p in sure if not p.only_country] or sure
    used = next((d.figure.place for d in made if d.figure.part_of is None), None)
    chosen = next((p for p in specific if p.words == used), None)
    if chosen is None:
        chosen = state.paragraph_place if made and state.paragraph_place is not None else scene_of(specific, tokens)
    here = state.paragraph_place
    if chosen.only_country and here is not None and not here.only_country and here.country != chosen.country:
        chosen = here
    recalls = state.event_place is not None and not state.retold and leaves_the_story(story, passage, made)
    if not recalls or here is None:
        state.paragraph_place = state.place = chosen
    if recalls:
        return
    arrived = bool(made) and all(draft.figure.metric == "refugees" for draft in made)
    was = state.event_place
    nearer = was is not None and was.wide and not chosen.wide and chosen.country in (None, was.country)
    if was is not None and of_refuge(chosen, tokens):
        state.refuge = chosen
        return
    if was is None or (made and not arrived) or (tells and not chosen.only_country):
        state.event_place = state.place
        state.retold = is_history(story, made) if made else state.retold
        if made and chosen.wide and not chosen.only_country:
            state.scene = None  # 'in the south of the country': the town before is no part of it
    if state.event_place is not None and not state.event_place.wide:
        state.scene = state.event_place
    elif nearer and state.scene is None:
        state.scene = chosen
