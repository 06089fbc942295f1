"""Which countries and which place a report, a section and a paragraph are about.

In:  the sentences of a report; a Story.
Out: the Story's countries and places; at each new paragraph, the countries that come first in it.
Assumes that a heading which names another country opens a section of that country.
"""

from __future__ import annotations

from itertools import pairwise

from figures import countries, lexicon, places, text
from figures.places import Place
from figures.places.names import longest
from figures.places.words import SURE_LOCATIVE
from figures.story import Story
from figures.text import Sentence, without_genitive
from figures.whereabouts.background import recalled
from figures.whereabouts.clauses import of_event
from figures.whereabouts.naming import only_names
from figures.whereabouts.sides import acts, owns_or_fights

OCCURRED = lexicon.Cue("scene_occurred")
"""'the attack took place': what the sentence before told."""
LISTED = 4
"""Places of one sentence from which on it lists where parts of its people were."""
LONGEST_VOTE = 3000
"""Sentences that are asked which countries a report speaks of."""
FIRST_MENTION = 200
"""Sentences in which the country's own name is looked for."""
LEAD = 4
"""Sentences after the title that may say what place the report is about."""
THE_EVENT = {"the", "this", "that"}
OPENING = 2
"""Tokens in which a sentence names the event of the one before: 'The attack on X also wounded ...'."""
OF_OPENING = 9
"""Tokens before the place of that event."""
HEADING = 16
"""Tokens of a heading at most."""


def settle_countries(story: Story, sentences: list[Sentence]) -> None:
    """Notes which countries the report speaks of, weightiest first, as a whole and in each paragraph."""
    title = text.tokens(story.report.title or "", 0, len(story.report.title or ""))
    read = ((s.paragraph, s.tokens) for s in sentences[:LONGEST_VOTE])
    found = countries.find(story.report.country, title, read, story.gazetteer)
    story.paragraph_countries, story.named_countries = found.paragraphs, found.named
    story.report_countries = story.countries = found.report


def places_of(story: Story, sentence: Sentence) -> list[Place]:
    """The places of a sentence that say where something happened."""
    found = places.find(sentence.tokens, story.text, story.gazetteer, story.countries)
    found = [p for p in found if not p.dateline and not only_names(p, sentence.tokens)]
    return [p for p in found if not (p.only_country and owns_or_fights(p, sentence.tokens))]


def place_of_country(story: Story, sentences: list[Sentence]) -> Place | None:
    """The country that the report is mostly about, as its words name it."""
    main = story.main_country
    if main is None:
        return None
    for sentence in sentences[:FIRST_MENTION]:
        for k, token in enumerate(sentence.tokens):
            hit = longest(sentence.tokens, k, story.gazetteer) if token.text[:1].isupper() else None
            if hit is None or main not in hit[1]:
                continue
            words = without_genitive(story.text[token.start : sentence.tokens[hit[0] - 1].end])
            if story.gazetteer.is_country(words):
                return Place(0, 0, words, main, "", True, True)
    return Place(0, 0, None, main, "", True)


def first_place(story: Story, sentences: list[Sentence]) -> Place | None:
    """The place that the report is about: of its title, its dateline, or the first that it names."""
    title = story.report.title or ""
    datelines: list[Place] = []
    for source, tokens in [
        (title, text.tokens(title, 0, len(title))),
        *((story.text, s.tokens) for s in sentences[:LEAD]),
    ]:
        found = places.find(tokens, source, story.gazetteer, story.countries, source is title)
        datelines = datelines or [p for p in found if p.dateline]
        found = [
            p
            for p in found
            if not p.dateline
            and not acts(p, tokens, ("since", "after", "when", "as"))
            and not only_names(p, tokens)
            and not (p.only_country and owns_or_fights(p, tokens))
            and not (p.wide and not p.lead and p.country != story.main_country)
            and not (p.broad and not p.known)
        ]
        left = [p for p in found if p.lead == "from"]
        found = [p for p in found if p.lead not in ("into", "to", "from")] or found
        best = [p for p in found if p.lead in SURE_LOCATIVE] or left or found
        if best:
            return best[0]
    return datelines[0] if datelines else _any_place(story, sentences)


