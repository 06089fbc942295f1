"""Set the clock to a past day: which figures could be known, and which this store held.

In:  Figures, `asof` (a day), `recorded` (a day or a date-time).
Out: the figures that enter lines and findings at that moment.

`asof` keeps what was public: known_from <= T < known_until. `recorded` keeps what this store held at T. What a
reviewer rejected never enters. A figure whose day of publication nobody knows enters only when no clock is set.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from records import Figure
from series import days

OUT = {"rejected", "withdrawn"}
"""Reviews after which a figure no longer enters a line; it stays in the store with who, when and why."""


def entering(figures: Iterable[Figure], asof: str | None = None, recorded: str | None = None) -> Iterator[Figure]:
    """The figures that enter, in the order given."""
    for figure in figures:
        if figure.review in OUT:
            continue
        if asof is not None and not was_public(figure, asof):
            continue
        if recorded is not None and not (figure.recorded and figure.recorded[: len(recorded)] <= recorded):
            continue
        yield figure


def was_public(figure: Figure, asof: str) -> bool:
    """Whether this value was public, and not yet replaced, at the end of the day.

    >>> was_public(Figure(published="2024-05-01"), "2024-04-30")
    False
    """
    known_from = figure.known_from or figure.published
    if known_from is None:
        return False
    if len(known_from) < len(asof):
        known_from = days.iso(days.last(known_from))  # "in May" was surely known only when May was over
    if known_from[: len(asof)] > asof:
        return False
    return figure.known_until is None or figure.known_until[: len(asof)] > asof
