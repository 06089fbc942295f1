"""Reads a whole report: what it is about first, then its tables, then sentence by sentence.

In:  a Report, the lexicon of its language.
Out: a Reading: Drafts in the order of the text, and what was refused.
"""

from __future__ import annotations

from figures import (
    dates,
    gazetteer,
    headings,
    lexicon,
    numerals,
    places,
    quotations,
    signature,
    tables,
    text,
    timeline,
)
from figures.assembly.sentence import read_sentence
from figures.dates import Time
from figures.dates.times import day_of
from figures.drafts import Reading
from figures.lexicon import Lexicon
from figures.numerals import Numeral
from figures.story import Story
from figures.text import Sentence
from figures.whereabouts.lands import land_of
from figures.whereabouts.report import (
    filed_from,
    first_place,
    place_of_country,
    places_of,
    places_told_next,
    settle_countries,
)
from records import Report, text_hash

STARTERS = lexicon.tables("en_cues")["assembly_starters"]
ABBREVIATIONS = lexicon.tables("en_cues")["assembly_abbreviations"]


def read(report: Report, lexicon: Lexicon) -> Reading:
    """Every figure of a report, in the order of its text."""
    sentences = text.sentences(report.text, ABBREVIATIONS, STARTERS)
    if not sentences:
        return Reading()
    published = day_of(report.published)
    for sentence in sentences:
        sentence.times = dates.find(sentence.tokens, lexicon, published)
        sentence.numerals = _outside(numerals.find(sentence.tokens, lexicon), sentence.times)
    story = _begin(report, lexicon, sentences)
    grid = tables.read(report.text, lexicon, story.gazetteer, published)
    story.out.drafts += [tables.draft(cell, report, story.hash, story.countries) for cell in grid.cells]
    for sentence in sentences:
        story.state.number += 1
        if not grid.holds(sentence.start, sentence.end):
            read_sentence(story, sentence)
    story.out.drafts.sort(key=lambda draft: draft.figure.numeral_start)
    quotations.attribute(story.out.drafts, report.text, story.spoken)
    return story.out


def _begin(report: Report, lexicon: Lexicon, sentences: list[Sentence]) -> Story:
    """What the report as a whole is about."""
    published = day_of(report.published)
    story = Story(
        report=report,
        lexicon=lexicon,
        gazetteer=gazetteer.load(),
        published=published,
        hash=report.text_hash or text_hash(report.text),
        line=timeline.build(sentences, published),
    )
    settle_countries(story, sentences)
    story.default_place = first_place(story, sentences)
    story.filed = filed_from(story, sentences)
    story.country_place = place_of_country(story, sentences)
    story.land = land_of(story)
    story.told_next = places_told_next(story, sentences)
    story.roundup = places.is_roundup(report.text)
    story.signed = signature.signed_by(sentences, report.text)
    story.headings = headings.over(sentences, report.text, lambda sentence: places_of(story, sentence))
    return story


def _outside(found: list[Numeral], times: list[Time]) -> list[Numeral]:
    """Numerals that are not part of a time."""
    taken = {i for t in times for i in range(t.first, t.last)}
    return [n for n in found if not any(i in taken for i in range(n.first, n.last))]
