"""Which conflict a figure belongs to: by where, by when, and by whom.

In:  a Figure, the gazetteer, the conflicts of the register, the claimant's own conflict if it has one.
Out: a conflict id, or None.

The narrowest place that a conflict claims wins; a conflict is open only from its first to its last day.
Where two conflicts share the place and the days, the parties named decide; if they do not, nothing does.
"""

from __future__ import annotations

from collections.abc import Iterable

from records import Figure
from registers.entries import Conflict
from registers.places import Gazetteer
from registers.words import plain

# Totals of a conflict are printed, and its displaced counted, for years after the last shot; later on, new
# violence at the same place is likelier to be meant. Those who fled stay displaced, and are counted, for a generation.
AFTERMATH = 5
AFTERMATH_OF_FLIGHT = 30

DAY = len("2022-02-24")

# A table repeats its places and days; answers are kept for so many of them, then afresh: bounds memory.
MOST_REMEMBERED = 200_000


class Conflicts:
    """The conflict register, asked by figures."""

    def __init__(self, conflicts: Iterable[Conflict], gazetteer: Gazetteer):
        self.conflicts = {conflict.conflict_id: conflict for conflict in conflicts}
        self._gazetteer = gazetteer
        self._named = {
            plain(name): c.conflict_id for c in self.conflicts.values() for name in (c.conflict_id, c.name, *c.aliases)
        }
        self._at: dict[str, list[Conflict]] = {}
        self._in: dict[str, list[Conflict]] = {}
        for conflict in self.conflicts.values():
            for place in conflict.places:
                self._at.setdefault(place, []).append(conflict)
                self._in.setdefault(gazetteer.country_of(place) or "", []).append(conflict)
        self._known: dict[tuple[str | None, ...], str | None] = {}
        self._words = {
            c.conflict_id: [plain(w) for side in c.sides for w in (side.name, *side.words)]
            for c in self.conflicts.values()
        }

    def named(self, words: str | None) -> str | None:
        """The id of a conflict called by its id, name or alias."""
        return self._named.get(plain(words)) if words else None

    def of(self, figure: Figure, own: str | None = None, country: str | None = None) -> str | None:
        """The conflict of a figure; `own` is the claimant's only conflict, `country` the claimant's country."""
        day = figure.date_end or figure.date_start or figure.published
        key = (figure.place, figure.country, figure.group, figure.actor, figure.source, figure.metric,
               figure.measure, figure.date_start, day, own, country)  # fmt: skip
        if key not in self._known:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            self._known[key] = self._find(figure, day, own, country)
        return self._known[key]

    def _find(self, figure: Figure, day: str | None, own: str | None, country: str | None) -> str | None:
        people = self._gazetteer.people(figure.group)
        where = self._gazetteer.area(figure.place, figure.country) or figure.country
        starts = [people, where] if figure.metric == "refugees" else [where, people]
        if not where and not people:
            starts = [country]
        for place in (place for start in starts for place in self._gazetteer.chain(start)):
            found = self._decide(self._open(place, day, figure.date_start), figure)
            found = found or self._lately_ended(place, day, figure)
            if found:
                return found
        if own and self._is_open(self.conflicts[own], day):
            return own
        return None if where else self._by_parties(figure, day)

    def _by_parties(self, figure: Figure, day: str | None) -> str | None:
        """The only open conflict one of whose parties is named, for a figure without a place."""
        here = [c for c in self.conflicts.values() if self._is_open(c, day)]
        return self._decide(here, figure) if len(here) > 1 else None

    def _lately_ended(self, place: str, day: str | None, figure: Figure) -> str | None:
        """A total or stock printed after the last day still counts the conflict that ended there."""
        if figure.measure not in ("cumulative", "stock") or not day:
            return None
        ended = [c for c in self._at.get(place, []) if c.end and c.end < day]
        latest = max(ended, key=lambda c: c.end or "", default=None)
        if latest is None:
            return None
        years = int(day[:4]) - int((latest.end or day)[:4])
        fled = figure.metric in ("displaced", "refugees") and years <= AFTERMATH_OF_FLIGHT
        if years <= AFTERMATH or (fled and not self._later(latest, place, day)):
            return latest.conflict_id
        return None

    def _later(self, ended: Conflict, place: str, day: str) -> bool:
        """Whether another conflict has begun in the country since: then nobody knows from which one people fled."""
        country = self._gazetteer.country_of(place)
        return any(ended.start < c.start <= day for c in self._in.get(country or "", []))

    def _open(self, place: str, day: str | None, first: str | None) -> list[Conflict]:
        """Conflicts that claim the place itself and whose days fit."""
        here = [c for c in self._at.get(place, []) if self._is_open(c, day)]
        if len(here) > 1 and first:
            # A count since the first day of one of them is that one's.
            since = [c for c in here if first in (c.start, c.counted_from) or c.start.startswith(first)]
            here = since if len(since) == 1 else here
        if len(here) > 1 and day and len(day) < DAY:
            # "2022" is as of the end of 2022: of two conflicts of that year, the one then still open.
            lasting = [c for c in here if not c.end or not c.end.startswith(day)]
            here = lasting if len(lasting) == 1 else here
        return here

    @staticmethod
    def _is_open(conflict: Conflict, day: str | None) -> bool:
        if not day:
            return False
        starts_by = conflict.start[: len(day)] <= day[: len(conflict.start)]
        return starts_by and (not conflict.end or day <= conflict.end)

    def _decide(self, here: list[Conflict], figure: Figure) -> str | None:
        if len(here) <= 1:
            return here[0].conflict_id if here else None
        said = plain(" ".join(filter(None, (figure.group, figure.actor, figure.source))))
        scores = {c.conflict_id: sum(f" {w} " in f" {said} " for w in self._words[c.conflict_id]) for c in here}
        best = max(scores.values())
        leaders = [c for c in here if scores[c.conflict_id] == best]
        if best and len(leaders) == 1:
            return leaders[0].conflict_id
        return None
