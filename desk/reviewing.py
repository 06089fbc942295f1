"""Lay out a reviewer's work: what to look at first, what stands beside it, how good a sample was.

In:  the store, the registers, findings.
Out: a queue of figure ids, the neighbours of a figure on its line, an error rate with its interval.

Decisions themselves are the store's: this module writes nothing but a figure that was entered by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import sqrt

from desk.correcting import corrections
from records import Figure, Finding, Report, text_hash
from registers import Registers
from series.known import Known
from store import Store
from wording.catalogue import N_

SURE = 0.9
"""Figures read with less confidence are put before a person; of those above it 95 in 100 are meant to be right."""

SHOWN_AROUND = 3
"""Neighbours shown before and after a figure: enough to see a slip of a digit."""

SAMPLE = 20
"""Figures of a batch that are looked at before the rest is accepted."""

Z = 1.96
"""Standard deviations of a 95 per cent interval."""

REASONS = (
    N_("Not a number of people"),
    N_("Wrong number"),
    N_("Wrong meaning: not what happened to them"),
    N_("Wrong place or day, and the right one is not in the text"),
    N_("Hypothetical, denied or about another conflict"),
    N_("The same claim again"),
)
"""Reasons for a rejection that one key can choose."""


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits for a person."""

    figure_ids: tuple[str, ...]
    """Touched by an error finding first, then the least certain."""
    findings: Mapping[str, tuple[str, ...]]
    """Sentences of the error findings, by figure id."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A figure on the same line, before or after."""

    figure: Figure
    this: bool
    """True for the figure that is looked at."""


@dataclass(frozen=True, slots=True)
class Rate:
    """An error rate from a sample, with the interval in which the true rate lies in 95 of 100 such samples."""

    wrong: int
    looked: int
    low: float
    high: float

    def in_words(self) -> str:
        """The rate as a sentence."""
        share = self.wrong / self.looked if self.looked else 0.0
        return (
            f"{self.wrong} of {self.looked} looked at were wrong: {share:.0%}, "
            f"in the whole batch probably between {self.low:.0%} and {self.high:.0%}."
        )


def queue(store: Store, findings: Iterable[Finding] = (), conflict: str | None = None, limit: int = 500) -> Queue:
    """What waits for a person, of one conflict or of all."""
    told: dict[str, list[str]] = {}
    for finding in findings:
        if finding.severity == "error" and not finding.suppressed_by and finding.editor_state == "open":
            for figure_id in finding.figure_ids:
                told.setdefault(figure_id, []).append(finding.sentence)
    waiting = store.queue(below=SURE, touched=list(told), conflict=conflict, limit=limit)
    return Queue(tuple(f.figure_id for f in waiting), {i: tuple(dict.fromkeys(s)) for i, s in told.items()})


def around(figure: Figure, store: Store, registers: Registers) -> list[Neighbour]:
    """The figures before and after it on the line that it would stand on, oldest first, itself among them."""
    if not figure.date_end:
        return [Neighbour(figure, True)]
    known = Known(registers)
    place = known.place(figure)
    asked = {name: getattr(figure, name) for name in ("conflict", "metric", "measure", "population")}
    if figure.claimant:
        asked["claimant"] = figure.claimant
    elif figure.publisher:
        asked["publisher"] = figure.publisher
    alike = [
        other
        for other in store.figures(**{name: value for name, value in asked.items() if value})
        if other.date_end and known.place(other) == place and other.figure_id != figure.figure_id
    ]
    by_day = sorted(alike, key=lambda f: (f.date_end or "", f.published or ""))
    before = [f for f in by_day if (f.date_end or "") <= figure.date_end][-SHOWN_AROUND:]
    after = [f for f in by_day if (f.date_end or "") > figure.date_end][:SHOWN_AROUND]
    return [*(Neighbour(f, False) for f in before), Neighbour(figure, True), *(Neighbour(f, False) for f in after)]


def correct(figure: Figure, changed: Mapping[str, object], *, who: str, store: Store, registers: Registers) -> Figure:
    """Record a correction, with claimant and conflict found again from the corrected words."""
    everything = corrections(figure, changed, registers)
    return store.review(figure.figure_id, "corrected", who=who, changes=everything, seen=figure.recorded)


def enter(figure: Figure, *, who: str, store: Store) -> Figure:
    """Store a figure that was typed in, with its quotation as its report, as confirmed by whoever typed it."""
    if not who.strip():
        raise ValueError("Say who you are: the log keeps who entered a figure.")
    report = Report(
        report_id=figure.report_id,
        text=figure.quote,
        text_hash=text_hash(figure.quote),
        published=figure.published,
        publisher=figure.publisher,
        url=figure.url,
        text_kind="excerpt",
        loader="by_hand",
    )
    if not store.add_each([(report, [replace(figure, review="extracted")])])[0].figures:
        raise ValueError("This figure is on file already.")
    return store.review(figure.figure_id, "confirmed", who=who, why="Entered by hand.")


def error_rate(wrong: int, looked: int) -> Rate:
    """The error rate of a batch from a sample of it (Wilson's interval, which holds for small samples).

    >>> rate = error_rate(1, 20)
    >>> round(rate.low, 2), round(rate.high, 2)
    (0.01, 0.24)
    """
    if not looked:
        return Rate(0, 0, 0.0, 1.0)
    share, z2 = wrong / looked, Z * Z
    middle = (share + z2 / (2 * looked)) / (1 + z2 / looked)
    reach = Z * sqrt(share * (1 - share) / looked + z2 / (4 * looked * looked)) / (1 + z2 / looked)
    return Rate(wrong, looked, max(0.0, middle - reach), min(1.0, middle + reach))
