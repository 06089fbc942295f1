"""Figures that point at another one: 'Of those, 45 were children', 'a previously reported 85', 'the figure of 262,704'.

In:  the figures made so far.
Out: what the pointing figure takes from the other; the older number noted on the newer figure.
"""

from __future__ import annotations

from dataclasses import replace

from figures.measures import When
from figures.passage import Passage
from figures.places import Place
from figures.story import Story
from records import Metric


def from_before(
    story: Story, value: float | None, place: Place | None, source: str | None
) -> tuple[Metric, When, Place | None, str | None]:
    """What 'Of those, 45 were children' takes from the figure of the sentence before, 'the figure of 262,704' from
    its like.
    """
    like = next(
        (d for d in story.out.drafts if value is not None and d.figure.value == value),
        None,
    )
    if like is not None:
        source = like.figure.source
    figure = (like or story.state.recent[0]).figure
    days = When(
        figure.measure,
        figure.date_start,
        figure.date_end,
        figure.date_inferred,
        "the figure of the sentence before",
    )
    if figure.place is not None:
        place = Place(0, 0, figure.place, figure.country, "", True)
    return figure.metric, days, place, source or figure.source


def note_replaced(passage: Passage) -> None:
    """Notes on the newer figure the older one that it replaces: 'a previously reported 85'."""
    for x, draft in passage.made.items():
        join = passage.bound[x]
        if join is None or not join.older or join.shared is None:
            continue
        newer = passage.made.get(join.shared)
        if newer is not None:
            newer.figure = replace(newer.figure, previous=draft.figure.value)
