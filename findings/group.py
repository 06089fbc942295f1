"""Everything that may be compared with one another: the claims of one conflict, country and family of metrics.

In:  Claims of one group, Known.
Out: Group, with its lines, the pairs of lines that are comparable, and what was found wrong so far.

Findings are found group by group, so that a new report touches only its own groups. All look-ups go through
indices: the work grows with the figures, not with their square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from findings.relation import Relation, relation
from records import Figure, SeriesKey
from series.claims import Claim, Line, lines_of
from series.known import Known


class Pair(NamedTuple):
    """Two lines that may be compared."""

    a: Line
    b: Line
    relation: Relation

    @property
    def subject(self) -> frozenset[tuple[str, ...]]:
        """Whose figures about what: one for lines that differ in standard of proof, or in how an event is placed."""
        return frozenset(_subject(line) for line in (self.a, self.b))


class Group:
    """The claims of one group, indexed."""

    def __init__(self, claims: Iterable[Claim], known: Known, now: int | None = None) -> None:
        self.known = known
        self.now = now
        self.claims = sorted(claims, key=Claim.rank)
        self.lines: dict[SeriesKey, Line] = lines_of(self.claims)
        self.wrong: set[str] = set()
        self.explained: set[str] = set()
        self.by_id = {claim.id: claim for claim in self.claims}

    @cached_property
    def threads(self) -> dict[tuple[str, ...], list[Line]]:
        """Lines that differ only in inclusion, counting start and what helps display."""
        found: dict[tuple[str, ...], list[Line]] = defaultdict(list)
        for line in self.lines.values():
            found[line.claims[0].thread].append(line)
        return dict(found)

    @cached_property
    def pairs(self) -> list[Pair]:
        """Every pair of lines with a named claimant that may be compared, each once."""
        seen: set[tuple[SeriesKey, SeriesKey]] = set()
        found: list[Pair] = []
        for a, b in self._candidates():
            if b.key < a.key:
                a, b = b, a
            if a is b or (a.key, b.key) in seen:
                continue
            seen.add((a.key, b.key))
            how = relation(a.claims[-1], b.claims[-1], self.known)
            if how.kind != "none":
                found.append(Pair(a, b, how))
        return sorted(found, key=lambda pair: (pair.a.key, pair.b.key))

    def _candidates(self) -> Iterator[tuple[Line, Line]]:
        """Pairs worth a look: of one bucket, of a wider one, or where a source says that it counts more."""
        buckets: dict[tuple[str, ...], list[Line]] = defaultdict(list)
        families: dict[tuple[str, ...], list[Line]] = defaultdict(list)
        named = [line for line in self.lines.values() if line.key.claimant and _has_event(line)]
        for line in named:
            buckets[_bucket(line.key)].append(line)
            families[_family(line.key)].append(line)
        joined = self._joined(named)
        for line in named:
            k = line.key
            places = (k.place, *self.known.around(k.place), *joined.get(k.place, ()))
            populations = {k.population, "all", "women_and_children"}
            for place in places:
                for population in populations if place == k.place else (k.population,):
                    for causation in {k.causation, "all"} if place == k.place else (k.causation,):
                        for other in buckets.get(_bucket(k, place, population, causation), ()):
                            yield line, other
            if any(claim.figure.wider_scope for claim in line.claims):
                for other in families[_family(k)]:
                    yield line, other

    def _joined(self, lines: list[Line]) -> dict[str, set[str]]:
        """For each place, the listed places ("A and B") of this group that contain it."""
        found: dict[str, set[str]] = defaultdict(set)
        for place in {line.key.place for line in lines}:
            for part in self.known.joined(place):
                found[part].add(place)
        return found

    def is_party(self, claim: Claim) -> bool:
        """Whether who counted belongs to a party to this conflict, or to a side where the conflict has no entry."""
        side, conflict = self.known.side(claim.who), claim.key.conflict
        return bool(side) and (self.known.is_side(side, conflict) or not self.known.has_conflict(conflict))

    def kin(self, a: Claim, b: Claim) -> bool:
        """Whether one is stated as a part of the other, or both as parts of one whole."""
        x, y = whole_of(a.figure), whole_of(b.figure)
        return y == a.id or x == b.id or (x is not None and x == y)

    @cached_property
    def parts(self) -> dict[str, list[Claim]]:
        """The stated parts of each stated whole, by its id."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            whole = whole_of(claim.figure)
            if whole in self.by_id:
                found[str(whole)].append(claim)
        return dict(sorted(found.items()))

    @cached_property
    def wholes(self) -> list[tuple[Claim, list[Claim]]]:
        """Each stated whole with its stated parts."""
        return [(self.by_id[whole], parts) for whole, parts in self.parts.items()]


def _has_event(line: Line) -> bool:
    """Whether a line may be compared with others: an incident only as part of a known event."""
    return line.key.measure != "incident" or line.claims[0].figure.event_id is not None


def _subject(line: Line) -> tuple[str, ...]:
    k = line.key
    if k.measure == "incident":
        return (k.claimant, k.metric, k.unit, k.population, k.group, k.causation, k.count_start)
    return line.claims[0].thread


def whole_of(figure: Figure) -> str | None:
    """The whole that a figure is stated to be a part of; the base of a percentage is none."""
    return figure.part_of if figure.role in ("part", "complete_part") else None


def _family(key: SeriesKey) -> tuple[str, ...]:
    """What lines must share even where a source says that it counts more than another."""
    return (key.metric, key.measure, key.unit, key.count_start if key.measure == "incident" else "")


def _bucket(
    key: SeriesKey, place: str | None = None, population: str | None = None, causation: str | None = None
) -> tuple[str, ...]:
    event = key.count_start if key.measure == "incident" else ""
    return (
        key.metric, key.measure, key.unit, key.group, event,
        "" if event else key.place if place is None else place,
        key.population if population is None else population,
        key.causation if causation is None else causation,
    )  # fmt: skip
