"""Reads the noun that an Arabic number counts, and who its people are.

In:  the words of a sentence, a numeral, the word at which the next clause begins.
Out: Noun: whether it states what happened, the population, the group, the country, the unit.
Assumes that an adjective after the noun describes its people: 'soldiers', then 'Lebanese'.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.arabic.numbers import BoundNumeral
from figures.arabic.script import Lexicon, Word, match


@dataclass(slots=True)
class Noun:
    """What the words after (or around) a number say it counts."""

    kind: str
    """strong: the metric is in the noun; weak: a verb may overrule it; person; household; none; thing."""
    last: int
    metric: str | None = None
    population: str = "all"
    group: str | None = None
    country: str | None = None
    household: bool = False


def noun_of(words: list[Word], numeral: BoundNumeral, stop: int, lexicon: Lexicon) -> Noun:
    """The noun that a number counts: after it, or for 'one' and 'two' before it."""
    i = numeral.first if numeral.dual else numeral.last
    if not numeral.dual and i < stop and "من" in words[i].stems[:1]:  # '5 من جنوده'
        i += 1
    noun = _read_noun(words, i, lexicon) if i < stop and words[i].kind == "word" else None
    if noun is None and numeral.first and words[numeral.first - 1].kind == "word":
        before = _read_noun(words, numeral.first - 1, lexicon)
        if numeral.value == 1.0 and numeral.first > 1 and words[numeral.first - 2].stems[0] in ("من", "في"):
            return Noun("thing", numeral.last)  # 'من عائلة واحدة'
        if (
            before is not None
            and numeral.value in (1.0, 2.0)
            and before.kind != "thing"
            and not plural_label(words, numeral.first - 1, lexicon)
        ):
            before.last = numeral.last
            return _described(words, before, stop, lexicon)
    if noun is None:
        unknown = (
            i < stop
            and words[i].kind == "word"
            and not words[i].joined
            and not match(words, i, lexicon.place_prepositions)
        )
        return Noun("unknown" if unknown else "none", min(i + 1, stop) if unknown else i)
    if any(stem in lexicon.others for stem in words[i].stems):
        noun.kind = "others"
    return _described(words, noun, stop, lexicon)


def _read_noun(words: list[Word], i: int, lexicon: Lexicon) -> Noun | None:
    for stem in words[i].stems:
        if stem in lexicon.not_people:
            return Noun("thing", i + 1)
        if stem in lexicon.strong:
            return Noun("strong", i + 1, metric=lexicon.strong[stem])
        if stem in lexicon.weak:
            return Noun("weak", i + 1, metric=lexicon.weak[stem])
        if stem in lexicon.households:
            return Noun("household", i + 1, household=True)
        if stem in lexicon.persons:
            population = lexicon.persons[stem]
            return Noun(
                "person", i + 1, population=population + words[i].text if population == "other:" else population
            )
        if stem in lexicon.peoples:
            return Noun("person", i + 1, group=words[i].text, country=lexicon.peoples[stem])
    return None


def _described(words: list[Word], noun: Noun, stop: int, lexicon: Lexicon) -> Noun:
    """Adds what an adjective after the noun says: 'لاجئ سوري', 'شهداء من الأطفال'."""
    if noun.kind in ("household", "person") and noun.last < stop:  # 'عائلة نازحة', 'شخص مفقود'
        state = next((lexicon.weak.get(s) or lexicon.strong.get(s) for s in words[noun.last].stems[:1]), None)
        if state is not None:
            noun.kind, noun.metric, noun.last = "weak", state, noun.last + 1
    for i in range(noun.last, min(noun.last + 3, stop)):
        if words[i].kind != "word" or words[i].joined:
            break
        for stem in words[i].stems:
            if stem in lexicon.peoples and noun.group is None:
                noun.group, noun.country = words[i].text, lexicon.peoples[stem]
            if (
                stem in lexicon.persons
                and words[i].stems[0] != stem
                and "من" in words[i - 1].stems[:1]
                and noun.population == "all"
            ):
                noun.population = lexicon.persons[stem]
    return noun


def plural_label(words: list[Word], i: int, lexicon: Lexicon) -> bool:
    """True for the noun of a label ('number of martyrs: 2'), where the number counts it though it stands before."""
    return i > 0 and bool(match(words, i - 1, lexicon.toll_words))