def filed_from(story: Story, sentences: list[Sentence]) -> Place | None:
    """The town of the dateline, where it lies in the country that the report is about."""
    for sentence in sentences[:LEAD]:
        found = places.find(sentence.tokens, story.text, story.gazetteer, story.countries)
        for place in found:
            if place.dateline and place.country in (None, story.main_country):
                return _unlisted(story, sentence, place) if place.only_country else place
    return None


def _unlisted(story: Story, sentence: Sentence, land: Place) -> Place | None:
    """The town of 'EL SALADO, Colombia (AP) -' that no gazetteer knows: capitals at the head, before a land."""
    name = sentence.tokens[: max(0, land.first - 1)]
    if not name or sentence.tokens[land.first - 1].text != "," or not all(t.text.isupper() for t in name):
        return None
    return Place(0, len(name), story.text[name[0].start : name[-1].end], land.country, "", False, dateline=True)


def _any_place(story: Story, sentences: list[Sentence]) -> Place | None:
    """The first place that the report names at all, be it inside a body's name: 'the Gaza Health Ministry'."""
    for sentence in sentences[:LONGEST_VOTE]:
        found = places_of(story, sentence)
        if found and len(found) < LISTED:
            return found[0]
    for sentence in sentences[:LONGEST_VOTE]:
        for k, token in enumerate(sentence.tokens):
            hit = longest(sentence.tokens, k, story.gazetteer)
            if hit is None:
                continue
            words = without_genitive(story.text[token.start : sentence.tokens[hit[0] - 1].end])
            if story.gazetteer.by_hand(words):
                return Place(0, 0, words, hit[1][0], "", True)
    return None


def places_told_next(story: Story, sentences: list[Sentence]) -> dict[int, Place]:
    """Sentence number -> the place that the next one gives: 'Four were killed. The attack took place in ...'."""
    told: dict[int, Place] = {}
    for number, (before, sentence) in enumerate(pairwise(sentences), 1):
        if not before.numerals:
            continue
        found = []
        if OCCURRED.search(story.text[sentence.start : sentence.end].lower()):
            found = [p for p in places_of(story, sentence) if p.lead in SURE_LOCATIVE]
        elif THE_EVENT & {t.low for t in sentence.tokens[:OPENING]}:
            here = places_of(story, sentence)
            found = [p for p in here if p.first <= OF_OPENING and not p.wide and of_event(p, here, sentence.tokens)]
        found = [p for p in found if not recalled(p, sentence.tokens)]
        if found:
            told[number - 1] = found[0]
    return told


def enter_paragraph(story: Story, sentence: Sentence) -> None:
    """A new paragraph: its own countries come first; a heading that names a country opens a section."""
    state = story.state
    own = story.paragraph_countries.get(sentence.paragraph, ())
    heading = not sentence.ends and len(sentence.tokens) <= HEADING and sentence.first
    opening = sentence.tokens[:4]
    headed = next((k for k, t in enumerate(opening) if t.text == ":"), None)
    if (heading or headed) and own and state.number > 0:
        words = sentence.tokens if heading else opening[:headed]
        found = places.find(words, story.text, story.gazetteer, own, True)
        if found and own[0] != (state.section or (None,))[0]:
            state.section = own
            state.section_place = found[0]
            state.event_place = state.place = state.scene = None
    story.countries = tuple(dict.fromkeys((*own, *state.section, *story.report_countries)))


def place_of_war(story: Story) -> Place | None:
    """Where a war's own totals are counted: the land that it is fought over, else the country."""
    main, land = main_place(story), story.land
    return land if land is not None and main is not None and land.country == main.country else main


def main_place(story: Story) -> Place | None:
    """The country that the section, else the report, is about."""
    section = story.state.section_place
    if section is not None and section.country is not None and section.country != story.main_country:
        return section
    return story.country_place
