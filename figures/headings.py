"""Finds the headings of lists, and says for every line of a list what its heading says of time and place.

In:  the sentences of a report with their times and numerals, its text, a way to find the places of a sentence.
Out: for each sentence the Heading that speaks for it, or None.
Assumes that a heading is a line of its own that counts nobody and stands over lines of a list: bullets, labels
('Killed: 12'), lines that begin with a number. A paragraph that ends in a colon ('... This included:') is one too, also
over lines that begin with a small letter. A heading holds until the next one or the next line of running text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from figures import lexicon
from figures.dates import Time
from figures.dates.times import OF_A_HEAD
from figures.places import Place
from figures.text import Sentence

BULLET = re.compile(r"[ \t]*(?:[•*▪●◦·‣–—-]|\d{1,2}[.)])[\ufe0f\u200b-\u200f]*[ \t]*\**")
"""What stands before a line of a list, from the line break on."""
LONGEST_BULLET = 200
"""Characters from the line break to the words of a list's line: no more are looked at, however long the line is."""
LABEL = re.compile(r"[^.:;!?\n]{2,60}[:|\t–—]\s*[<>~]?\s*\+?\d")
"""A label and a number: 'Killed: 12', 'Daraa | 14'."""
BEGINS_WITH_NUMBER = re.compile(r"[<>~+]?\d")
LONGEST_HEADING = 30
"""Words of a heading at most."""
OFFICES = lexicon.tables("en_cues")["headings_offices"]
"""Words one of which names an office in the brackets of a heading."""
TOLD = {
    "dead": "killed", "killed": "killed", "victims": "killed", "fatalities": "killed", "wounded": "injured",
    "injured": "injured", "arrested": "detained", "detained": "detained", "missing": "missing",
}  # fmt: skip
"""Words of a short heading, and what befell those whom its list counts."""
LONGEST_LABEL = 6
"""Tokens of such a heading, its colon among them."""
TOTAL = {"cumulative", "cumulatively"}
"""Words of a heading over running totals whose start it does not give."""


@dataclass(slots=True)
class Heading:
    """What a heading says."""

    sentence: int
    """Its place among the sentences; its last sentence, if it is a paragraph."""
    time: Time | None
    place: Place | None
    source: str | None = None
    """The office that it names in brackets: 'CASUALTIES (cumulative, Ministry of Health)'."""
    metric: str | None = None
    """What befell all whom the list counts: 'The dead include:'."""
    leads: bool = False
    """True for a paragraph that ends in a colon: whoever speaks in it speaks in the lines below."""


def over(sentences: list[Sentence], text: str, places: Callable[[Sentence], list[Place]]) -> list[Heading | None]:
    """The heading over each sentence."""
    found: list[Heading | None] = []
    current: Heading | None = None
    for number, sentence in enumerate(sentences):
        listed = is_list_line(sentence, text) or (current is not None and current.leads and _goes_on(sentence))
        heading = _heading(sentences, number, text, places, listed)
        if heading is not None:
            found.append(current if listed and heading.leads else None)
            current = heading
            continue
        if not listed and sentence.first and any(token.kind != "mark" for token in sentence.tokens):
            current = None
        found.append(current if listed else None)
    return found


def is_list_line(sentence: Sentence, text: str) -> bool:
    """True for a bullet, a label with its number, a line that begins with a number."""
    start = sentence.start
    line = text.rfind("\n", max(0, start - LONGEST_BULLET), start) + 1
    if (line or start <= LONGEST_BULLET) and BULLET.fullmatch(text, line, start):
        return True
    if not sentence.first:
        return False
    return any(pattern.match(text, start, sentence.end) for pattern in (LABEL, BEGINS_WITH_NUMBER))


def _heading(
    sentences: list[Sentence], number: int, text: str, places: Callable[[Sentence], list[Place]], listed: bool
) -> Heading | None:
    """The heading that a sentence is, if it is one: alone on its line, counting nobody, over a line of a list."""
    sentence = sentences[number]
    after = sentences[number + 1] if number + 1 < len(sentences) else None
    if after is None or after.paragraph == sentence.paragraph:
        return None
    if sentence.tokens[-1].text == ":" and not listed and (sentence.numerals or not sentence.first):
        return _lead_in(sentences, number, text, places)
    if not sentence.first:
        return None
    if len(sentence.tokens) > LONGEST_HEADING or all(token.kind == "mark" for token in sentence.tokens):
        return None
    if sentence.numerals or not is_list_line(after, text):
        return None
    colon = sentence.tokens[-1].text == ":"
    if listed and not colon:
        return None
    metric = _told(sentence) if colon else None
    office = _office_in_brackets(sentence, text)
    return Heading(number, _time(sentence), next(iter(places(sentence)), None), office, metric)


def _told(sentence: Sentence) -> str | None:
    """What 'The dead include:' and 'Those wounded:' say of every line below; a longer one tells of other things."""
    if len(sentence.tokens) > LONGEST_LABEL or any(token.low in ("no", "not", "none") for token in sentence.tokens):
        return None
    return next((TOLD[token.low] for token in sentence.tokens if token.low in TOLD), None)


def _office_in_brackets(sentence: Sentence, text: str) -> str | None:
    """The office that the brackets of a heading name, if they name one."""
    inside = re.search(r"\(([^()]+)\)", text[sentence.start : sentence.end])
    for part in inside[1].split(",") if inside else ():
        name = re.sub(r"^\s*[Ss]ource:?\s*", "", part).strip()
        if OFFICES & {word.lower() for word in name.split()} and name[:1].isupper():
            return name
    return None


def _lead_in(
    sentences: list[Sentence], number: int, text: str, places: Callable[[Sentence], list[Place]]
) -> Heading | None:
    """A paragraph that ends in a colon: the time and place that it gave last."""
    after = sentences[number + 1]
    if not (is_list_line(after, text) or _goes_on(after)):
        return None
    start = number
    while start and sentences[start - 1].paragraph == sentences[number].paragraph:
        start -= 1
    paragraph = sentences[start : number + 1]
    time = next((time for sentence in reversed(paragraph) if (time := _stated(sentence))), None)
    place = next((found[0] for sentence in reversed(paragraph) if (found := places(sentence))), None)
    return Heading(number, time, place, leads=True)


def _stated(sentence: Sentence) -> Time | None:
    """The first time of a sentence to the day that no bracket holds: '(1994-1996)' and 'in 1992' only name wars."""
    for time in sentence.times:
        bracket = time.first and sentence.tokens[time.first - 1].text == "("
        to_the_day = time.kind in ("since", "rolling") or len(time.end or "") == 10
        if time.kind in OF_A_HEAD and to_the_day and not bracket:
            return replace(time, first=0, last=0)
    return None


def _goes_on(sentence: Sentence) -> bool:
    """True for a line that begins in the middle of a sentence: 'a total of 40 killed'."""
    return sentence.first and sentence.tokens[0].kind == "word" and sentence.tokens[0].text[:1].islower()


def _time(sentence: Sentence) -> Time | None:
    """The time of a heading; 'since the ceasefire (11 October)' starts on the day in the bracket."""
    times = [replace(time, first=0, last=0) for time in sentence.times if time.kind in OF_A_HEAD]
    since = next((time for time in times if time.kind == "since"), None)
    if since is None and not times and any(token.low in TOTAL for token in sentence.tokens):
        return Time(0, 0, "since", None, None)
    if since is None:
        return next(iter(times), None)
    day = next((time for time in times if time.kind == "day"), None)
    return replace(since, start=day.start) if since.start is None and day is not None else since
