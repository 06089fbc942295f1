"""Puts a report's figures together: runs the stages over every sentence and carries over what a sentence leaves unsaid.

In:  a Report, the lexicon of its language.
Out: Drafts: each a Figure with, for every attribute, the rule that found it; and the numerals refused, each with its
reason.
Assumes sentences come in the order of the text; days, places and speakers are carried forward, never backward.
"""

from __future__ import annotations

from figures import (
    actors,
    attribution,
    binding,
    bounds,
    bracketed,
    cells,
    confidence,
    dates,
    gazetteer,
    headings,
    lexicon,
    measures,
    nodes,
    numerals,
    phrases,
    places,
    population,
    quotations,
    refusals,
    signature,
    tables,
    text,
    timeline,
)
from figures.carrying import Carrying
from figures.dates.times import day_of
from figures.drafts import Draft, Reading, Refused
from figures.inherited import Inherited
from figures.lexicon import Lexicon
from figures.measures.setting import MOVEMENT
from figures.state import State
from figures.whereabouts import Whereabouts
from records import Figure, Report, figure_id, text_hash

AID = lexicon.pattern("assembly_aid")
"""Bodies whose own staff are aid workers."""
QUOTE_WORDS = 25
"""Words of a quotation at most."""
STARTERS = lexicon.tables("en_cues")["assembly_starters"]
ABBREVIATIONS = lexicon.tables("en_cues")["assembly_abbreviations"]


def read(report: Report, lexicon: Lexicon) -> Reading:
    """Every figure of a report, in the order of its text."""
    return _Reader(report, lexicon).run()


