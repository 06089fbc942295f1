"""All disagreements of the store, the largest unexplained first.

In:  the store, the registers; a conflict, severities, kinds of finding.
Out: Disagreements in the order in which an editor should look at them, each with the view that shows it.

Order: open before decided; errors, then warnings, then notes; within them sources that disagree without any special
explanation before findings that are an explanation themselves, and the larger gap (against its tolerance) first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from charts.marks import full_day
from records import GRAVITY, Figure, Finding, Series
from registers import Registers
from store import Store
from views.address import View
from views.archive import archive

UNEXPLAINED = {"D01a"}
"""What is left when no special explanation holds (methodology 6)."""
AROUND = timedelta(days=45)
"""Days shown on either side of a disagreement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One finding, and where to look at it."""

    finding: Finding
    view: View
    """The chart at its place and time."""
    point: str
    """What to open there."""
    times_tolerance: float
    """The gap as a multiple of what honest counts differ by; 0 where no gap was measured."""


def disagreements(
    store: Store,
    registers: Registers,
    conflicts: Sequence[str],
    severities: Iterable[str] = GRAVITY,
    codes: Iterable[str] = (),
    progress: Callable[[int], None] = lambda _read: None,
) -> list[Disagreement]:
    """The findings that are not silenced, in order; `progress` is told how many conflicts were read."""
    wanted, kinds = set(severities), set(codes)
    found = []
    for read, conflict in enumerate(conflicts):
        progress(read)
        known = archive(store, registers, conflict)
        lines = {s.series_id: s for s in known.series}
        for finding in known.findings:
            if finding.suppressed_by or finding.severity not in wanted or (kinds and finding.code not in kinds):
                continue
            line = next((lines[s] for s in finding.series_ids if s in lines), None)
            if line is not None:
                found.append(_disagreement(finding, line, known.figures))
    return sorted(found, key=_order)


def _disagreement(finding: Finding, line: Series, figures: Mapping[str, Figure]) -> Disagreement:
    key = line.key
    first, last = _around([figures[f].date_end or "" for f in finding.figure_ids if f in figures] or [finding.as_of])
    view = View(
        conflict=key.conflict,
        metric=key.metric,
        measure=key.measure,
        population=key.population,
        group=key.group,
        place=(key.place,) if key.place else (),
        notes="on" if finding.severity == "note" else "off",
        start=first,
        end=last,
    )
    times = (finding.gap or 0) / finding.tolerance if finding.tolerance else 0.0
    return Disagreement(finding=finding, view=view, point=f"finding:{finding.finding_id}", times_tolerance=times)


def _around(dates: Iterable[str]) -> tuple[str, str]:
    """First and last day of a chart that shows every figure concerned."""
    days = sorted(date.fromisoformat(full_day(one)) for one in dates if one)
    if not days:
        return "", ""
    return (days[0] - AROUND).isoformat(), (days[-1] + AROUND).isoformat()


def _order(one: Disagreement) -> tuple[bool, int, bool, float, str]:
    finding = one.finding
    decided = finding.editor_state != "open"
    return (
        decided,
        GRAVITY[finding.severity],
        finding.code not in UNEXPLAINED,
        -one.times_tolerance,
        finding.finding_id,
    )
