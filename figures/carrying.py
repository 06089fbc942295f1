"""Carries speakers, places and towns from sentence to sentence.

In:  what a sentence named and stated.
Out: the State for the next one. Mixed into the reader of a report.
Assumes a pronoun means the last speaker, else the subject of the sentence before; a source is carried on only where the
words or an open quotation do so.
"""

from __future__ import annotations

import re

from figures import quotations
from figures.attribution.names import NOT_SPEAKERS
from figures.places.words import ATTACKED, SURE_LOCATIVE
from figures.timeline.events import EVENTS
from figures.whereabouts import owns_or_fights


class Carrying:
    """What goes on to the next sentence."""

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
        named = found_places
        found_places = [p for p in found_places if not (p.only_country and owns_or_fights(p, sentence.tokens))]
        sure = [
            p
            for p in found_places
            if not p.dateline
            and p.lead in SURE_LOCATIVE | ATTACKED
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
            sure = [p for p in named if p.words in spoken_of and not p.dateline]
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
                (t.low for t in reversed(sentence.tokens[max(0, place.first - 9) : place.first]) if t.low in EVENTS),
                None,
            )
            article = noun and re.search(
                rf"\b(?:an?|another|one) (?:[\w-]+ ){{0,3}}{noun}\b", self.text[sentence.start : sentence.end].lower()
            )
            if article:
                state.event_places[noun] = place
        spoken = [s for s in sayings if s.words and s.words.lower() not in NOT_SPEAKERS]
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
        if text_.count('"') % 2:
            led = state.led and text_.startswith('"')
            state.open_quote = not state.open_quote and (led or re.search(r':\s*"', text_) is not None)
        state.led = bool(spoken) and sentence.tokens[-1].text == ":"
