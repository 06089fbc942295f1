"""Cuts Arabic text into lines, sentences and words, and folds the ways of writing one word into one.

In:  the stored text, exactly as it is: with vowel marks, lengthening strokes, bidirectional marks, any digits.
Out: Sentences of Words; every offset counts characters of the stored text.
Assumes the logical order of letters, which is how every text is stored whatever its direction on the screen.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import yaml

from figures.lexicon import Words

LEXICON = Path(__file__).parent.parent / "lexicon" / "ar.yml"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
Meaning = str | float
"""What a phrase of the word file stands for: a class, a number, or only that it is there."""
Phrases = dict[str, list[tuple[tuple[str, ...], Meaning]]]
"""First word -> (the other words, meaning), longest first."""

LETTER = "\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u06fa-\u06ff\u0640\u064b-\u065f\u0670A-Za-z"
WORD = re.compile(
    rf"""
    (?P<clock>\d{{1,2}}:\d{{2}}(?!\d))
  | (?P<date>\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}(?!\d)|\d{{4}}-\d{{2}}-\d{{2}}(?!\d))
  | (?P<number>\d{{1,3}}(?:[,،٬.]\d{{3}})+(?!\d)|\d+(?:[.٫]\d+)?)
  | (?P<word>[{LETTER}]+)
  | (?P<mark>[^\w\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff])
    """,
    re.X,
)
"""Bidirectional and invisible marks belong to no word: they stand between words and between digits and letters."""
SENTENCE_END = {".", "!", "؟", "?", "؛"}
LONGEST_SENTENCE = 400
"""Words. A text without full stops is cut here, so that no step ever looks at more."""
BULLETS = frozenset("•*▪·●◦⭕🔴-–—")

MARKS = re.compile("[\u064b-\u065f\u0670\u0640]")
FOLDED = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ک": "ك", "ة": "ه", "ہ": "ه"}
)
CONJUNCTIONS = ("و", "ف")
PREPOSITIONS = ("ب", "ل", "ك")


def fold(word: str) -> str:
    """One spelling for the many of a word.

    >>> fold("قُتِلَ") == fold("قتل"), fold("أشـــخاص") == fold("اشخاص"), fold("التراكمى") == fold("التراكمي")
    (True, True, True)
    """
    return MARKS.sub("", word).translate(FOLDED)


@lru_cache(maxsize=50_000)
def stems(word: str) -> tuple[str, ...]:
    """A folded word and what is left of it without 'and', 'in', 'for', 'like' and 'the', the longest first."""
    found = [word]
    rests = [word]
    if word[0] in CONJUNCTIONS and len(word) > 2 and word not in _begin_like_and():
        rests.append(word[1:])
    for rest in rests:
        found.append(rest)
        bare = [rest] + [rest[1:] for letter in PREPOSITIONS if rest.startswith(letter) and len(rest) > 3]
        for form in bare:
            found.append(form)
            if form.startswith("لل") and len(form) > 4:
                found += ["ال" + form[2:], form[2:]]
            elif form.startswith("ال") and len(form) > 4:
                found.append(form[2:])
    return tuple(dict.fromkeys(found))


@cache
def _words() -> Words:
    found: Words = yaml.load(LEXICON.read_text(encoding="utf-8"), Loader=_Loader)
    return found


@cache
def _begin_like_and() -> frozenset[str]:
    """Words whose first letter is their own and no 'and' written onto them: 'one', 'ministry', 'state'."""
    return frozenset(map(fold, _words()["begin_like_and"]))


@dataclass(slots=True)
class Word:
    """A word, number or mark and where it stands."""

    text: str
    start: int
    end: int
    kind: str
    stems: tuple[str, ...]

    @property
    def joined(self) -> bool:
        """True if it begins with 'and'."""
        return len(self.stems) > 1 and self.stems[0][0] == "و" and self.stems[0][1:] in self.stems


@dataclass(slots=True)
class Sentence:
    """One sentence or one line."""

    words: list[Word]
    line: int
    heading: bool
    """True if a colon closes it: what it says holds for the lines below."""


class Lexicon:
    """The Arabic words, ready for looking up by their folded form."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.units = {fold(word): float(number) for word, number in words["units"].items()}
        self.before_ten = {fold(word): float(number) for word, number in words["before_ten"].items()}
        self.scales = {fold(word): float(number) for word, number in words["scales"].items()}
        self.fractions = {fold(word): float(number) for word, number in words["fractions"].items()}
        self.vague = self._phrases(words["vague"])
        self.bounds_before = self._classes(words["bounds_before"])
        self.bounds_after = self._classes(words["bounds_after"])
        self.triggers = self._classes(words["triggers"])
        self.months = self._classes(words["months"])
        self.strong = {
            fold(form): metric for metric, forms in words["counted"].items() for form in forms["forms"] + forms["dual"]
        }
        self.weak = {
            fold(form): metric
            for metric, forms in words["counted_weakly"].items()
            for form in forms["forms"] + forms["dual"]
        }
        duals = [
            form for table in ("counted", "counted_weakly") for forms in words[table].values() for form in forms["dual"]
        ]
        self.duals = {fold(form) for form in duals + words["person_duals"] if " " not in form}
        self.persons = {fold(form): population for population, forms in words["persons"].items() for form in forms}
        self.peoples = {fold(form): country for country, forms in words["peoples"].items() for form in forms}
        self.span_days = {fold(word): float(days) for word, days in words["span_days"].items()}
        self.places = self._classes(words["places"])
        self.days_ago = self._phrases(words["days_ago"])
        self.last_spans = self._phrases(words["last_spans"])

    def __getattr__(self, name: str) -> Phrases:
        """A plain list of the file as phrases, made when first asked for."""
        if name.startswith("_") or name not in self.words:
            raise AttributeError(name)
        table = self._phrases(dict.fromkeys(map(str, self.words[name]), True))
        setattr(self, name, table)
        return table

    def _classes(self, classes: dict[str, list[str]]) -> Phrases:
        return self._phrases({phrase: name for name, phrases in classes.items() for phrase in phrases})

    @staticmethod
    def _phrases(phrases: Mapping[str, Meaning]) -> Phrases:
        """First word -> [(other words, meaning)], longest first."""
        table: Phrases = {}
        for phrase, meaning in phrases.items():
            first, *rest = fold(str(phrase)).split() if str(phrase).strip() not in "%٪" else [phrase]
            table.setdefault(first, []).append((tuple(rest), meaning))
        for first in table:
            table[first].sort(key=lambda item: -len(item[0]))
        return table


