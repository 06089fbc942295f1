"""Several countries that one number is counted in: 'fled to Chad, Niger and Cameroon', 'killed in Iraq and Syria'.

In:  a Passage, one counted phrase of it, the place nearest to it.
Out: one Place with the words of the whole list and no country of its own; None where there is no such list.
Assumes that countries side by side share the number unless another number stands between them ('to Chad and 300 to
Niger'), and that a list behind 'from' or 'fled fighting in' is where people came from.
"""

from __future__ import annotations

from dataclasses import replace

from figures.passage import Passage
from figures.phrases import Count
from figures.places import Place
from figures.places.words import FLED_FROM, FLEEING, LEAVING
from figures.text import Token

BETWEEN = {",", "and", "or", "the", "neighbouring", "neighboring", "nearby", "(", ")"}
"""What stands between two countries of a list."""
WHERE = ("in", "across", "throughout", "inside", "to", "into")
"""What leads to where people were, or to where they went."""
BEFORE = 8
"""Tokens in which the verb of fleeing stands before 'for X and Y' or 'fighting in X and Y'."""


def hosts(passage: Passage, count: Count) -> Place | None:
    """The countries that took in those who fled, or the one that they fled 'for', told behind their number."""
    numeral = passage.row[count.node].first
    behind = [passage.row[c.node].first for c in passage.counts if not c.refused]
    until = min((k for k in behind if k > numeral), default=len(passage.sentence.tokens))
    for place in passage.places:
        if numeral < place.first < until and place.only_country:
            together = lands_together(place, passage)
            if together is not None or (place.lead == "for" and _leads(place, passage.sentence.tokens)):
                return together or place
    return None


def lands_together(place: Place, passage: Passage) -> Place | None:
    """The list of countries that a place stands in, as one place."""
    if not place.only_country:
        return None
    tokens, run = passage.sentence.tokens, _run(place, passage)
    if len({land.country for land in run}) < 2 or not _leads(run[0], tokens):
        return None
    first, last = run[0].first, run[-1].last
    if any(first <= passage.row[c.node].first < last for c in passage.counts):
        return None
    words = passage.words[tokens[first].start - passage.sentence.start : tokens[last - 1].end - passage.sentence.start]
    return replace(run[0], last=last, words=words, country=None)


def _run(place: Place, passage: Passage) -> list[Place]:
    """The countries that stand side by side with a place, itself among them."""
    run: list[Place] = []
    for land in passage.places:
        goes_on = bool(run) and land.only_country and _beside(run[-1], land, passage.sentence.tokens)
        if not goes_on and place in run:
            return run
        run = [*run, land] if goes_on else [land]
    return run if place in run else [place]


def _beside(before: Place, after: Place, tokens: list[Token]) -> bool:
    """True for Y in 'X, Y', 'X and the Y', 'X (ABC), Y'."""
    gap = tokens[before.last : after.first]
    return bool(gap) and all(t.low in BETWEEN or t.text.isupper() for t in gap)


def _leads(place: Place, tokens: list[Token]) -> bool:
    """True where the words before a list say that people were in it or went to it."""
    before = {t.low for t in tokens[max(0, place.first - BEFORE) : place.first]}
    fled = not LEAVING.isdisjoint(before) or not FLEEING.isdisjoint(before)
    if place.lead == "for":
        return fled
    return place.lead in WHERE and not (place.lead == "in" and fled and not FLED_FROM.isdisjoint(before))
