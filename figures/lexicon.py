"""The words of a language, read from its file and made ready for fast look-up.

In:  figures/lexicon/<language>.yml.
Out: a Lexicon: what each word or phrase is (an Entry), and the small tables that the stages ask for.
Assumes the file is ours and sound; a mistake in it raises at once, in tests, not at a reader's desk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

from figures.word_forms import plurals, spread, verb_forms

FOLDER = Path(__file__).parent / "lexicon"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Words = dict[str, Any]
"""A word file as written: each section has its own shape, which the stage that reads it knows."""
Table = TypeVar("Table")


@dataclass(slots=True, frozen=True)
class Entry:
    """What a word or phrase can be."""

    kind: str
    """trigger, person, thing, or a class of small words (see `Lexicon.small`)."""
    name: str = ""
    """Metric, population or qualifier."""
    form: str = ""
    """Of a trigger: past, base, third, ing, intransitive forms with a leading 'i', state, head, nominal, toll."""
    weak: bool = False
    """A head noun that gives way to a verb ('two hostages were killed')."""


Phrase = tuple[tuple[str, ...], str, Entry]
"""The words after the first, the category, the entry."""


@dataclass(slots=True, frozen=True)
class Known:
    """What a word is wherever no phrase goes on with it."""

    kind: str
    """The kind of its node."""
    low: str
    entries: dict[str, Entry]
    capital: bool
    follow: dict[str, list[Phrase]]
    """The words with which a phrase may go on."""


class Lexicon:
    """The words of one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._kept: dict[str, Any] = {}
        self.language: str = words["language"]
        self.phrases: dict[str, list[Phrase]] = {}
        """First word -> (the other words, category, entry), longest first."""
        self._build()
        for first in self.phrases:
            self.phrases[first].sort(key=lambda item: -len(item[0]))
        self.longer: dict[str, dict[str, list[Phrase]]] = {}
        """Word -> the word after it -> the phrases that begin with both."""
        self.alone: dict[str, list[Phrase]] = {}
        """Word -> what it is by itself."""
        for first, some in self.phrases.items():
            for phrase in some:
                if phrase[0]:
                    self.longer.setdefault(first, {}).setdefault(phrase[0][0], []).append(phrase)
                else:
                    self.alone.setdefault(first, []).append(phrase)
        self.seen: dict[bool, dict[str, Known]] = {False: {}, True: {}}
        """What single words are, at the head of a sentence and within one, kept by the stage that makes nodes."""
        self.persons: dict[str, str] = {}
        for population, nouns in words["persons"].items():
            for noun in nouns:
                for form in (noun, *plurals(noun)):
                    self.persons.setdefault(form, population)
        self.households = {form for noun in words["households"] for form in (noun, *plurals(noun))}
        self.things = {form for noun in words["things"] for form in (noun, *plurals(noun))}
        self.small = {name: frozenset(map(str, words[name])) for name in SMALL}
        self.modifiers = {word: population for population, some in words["modifiers"].items() for word in some}

    def beginning(self, first: str, second: str | None) -> list[Phrase]:
        """The phrases that may stand where these two words do, longest first: of both, then of the first alone."""
        return [*self.longer.get(first, {}).get(second or "", ()), *self.alone.get(first, ())]

    def kept(self, name: str, make: Callable[[Lexicon], Table]) -> Table:
        """A table that a stage makes from the words once, and keeps here."""
        if name not in self._kept:
            self._kept[name] = make(self)
        kept: Table = self._kept[name]
        return kept

    def _add(self, phrase: str, category: str, entry: Entry) -> None:
        first, *rest = str(phrase).lower().split()
        self.phrases.setdefault(first, []).append((tuple(rest), category, entry))

    def _build(self) -> None:
        self._add_verbs("transitive", "")
        self._add_verbs("intransitive", "i")
        for metric, phrase in self._named("state"):
            self._add(phrase, "trigger", Entry("trigger", metric, "state"))
        weak = set(self.words["weak_heads"])
        for metric, noun in self._named("heads"):
            for form in {noun, *plurals(noun)}:
                self._add(form, "head", Entry("head", metric, "head", noun in weak))
        for kind in ("nominal", "toll"):
            for metric, noun in self._named(kind):
                self._add(noun, kind, Entry(kind, metric, kind))
        for qualifier, phrase in self._named("bounds"):
            self._add(phrase, "bound", Entry("bound", qualifier, "bound"))
        for name in SMALL:
            for phrase in self.words[name]:
                self._add(phrase, name, Entry(name))
        for phrase in self.words["reporting"]:
            self._add(phrase, "verbs", Entry("verbs"))
        for population, noun in self._named("persons"):
            for form in {noun, *plurals(noun)}:
                if " " in form:
                    self._add(form, "person", Entry("person", population))

    def _named(self, section: str) -> Iterator[tuple[str, str]]:
        """Each word of a section, with the metric, population or qualifier that it stands under."""
        for name, some in self.words[section].items():
            for word in some:
                yield name, word

    def _add_verbs(self, section: str, prefix: str) -> None:
        for metric, verbs in self.words[section].items():
            for forms in map(verb_forms, spread(verbs, self.words["slots"])):
                for form, name in dict(zip(forms, _names_of(forms), strict=True)).items():
                    self._add(form, "trigger", Entry("trigger", metric, prefix + name))


