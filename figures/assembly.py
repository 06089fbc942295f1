"""Puts a report's figures together: runs the stages over every sentence and carries over what a sentence leaves unsaid.

In:  a Report, the lexicon of its language.
Out: Drafts: each a Figure with, for every attribute, the rule that found it; and the numerals refused, each with its
reason.
Assumes sentences come in the order of the text; days, places and speakers are carried forward, never backward.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from figures import (
    actors,
    attribution,
    binding,
    bounds,
    bracketed,
    cells,
    confidence,
    countries,
    dates,
    gazetteer,
    headings,
    lexicon,
    measure,
    mentions,
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
from figures.drafts import Draft, Reading, Refused
from figures.lexicon import Lexicon
from records import Figure, Report, figure_id, text_hash

VIOLENT = lexicon.pattern("assembly_violent")
"""Words that state a violent death: then bodies found are people killed."""
WIDE = lexicon.pattern("assembly_wide")
"""Words that speak of the whole country."""
SIDES_OF = {"war", "conflict", "fighting", "clashes", "hostilities", "ceasefire", "truce", "tensions", "talks"}
"""What is 'between' its sides, not between two places."""
LONGEST_VOTE = 3000
"""Sentences that are asked which countries a report speaks of."""
SPEAKER = 30
"""What the place of a speaker's body counts as far as: the last resort of a sentence."""
LEADING = 14
"""What a place at the head of a sentence counts as far as: one that follows close behind is more exact."""
DAYS_AFTER = re.compile(r"\b(a|one|two|three|four|five|six) days? after\b(?!.*\b(?:killed|died|wounded)\b)")
"""'shelled the town a day after 30 were killed': what follows lies so many days back."""
OF_THE_DEAD = {"'of the wounded'", "'among the dead'", "'the dead included'"}
"""Rules whose figure is a part of what the sentence before counted."""
THE_TOWN = re.compile(r"\bthe (?:[\w-]+ ){0,2}?(?:city|town|village|camp|port|capital)\b(?!'s)")
"""'a strike on a tower in the eastern city': the town named before."""
AID = lexicon.pattern("assembly_aid")
"""Bodies whose own staff are aid workers."""
SOFT_RULES = {"a running total", "no day given"}
"""Rules about days that give way to those of another figure in the sentence."""
QUOTE_WORDS = 25
"""Words of a quotation at most."""
STARTERS = frozenset(
    [
        "The",
        "In",
        "On",
        "At",
        "According",
        "Meanwhile",
        "It",
        "They",
        "He",
        "She",
        "Also",
        "Earlier",
        "This",
        "These",
        "But",
        "However",
        "After",
        "Rocket",
        "Two",
        "Three",
        "Another",
        "In",
        "Of",
        "As",
        "Since",
        "More",
        "At",
        "For",
    ]
)
ABBREVIATIONS = frozenset(
    [
        "gen",
        "col",
        "lt",
        "maj",
        "capt",
        "sgt",
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "mt",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "no",
        "vs",
        "gov",
        "sen",
        "rep",
        "rev",
        "prof",
        "jr",
        "sr",
        "u.s",
        "u.n",
        "e.g",
        "i.e",
        "a.m",
        "p.m",
        "approx",
        "ca",
        "fig",
        "brig",
        "adm",
        "cmdr",
        "cpl",
        "pvt",
        "supt",
        "insp",
        "etc",
        "inc",
        "ltd",
        "co",
        "dept",
        "est",
    ]
)


@dataclass(slots=True)
class _State:
    """What is carried from sentence to sentence."""

    paragraph: int = -1
    source: str | None = None
    sentence_source: str | None = None
    open_quote: bool = False
    place: places.Place | None = None
    paragraph_place: places.Place | None = None
    event_places: dict = field(default_factory=dict)
    """Event noun -> its place: 'an attack in Charkh' ... 'during the attack'."""
    town: places.Place | None = None
    """The last town named, for 'the city'."""
    event_place: places.Place | None = None
    """The place of the last sentence that stated a figure."""
    number: int = -1
    section: tuple = ()
    """Countries of the heading that the text stands under."""
    section_place: places.Place | None = None
    recent: list = field(default_factory=list)
    """The drafts of the last sentence that had any."""
    recent_paragraph: int = -1
    subject: str | None = None
    """The subject of the sentence before, for 'it said'."""
    quoted: bool = False
    """True when the sentence before was a quotation with its speaker."""


