"""Chooses where a figure's people were: the sentence's place, else the paragraph's, the section's, the report's.

In:  the places that a sentence names, what was carried from the sentences before.
Out: a Place and the rule that chose it. Mixed into the reader of a report, whose state it uses.
Assumes the nearest place in the clause is the right one; a country that acts ('Israel's war on ...') is no place.
"""

from __future__ import annotations

import re

from figures import (
    bounds,
    countries,
    gazetteer,
    lexicon,
    measures,
    places,
    text,
)
from figures.measures.setting import WAR_NOUNS, WAR_SUBJECT
from figures.measures.totals import LENGTH_OF_WAR, PERFECT_TOTAL
from figures.places.words import SURE_LOCATIVE
from figures.timeline.events import EVENTS

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
THE_TOWN = re.compile(r"\bthe (?:[\w-]+ ){0,2}?(?:city|town|village|camp|port|capital)\b(?!'s)")
"""'a strike on a tower in the eastern city': the town named before."""


class Whereabouts:
    """Where a figure is placed."""

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
        return [p for p in found if not p.dateline and not (p.only_country and owns_or_fights(p, sentence.tokens))]

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
                and not (p.only_country and owns_or_fights(p, tokens))
            ]
            found = [p for p in found if p.lead not in ("into", "to", "from")] or found
            best = [p for p in found if p.lead in SURE_LOCATIVE] or found
            if best:
                return best[0]
        return datelines[0] if datelines else None

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
            cost += 3 * place.only_country + SPEAKER * speaker + 25 * (possessive and not speaker)
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
        if self.beside_place is not None:
            return self.beside_place, "the place of the figure beside it"
        low = self.text[sentence.start : sentence.end].lower()
        for noun, place in self.state.event_places.items():
            if re.search(rf"\b(?:the|that|this) (?:\w+ )?{noun}\b", low):
                return place, f"the place given for the {noun}"
        wide = WIDE.search(low) or (
            join.metric in ("killed", "injured", "displaced", "refugees", "casualties")
            and (WAR_SUBJECT.search(low) or LENGTH_OF_WAR.search(low))
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

    def of_the_country(self, place, rule: str, when: measures.When, limit: bounds.Bound):
        """A large running total is the country's, not that of the town named before it."""
        main = self.main_place()
        total = when.measure == "cumulative" and (limit.value or limit.low or 0) >= PERFECT_TOTAL
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


def owns_or_fights(place: places.Place, tokens: list) -> bool:
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
        w in EVENTS or w in WAR_NOUNS or w in ("aggression", "bombardment", "strikes", "attacks", "airstrikes")
        for w in after
    )


def _belongs_to_part(between: list) -> bool:
    """True when the place follows a part: 'seven injured, including two with live ammunition in Salfit'."""
    inc = next((i for i, n in enumerate(between) if n.kind == "INC"), None)
    if inc is None:
        return False
    after = between[inc + 1 :]
    return any(n.kind == "Q" for n in after[:2]) and not any(n.kind in ("COMMA", "A") for n in after)