def _names_of(forms: list[str]) -> tuple[str, ...]:
    """What each form of a verb is: of 'take took taken' the simple past is never a participle."""
    if len(forms) == 5 and forms[2] != forms[3]:
        return ("base", "third", "simple", "participle", "ing")
    return ("base", "third", *["past"] * (len(forms) - 3), "ing")


SMALL = (
    "negations",
    "hypothetical",
    "freed",
    "denials",
    "in_need",
    "determiners",
    "of_words",
    "prepositions",
    "and_words",
    "but_words",
    "including",
    "auxiliaries",
    "believed",
    "who_words",
    "subordinators",
    "pronouns",
    "adverbs",
    "others",
    "verbs",
    "according",
    "reporting",
    "be_forms",
    "toll_any",
    "toll_verbs",
    "claim",
    "claim_objects",
    "sides",
    "armed_sides",
    "disasters",
    "conflict_words",
    "war_words",
    "source_nouns",
    "source_pronouns",
    "members",
    "put_words",
    "counting_verbs",
    "reporting_needs_that",
    "hypothetical_ok",
    "except_words",
    "relay_words",
    "carry_words",
)
"""Classes of small words: plain sets of phrases."""


@cache
def words(language: str) -> Words:
    """The word file of a language as written; read once a process."""
    found: Words = yaml.load((FOLDER / f"{language}.yml").read_text(encoding="utf-8"), Loader=_Loader)
    return found


@cache
def load(language: str) -> Lexicon:
    """The lexicon of a language whose grammar is that of the stages in this folder; made once a process."""
    return Lexicon(words(language))


def tables(name: str) -> dict[str, frozenset[str]]:
    """The sets of words of a file beside the lexicon: figures/lexicon/<name>.yml; read once a process."""
    return _tables(name)  # modules ask for them as they are imported: the compiler wants a plain function there


@cache
def _tables(name: str) -> dict[str, frozenset[str]]:
    words = yaml.load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"), Loader=_Loader)
    return {key: frozenset(map(str, some)) for key, some in words.items()}


def alternatives(name: str) -> dict[str, str]:
    """The sets of such a file as patterns have them: any of the words, the longer ones first."""
    return {key: "|".join(map(re.escape, _longest_first(some))) for key, some in tables(name).items()}


def _longest_first(words: frozenset[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern of figures/lexicon/en_patterns.yml, ready to use."""
    return re.compile("".join(_patterns()[name]))


class Cue:
    """A pattern that every figure of a sentence asks for: the sentence is searched once, and its answer kept.

    Where the file gives `signs` of the pattern, a sentence without any of them is not searched at all: looking for a
    few letters takes a tenth of the time, and most cues stand in one sentence of twenty.
    """

    def __init__(self, name: str) -> None:
        self.pattern = pattern(name)
        self.signs: tuple[str, ...] = tuple(_signs().get(name, ("",)))
        self._last: tuple[str, re.Match[str] | None] = ("", None)

    def search(self, text: str) -> re.Match[str] | None:
        """The first place where the pattern stands."""
        last = self._last
        if last[0] is not text:
            found = self.pattern.search(text) if any(sign in text for sign in self.signs) else None
            last = self._last = (text, found)
        return last[1]


@cache
def _patterns() -> dict[str, Any]:
    found: dict[str, Any] = yaml.load((FOLDER / "en_patterns.yml").read_text("utf-8"), Loader=_Loader)
    return found


def _signs() -> dict[str, list[str]]:
    """For some patterns letters of which some stand in whatever they find; a test holds the two together."""
    signs: dict[str, list[str]] = _patterns()["signs"]
    return signs


@cache
def languages() -> tuple[str, ...]:
    """The languages that can be read: those with a file."""
    return tuple(sorted(path.stem for path in FOLDER.glob("[a-z][a-z].yml")))