class _Reader(Whereabouts, Inherited, Carrying):
    """Reads one report."""

    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        self.report = report
        self.text = report.text
        self.lexicon = lexicon
        self.places = gazetteer.load()
        self.published = day_of(report.published)
        self.hash = report.text_hash or text_hash(report.text)
        self.out = Reading()
        self.state = State()

    def run(self) -> Reading:
        sentences = text.sentences(self.text, ABBREVIATIONS, STARTERS)
        if not sentences:
            return self.out
        for sentence in sentences:
            sentence.times = dates.find(sentence.tokens, self.lexicon, self.published)
            sentence.numerals = _outside(numerals.find(sentence.tokens, self.lexicon), sentence.times)
        self.paragraph_countries: dict[int, tuple[str, ...]] = {}
        self.report_votes = self.report_countries(sentences)
        self.countries = self.report_votes
        self.main_country = self.named_countries[0] if self.named_countries else None
        self.line = timeline.build(sentences, self.published)
        self.default_place = self.first_place(sentences)
        self.country_place = self.place_of_country(sentences)
        self.signed = signature.signed_by(sentences, self.text)
        self.speakers: dict[int, str] = {}
        self.spoken: list[quotations.Spoken] = []
        self.headings = headings.over(sentences, self.text, self.places_of)
        grid = tables.read(self.text, self.lexicon, self.places, self.published)
        self.out.drafts += [cells.draft(cell, self.report, self.hash, self.countries) for cell in grid.cells]
        for sentence in sentences:
            if grid.holds(sentence.start, sentence.end):
                self.state.number += 1
            else:
                self.sentence(sentence)
        self.out.drafts.sort(key=lambda draft: draft.figure.numeral_start)
        quotations.attribute(self.out.drafts, self.text, self.spoken)
        return self.out

    # -- the report as a whole --------------------

    # -- one sentence --------------------
    def sentence(self, sentence: text.Sentence) -> None:
        state = self.state
        state.number += 1
        if sentence.paragraph != state.paragraph:
            state.paragraph = sentence.paragraph
            state.paragraph_place = None
            self.enter(sentence)
        row = nodes.build(sentence, self.lexicon)
        found_places = places.find(sentence.tokens, self.text, self.places, self.countries, sentence.headline)
        sayings = attribution.find(
            row, sentence.tokens, self.text, self.lexicon, state.source, sentence.headline, state.subject
        )
        sayings = [
            s
            for s in sayings
            if not (s.rule == "X: ..." and s.words and self.places.countries_of(s.words.split(",")[0]))
        ]
        for saying in sayings:
            if saying.rule == "in brackets":
                for time in sentence.times:
                    if saying.first <= time.first < saying.last and time.kind in ("day", "month", "year"):
                        time.kind = "asof"
        carried = self.carried_source(row, sentence)
        counts = phrases.read(row, self.lexicon) if sentence.numerals else []
        low = self.text[sentence.start : sentence.end].lower()
        times = [(k, node.time) for k, node in enumerate(row) if node.kind == "TIME"]
        heading = self.headings[state.number]
        if not times and heading is not None and heading.time is not None:
            times = [(0, heading.time)]
        if counts:
            bound, why = binding.bind(row, counts, self.lexicon, sentence.headline)
            made = self.figures(sentence, row, counts, bound, why, found_places, sayings, carried, times, low)
            behind_places = bracketed.parts(sentence, self.text, made, found_places, self.hash)
            self.out.drafts += behind_places
            made += behind_places
        else:
            made = []
        self.carry(sentence, row, found_places, sayings, times, made, carried)

    def figures(self, sentence, row, counts, bound, why, found_places, sayings, carried, times, low) -> list[Draft]:
        self.beside_place = None
        self.row_counts = counts
        self.row_parts = {y for y, other in enumerate(bound) if other is not None and other.part_of is not None}
        made: dict[int, Draft] = {}
        whoms: dict[int, population.Whom] = {}
        whens: dict[int, measures.When] = {}
        tokens = sentence.tokens
        for x in _wholes_first(bound):
            count, join = counts[x], bound[x]
            numeral = row[count.node].numeral
            start, end = tokens[numeral.first].start, tokens[(numeral.printed or numeral.last) - 1].end
            reason = (
                why[x]
                if join is None
                else refusals.refuse(row, count, join, self.text[sentence.start : sentence.end], self.lexicon, numeral)
            )
            if (
                join is not None
                and join.carried
                and (not self.state.recent or self.state.recent_paragraph < self.state.paragraph - 1)
            ):
                reason = "a part of a figure that is not here"
            if reason:
                self.out.refused.append(Refused(self.text[start:end], start, end, reason))
                continue
            limit = bounds.read(row, count)
            whom = self.whom(whoms, x, count, join, row, tokens)
            whoms[x] = whom
            scene = measures.Setting(
                row, count, join, times, tokens, low, self.state.number, self.line, numeral.value or numeral.low or 0
            )
            when = self.when(scene, whens)
            whens[x] = when
            place, place_rule = self.place(row, count, join, found_places, counts, sayings, sentence)
            if place_rule == "in its sentence":
                self.beside_place = place
            saying = attribution.of(sayings, row[count.node].first)
            source, source_rule = (
                (saying.words, saying.rule)
                if saying
                else (carried, "carried on from the sentence before")
                if carried
                else (None, "the report's own voice")
            )
            if join.part_of in made and made[join.part_of].figure.source and source_rule == "X said, after it":
                source, source_rule = made[join.part_of].figure.source, "who gives the whole"
            heading = self.headings[self.state.number]
            if source is None and heading is not None and heading.leads and heading.sentence in self.speakers:
                source, source_rule = self.speakers[heading.sentence], "who speaks in the paragraph above the list"
            if source is None and heading is not None and heading.source:
                source, source_rule = heading.source, "the office in the heading's brackets"
            if source is None and self.signed and headings.is_list_line(sentence, self.text):
                source, source_rule = self.signed, "the body that signs the bulletin"
            if (
                whom.population == "all"
                and source
                and count.head is not None
                and row[count.head].low
                in ("staff", "colleagues", "staff members", "employees", "workers", "volunteers")
                and AID.search(source)
            ):
                whom.population = "aid_workers"
            metric = self.metric(row, join, low, source, found_places)
            if join.carried:
                metric, when, place, source = self.from_before(limit.value, when, place, source)
            quote_start, quote_end = self.quote(sentence, row, count, join)
            if join.metric not in MOVEMENT:
                place = self.own_country(place, place_rule, whom, source)
            if place_rule != "in its sentence":
                place, place_rule = self.of_the_country(place, place_rule, when, limit)
            country = (
                (place.country if place else None)
                or self.near_country(found_places)
                or (self.countries[0] if self.countries else None)
            )
            whole = made.get(join.part_of) if join.part_of is not None else None
            actor = actors.find(row, count, join, tokens, self.text)
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
                "source": source_rule,
            }
            figure = Figure(
                figure_id=figure_id(self.hash, start, end),
                report_id=self.report.report_id,
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
                date_precision={10: "day", 7: "month", 4: "year"}.get(len(when.end or "")),
                date_inferred=when.inferred,
                counted_from=when.start if when.measure == "cumulative" else None,
                population=whom.population,
                group=whom.group,
                actor=actor,
                causation=actors.causation(low, metric),
                inclusion=actors.inclusion(low),
                place=place.words if place else None,
                country=country,
                source=source,
                relay=saying.relay if saying else None,
                publisher=self.report.publisher,
                published=self.report.published,
                quote=self.text[quote_start:quote_end],
                quote_start=quote_start,
                quote_end=quote_end,
                quote_kind="summary" if self.report.text_kind == "summary" else "verbatim",
                numeral=self.text[start:end],
                numeral_start=start,
                numeral_end=end,
                explicit=not numeral.weak,
                url=self.report.url,
                lang=self.lexicon.language,
                confidence=confidence.of(join, whom, when, place_rule, source, limit.qualifier),
                part_of=whole.figure.figure_id if whole else None,
                role="part" if whole else None,
            )
            made[x] = Draft(figure, rules)
        self.replaced(made, bound)
        drafts = [made[x] for x in sorted(made)]
        self.out.drafts += drafts
        if drafts:
            self.state.recent = drafts
            self.state.recent_paragraph = self.state.paragraph
        return drafts

    def quote(self, sentence, row, count, join) -> tuple[int, int]:
        """The shortest stretch that holds the numeral, its noun and its trigger, at most 25 words."""
        a, b = min(count.first, join.node), max(count.last - 1, join.node)
        first, last = row[a].first, row[b].last
        if last - first > QUOTE_WORDS:
            first, last = row[count.first].first, min(row[count.first].first + QUOTE_WORDS, len(sentence.tokens))
        return sentence.tokens[first].start, sentence.tokens[last - 1].end


def _wholes_first(bound: list) -> list[int]:
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


def _outside(found: list, times: list) -> list:
    """Numerals that are not part of a time."""
    taken = {i for t in times for i in range(t.first, t.last)}
    return [n for n in found if not any(i in taken for i in range(n.first, n.last))]
