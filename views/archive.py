"""Remember what one conflict's figures make: their series and findings, until the store changes.

In:  a Store, the registers, a conflict, and the day on which we look.
Out: an Archive: figures, series and findings of that conflict as known then.

Building a conflict's series and findings takes a second or two; drawing another cut of them takes milliseconds. So they
are kept, by the store's version: a store that was written to gives a new Archive, an old one falls out.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import findings as checks
import series as lines
from findings.hollow import hollowed
from records import Figure, Finding, Series
from registers import Registers
from store import Store

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


_kept: OrderedDict[tuple[object, ...], Archive] = OrderedDict()
_lock = threading.Lock()
_building: dict[tuple[object, ...], threading.Lock] = {}


def archive(store: Store, registers: Registers, conflict: str, asof: str = "", recorded: str = "") -> Archive:
    """The archive of a conflict, built once for each version of the store and of the registers."""
    key = (str(store.path), store.version, id(registers), conflict, asof, recorded)
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
            return _kept[key]
        building = _building.setdefault(key, threading.Lock())
    with building:
        with _lock:
            if key in _kept:
                return _kept[key]
        built = _build(store, registers, conflict, asof, recorded)
        with _lock:
            _kept[key] = built
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
            _building.pop(key, None)
        return built


def _build(store: Store, registers: Registers, conflict: str, asof: str, recorded: str) -> Archive:
    known = tuple(store.figures(conflict=conflict, asof=asof or None, recorded=recorded or None))
    found = checks.find(known, registers, asof=asof or None, recorded=recorded or None)
    decided = tuple(_decided(found, store))
    built = lines.build(known, registers, asof=asof or None, recorded=recorded or None)
    return Archive(
        figures={f.figure_id: f for f in known},
        series=hollowed(built, decided),
        findings=decided,
    )


def _decided(findings: Iterable[Finding], store: Store) -> Iterable[Finding]:
    """The findings with what editors decided about them."""
    decisions = store.decisions()
    for finding in findings:
        verdict = decisions.get(finding.finding_id)
        yield replace(finding, editor_state=verdict.state, editor_note=verdict.why) if verdict else finding