def read(report: Report, lexicon: Lexicon) -> Reading:
    """Every figure of a report, in the order of its text."""
    return _Reader(report, lexicon).run()


class _Reader:
    def __init__(self, report: Report, lexicon: Lexicon) -> None:
        self.report = report
        self.text = report.text
        self.lexicon = lexicon
        self.places = gazetteer.load()
        self.published = dates.day_of(report.published)
        self.hash = report.text_hash or text_hash(report.text)
        self.out = Reading()
        self.state = _State()

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
    def report_countries(self, sentences: list[text.Sentence]) -> tuple[str, ...]:
        """Countries that the report speaks of, weightiest first."""
        title = text.tokens(self.report.title or "", 0, len(self.report.title or ""))
        read = ((s.paragraph, s.tokens) for s in sentences[:LONGEST_VOTE])
        found = countries.find(self.report.country, title, read, self.places)
        self.paragraph_countries, self.named_countries = found.paragraphs, found.named
        return found.report

    def places_of(self, sentence: text.Sentence) -> list[places.Place]:
        """The places of a sentence that say where something happened."""
        found = places.find(sentence.tokens, self.text, self.places, self.countries)
        return [p for p in found if not p.dateline and not (p.only_country and _owns_or_fights(p, sentence.tokens))]

    def place_of_country(self, sentences: list[text.Sentence]) -> places.Place | None:
        """The country that the report is mostly about, as its words name it."""
        if not self.named_countries:
            return None
        main = self.named_countries[0]
        for sentence in sentences[:200]:
            for token in sentence.tokens:
                if (
                    token.text[:1].isupper()
                    and self.places.countries.get(
                        gazetteer.fold(token.text).removesuffix("s")
                        if token.text.endswith(("'s", "’s"))
                        else gazetteer.fold(token.text)
                    )
                    == main
                ):
                    return places.Place(0, 0, token.text.removesuffix("'s").removesuffix("’s"), main, "", True, True)
        return places.Place(0, 0, None, main, "", True)

    def first_place(self, sentences: list[text.Sentence]) -> places.Place | None:
        """The place that the report is about: of its title, its dateline, or the first that it names."""
        title = self.report.title or ""
        datelines: list[places.Place] = []
        for source, tokens in [
            (title, text.tokens(title, 0, len(title))),
            *((self.text, s.tokens) for s in sentences[:4]),
        ]:
            found = places.find(tokens, source, self.places, self.countries, source is title)
            datelines = datelines or [p for p in found if p.dateline]
            found = [
                p
                for p in found
                if not p.dateline
                and not (p.only_country and p.first and tokens[p.first - 1].low in ("since", "after", "when", "as"))
                and not (p.only_country and _owns_or_fights(p, tokens))
            ]
            best = [p for p in found if p.lead in places.SURE_LOCATIVE] or found
            if best:
                return best[0]
        return datelines[0] if datelines else None

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

    def enter(self, sentence: text.Sentence) -> None:
        """A new paragraph: its own countries come first; a heading that names a country opens a section."""
        own = self.paragraph_countries.get(sentence.paragraph, ())
        heading = not sentence.ends and len(sentence.tokens) <= 16 and sentence.first
        opening = sentence.tokens[:4]
        headed = next((k for k, t in enumerate(opening) if t.text == ":"), None)
        if (heading or headed) and own and self.state.number > 0:
            found = places.find(sentence.tokens if heading else opening[:headed], self.text, self.places, own, True)
            if found and own[0] != (self.state.section or (None,))[0]:
                self.state.section = own
                self.state.section_place = found[0]
                self.state.event_place = self.state.place = None
        self.countries = tuple(dict.fromkeys((*own, *self.state.section, *self.report_votes)))

    def main_place(self) -> places.Place | None:
        """The country that the section, else the report, is about."""
        section = self.state.section_place
        if section is not None and section.country is not None and section.country != self.main_country:
            return section
        return self.country_place

    def figures(self, sentence, row, counts, bound, why, found_places, sayings, carried, times, low) -> list[Draft]:
        self.row_counts = counts
        self.row_parts = {y for y, other in enumerate(bound) if other is not None and other.part_of is not None}
        made: dict[int, Draft] = {}
        whoms: dict[int, population.Whom] = {}
        whens: dict[int, measure.When] = {}
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
            scene = measure.Scene(
                row, count, join, times, tokens, low, self.state.number, self.line, numeral.value or numeral.low or 0
            )
            when = self.when(scene, whens)
            whens[x] = when
            place, place_rule = self.place(row, count, join, found_places, counts, sayings, sentence)
            saying = attribution.of(sayings, row[count.node].first)
            source, source_rule = (
                (saying.words, saying.rule)
                if saying
                else (carried, "carried on from the sentence before")
                if carried
                else (None, "the report's own voice")
            )
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
            if join.metric not in measure.MOVEMENT:
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

    def from_before(self, value: float | None, when, place, source):
        """What 'Of those, 45 were children' takes from the figure of the sentence before, 'the figure of 262,704'
        from its like.
        """
        like = next((d for d in self.out.drafts if value is not None and d.figure.value == value), None)
        if like is not None:
            source = like.figure.source
        figure = (like or self.state.recent[0]).figure
        before = measure.When(
            figure.measure,
            figure.date_start,
            figure.date_end,
            figure.date_inferred,
            "the figure of the sentence before",
        )
        where = (
            place
            if place and figure.place is None
            else places.Place(0, 0, figure.place, figure.country, "", True)
            if figure.place
            else None
        )
        return figure.metric, before, where, source or figure.source

    def replaced(self, made: dict[int, Draft], bound) -> None:
        """Notes on the newer figure the older one that it replaces: 'a previously reported 85'."""
        for x, draft in made.items():
            newer = made.get(bound[x].shared) if bound[x].older else None
            if newer is not None:
                newer.figure = replace(newer.figure, previous=draft.figure.value)

    def when(self, scene: measure.Scene, whens: dict[int, measure.When]) -> measure.When:
        """The days of a figure; a part without a time of its own takes those of its whole."""
        join = scene.join
        whole = whens.get(join.part_of) if join.part_of is not None else None
        if whole is not None and not any(scene.count.first <= k <= scene.count.last + 1 for k, _ in scene.times):
            return replace(whole, rule="the days of its whole")
        if whens and _same_breath(scene, self.row_counts):
            before = max(whens)
            return replace(whens[before], rule="the days of the figure beside it")
        when = measure.read(scene)
        same = whens.get(scene.join.shared) if scene.join.older else None
        if same is not None and same.end and len(same.end) == 10 and "previous day" in scene.low:
            day = dates.shift(same.end, -1)
            return replace(same, start=day, end=day, rule="the day before")
        back = DAYS_AFTER.search(" ".join(n.low for n in scene.nodes[: scene.count.first]) if scene.count.first else "")
        if back and when.measure == "incident" and when.end and len(when.end) == 10:
            days = dates.NUMBER_WORDS.get(back[1], 1)
            return replace(
                when,
                start=dates.shift(when.start, -days),
                end=dates.shift(when.end, -days),
                rule="days before the day of the sentence",
            )
        recent = self.state.recent[0].figure if self.state.recent else None
        if (
            scene.join.rule in OF_THE_DEAD
            and not whens
            and recent is not None
            and when.rule in mentions.BARE
            and recent.metric == scene.join.metric
        ):
            return measure.When(
                recent.measure, recent.date_start, recent.date_end, True, "the days of those it is a part of"
            )
        beside = list(whens.values())
        if beside and when.rule in SOFT_RULES and beside[0].rule not in SOFT_RULES:
            return replace(beside[0], rule="the days of the figure beside it")
        shared = whens.get(join.shared) if join.shared is not None else None
        if shared is not None and when.rule not in ("a day in its sentence", "a stated period") and not join.older:
            return replace(shared, rule="the days of the figure beside it")
        return when

    def whom(self, whoms, x, count, join, row, tokens) -> population.Whom:
        """Whom a figure counts; what its own words leave out comes from the figure that it shares a verb with."""
        whom = population.read(row, count, tokens, self.text, self.lexicon, self.places)
        following = next((c for c in self.row_counts if c.node == count.last), None)
        if count.partitive and not count.words and following is not None:
            whom = population.read(row, following, tokens, self.text, self.lexicon, self.places)
        if join.whom is not None:
            whom = population.predicate(row, join.whom, tokens, self.text, self.lexicon, self.places, whom)
        if join.form in ("head", "toll", "nominal", "label"):
            population.beside(row, count, join, tokens, self.text, self.lexicon, self.places, whom)
        return self.inherit_whom(whom, whoms, x, count, join, row)

    def inherit_whom(self, whom, whoms, x, count, join, row):
        """'34 others', '58 wounded' after '29 Chadian soldiers killed': whom the words leave out."""
        beside = next(
            (y for y in range(x - 1, -1, -1) if y in whoms and (join.part_of is not None or y not in self.row_parts)),
            None,
        )
        base = join.shared if join.shared in whoms else join.part_of if join.part_of in whoms else beside
        before = whoms[base] if base is not None else population.Whom()
        if (
            whom.population == "all"
            and not whom.stated
            and join.part_of is not None
            and count.head is None
            and join.whom is None
        ):
            whom.population = before.population
        if whom.population == "all" and not whom.stated and join.part_of is None:
            whom.population = (
                before.population
                if before.population in ("civilians", "security_forces", "combatants", "police")
                else "all"
            )
            if not count.others and count.head is None:
                whom.population = before.population
        if (
            whom.group is None
            and (not whom.stated or count.others or join.part_of is not None)
            and before.population == whom.population
        ) or (whom.group is None and join.part_of is not None):
            whom.group = before.group
        if (
            whom.group is None
            and whom.population == "security_forces"
            and len(count.words) == 1
            and self.state.recent
            and self.state.recent[-1].figure.population == "security_forces"
            and base is None
            and self.state.recent_paragraph == self.state.paragraph
        ):
            whom.group = self.state.recent[-1].figure.group
        if (
            base is not None
            and whom.group is None
            and before.group
            and before.population == whom.population
            and whom.population in ("security_forces", "police")
        ):
            whom.group = before.group
        if (
            base is not None
            and whom.group
            and whom.population == "all"
            and before.group
            and before.population in ("security_forces", "combatants", "police")
            and count.head is not None
            and row[count.head].kind == "N"
            and self.places.people_of(whom.group) == self.places.people_of(before.group.split()[0])
        ):
            whom.population = before.population
        if whom.unit == "person" and count.head is None and before.unit == "household" and join.shared is not None:
            whom.unit = before.unit
        return whom

    def metric(self, row, join, low: str, source: str | None, found=()) -> str:
        """'captured' by rebels is abducted, by a state detained."""
        if join.metric == "bodies_found" and VIOLENT.search(low):
            return "killed"
        if join.metric == "displaced" and self.leaves_country(row, join, found):
            return "refugees"
        if join.metric != "captured":
            return join.metric
        state = {
            "army",
            "troops",
            "police",
            "soldiers",
            "government",
            "military",
            "coalition",
            "security forces",
            "command",
            "ministry",
            "navy",
        }
        rebels = {
            "rebels",
            "militants",
            "gunmen",
            "armed groups",
            "group",
            "hamas",
            "insurgents",
            "guerrillas",
            "militia",
            "kidnappers",
            "fighters",
            "bandits",
            "jihadists",
            "pirates",
            "houthis",
            "taliban",
        }
        window = row[max(0, join.node - 10) : join.node] if not join.passive else row[join.node : join.node + 8]
        words = " ".join(n.low for n in window) + " " + (source or "").lower()
        if any(w in words for w in rebels):
            return "abducted"
        if any(w in words for w in state) or "prisoner" in row[join.node].low:
            return "detained"
        return "abducted"

    def leaves_country(self, row, join, found) -> bool:
        """True for flight over a border: 'fled to Chad', 'fled Ukraine', 'into neighbouring countries'."""
        if not row[join.node].low.startswith(
            ("fl", "seek", "sought", "cross", "taken refuge", "took refuge", "escap", "left")
        ):
            return False
        after = " ".join(n.low for n in row[join.node : join.node + 10])
        if re.search(
            r"\bborders?\b|\babroad\b|\bneighbou?ring (?:countr|state)|\bthe country\b|\bas refugees\b", after
        ):
            return True
        first, last = row[join.node].last, row[min(len(row) - 1, join.node + 8)].last
        near = [
            p
            for p in found
            if first <= p.first < last and p.only_country and p.lead in ("to", "into", "in", "", "for", "fled")
        ]
        if not near:
            return False
        place = near[0]
        if "refuge" in row[join.node].low:
            return True
        direct = place.first <= first + 1 and place.lead in ("", "fled")
        foreign = place.lead in ("to", "into", "in", "for") and any(c != place.country for c in self.countries[:2])
        return direct or foreign

    def place(self, row, count, join, found, counts, sayings, sentence) -> tuple[places.Place | None, str]:
        """The nearest place that the sentence, then the paragraph, then the report gives."""
        numeral = row[count.node].first
        position = numeral if join.shared is not None else row[join.node].first
        own = []
        for place in found:
            if (
                place.dateline
                or _owns_event(place, sentence.tokens)
                or (place.only_country and _is_side(place, sentence.tokens))
            ):
                continue
            if (
                place.only_country
                and place.first
                and sentence.tokens[place.first - 1].low in ("since", "after", "when", "while", "before", "as")
            ):
                continue  # 'since Israel launched ...': it acts
            speaker = any(s.first <= place.first < s.last for s in sayings)
            if speaker and not self.of_speaker(place, sentence):
                continue
            if any(place.first >= row[c.first].first and place.last <= row[c.last - 1].last for c in counts):
                continue
            a, b = (
                (place.last, min(position, numeral))
                if place.last <= min(position, numeral)
                else (max(position, numeral), place.first)
            )
            between = sentence.tokens[max(0, a) : max(a, b)]
            cost = len(between) + 8 * sum(
                1 for c in counts if c is not count and not c.refused and a <= row[c.node].first < b
            )
            cost += {
                "from": 12,
                "": 10,
                "of": 3,
                "by": 14,
                "for": 8,
                "to": 12 if join.metric not in ("refugees", "returned") else 2,
                "against": 10,
                "into": 6,
            }.get(place.lead, 0)
            possessive = place.only_country and sentence.tokens[place.last - 1].text.endswith(("'s", "’s", "s'"))
            cost += 3 * place.only_country + SPEAKER * speaker + 25 * possessive
            nodes_between = [n for n in row if a <= n.first < b]
            if place.first > numeral and _belongs_to_part(nodes_between):
                continue
            cost += 8 * sum(n.kind in ("BUT", "S") or (n.kind == "P" and n.low == "from") for n in nodes_between)
            cost += 4 * (place.last <= min(position, numeral) and place.first > 3)
            cost += 6 * sum(1 for t in between if t.text == ";")
            cost += 5 * sum(n.kind == "COMMA" for n in nodes_between) * (place.first > numeral and len(counts) > 1)
            if place.first <= 3 and place.lead and not speaker:
                cost = LEADING
            own.append((cost, place))
        own = [item for item in own if item[0] < 60]
        carried = self.state.paragraph_place
        only_speakers = carried is not None and not carried.only_country and all(cost >= SPEAKER for cost, _ in own)
        if own and not only_speakers:
            return min(own, key=lambda item: item[0])[1], "in its sentence"
        heading = self.headings[self.state.number]
        if heading is not None and heading.place is not None:
            return heading.place, "in its heading"
        low = self.text[sentence.start : sentence.end].lower()
        for noun, place in self.state.event_places.items():
            if re.search(rf"\b(?:the|that|this) (?:\w+ )?{noun}\b", low):
                return place, f"the place given for the {noun}"
        wide = WIDE.search(low) or (
            join.metric in ("killed", "injured", "displaced", "refugees", "casualties")
            and (measure.WAR_SUBJECT.search(low) or measure.LENGTH_OF_WAR.search(low))
        )
        if wide and self.main_place() is not None:
            return self.main_place(), "the country that the report is about"
        if (
            self.state.town is not None
            and self.state.town.country == (self.state.paragraph_place or self.state.town).country
            and THE_TOWN.search(low)
        ):
            return self.state.town, "'the city' named before"
        if self.state.paragraph_place is not None:
            return self.state.paragraph_place, "in its paragraph"
        earlier = self.state.event_place or self.state.place
        if earlier is not None:
            return earlier, "earlier in the report"
        return self.state.section_place or self.default_place, "what the report is about"

    def of_the_country(self, place, rule: str, when: measure.When, limit: bounds.Bound):
        """A large running total is the country's, not that of the town named before it."""
        main = self.main_place()
        total = when.measure == "cumulative" and (limit.value or limit.low or 0) >= measure.PERFECT_TOTAL
        if (
            total
            and place is not None
            and main is not None
            and main.words
            and main.country == place.country
            and place.words != main.words
        ):
            return main, "the country, for a large running total"
        return place, rule

    def own_country(self, place, rule: str, whom, source: str | None) -> places.Place | None:
        """'Israelis were injured' after a sentence about Gaza: the people's own country, where the report speaks
        of both.
        """
        if rule != "in its sentence" and source and self.places.is_country(source) and not whom.group:
            return places.Place(0, 0, None, self.places.countries_of(source)[0], "", True)
        if (
            place is None
            or rule == "in its sentence"
            or not whom.group
            or whom.population not in ("all", "civilians", "children", "women")
        ):
            return place
        home = self.places.people_of(whom.group.split()[0]) if whom.group else None
        if home and place.country and home != place.country and home in self.named_countries[:3]:
            return places.Place(0, 0, None, home, "", True)
        return place

    def of_speaker(self, place: places.Place, sentence) -> bool:
        """True for the place of a body ('the Ministry of Health in Gaza'), not where somebody spoke ('said in
        Geneva').
        """
        before = [t.low for t in sentence.tokens[max(0, place.first - 4) : place.last + 3]]
        return any(
            w in before
            for w in (
                "ministry",
                "moh",
                "authorities",
                "police",
                "hospital",
                "government",
                "governor",
                "officials",
                "health",
                "mayor",
                "governorate",
                "province",
                "command",
            )
        )

    def near_country(self, found) -> str | None:
        return next((p.country for p in found if p.country), None)

    def quote(self, sentence, row, count, join) -> tuple[int, int]:
        """The shortest stretch that holds the numeral, its noun and its trigger, at most 25 words."""
        a, b = min(count.first, join.node), max(count.last - 1, join.node)
        first, last = row[a].first, row[b].last
        if last - first > QUOTE_WORDS:
            first, last = row[count.first].first, min(row[count.first].first + QUOTE_WORDS, len(sentence.tokens))
        return sentence.tokens[first].start, sentence.tokens[last - 1].end

    def carried_source(self, row, sentence) -> str | None:
        """The speaker of the sentence before, where this one goes on in its words."""
        if self.state.open_quote:
            return self.state.source
        opens = self.text[sentence.start] in '“"«'
        if opens and self.state.quoted and not sentence.first:
            return self.state.sentence_source
        low = self.text[sentence.start : sentence.end].lower()
        if self.state.sentence_source is not None:
            opening = " ".join(low.split()[:6])
            for words in self.lexicon.small["carry_words"]:
                if opening.startswith(words) or (
                    words in ("others", "another", "other") and f" {words} " in f" {opening} "
                ):
                    return self.state.sentence_source
            counted = next((k for k, n in enumerate(row) if n.kind == "Q"), None)
            also = next((k for k, n in enumerate(row) if n.low == "also"), None)
            if counted is not None and also is not None and counted < also <= counted + 5 and counted <= 2:
                return self.state.sentence_source
        return None

    def subject_of(self, row, sentence, spoken) -> str | None:
        """Whom 'it said' or 'he said' means in the next sentence: the last speaker, else the subject of this
        sentence.
        """
        if spoken:
            return spoken[-1].words
        first = 0
        while first < len(row) and row[first].kind in ("D", "QUOTE"):
            first += 1
        last = first
        while last < len(row) and row[last].kind in ("N", "H", "OF") and last - first < 8:
            last += 1
        if (
            last == first
            or last >= len(row)
            or row[last].kind not in ("V", "A", "ED", "T")
            or not any(n.capital for n in row[first:last] if n.first > 0 or n.kind == "N")
        ):
            return None
        tokens = sentence.tokens
        return self.text[tokens[row[0].first].start : tokens[row[last - 1].last - 1].end]

    def carry(self, sentence, row, found_places, sayings, times, made, carried) -> None:
        state = self.state
        found_places = [p for p in found_places if not (p.only_country and _owns_or_fights(p, sentence.tokens))]
        sure = [
            p
            for p in found_places
            if not p.dateline
            and p.lead in places.SURE_LOCATIVE | places.ATTACKED
            and not any(s.first <= p.first < s.last for s in sayings)
        ]
        towns = [
            p
            for p in found_places
            if p.known
            and not p.only_country
            and not p.dateline
            and p.lead != "from"
            and not any(s.first <= p.first < s.last for s in sayings)
        ]
        if towns:
            state.town = towns[-1]
        if not sure:
            spoken_of = {draft.figure.place for draft in made}
            sure = [p for p in found_places if p.words in spoken_of and not p.dateline]
        if sure:
            specific = [p for p in sure if not p.only_country] or sure
            used = next((d.figure.place for d in made if d.figure.part_of is None), None)
            best = next((p for p in specific if p.words == used), None)
            if best is None and made and state.paragraph_place is not None:
                best = state.paragraph_place
            chosen = best or specific[0]
            if (
                chosen.only_country
                and state.paragraph_place is not None
                and not state.paragraph_place.only_country
                and state.paragraph_place.country != chosen.country
            ):
                chosen = state.paragraph_place
            state.paragraph_place = state.place = chosen
            if made or state.event_place is None:
                state.event_place = state.place
        for place in sure:
            noun = next(
                (
                    t.low
                    for t in reversed(sentence.tokens[max(0, place.first - 9) : place.first])
                    if t.low in timeline.EVENTS
                ),
                None,
            )
            article = noun and re.search(
                rf"\b(?:an?|another|one) (?:[\w-]+ ){{0,3}}{noun}\b", self.text[sentence.start : sentence.end].lower()
            )
            if article:
                state.event_places[noun] = place
        spoken = [s for s in sayings if s.words and s.words.lower() not in attribution.NOT_SPEAKERS]
        self.spoken += [quotations.Spoken(sentence.tokens[s.first].start, s.words) for s in spoken]
        state.sentence_source = spoken[-1].words if spoken else carried
        if sentence.tokens[-1].text == ":" and (state.sentence_source or state.source):
            self.speakers[state.number] = state.sentence_source or state.source
        if spoken:
            state.source = spoken[-1].words
        state.subject = self.subject_of(row, sentence, spoken)
        text_ = self.text[sentence.start : sentence.end]
        state.quoted = "“" in text_ or '"' in text_
        opened = text_.count("“") - text_.count("”")
        if opened > 0:
            state.open_quote = True
        elif opened < 0 or (state.open_quote and "”" in text_):
            state.open_quote = False


