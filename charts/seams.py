"""Put a count and the one that took its place on one line, with a visible seam between them.

In:  series, with their seams.
Out: strands: the series that make one line, oldest first; the marks of the seams.

A claimant that begins to count anew, or by another standard of proof, is still one claimant: one colour, one name, one
line. Between the two counts the line is cut, and the cut says why; it is never joined as if it were one count. Two
counts that run side by side stay two lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from charts.chart import SeamMark
from charts.marks import full_day
from charts.names import claimant_name
from charts.words import day, say
from records import Seam, Series, SeriesKey
from registers import Registers
from wording.catalogue import N_

LABELS = {
    "geography": N_("other area"),
    "population": N_("other people"),
    "inclusion": N_("counted differently"),
    "causation": N_("other causes"),
    "period": N_("count begins anew"),
    "source": N_("other origin"),
}
REASONS = {
    "period": N_(
        "{who}: from {day} a new count begins. It does not continue the one before, and nothing is subtracted across."
    ),
    "inclusion": N_(
        "{who}: from {day} the source counts by another standard of proof. The step is a change of definition."
    ),
}


def strands(series: Iterable[Series]) -> list[list[Series]]:
    """The series of each line: tolls of single incidents together, and counts that follow one another."""
    found: dict[SeriesKey, list[Series]] = {}
    for one in series:
        found.setdefault(_shared(one.key), []).append(one)
    return [line for key, group in found.items() for line in ([group] if key.measure == "incident" else _chains(group))]


def _shared(key: SeriesKey) -> SeriesKey:
    """What the series of one line, or of lines that may follow one another, have in common."""
    if key.measure == "incident":
        return replace(key, count_start="")
    return replace(key, count_start="", inclusion="") if key.measure == "cumulative" else key


def _chains(group: Sequence[Series]) -> list[list[Series]]:
    """Each series after the one that it took the place of, as its seam says."""
    chains: list[list[Series]] = []
    for one in sorted((s for s in group if s.current), key=lambda s: full_day(s.current[0].date_end)):
        begins = one.current[0].date_end
        ended = [c for c in chains if full_day(c[-1].current[-1].date_end) < full_day(begins)]
        if ended and any(seam.date == begins for seam in one.seams):
            max(ended, key=lambda c: full_day(c[-1].current[-1].date_end)).append(one)
        else:
            chains.append([one])
    order = {one.series_id: place for place, one in enumerate(group)}
    return sorted(chains, key=lambda c: min(order[one.series_id] for one in c))


def reason(seam: Seam, one: Series, registers: Registers, lang: str) -> str:
    """Why the line is cut here, for the reader."""
    if seam.tag not in REASONS:
        return seam.text
    return say(lang, REASONS[seam.tag], who=claimant_name(one.key, registers), day=day(seam.date, lang))


def seam_marks(
    series: Iterable[Series], registers: Registers, lang: str, first: str, last: str
) -> tuple[SeamMark, ...]:
    """The seams that lie within the days shown, each once."""
    found: dict[tuple[str, str], SeamMark] = {}
    for one in series:
        for seam in one.seams:
            at = full_day(seam.date)
            if first <= at <= last:
                label = say(lang, LABELS.get(seam.tag, seam.tag))
                found.setdefault((at, seam.tag), SeamMark(x=at, label=label, text=reason(seam, one, registers, lang)))
    return tuple(found[key] for key in sorted(found))
