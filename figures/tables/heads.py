"""Says what the head of a column, a heading over a list or the label of a row means.

In:  the words of a head or label.
Out: the metric that it counts, whether its rows are places, the place or month that a row names, the time it states.
Assumes heads are short: the first word that names something that happens to people decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from figures import dates, lexicon, text
from figures.dates import Time
from figures.dates.times import OF_A_HEAD, YEAR
from figures.gazetteer import Gazetteer
from figures.lexicon import Lexicon
from figures.terms import METRICS
from records import Metric, Unit

BY = re.compile(r"\b(?:by|per) (?:\w+ ){0,2}?(?P<what>\w+)", re.I)
PLACE_WORDS = lexicon.tables("en_cues")["tables_place_words"]
"""What a list 'by ...' names in its rows, when its rows are places."""
TOTALS = {"total", "grand total", "sum", "all", "overall", "subtotal"}
KINDS = ("trigger", "head", "toll", "nominal")
"""Classes of the lexicon that tell what happened to people."""


class Heads:
    """Reads heads and labels with the words of one language."""

    def __init__(self, lexicon: Lexicon, gazetteer: Gazetteer, published: date | None) -> None:
        self.lexicon = lexicon
        self.gazetteer = gazetteer
        self.published = published

    def metric(self, words: str, kinds: tuple[str, ...] = KINDS) -> Metric | None:
        """What a column's head or a heading counts, by its first word of one of those kinds."""
        tokens = text.tokens(words, 0, len(words))
        if tokens and tokens[0].low in self.lexicon.things:
            return None
        for i in range(len(tokens)):
            for rest, category, entry in self.lexicon.phrases.get(tokens[i].low, ()):
                if category not in kinds or entry.name not in METRICS:
                    continue
                if all(i + 1 + k < len(tokens) and tokens[i + 1 + k].low == word for k, word in enumerate(rest)):
                    return METRICS[entry.name]
        return None

    def whom(self, words: list[str]) -> str | None:
        """The population that the words of a head or cell name, None for people in general."""
        for word in words:
            population = self.lexicon.modifiers.get(word) or self.lexicon.persons.get(word)
            if population not in (None, "all"):
                return population
        return None

    def group(self, words: str) -> str | None:
        """The nationality that a head begins with: 'Syrian refugees by country'."""
        named = words.strip(" *•-–").split()[:2]
        return next((w for w in named if w[:1].isupper() and self.gazetteer.people_of(w.lower())), None)

    def unit(self, words: list[str]) -> Unit | None:
        """'household' or 'person' if words name what one of the number is."""
        for word in words:
            if word in self.lexicon.households:
                return "household"
            if word in self.lexicon.persons:
                return "person"
        return None

    def rows_are_places(self, words: str) -> bool:
        """True if a head says that its rows are places."""
        what = BY.search(words)
        low = {word.strip(":,").lower() for word in (words[what.start() :] if what else words).split()[:6]}
        return bool(low & PLACE_WORDS) or any(w[:-1] in PLACE_WORDS for w in low if w.endswith("s"))

    def place(self, label: str, named: bool) -> tuple[str, str | None] | None:
        """The place that a row names, if its list is one of places or the gazetteer knows it."""
        name = label.strip(" *•-–:")
        if name.lower() in TOTALS or not name[:1].isupper():
            return None
        countries = self.gazetteer.countries_of(name)
        return (name, countries[0] if countries else None) if named or countries else None

    def place_in(self, words: str) -> tuple[str, str | None] | None:
        """The first place that a heading names: 'Mindanao' in 'Central Mindanao Displacement'."""
        tokens = text.tokens(words, 0, len(words))
        for i, token in enumerate(tokens):
            for length in (3, 2, 1):
                name = words[token.start : tokens[min(i + length, len(tokens)) - 1].end]
                if token.text[:1].isupper() and self.gazetteer.by_hand(name):
                    return name, self.gazetteer.countries_of(name)[0]
        return None

    def month(self, label: str, title: str) -> Time | None:
        """'Feb' under 'Monthly toll 2007'."""
        year = YEAR.search(title)
        words = f"{label.strip()} {year[0]}" if year else label.strip()
        return next((t for t in self.times(words) if t.kind == "month"), None) if len(label.split()) == 1 else None

    def time(self, words: str) -> Time | None:
        """The time that a head states; a year by itself counts."""
        found = next((t for t in self.times(words) if t.kind in OF_A_HEAD), None)
        year = YEAR.search(words)
        return found or (Time(0, 0, "year", year[0], year[0]) if year else None)

    def times(self, words: str) -> Iterator[Time]:
        """Every time of a head."""
        yield from dates.find(text.tokens(words, 0, len(words)), self.lexicon, self.published)
