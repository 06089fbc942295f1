"""Say what each claimant and publisher has on file: of what, since when, how often, and how often it was changed.

In:  the store and the registers.
Out: Coverage of one claimant, Quoting of one publisher; plain numbers and ids, nothing drawn.

A revision is a day whose value was published more than once and differed. Nothing here ranks anybody.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from records import Figure
from registers import Registers
from store import Store

MONTH = len("2024-06")
"""A figure of a whole year covers no month."""

COUNTED_OVER_TIME = ("cumulative", "stock")
"""Measures of which one day has one value, so that a second value is a revision."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One day whose value was published again with another number."""

    metric: str
    place: str
    date_end: str
    before: float
    after: float
    published: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is on file of one claimant."""

    figures: int
    """Figures on file."""
    metrics: Counter[str]
    """How many of each metric."""
    conflicts: Counter[str]
    """How many for each conflict."""
    publishers: Counter[str]
    """Who printed them; '' is not stated."""
    months: Counter[str]
    """Figures by the month that they speak of."""
    days: int
    """Different days for which there is a value."""
    revisions: tuple[Revision, ...]
    """Days whose value was changed, oldest first."""

    @property
    def first(self) -> str:
        """First month covered; '' if none."""
        return min(self.months, default="")

    @property
    def last(self) -> str:
        """Last month covered; '' if none."""
        return max(self.months, default="")


@dataclass(frozen=True, slots=True)
class Quoting:
    """What is on file of one publisher."""

    figures: int
    """Figures that it printed."""
    claimants: Counter[str]
    """Whom it quotes, by register id."""
    unknown: Counter[str]
    """Names that it quotes and the register does not know."""
    unattributed: int
    """Figures for which it names nobody."""


def of_claimant(store: Store, claimant: str) -> Coverage:
    """What is on file of one claimant."""
    figures = list(store.figures(claimant=claimant))
    return Coverage(
        figures=len(figures),
        metrics=Counter(f.metric for f in figures),
        conflicts=Counter(f.conflict for f in figures if f.conflict),
        publishers=Counter(f.publisher or "" for f in figures),
        months=Counter(f.date_end[:7] for f in figures if f.date_end and len(f.date_end) >= MONTH),
        days=len({f.date_end for f in figures if f.date_end}),
        revisions=revisions(figures),
    )


def revisions(figures: list[Figure]) -> tuple[Revision, ...]:
    """Days whose value was published more than once and differed."""
    said: dict[tuple[str | None, ...], list[Figure]] = {}
    for figure in figures:
        if figure.measure in COUNTED_OVER_TIME and figure.value is not None and figure.date_end:
            key = (
                figure.metric, figure.measure, figure.population, figure.group, figure.place, figure.country,
                figure.inclusion, figure.causation, figure.unit, figure.date_end,
            )  # fmt: skip
            said.setdefault(key, []).append(figure)
    found = []
    for of_day in said.values():
        in_order = sorted(of_day, key=lambda f: (f.known_from or f.published or "", f.figure_id))
        for before, after in pairwise(in_order):
            if before.value != after.value and (before.known_from or "") < (after.known_from or ""):
                found.append(
                    Revision(
                        after.metric,
                        after.place or after.country or "",
                        after.date_end or "",
                        before.value or 0.0,
                        after.value or 0.0,
                        (after.known_from or "")[:10],
                    )
                )
    return tuple(sorted(found, key=lambda r: (r.date_end, r.published, r.metric)))


def of_publisher(store: Store, publisher: str) -> Quoting:
    """Whom one publisher quotes."""
    figures = list(store.figures(publisher=publisher))
    return Quoting(
        figures=len(figures),
        claimants=Counter(f.claimant for f in figures if f.claimant),
        unknown=Counter(f.source for f in figures if f.source and not f.claimant),
        unattributed=sum(1 for f in figures if not f.source and not f.claimant),
    )


def by_year(coverage: Coverage) -> list[tuple[int, tuple[int, ...]]]:
    """Each year from the first to the last covered, with the figures of its twelve months.

    >>> by_year(Coverage(2, Counter(), Counter(), Counter(), Counter({"2024-02": 2}), 2, ()))
    [(2024, (0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))]
    """
    if not coverage.months:
        return []
    years = range(int(coverage.first[:4]), int(coverage.last[:4]) + 1)
    return [(year, tuple(coverage.months[f"{year}-{month:02}"] for month in range(1, 13))) for year in years]


def side_name(side: str | None, registers: Registers) -> str:
    """The name of a party; '' for none. A party of no conflict on the register is named by its id."""
    for conflict in registers.conflicts.values():
        for one in conflict.sides:
            if one.side_id == side:
                return one.name
    return (side or "").replace("-", " ").title()
