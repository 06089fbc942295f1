"""Reads what a sentence says about its numbers together: the spot of an event, complete lists, percentages, overlap.

In:  the Drafts of a report, in the order of its text; the text.
Out: the same Drafts; `spot`, `role`, `part_of`, `percentage`, `percentage_word`, `overlap` where the words give them.

A list is complete when it follows a colon or "of whom", has two members or more, and nothing says "including". A
percentage belongs to the figure before it and is of the figure after it. Said fields only; what is there already stays.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from figures.drafts import Draft
from records import changed

SPOTS = re.compile(
    r"\b(hospital|clinic|school|university|kindergarten|church|mosque|synagogue|temple|market|station|theat(?:re|er)|camp|"
    r"convoy|shelter|hotel|prison|airport|bridge|train|ferry|ship|boat|festival|wedding|funeral|checkpoint|mall|factory|"
    r"refinery|dam|stadium|embassy|barracks|bakery|caf[eé]|restaurant|orphanage|museum|apartment (?:block|building)|"
    r"queue|parade|border crossing)s?\b",
    re.IGNORECASE,
)
"""Kinds of spots that tell one event from another in one town."""
_SMALL_SPOTS = re.compile(SPOTS.pattern)
_SENTENCE_END = re.compile(r"[.!?\n](?:(?<=\n)\n*|(?<!\n)[\"'”’)]*\s+(?=[\"'“‘(]*[A-Z0-9À-Þ]))")
# These are looked for in small letters, which is several times as fast as to leave the case to the pattern.
_OPEN_LIST = re.compile(r"\b(?:includ\w+|among (?:them|those|whom)|at least \w+ of|mostly|some of)\b")
_WHOLE_THEN_LIST = re.compile(r":|—| – |\bof (?:whom|them|these|which)\b")
_PERCENT = re.compile(r"\b(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent\b|percent\b)\s*((?:[a-z]+ ?){0,2})", re.IGNORECASE)
_ALL_CAUSES = re.compile(
    r"\b(?:all causes|direct(?:ly)? (?:and|or) indirect(?:ly)?|(?:violence|fighting)\b[^.;]{0,40}\b(?:hunger|disease))"
)
_VIOLENCE = re.compile(r"\b(?:died of violence|by violence|violent deaths?|violent death)\b")
_CAUSE_SIGNS = ("violen", "all causes", "direct", "fighting")
"""One of these stands in every sentence that tells causes apart; the others are not searched."""
_OVERLAP = re.compile(r"\b(?:displaced twice|counted twice|double.count\w*|more than once|overlap\w*|in both groups)\b")


SHORTEST_LIST = 3
"""Figures: a whole and two parts."""


def complete(drafts: list[Draft], text: str) -> list[Draft]:
    """The drafts with what their sentences say about them together."""
    drafts = sorted(drafts, key=lambda draft: draft.figure.numeral_start)
    starts = [draft.figure.numeral_start for draft in drafts]
    for start, end in _sentences(text):
        here = drafts[bisect_left(starts, start) : bisect_left(starts, end)]
        if here:
            low = text[start:end].lower()
            _spot(here, low)
            _cause(here, low)
            _list(here, text, low)
            _percentage(here, text, end)
            _overlap(here, low)
    return drafts


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    cuts = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    yield from ((a, b) for a, b in pairwise(cuts) if b > a)


def _spot(here: list[Draft], low: str) -> None:
    """One kind of spot in the sentence is the incidents'; several could be anybody's."""
    incidents = [draft for draft in here if draft.figure.measure == "incident"]
    found = set(_SMALL_SPOTS.findall(low)) if incidents else set()
    if len(found) == 1:
        spot = found.pop()
        for draft in incidents:
            draft.figure = changed(draft.figure, spot=spot)


def _cause(here: list[Draft], low: str) -> None:
    """A sentence that tells causes apart does so for all its deaths; "killed in a strike" tells nothing apart.

    A count of direct deaths is a scope: set against a count that names no scope, it would never be compared.
    """
    deaths = [draft for draft in here if draft.figure.metric == "killed" or draft.figure.causation == "direct"]
    if not deaths:
        return
    told = any(sign in low for sign in _CAUSE_SIGNS)
    everything, violence = told and _ALL_CAUSES.search(low), told and _VIOLENCE.search(low)
    for draft in deaths:
        if draft.figure.metric == "killed" and (everything or violence):
            draft.figure = changed(draft.figure, causation="all" if everything else "direct")
        elif draft.figure.causation == "direct":
            draft.figure = changed(draft.figure, causation="unstated")


def _list(here: list[Draft], text: str, low: str) -> None:
    """A whole, then its parts: all members become parts, of a complete list where the words leave none out."""
    if len(here) < SHORTEST_LIST or _OPEN_LIST.search(low):
        return
    whole, parts = here[0], here[1:]
    between = text[whole.figure.numeral_end : parts[0].figure.numeral_start]
    if not _WHOLE_THEN_LIST.search(between.lower()):
        return
    alike = all((d.figure.metric, d.figure.unit) == (whole.figure.metric, whole.figure.unit) for d in parts)
    if alike and all(d.figure.part_of in (None, whole.figure.figure_id) for d in parts):
        whole.figure = changed(whole.figure, role="whole")
        for draft in parts:
            draft.figure = changed(draft.figure, role="complete_part", part_of=whole.figure.figure_id)


def _percentage(here: list[Draft], text: str, end: int) -> None:
    for top, base in pairwise(here):
        if top.figure.metric != base.figure.metric or top.figure.percentage is not None:
            continue
        found = _PERCENT.search(text, top.figure.numeral_end, base.figure.numeral_start)
        if found:
            top.figure = changed(
                top.figure,
                percentage=float(found.group(1)),
                percentage_word=found.group(2).split()[0] if found.group(2).split() else None,
                part_of=top.figure.part_of or base.figure.figure_id,
            )


def _overlap(here: list[Draft], low: str) -> None:
    if len(here) > 1 and _OVERLAP.search(low):
        whole = max(here, key=lambda d: d.figure.value or 0.0)
        for draft in here:
            if draft is not whole and draft.figure.metric == whole.figure.metric:
                draft.figure = changed(
                    draft.figure,
                    overlap=True,
                    role="part",
                    part_of=draft.figure.part_of or whole.figure.figure_id,
                )