def _owns_or_fights(place: places.Place, tokens: list) -> bool:
    """True for a country that does not say where: "Israel's war on ...", 'the war between Israel and ...'."""
    return _is_side(place, tokens) or tokens[place.last - 1].text.endswith(("'s", "’s", "s'"))


def _is_side(place: places.Place, tokens: list) -> bool:
    """True for a country named as a side: 'war between Israel and ...', 'fighting between ...'."""
    before = {t.low for t in tokens[max(0, place.first - 3) : place.first]}
    return place.lead == "between" and bool(before & SIDES_OF)


def _owns_event(place: places.Place, tokens: list) -> bool:
    """True for the country in 'Russia's full-scale invasion': it did it, it is not where it was."""
    if not place.only_country or not tokens[place.last - 1].text.endswith(("'s", "’s", "s'")):
        return False
    after = [t.low for t in tokens[place.last : place.last + 4]]
    return any(
        w in timeline.EVENTS
        or w in measure.WAR_NOUNS
        or w in ("aggression", "bombardment", "strikes", "attacks", "airstrikes")
        for w in after
    )


def _same_breath(scene: measure.Scene, counts: list) -> bool:
    """True for the second verb of 'have killed 77 people and wounded 976': nothing but 'and' stands between."""
    join, count = scene.join, scene.count
    before = next((c for c in reversed(counts) if c.node < count.node and c.last <= join.node < count.first), None)
    if before is None:
        before = next((c for c in reversed(counts) if c.node < count.node), None)
        verb = (
            next((k for k in range(before.last, count.first) if scene.nodes[k].kind == "T"), None)
            if before is not None
            else None
        )
        bare = join.rule == "participle to its right" and join.node == count.last
        after = scene.nodes[count.last + 1 : count.last + 4]
        if verb is None or not bare or any(n.kind == "TIME" for n in after):
            return False
        return (
            all(n.kind in ("C", "R", "B", "OTH") for n in scene.nodes[verb + 1 : count.first])
            and count.first > verb + 1
        )
    if not join.rule.startswith("object of"):
        return False
    between = scene.nodes[before.last : join.node]
    return 0 < len(between) <= 3 and all(n.kind in ("C", "COMMA", "R") for n in between)


def _belongs_to_part(between: list) -> bool:
    """True when the place follows a part: 'seven injured, including two with live ammunition in Salfit'."""
    inc = next((i for i, n in enumerate(between) if n.kind == "INC"), None)
    if inc is None:
        return False
    after = between[inc + 1 :]
    return any(n.kind == "Q" for n in after[:2]) and not any(n.kind in ("COMMA", "A") for n in after)


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
