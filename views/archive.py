"""Remember what one conflict's figures make: their series and findings, until the store changes.

In:  a Store, the registers, a conflict, and the day on which we look.
Out: an Archive: figures, series and findings of that conflict as known then.

Building a conflict's series and findings takes a second or two; drawing another cut of them takes milliseconds. So they
are kept, by the store's version: a store that was written to gives a new Archive, an old one falls out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import findings
from findings.hollow import hollowed
from records import Figure, Finding, Series
from registers import Registers
from series.build import claims_of, series_of
from series.known import Known
from store import Store
from views.once import Once

KEPT = 60
"""Archives in memory: most conflicts take one or two MB, one of 20,000 figures some 60."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """What was known of one conflict on one day."""

    figures: Mapping[str, Figure]
    """Figures by id."""
    series: tuple[Series, ...]
    """All their series, of every metric."""
    findings: tuple[Finding, ...]
    """All their findings, silenced ones included, with what editors decided."""
    points: Mapping[str, int]
    """How many points each of the series has, by its id: asked for at every click."""
    first_known: str = ""
    """Day on which the first of the figures became public, ISO; '' where no figure says."""


FULL_DAY = len("2024-01-01")
"""Letters of a day; what is known by month alone begins no slider."""

_kept = Once[Archive](KEPT)


def archive(store: Store, registers: Registers, conflict: str, asof: str = "", recorded: str = "") -> Archive:
    """The archive of a conflict, built once for each version of the store and of the registers."""
    key = (str(store.path), store.version, id(registers), conflict, asof, recorded)
    return _kept.get(key, lambda: _build(store, registers, conflict, asof, recorded))


def _build(store: Store, registers: Registers, conflict: str, asof: str, recorded: str) -> Archive:
    clocks = {"asof": asof or None, "recorded": recorded or None}
    known = tuple(store.figures(conflict=conflict, **clocks))
    book = Known(registers)
    claims = claims_of(known, book, **clocks)
    decided = tuple(_decided(findings.find_among(claims, book, asof or None), store))
    drawn = hollowed(series_of(claims), decided)
    return Archive(
        figures={f.figure_id: f for f in known},
        series=drawn,
        points={one.series_id: len(one.current) for one in drawn},
        findings=decided,
        first_known=min(
            (f.known_from[:10] for f in known if f.known_from and len(f.known_from) >= FULL_DAY), default=""
        ),
    )


def _decided(found: Iterable[Finding], store: Store) -> Iterable[Finding]:
    """The findings with what editors decided about them."""
    decisions = store.decisions()
    for finding in found:
        verdict = decisions.get(finding.finding_id)
        yield replace(finding, editor_state=verdict.state, editor_note=verdict.why) if verdict else finding
