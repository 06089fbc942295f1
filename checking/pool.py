"""Fetch what is on file and may speak of the same people as a figure of a draft.

In:  the store, the registers, the day whose knowledge counts.
Out: figures of the same conflict (or country, or claimant) and of kindred metrics, each set read once a check.

Assumes that a draft speaks of few conflicts. Rejected and withdrawn figures are never compared with.
"""

from __future__ import annotations

from functools import lru_cache

from records import Figure
from registers import Registers
from series.known import Known
from store import Store
from wording.phrases import Tongue

KINDRED = {
    "killed": ("killed", "casualties", "losses", "bodies_found", "injured"),
    "injured": ("injured", "casualties", "killed"),
    "casualties": ("casualties", "killed", "injured", "losses"),
    "losses": ("losses", "casualties", "killed", "injured"),
    "bodies_found": ("bodies_found", "killed"),
    "displaced": ("displaced", "refugees", "returned"),
    "refugees": ("refugees", "displaced"),
    "returned": ("returned", "displaced", "refugees"),
    "missing": ("missing", "killed", "abducted"),
    "abducted": ("abducted", "detained", "missing"),
    "detained": ("detained", "abducted"),
}
"""Metrics that are taken for one another in print; the first is the figure's own."""


class Pool:
    """What is on file, as known on one day."""

    def __init__(self, store: Store, registers: Registers, known_by: str = "", lang: str = "en") -> None:
        self.registers = registers
        self.tongue = Tongue(lang, registers.name_in(lang))
        self._known = Known(registers)
        self._store = store
        self._known_by = known_by or None
        self._fetch = lru_cache(maxsize=64)(self._fetch_once)

    def about(self, figure: Figure) -> tuple[Figure, ...]:
        """Everything on file that may be what the figure means; empty if it names no conflict, country or claimant."""
        metrics = KINDRED.get(figure.metric, (figure.metric,))
        if figure.conflict:
            return self._fetch("conflict", figure.conflict, metrics)
        if figure.country:
            return self._fetch("country", figure.country, metrics)
        if figure.claimant:
            return self._fetch("claimant", figure.claimant, metrics)
        return ()

    def same_place(self, one: Figure, other: Figure) -> bool:
        """Whether both speak of one place, or the first names none; "X camp in Y" is X camp."""
        if not one.place:
            return True
        first, second = self._known.place(one), self._known.place(other)
        return first == second or (bool(second) and (first.startswith(f"{second} ") or second.startswith(f"{first} ")))

    def same_source(self, one: Figure, other: Figure) -> bool:
        """Whether the second is of the claimant that the first names, or builds on it; true if the first names none."""
        if not one.claimant or one.claimant == other.claimant:
            return True
        return bool(other.claimant) and self._known.linked(one.claimant, other.claimant or "")

    def is_own(self, figure: Figure) -> bool:
        """Whether the claimant printed it itself, so that nothing was lost on the way."""
        return self._known.is_own(figure)

    def _fetch_once(self, by: str, value: str, metrics: tuple[str, ...]) -> tuple[Figure, ...]:
        found = self._store.figures(**{by: value}, metric=metrics, asof=self._known_by)
        return tuple(figure for figure in found if figure.review != "withdrawn")
