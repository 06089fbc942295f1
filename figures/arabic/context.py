"""Says where an Arabic count happened and who stated it.

In:  the words of a sentence, where its numerals stand.
Out: the source of a sentence; the place of each numeral, with its country.
Assumes that a place follows a preposition and that a name the lexicon does not know is a place only after a noun of
place ('village', 'district'): ordinary Arabic words are names of towns too.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.arabic.numbers import BoundNumeral
from figures.arabic.script import Lexicon, Word, match

LONGEST_SOURCE = 9
"""Words of a source; a longer run of words is a sentence whose end was missed."""


@dataclass(slots=True)
class Place:
    """A place that a sentence names: words[first:last]."""

    first: int
    last: int
    name: str
    country: str | None


@dataclass(slots=True)
class Source:
    """Whom a sentence names as speaking: words[first:last]; no name for 'it added'."""

    first: int
    last: int
    name: str | None


def _text(text: str, words: list[Word], first: int, last: int) -> str:
    return text[words[first].start : words[last - 1].end]


def places(text: str, words: list[Word], lexicon: Lexicon) -> list[Place]:
    """The places of a sentence, in order."""
    found: list[Place] = []
    i = 0
    while i < len(words):
        place = _place(text, words, i, lexicon)
        if place is not None:
            found.append(place)
        i = place.last if place else i + 1
    return found


def _place(text: str, words: list[Word], i: int, lexicon: Lexicon) -> Place | None:
    if words[i].kind != "word" or not _led(words, i, lexicon):
        return None
    known = match(words, i, lexicon.places)
    if known:
        return Place(
            i, i + known[0], _bare(_text(text, words, i, i + known[0]), words[i], lexicon), str(known[1]) or None
        )
    if (
        any(stem in lexicon.place_kinds for stem in words[i].stems)
        and i + 1 < len(words)
        and words[i + 1].kind == "word"
    ):
        inner = match(words, i + 1, lexicon.places)
        last = i + 1 + (inner[0] if inner else 1)
        return Place(
            i, last, _bare(_text(text, words, i, last), words[i], lexicon), (str(inner[1]) or None) if inner else None
        )
    return None


def _led(words: list[Word], i: int, lexicon: Lexicon) -> bool:
    """True if a preposition (or a bracket, a dash, the sentence's beginning) leads to words[i]."""
    if (
        i == 0
        or words[i - 1].kind == "mark"
        or (
            words[i].stems[0][:1] in ("ب", "ل")
            and (len(words[i].stems) > 1 or words[i].stems[0] in lexicon.place_kinds)
        )
    ):
        return True
    before = words[i - 1].stems[0]
    return before in lexicon.place_prepositions or any(
        stem in ("مستشفيات", "اهالي", "سكان", "تستضيف", "يستضيف") for stem in words[i - 1].stems
    )


def _bare(name: str, word: Word, lexicon: Lexicon) -> str:
    """A name without the preposition written onto it: 'ببغداد' -> 'بغداد'."""
    known = next((stem for stem in word.stems if stem in lexicon.places or stem in lexicon.place_kinds), word.stems[0])
    return (
        name[len(word.stems[0]) - len(known) :]
        if word.stems[0].endswith(known) and len(word.text) == len(word.stems[0])
        else name
    )


def source(text: str, words: list[Word], lexicon: Lexicon) -> Source | None:
    """Who is said to say what a sentence says."""
    for i in range(len(words)):
        if hit := match(words, i, lexicon.according):
            return _named(text, words, i, i + hit[0], lexicon)
    for i in range(len(words)):
        if match(words, i, lexicon.saying) and not match(words, i, lexicon.triggers):
            found = _named(text, words, i, i + 1, lexicon)
            if found is not None:
                return found
    return _before_colon(text, words, lexicon)


def _before_colon(text: str, words: list[Word], lexicon: Lexicon) -> Source | None:
    """'الدفاع المدني: 7 شهداء ...': a headline that names who says it first."""
    colon = next((i for i, word in enumerate(words[:LONGEST_SOURCE]) if word.text == ":"), None)
    if not colon or colon + 1 == len(words):
        return None
    for i in range(colon):
        counted = any(stem in lexicon.strong or stem in lexicon.weak for stem in words[i].stems)
        if (
            words[i].kind != "word"
            or counted
            or match(words, i, lexicon.triggers)
            or match(words, i, lexicon.toll_words)
        ):
            return None
        if match(words, i, lexicon.since) or match(words, i, lexicon.past_words) or match(words, i, lexicon.months):
            return None
    return None if match(words, 0, lexicon.places) else Source(0, colon, _text(text, words, 0, colon))


def _named(text: str, words: list[Word], at: int, first: int, lexicon: Lexicon) -> Source | None:
    """The name after a word of saying, up to 'that', a comma, a number or what happened."""
    last = first
    while last < len(words) and last - first < LONGEST_SOURCE and words[last].kind == "word":
        if (
            match(words, last, lexicon.source_ends)
            or match(words, last, lexicon.triggers)
            or match(words, last, lexicon.weekdays)
        ):
            break
        last += 1
    if last == first:
        return Source(at, first, None)
    name = _text(text, words, first, last)
    stems = words[first].stems
    if stems[0].startswith("لل") and name.startswith("لل"):  # 'according to the United Nations' is written as one word
        name = "ال" + name[2:]
    elif stems[0].startswith("ل") and stems[0] not in ("لجنه", "لواء") and name.startswith("ل"):
        name = name[1:]
    return Source(at, last, name)


def nearest(
    found: list[Place], numeral: BoundNumeral, numerals: list[BoundNumeral], spoken: Source | None
) -> Place | None:
    """The place of a numeral: the first after it and before the next number's own, else the last before it."""
    outside = [p for p in found if spoken is None or not spoken.first <= p.first < spoken.last]
    after = [p for p in outside if p.first >= numeral.last]
    before = [p for p in outside if p.last <= numeral.begins]
    if after:
        between = [n for n in numerals if numeral.last <= n.first < after[0].first]
        if not between or not before:
            return after[0]
    return before[-1] if before else (found[-1] if found and not outside else None)
