"""Reads one sentence: its words, places and speakers, then each number that counts people.

In:  a Story, a Sentence with its numerals and times.
Out: drafts and refusals added to the Story, whose state then holds what the next sentence may need.
Assumes that a part is made after its whole, and one that shares a verb after the one that it shares it with.
"""

from __future__ import annotations

from figures import (
    arrivals,
    attribution,
    binding,
    bracketed,
    carrying,
    inheriting,
    nodes,
    phrases,
    places,
    reasons,
    refusals,
    scopes,
)
from figures.assembly.making import make
from figures.attribution.speech import Saying
from figures.drafts import Draft, Refused
from figures.neighbours.again import AGAIN, told_before
from figures.passage import Passage
from figures.phrases import Count
from figures.scene import NO_TRIGGER, Binding
from figures.speakers import carried_source
from figures.story import Story
from figures.terms import ARRIVED, MOVED
from figures.text import Sentence
from figures.whereabouts.report import enter_paragraph

DATES_THE_OFFICE = ("day", "month", "year")
"""Kinds of times that stand beside an office in brackets: '(UNHCR, 3 May)'."""


def read_sentence(story: Story, sentence: Sentence) -> None:
    """Adds the figures of one sentence to the story."""
    state = story.state
    if sentence.paragraph != state.paragraph:
        state.paragraph = sentence.paragraph
        state.paragraph_place = None
        enter_paragraph(story, sentence)
    passage = _passage(story, sentence)
    before = state.recent if state.recent_sentence == state.number - 1 else []
    shortly_before = state.recent if state.recent_paragraph >= state.paragraph - 1 else []
    made = _figures(story, passage) if passage.counts else []
    behind_places = []
    if passage.counts:
        behind_places = bracketed.parts(sentence, story.text, made, passage.places, story.hash, shortly_before)
    story.out.drafts += behind_places
    read = {draft.figure.numeral_start for draft in behind_places}
    if read:
        story.out.refused = [refused for refused in story.out.refused if refused.start not in read]
    told = [scopes.note(passage, made, before), reasons.note(passage, made, before)]
    if any(told):
        state.recent_sentence = state.number  # the next sentence may go on about the same count
    if refusals.disaster(passage, story.lexicon):
        state.disaster = (state.paragraph, state.number)
    carrying.carry(story, passage, made + behind_places)


def _passage(story: Story, sentence: Sentence) -> Passage:
    """What the stages find in a sentence, before any figure is made."""
    row = nodes.build(sentence, story.lexicon)
    sayings = _sayings(story, sentence, row)
    times = [(k, node.time) for k, node in enumerate(row) if node.time is not None and node.kind == "TIME"]
    heading = story.heading
    if not times and heading is not None and heading.time is not None:
        times = [(0, heading.time)]
    words = story.text[sentence.start : sentence.end]
    named = places.find(sentence.tokens, story.text, story.gazetteer, story.countries, sentence.headline)
    if story.roundup and sentence.first:
        places.open_items(named, sentence.tokens)
    passage = Passage(
        sentence=sentence,
        words=words,
        low=words.lower(),
        vocabulary={token.low for token in sentence.tokens},
        row=row,
        places=named,
        sayings=sayings,
        carried=carried_source(story, row, sentence),
        times=times,
        counts=phrases.read(row, story.lexicon) if sentence.numerals else [],
    )
    if passage.counts:
        passage.bound, passage.why = binding.bind(row, passage.counts, story.lexicon, sentence.headline)
        _listed_under(story, passage)
    return passage


def _listed_under(story: Story, passage: Passage) -> None:
    """'The dead include:' over '49 children': the heading says what befell them."""
    metric = story.heading.metric if story.heading is not None else None
    if metric is None or passage.why[0] != NO_TRIGGER or passage.bound[0] is not None:
        return
    count = passage.counts[0]
    if count.first == 0 and count.head is not None and passage.row[count.head].kind == "H" and not count.refused:
        passage.bound[0] = Binding(metric, count.node, "head", "what the heading of its list says")


def _sayings(story: Story, sentence: Sentence, row: list[nodes.Node]) -> list[Saying]:
    """Who says what in the sentence; a day beside an office in brackets is an as-of day."""
    state = story.state
    found = attribution.find(
        row,
        sentence.tokens,
        story.text,
        story.lexicon,
        state.source,
        sentence.headline,
        state.subject,
    )
    found = [s for s in found if not (s.words and _names_a_place(story, s, found))]
    for saying in found:
        if saying.rule == "in brackets":
            for time in sentence.times:
                if saying.first <= time.first < saying.last and time.kind in DATES_THE_OFFICE:
                    time.kind = "asof"
    return found


