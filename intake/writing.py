"""Write what was read, in batches, and keep the account of it.

In:  Reports with their Figures, and Refusals, each with the file it came from.
Out: Intake: what was added, known, refused, file by file. Each batch is one transaction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from intake.copies import Reprints
from intake.reading import Read
from records import Figure, Refusal, Report
from store import Change, Store

BATCH_REPORTS = 200
"""Reports written in one transaction: so many texts take about a second to read."""

BATCH_FIGURES = 100_000
"""Figures after which a batch is written, whatever the number of reports: 100 to 200 MB of them. In a large database a
batch writes to most pages of the index of ids, so fewer and larger ones are faster."""


@dataclass(slots=True)
class FileIntake:
    """What became of one file."""

    file: str
    loader: str | None = None
    figures: int = 0
    refused: int = 0


@dataclass(slots=True)
class Intake:
    """What became of everything that was to be loaded."""

    reports: int = 0
    """Reports that were new."""
    figures: int = 0
    """Figures that were new."""
    known: int = 0
    """Reports that the store held already."""
    waiting: int = 0
    """New texts whose figures wait for a date."""
    replaced: list[Change] = field(default_factory=list)
    """Cells of a table that held another number in the edition on file."""
    refused: list[Refusal] = field(default_factory=list)
    files: list[FileIntake] = field(default_factory=list)

    @property
    def nothing(self) -> bool:
        """True if nothing was added and nothing was known: all was refused."""
        return not (self.reports or self.figures or self.known)


class Writer:
    """Collects reports with their figures and writes them in batches."""

    def __init__(self, store: Store) -> None:
        self.store, self.done = store, Intake()
        self._reprints = Reprints(store)
        self._batch: list[tuple[Report, Sequence[Figure], FileIntake]] = []
        self._figures = 0
        self._new: set[str] = set()
        self._known: set[str] = set()

    def file(self, name: str) -> FileIntake:
        """Open the account of one file."""
        about = FileIntake(name)
        self.done.files.append(about)
        return about

    def take(self, read: Read, about: FileIntake) -> None:
        """Take one thing that was read."""
        if isinstance(read, Refusal):
            about.refused += 1
            self.done.refused.append(read)
            return
        report, figures = read
        report = self._reprints.marked(report)
        about.loader = about.loader or report.loader
        self._batch.append((report, figures, about))
        self._figures += len(figures)
        if len(self._batch) >= BATCH_REPORTS or self._figures >= BATCH_FIGURES:
            self.write()

    def write(self) -> None:
        """Write what was collected."""
        added = self.store.add_each((report, figures) for report, figures, _ in self._batch)
        for (report, _, about), new in zip(self._batch, added, strict=True):
            about.figures += new.figures
            self.done.figures += new.figures
            self.done.reports += new.new
            self.done.replaced += new.replaced
            (self._new if new.new else self._known).add(report.report_id)
            self.done.waiting += new.new and bool(report.text) and report.published is None and not report.figures
        # A large table gives one report in several parts: its second part is not known from before.
        self.done.known = len(self._known - self._new)
        self._batch, self._figures = [], 0
