"""Which conflict a figure belongs to: by where, by when, and by whom.

In:  what a figure says of place, people, parties and days, the gazetteer, the conflicts of the register, the claimant's
     own conflict if it has one.
Out: a conflict id, or None.

The narrowest place that a conflict claims wins; a conflict is open only from its first to its last day.
Where two conflicts share the place and the days, the parties named decide; if they do not, nothing does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from registers.entries import Conflict
from registers.places import Gazetteer
from registers.words import plain

# Totals of a conflict are printed, and its displaced counted, for years after the last shot; later on, new
# violence at the same place is likelier to be meant. Those who fled stay displaced, and are counted, for a generation.
AFTERMATH = 5
AFTERMATH_OF_FLIGHT = 30

YEAR, MONTH, DAY = len("2022"), len("2022-02"), len("2022-02-24")

# So many answers are kept of each kind; the ones asked for longest ago are forgotten first: bounds memory.
MOST_REMEMBERED = 200_000


class Case(NamedTuple):
    """All that decides to which conflict a figure belongs; a table has thousands of figures of one case."""

    where: str | None
    """Id of the place or code of the country that it speaks of."""
    people: str | None
    """Id of the place whose people it counts."""
    group: str | None
    actor: str | None
    source: str | None
    metric: str
    measure: str
    since: str | None
    """Its first day, if a conflict or a count began then."""
    day: str | None
    own: str | None
    """The claimant's only conflict."""
    home: str | None
    """The claimant's country."""


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
        self._words = {
            c.conflict_id: [plain(w) for side in c.sides for w in (side.name, *side.words)]
            for c in self.conflicts.values()
        }
        self._beginnings = {
            begun[:length] for c in self.conflicts.values() for begun in (c.start, c.counted_from) if begun
            for length in (YEAR, MONTH, DAY)
        }  # fmt: skip
        self._turns = sorted({day for c in self.conflicts.values() for day in _turning_points(c)})
        self._stretches: dict[tuple[int, int], str] = {}
        # A table repeats its days, and its cases even more: each is looked up once.
        self._like = lru_cache(maxsize=MOST_REMEMBERED)(self._day_like)
        self._settled = lru_cache(maxsize=MOST_REMEMBERED)(lambda *case: self._find(Case._make(case)))

    def named(self, words: str | None) -> str | None:
        """The id of a conflict called by its id, name or alias."""
        return self._named.get(plain(words)) if words else None

    def of(
        self, place: str | None, country: str | None, group: str | None, actor: str | None, source: str | None,
        metric: str, measure: str, first: str | None, day: str | None, own: str | None = None, home: str | None = None,
    ) -> str | None:  # fmt: skip
        """The conflict of a figure that says this; `own` is the claimant's only conflict, `home` its country."""
        where = self._gazetteer.area(place, country) or country
        since = first if first in self._beginnings else None
        people = self._gazetteer.people(group)
        return self._settled(
            where, people, group, actor, source, metric, measure, since, self._like(day), own, home
        )  # fmt: skip

    def _day_like(self, day: str | None) -> str | None:
        """The first day asked for between the same two turning points: whatever holds of it holds of this one."""
        if not day or len(day) < DAY:
            return day
        return self._stretches.setdefault((bisect_left(self._turns, day), bisect_right(self._turns, day)), day)

    def _find(self, case: Case) -> str | None:
        starts = [case.people, case.where] if case.metric == "refugees" else [case.where, case.people]
        if not case.where and not case.people:
            starts = [case.home]
        for place in (place for start in starts for place in self._gazetteer.chain(start)):
            found = self._decide(self._open(place, case.day, case.since), case)
            found = found or self._lately_ended(place, case)
            if found:
                return found
        if case.own and self._is_open(self.conflicts[case.own], case.day):
            return case.own
        return None if case.where else self._by_parties(case)

    def _by_parties(self, case: Case) -> str | None:
        """The only open conflict one of whose parties is named, for a figure without a place."""
        here = [c for c in self.conflicts.values() if self._is_open(c, case.day)]
        return self._decide(here, case) if len(here) > 1 else None

    def _lately_ended(self, place: str, case: Case) -> str | None:
        """A total or stock printed after the last day still counts the conflict that ended there."""
        day = case.day
        if case.measure not in ("cumulative", "stock") or not day:
            return None
        ended = [c for c in self._at.get(place, []) if c.end and c.end < day]
        latest = max(ended, key=lambda c: c.end or "", default=None)
        if latest is None:
            return None
        years = int(day[:4]) - int((latest.end or day)[:4])
        fled = case.metric in ("displaced", "refugees") and years <= AFTERMATH_OF_FLIGHT
        if years <= AFTERMATH or (fled and not self._later(latest, place, day)):
            return latest.conflict_id
        return None

    def _later(self, ended: Conflict, place: str, day: str) -> bool:
        """Whether another conflict has begun in the country since: then nobody knows from which one people fled."""
        country = self._gazetteer.country_of(place)
        return any(ended.start < c.start <= day for c in self._in.get(country or "", []))

    def _open(self, place: str, day: str | None, since: str | None) -> list[Conflict]:
        """Conflicts that claim the place itself and whose days fit."""
        here = [c for c in self._at.get(place, []) if self._is_open(c, day)]
        if len(here) > 1 and since:
            # A count since the first day of one of them is that one's.
            begun = [c for c in here if since in (c.start, c.counted_from) or c.start.startswith(since)]
            here = begun if len(begun) == 1 else here
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

    def _decide(self, here: list[Conflict], case: Case) -> str | None:
        if len(here) <= 1:
            return here[0].conflict_id if here else None
        said = plain(" ".join(filter(None, (case.group, case.actor, case.source))))
        scores = {c.conflict_id: sum(f" {w} " in f" {said} " for w in self._words[c.conflict_id]) for c in here}
        best = max(scores.values())
        leaders = [c for c in here if scores[c.conflict_id] == best]
        if best and len(leaders) == 1:
            return leaders[0].conflict_id
        return None


def _turning_points(conflict: Conflict) -> Iterator[str]:
    """The dates before and after which a figure may belong to another conflict because of this one."""
    yield conflict.start
    if conflict.end:
        yield conflict.end
        # Years are compared whole: the first in which it is no longer counted begins with its bare number.
        yield from (str(int(conflict.end[:YEAR]) + years + 1) for years in (AFTERMATH, AFTERMATH_OF_FLIGHT))
