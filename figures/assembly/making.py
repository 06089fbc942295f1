"""Makes one figure: asks each stage for its attribute, and notes the rule behind each.

In:  a Story, a Passage, one counted phrase with its binding and numeral.
Out: a Draft.
Assumes that the phrase is a figure: what is none was refused before.
"""

from __future__ import annotations

from figures import actors, bounds, concerns, grounds, inheriting, lexicon, whereabouts
from figures.assembly.country import country_of
from figures.assembly.speaker import speaker_of
from figures.drafts import Draft
from figures.measures import Setting
from figures.measures.setting import MOVEMENT
from figures.numerals import Numeral
from figures.passage import Passage
from figures.phrases import Count
from figures.places.words import SURE_LOCATIVE
from figures.scene import Binding
from figures.story import Story
from records import figure_id, new_figure, precision

AID = lexicon.pattern("assembly_aid")
"""Bodies whose own staff are aid workers."""
STAFF = ("staff", "colleagues", "staff members", "employees", "workers", "volunteers")
QUOTE_WORDS = 25
"""Words of a quotation at most."""
NEAR = 60
"""Characters behind a number that say by whose count it is."""


def make(
    story: Story,
    passage: Passage,
    x: int,
    join: Binding,
    numeral: Numeral,
    span: tuple[int, int],
) -> Draft:
    """The figure of one counted phrase; `span` is its numeral's, in characters."""
    row, tokens, count, low = (
        passage.row,
        passage.sentence.tokens,
        passage.counts[x],
        passage.low,
    )
    start, end = span
    limit = bounds.read(row, count)
    whom = passage.whoms[x] = inheriting.whom(story, passage, x, count, join)
    value = numeral.value or numeral.low or 0
    setting = Setting(
        row,
        count,
        join,
        passage.times,
        tokens,
        low,
        story.state.number,
        story.line,
        value,
    )
    when = passage.whens[x] = inheriting.when(story, passage, setting)
    place, place_rule = whereabouts.choose(story, passage, count, join, when.measure)
    if place_rule == "in its sentence":
        passage.beside_place = place
    speaker = speaker_of(story, passage, count, join)
    source = speaker.source
    if whom.population == "all" and source and _own_staff(passage, count, source):
        whom.population = "aid_workers"
    if join.carried:
        led = place is not None and (place.lead in SURE_LOCATIVE or passage.tells_hosts)
        own = place if place_rule == "in its sentence" and led else None
        stated = when if when.rule in grounds.FIRM else None
        metric, when, place, source = inheriting.from_before(story, limit.value, place, source)
        when = stated or when  # 'higher than last year's figure of 171'
        place = own or place  # 'of them, 905,000 are in X'
    else:
        metric = inheriting.metric(story, passage, count, join, source, whom.population)
    place, place_rule = whereabouts.settle(story, place, place_rule, join.metric, when, limit, whom, source, low)
    if when.measure == "cumulative" and place is not None and join.metric not in MOVEMENT and join.part_of is None:
        story.state.tally = (story.state.paragraph, place)
    if place is not None and not place.wide and when.measure == "incident" and when.start is not None:
        story.state.days[when.start] = place
    country = country_of(story, passage, place)
    actor = actors.find(row, count, join, tokens, story.text)
    whose, whose_rule = concerns.concerns(story, passage, count, join, whom, speaker, actor)
    whole = passage.made.get(join.part_of) if join.part_of is not None else None
    quote_start, quote_end = _quote(passage, count, join)
    rules = {
        "metric": join.rule,
        "qualifier": limit.word or "no bound",
        "measure": when.rule,
        "date_end": when.rule,
        "place": place_rule,
        "country": "the country of its place"
        if place and place.country
        else "the country that its sentence or the report speaks of",
        "population": "its noun" if whom.stated else "no noun of its own says whom",
        "source": speaker.rule,
    }
    if speaker.relay:
        rules["relay"] = "who passed it on, in the words of the saying"
    if whose:
        rules["concerns"] = whose_rule
    figure = new_figure(
        figure_id=figure_id(story.hash, start, end),
        report_id=story.report.report_id,
        value=limit.value,
        low=limit.low,
        high=limit.high,
        qualifier=limit.qualifier,
        vague_word=limit.word if limit.qualifier == "vague" else None,
        metric=metric,
        measure=when.measure,
        unit=whom.unit,
        date_start=when.start,
        date_end=when.end,
        date_precision=precision(when.end),
        date_inferred=when.inferred,
        counted_from=when.start if when.measure == "cumulative" else None,
        population=whom.population,
        group=whom.group,
        actor=actor,
        causation=actors.causation(low, metric),
        inclusion=actors.inclusion(low, story.text[end : min(end + NEAR, tokens[-1].end)].lower()),
        concerns=whose,
        place=place.words if place else None,
        country=country,
        source=source,
        relay=speaker.relay,
        publisher=story.report.publisher,
        published=story.report.published,
        quote=story.text[quote_start:quote_end],
        quote_start=quote_start,
        quote_end=quote_end,
        quote_kind="summary" if story.report.text_kind == "summary" else "verbatim",
        numeral=story.text[start:end],
        numeral_start=start,
        numeral_end=end,
        explicit=not numeral.weak,
        url=story.report.url,
        lang=story.lexicon.language,
        part_of=whole.figure.figure_id if whole else None,
        role="part" if whole else None,
    )
    return Draft(figure, rules, story.state.number, tokens[-1].end - tokens[0].start)


def _own_staff(passage: Passage, count: Count, source: str) -> bool:
    """True for 'UNRWA said 12 of its staff were killed'."""
    return count.head is not None and passage.row[count.head].low in STAFF and AID.search(source) is not None


def _quote(passage: Passage, count: Count, join: Binding) -> tuple[int, int]:
    """The shortest stretch that holds the numeral, its noun and its trigger, at most 25 words."""
    row, tokens = passage.row, passage.sentence.tokens
    first, last = (
        row[min(count.first, join.node)].first,
        row[max(count.last - 1, join.node)].last,
    )
    if last - first > QUOTE_WORDS:
        first = row[count.first].first
        last = min(first + QUOTE_WORDS, len(tokens))
    return tokens[first].start, tokens[last - 1].end
