"""Runs the Arabic stages over a report and puts its figures together.

In:  a Report in Arabic, with its day of publication.
Out: a Reading: Figures with the rule behind each attribute, and the numerals refused with their reasons.
Assumes that a heading ("in the past 24 hours:", "since the ceasefire (11 October):") speaks for the lines below it
until the next one, and that a bulletin signed by a body is that body's word.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.arabic import context, grammar, numbers, script, times
from figures.arabic.grammar import Count
from figures.arabic.numbers import BoundNumeral
from figures.arabic.script import Lexicon, Sentence, Word, match
from figures.dates.times import Time, day_of
from figures.drafts import Draft, Reading, Refused
from figures.measures import When
from figures.terms import LEVELS, METRICS, MOVED, QUALIFIERS
from records import Figure, Report, figure_id, new_figure, precision, text_hash

SURE, INFERRED = 0.9, 0.7
"""Confidence of a label's or a counted noun's figure, and of one that a verb at a distance gave."""
LONGEST_SIGNATURE = 9
"""Words and marks beside the name of a body on a line that heads or signs its bulletin: flags, a city, a day."""
QUOTE_WORDS = 25
"""Words of a quotation at most."""


@dataclass(slots=True)
class Heading:
    """What a line says that holds for the lines below it."""

    time: Time | None = None
    cumulative: bool = False
    place: context.Place | None = None


@dataclass(slots=True)
class Scene:
    """A sentence and what was found in it."""

    sentence: Sentence
    counts: list[Count]
    times: list[Time]
    places: list[context.Place]
    source: context.Source | None
    cumulative: bool
    """True if the sentence speaks of a running total."""
    still: bool
    """True if it speaks of a level that lasts ('still', 'hosts')."""


def read(report: Report) -> Reading:
    """The figures that an Arabic report states, in the order of its text."""
    return _Reader(report).run()


class _Reader:
    """One pass over the sentences of a report; remembers headings, sources and places on the way."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.lexicon: Lexicon = script.lexicon()
        self.published = day_of(report.published)
        self.hash = report.text_hash or text_hash(report.text)
        self.heading = Heading()
        self.source: str | None = None
        self.place: context.Place | None = None
        self.sentences = script.sentences(report.text)
        self.body = self._issuing_body()
        self.out = Reading()

    def run(self) -> Reading:
        """Every figure, in order."""
        for sentence in self.sentences:
            self._sentence(sentence)
        return self.out

    def _issuing_body(self) -> str | None:
        """The body whose bulletin this is, as the fullest line that heads or signs it names it."""
        names = []
        for line in self.sentences:
            words = [word for word in line.words if word.kind == "word"]
            hit = match(words, 0, self.lexicon.bulletin_bodies)
            if hit and len(line.words) <= hit[0] + LONGEST_SIGNATURE:
                last = max(i for i, word in enumerate(words) if not match([word], 0, self.lexicon.months))
                names.append(self.report.text[words[0].start : words[last].end])
        return max(names, key=len, default=None)

    def _sentence(self, sentence: Sentence) -> None:
        words, lexicon = sentence.words, self.lexicon
        found_times = times.find(words, lexicon, self.published)
        inside = {i for time in found_times for i in range(time.first, time.last)}
        numerals = [n for n in numbers.find(words, lexicon) if n.first not in inside]
        counts, refused = grammar.find(sentence, numerals, lexicon)
        for numeral, reason in refused:
            start, end = self._span(words, numeral)
            self.out.refused.append(Refused(self.report.text[start:end], start, end, reason))
        spoken = context.source(self.report.text, words, lexicon)
        places = context.places(self.report.text, words, lexicon)
        cumulative = any(match(words, i, lexicon.cumulative_words) for i in range(len(words)))
        if counts:
            if spoken is not None:
                self.source = spoken.name or self.source
            still = any(match(words, i, lexicon.stock_words) for i in range(len(words)))
            scene = Scene(sentence, counts, found_times, places, spoken, cumulative, still)
            made: list[Figure] = []
            for count in counts:
                draft = self._draft(scene, count, made)
                made.append(draft.figure)
                self.out.drafts.append(draft)
        else:
            self._remember_heading(sentence, found_times, places, cumulative)
        outside = [p for p in places if spoken is None or not spoken.first <= p.first < spoken.last]
        self.place = outside[-1] if outside else self.place

    def _remember_heading(
        self, sentence: Sentence, found: list[Time], places: list[context.Place], cumulative: bool
    ) -> None:
        """A line with a span of time and no count speaks for the lines below it; a line that ends in a colon always."""
        spans = [time for time in found if time.kind in ("since", "rolling")]
        if spans or sentence.heading:
            place = places[0] if places else self.heading.place
            self.heading = Heading(spans[0] if spans else None, cumulative, place)

    def _draft(self, scene: Scene, count: Count, earlier: list[Figure]) -> Draft:
        text, words, numeral = self.report.text, scene.sentence.words, count.numeral
        first, last = self._span(words, numeral)
        when = self._when(scene, count)
        own_place = context.nearest(scene.places, numeral, [c.numeral for c in scene.counts], scene.source)
        place = own_place or self.heading.place or self.place
        source, source_rule = self._source(scene)
        whole = next((f for f in reversed(earlier) if f.role != "part"), None) if count.part else None
        quote_start, quote_end = _quote(words, numeral)
        figure = new_figure(
            figure_id=figure_id(self.hash, first, last),
            report_id=self.report.report_id,
            value=numeral.value,
            low=numeral.low,
            high=numeral.high,
            qualifier=QUALIFIERS[numeral.qualifier],
            vague_word=numeral.vague,
            metric=METRICS[count.metric],
            measure=when.measure,
            unit="household" if count.noun.household else "person",
            date_start=when.start,
            date_end=when.end,
            date_precision=precision(when.end),
            date_inferred=when.inferred,
            population=count.noun.population,
            group=count.noun.group,
            role="part" if whole else None,
            part_of=whole.figure_id if whole else None,
            place=place.name if place else None,
            country=(place.country if place else None) or count.noun.country or self.report.country,
            source=source,
            publisher=self.report.publisher,
            published=self.report.published,
            url=self.report.url,
            quote=text[quote_start:quote_end],
            quote_start=quote_start,
            quote_end=quote_end,
            quote_kind="summary" if self.report.text_kind == "summary" else "verbatim",
            numeral=text[first:last],
            numeral_start=first,
            numeral_end=last,
            lang="ar",
            confidence=SURE if count.label or count.noun.kind == "strong" else INFERRED,
        )
        place_rule = (
            "in its sentence" if own_place else "of its heading or earlier in the report" if place else "none named"
        )
        rules = {
            "metric": count.rule,
            "qualifier": "a bound before or after the number" if numeral.qualifier != "exact" else "no bound",
            "measure": when.rule,
            "date_end": when.rule,
            "place": place_rule,
            "source": source_rule,
        }
        return Draft(figure, rules)

    def _span(self, words: list[Word], numeral: BoundNumeral) -> tuple[int, int]:
        """Where a numeral stands; an 'and' written onto its first word is no part of it: 'وشهيدان' -> 'شهيدان'."""
        first = words[numeral.first]
        return first.start + (first.joined and self.report.text[first.start] == "و"), words[numeral.last - 1].end

    def _source(self, scene: Scene) -> tuple[str | None, str]:
        if scene.source is None:
            return (self.body, "the body that signs the bulletin") if self.body else (None, "the report's own voice")
        if scene.source.name:
            return scene.source.name, "named in its sentence"
        return self.source, "named in an earlier sentence"

    def _when(self, scene: Scene, count: Count) -> When:
        today = self.report.published
        own = _time_of(count, scene)
        time = own or self.heading.time
        rule = "a time in its sentence" if own else "the time of its heading" if time else "no time stated"
        if time is not None and time.kind == "rolling":
            return When("period", time.start, time.end, False, rule)
        if time is not None and time.kind == "since":
            return When("cumulative", time.start, today, True, rule)
        held = count.noun.kind == "weak" and count.trigger is None
        if count.metric in LEVELS and (scene.still or held or count.metric == "missing"):
            return When("stock", None, time.end if time else today, time is None, "a level: 'still', or people who are")
        if time is not None:
            return When("incident" if time.kind == "day" else "period", time.start, time.end, False, rule)
        if scene.cumulative or self.heading.cumulative or count.label or count.metric in MOVED:
            return When("cumulative", None, today, True, "a total without a day of its own")
        return When("incident", None, None, False, rule)


def _time_of(count: Count, scene: Scene) -> Time | None:
    """The time of a count: a span of the sentence, else the day of its own clause, else the sentence's first."""
    spans = [time for time in scene.times if time.kind in ("since", "rolling")]
    if spans or not scene.times:
        return spans[0] if spans else None
    numeral = count.numeral
    after = next((c.numeral.first for c in scene.counts if c.numeral.first > numeral.first), None)
    own = [t for t in scene.times if t.first >= numeral.last and (after is None or t.first < after)]
    return own[0] if own else scene.times[0]


def _quote(words: list[Word], numeral: BoundNumeral) -> tuple[int, int]:
    """The sentence, or of a long one the words around the numeral."""
    first = 0 if len(words) <= QUOTE_WORDS else max(0, numeral.first - QUOTE_WORDS // 2)
    return words[first].start, words[min(len(words), first + QUOTE_WORDS) - 1].end