def match(words: list[Word], i: int, table: Phrases) -> tuple[int, Meaning] | None:
    """(words taken, meaning) of the longest phrase of a table that begins at words[i]; None if none does."""
    if i >= len(words):
        return None
    best = None
    for stem in words[i].stems:
        for rest, meaning in table.get(stem, ()):
            if all(i + 1 + k < len(words) and part in words[i + 1 + k].stems for k, part in enumerate(rest)):
                if best is None or 1 + len(rest) > best[0]:
                    best = (1 + len(rest), meaning)
                break
    return best


@cache
def lexicon() -> Lexicon:
    """The Arabic lexicon; read once a process."""
    return Lexicon(_words())


def sentences(text: str) -> list[Sentence]:
    """Every sentence, a line break ending one; a label and the bare number on the next line are one sentence."""
    found: list[Sentence] = []
    for number, line in enumerate(re.finditer(r"[^\n\r]+", text)):
        words = [_word(m) for m in WORD.finditer(text, line.start(), line.end())]
        while words and words[0].text in BULLETS:
            words.pop(0)
        if not words:
            continue
        bare = all(word.kind != "word" for word in words) and any(word.kind == "number" for word in words)
        if bare and found and found[-1].line == number - 1 and found[-1].heading:
            found[-1].words += words
            found[-1].heading = False
            continue
        found += _cut(words, number)
    return found


def _word(match: re.Match[str]) -> Word:
    text = match.group()
    known = stems(fold(text) or text) if match.lastgroup == "word" else (text,)
    return Word(text, match.start(), match.end(), match.lastgroup or "mark", known)


def _cut(words: list[Word], line: int) -> list[Sentence]:
    parts: list[list[Word]] = [[]]
    for i, word in enumerate(words):
        parts[-1].append(word)
        last = i + 1 == len(words)
        ends = word.text in SENTENCE_END and not last and words[i + 1].start > word.end
        if ends or len(parts[-1]) >= LONGEST_SENTENCE:
            parts.append([])
    return [Sentence(part, line, part[-1].text in {":", "："}) for part in parts if part]
