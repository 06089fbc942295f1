"""Keep findings up to date while reports arrive: only the groups that a report touches are looked at again.

In:  Registers; then Figures, report by report.
Out: the findings of all figures so far: the same as if all had come at once, in whatever order they came.

For a process that lives on: a desk that watches a feed, a server. A single question asks `findings.find`.
"""

from __future__ import annotations

from collections.abc import Iterable

from findings.order import shown_order
from records import Figure, Finding
from series import clock
from series.claims import Claim, claim_of
from series.events import link
from series.groups import GroupId, group_id
from series.known import Known, Registers


class Kept:
    """Figures and their findings, group by group."""

    def __init__(self, figures: Iterable[Figure] = (), registers: Registers | None = None) -> None:
        self._known = Known(registers)
        self._figures: dict[GroupId, dict[str, Figure]] = {}
        self._claims: dict[str, Claim | None] = {}
        self._group_of: dict[str, GroupId] = {}
        self._findings: dict[GroupId, tuple[Finding, ...]] = {}
        self._renew(self._place(figures))

    def add(self, figures: Iterable[Figure]) -> tuple[Finding, ...]:
        """Take figures in, or again after a review; the findings of the groups that they touch."""
        return self._renew(self._place(figures))

    def remove(self, figure_ids: Iterable[str]) -> tuple[Finding, ...]:
        """Take figures out; the findings of the groups that they leave."""
        touched = set()
        for figure_id in figure_ids:
            group = self._group_of.pop(figure_id, None)
            if group is not None:
                del self._figures[group][figure_id]
                touched.add(group)
        return self._renew(touched)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, as `findings.find` gives them."""
        return tuple(sorted((f for found in self._findings.values() for f in found), key=shown_order))

    def _place(self, figures: Iterable[Figure]) -> set[GroupId]:
        touched = set()
        for figure in figures:
            former, group = self._group_of.get(figure.figure_id), group_id(figure)
            if former is not None and former != group:
                del self._figures[former][figure.figure_id]
                touched.add(former)
            self._group_of[figure.figure_id] = group
            self._figures.setdefault(group, {})[figure.figure_id] = figure
            touched.add(group)
        return touched

    def _renew(self, groups: Iterable[GroupId]) -> tuple[Finding, ...]:
        from findings import find_in

        renewed: list[Finding] = []
        for group in sorted(groups):
            entering = link(clock.entering(self._figures[group].values()), self._known)
            claims = [claim for figure in entering if (claim := self._claim(figure)) is not None]
            self._findings[group] = tuple(find_in(claims, self._known))
            renewed += self._findings[group]
        return tuple(renewed)

    def _claim(self, figure: Figure) -> Claim | None:
        """The claim of a figure, made once as long as the figure stays as it is."""
        made = self._claims.get(figure.figure_id)
        if made is None or made.figure is not figure:
            made = self._claims[figure.figure_id] = claim_of(figure, self._known)
        return made