def _names_a_place(story: Story, saying: Saying, found: list[Saying]) -> bool:
    """True for 'Idlib: ...', and for 'Kabul recorded ...' where another speaks too: a place is no speaker."""
    words = saying.words or ""
    place = bool(story.gazetteer.countries_of(words.split(",")[0]))
    return place and (
        saying.rule == "X: ..." or (len(found) > 1 and words.isupper() and not story.gazetteer.is_country(words))
    )


def _figures(story: Story, passage: Passage) -> list[Draft]:
    """The figures of the sentence, in its order; numerals that are none are noted with the reason."""
    tokens = passage.sentence.tokens
    for x in _wholes_first(passage.bound):
        join = passage.bound[x]
        numeral = passage.row[passage.counts[x].node].quantity
        start, end = (
            tokens[numeral.first].start,
            tokens[numeral.last - 1].end,
        )
        reason = passage.why[x] if join is None else _refusal(story, passage, passage.counts[x], join)
        if join is not None and not reason and _of_no_figure(passage, join):
            reason = "a part of what is no figure"
        if join is not None and not reason:
            passage.made[x] = make(story, passage, x, join, numeral, (start, end))
        elif reason:
            story.out.refused.append(Refused(story.text[start:end], start, end, reason))
    inheriting.note_replaced(passage)
    drafts = [passage.made[x] for x in sorted(passage.made)]
    story.out.drafts += drafts
    if drafts:
        story.state.recent = drafts
        story.state.recent_paragraph = story.state.paragraph
        story.state.recent_sentence = story.state.number
    return drafts


def _of_no_figure(passage: Passage, join: Binding) -> bool:
    """True for 'one child' in 'rescuers saved six people, including one child': the whole was refused; not where the
    whole is only too vague to stand alone: 'several were beheaded, including two tourists'.
    """
    whole = join.part_of
    if whole is None or whole in passage.made or passage.bound[whole] is None:
        return False
    return not passage.row[passage.counts[whole].node].quantity.weak


def _refusal(story: Story, passage: Passage, count: Count, join: Binding) -> str | None:
    """Why a number with a fate is no figure all the same; None if it is one."""
    state = story.state
    if join.carried and (not state.recent or state.recent_paragraph < state.paragraph - 1):
        if not join.metric or join.rule == AGAIN:
            return "a part of a figure that is not here"
        join.carried = False  # 'Of the dead, 19 were from Homs' says by itself what befell them
    if join.metric == ARRIVED and arrivals.metric(story, passage.words) is None:
        return "people who arrive, and nobody says that they fled"
    if join.carried and passage.tells_hosts and state.recent[0].figure.metric not in MOVED:
        return "a part of a figure that is not here"
    if join.shared is not None and _speaks(passage, count):
        return "who says so, not whom it befell"
    numeral = passage.row[count.node].quantity
    if join.rule == AGAIN:
        noun = passage.row[count.head].low if count.head is not None else ""
        if not told_before(story, numeral.value, noun):
            return NO_TRIGGER
    reason = refusals.refuse(passage, count, join, story.lexicon, numeral)
    just_told = state.disaster == (state.paragraph, state.number - 1) and join.metric != "refugees"
    if reason is None and just_told and refusals.peaceful(passage.words, story.lexicon):
        return "of the disaster in the sentence before"  # 'The cyclone made landfall. 17 people were killed.'
    return reason


def _speaks(passage: Passage, count: Count) -> bool:
    """True for 'two officials' in 'the blast wounded 12, two officials said'."""
    at = passage.row[count.node].first
    return any(saying.first <= at < (saying.verb or saying.last) for saying in passage.sayings)


def _wholes_first(bound: list[Binding | None]) -> list[int]:
    """The order in which figures are made: a part after its whole, a sharer after what it shares."""
    order: list[int] = []

    def visit(x: int, depth: int = 0) -> None:
        if x in order or depth > len(bound):
            return
        join = bound[x]
        for other in (join.part_of, join.shared) if join is not None else ():
            if other is not None and other != x and other not in order and bound[other] is not None:
                visit(other, depth + 1)
        if x not in order:
            order.append(x)

    for x in range(len(bound)):
        visit(x)
    return order
