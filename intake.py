"""Take files in: find them, load them, read their figures, give names their ids, store everything.

In:  paths (files, folders, patterns, web addresses), a Store, Registers.
Out: Intake: what was added, what was known already, what was refused and why, file by file.

Each batch of reports is one transaction: after a crash the store holds whole batches, and loading the same files again
adds the rest and nothing twice. A text without a date is stored and waits; its figures are read when someone gives it.
Refuses reports of a day that has not come yet; a refused thing never stops what comes after it.
"""

from __future__ import annotations

import glob
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import loaders
from loaders.reading.address import Fetcher
from loaders.reading.item import Item, Refused
from records import Figure, Refusal, Report, changed, text_hash
from store import Change, Store

BATCH_REPORTS = 200
"""Reports written in one transaction: so many texts take about a second to read."""

BATCH_FIGURES = 20_000
"""Figures after which a batch is written, whatever the number of reports: bounds memory on large tables."""


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


def is_address(name: str) -> bool:
    """True for a web address."""
    return name.startswith(("http://", "https://"))


def find(paths: Iterable[str | Path]) -> Iterator[str]:
    """What paths mean: a file or an address itself, every file below a folder, every match of a pattern; each once."""
    seen = set()
    for path in map(str, paths):
        if is_address(path):
            found = [path]
        elif Path(path).is_dir():
            # Names beginning with a dot are the file system's and the editor's, not the user's.
            found = sorted(
                str(p)
                for p in Path(path).rglob("*")
                if p.is_file() and not any(part.startswith(".") for part in p.relative_to(path).parts)
            )
        elif glob.has_magic(path) and not Path(path).exists():
            found = sorted(name for name in glob.glob(path, recursive=True) if Path(name).is_file()) or [path]
        else:
            found = [path]
        for name in found:
            if name not in seen:
                seen.add(name)
                yield name


def take_in(
    paths: Iterable[str | Path],
    store: Store,
    registers: Any,
    progress: Callable[[str], None] | None = None,
    *,
    today: str | None = None,
    fetcher: Fetcher | None = None,
    follow: bool = False,
) -> Intake:
    """Load everything that the paths mean; `progress` is called with each file's name when it is done.

    Addresses are fetched by the `fetcher`; with `follow` so are the pages that a feed links to.
    """
    today = today or datetime.now(UTC).date().isoformat()
    fetcher = fetcher or Fetcher(today)
    done = Intake()
    writer = _Writer(store, registers, done)
    for name in find(paths):
        if is_address(name) or Path(name).exists():
            _take(name, today, writer, fetcher, follow)
        else:
            writer.refuse(FileIntake(name), Refusal(name, None, "There is no such file."))
        if progress:
            progress(name)
    writer.write()
    return done


def take_item(item: Item, store: Store, registers: Any) -> Intake:
    """Load one item that is no file: pasted, uploaded, or fetched."""
    done = Intake()
    writer = _Writer(store, registers, done)
    _hand_over(item, FileIntake(item.name), writer)
    writer.write()
    return done


def _take(name: str, today: str, writer: _Writer, fetcher: Fetcher, follow: bool) -> None:
    """Load one file or address, and with `follow` the pages that a feed links to."""
    about = FileIntake(name)
    try:
        item = fetcher.fetch(name) if is_address(name) else Item(name, path=Path(name), today=today)
    except Refused as refused:
        writer.refuse(about, Refusal(name, None, refused.reason))
        return
    links = _hand_over(item, about, writer)
    if follow and about.loader == "feed":
        for link in links:
            _take(link, today, writer, fetcher, follow=False)


def _hand_over(item: Item, about: FileIntake, writer: _Writer) -> list[str]:
    """Give what one item holds to the writer; the addresses of its reports."""
    writer.done.files.append(about)
    links = []
    for thing in loaders.load_item(item):
        if isinstance(thing, Refusal):
            writer.refuse(about, thing)
        elif thing.published and thing.published > item.today:
            writer.refuse(about, Refusal(item.name, None, f"It is dated {thing.published}, which lies in the future."))
        else:
            about.loader = about.loader or thing.loader
            links.append(thing.url or "")
            writer.put(thing, about)
    return [link for link in dict.fromkeys(links) if is_address(link) and link != item.url]


def read_figures(report: Report, registers: Any) -> list[Figure]:
    """The figures of a report, with the names in them identified: from its table, or read from its text."""
    if report.figures:
        found: Iterable[Figure] = report.figures
    elif report.published is None:
        return []
    else:
        # Imported here: loading tables needs no extractor, and the extractor is the slowest import of the house.
        import figures

        found = figures.read(report, registers)
    filled = [registers.identify(_filled(figure, report)) for figure in found]
    return [_of_copy(figure, report) for figure in filled] if report.duplicate_of else filled


def _filled(figure: Figure, report: Report) -> Figure:
    """The figure with what its report says about itself, where the figure says nothing."""
    missing: dict[str, Any] = {}
    if not figure.report_id:
        missing["report_id"] = report.report_id
    if not figure.publisher and report.publisher:
        missing["publisher"] = report.publisher
    if not figure.url and report.url:
        missing["url"] = report.url
    if not figure.published and report.published:
        missing["published"] = report.published
    if not figure.known_from and (figure.published or report.published):
        missing["known_from"] = figure.published or report.published
    return changed(figure, **missing) if missing else figure


def _of_copy(figure: Figure, report: Report) -> Figure:
    """The figure under an id of its own: a figure's id comes from the text, and a copy has the same text."""

    def own(figure_id: str | None) -> str | None:
        return figure_id and text_hash(f"{report.report_id}:{figure_id}")[: len(figure_id)]

    ids = {name: own(getattr(figure, name)) for name in ("figure_id", "part_of", "same_as")}
    return changed(figure, **ids)


def copy_of(report: Report, held: Report) -> Report:
    """The same text by another publisher: a report of its own that says whose copy it is."""
    own_id = text_hash(f"{held.report_id}:{report.publisher}")[: len(held.report_id)]
    return replace(report, report_id=own_id, duplicate_of=held.report_id)


class _Writer:
    """Collects reports with their figures and writes them in batches."""

    def __init__(self, store: Store, registers: Any, done: Intake) -> None:
        self.store, self.registers, self.done = store, registers, done
        self.batch: list[tuple[Report, list[Figure], FileIntake]] = []
        self.figures = 0
        self.seen: set[str] = set()
        self.known: set[str] = set()

    def refuse(self, about: FileIntake, refusal: Refusal) -> None:
        about.refused += 1
        self.done.refused.append(refusal)
        if about not in self.done.files:
            self.done.files.append(about)

    def put(self, report: Report, about: FileIntake) -> None:
        held = self.store.report(report.report_id) if report.text else None
        if held and report.publisher and held.publisher and report.publisher != held.publisher:
            report = copy_of(report, held)
            held = self.store.report(report.report_id)
        # A text that is held is known; a table may come back with changed cells, so it is looked at again.
        known = held is not None and not report.figures
        try:
            found = [] if known else read_figures(report, self.registers)
        except ValueError as error:
            # A language without a lexicon: the text is kept, and read when there is one.
            self.refuse(about, Refusal(about.file, None, f"Its figures are not read: {error}."))
            found = []
        except Exception as error:  # one text that the extractor cannot digest must not stop the others
            reason = f"Its figures cannot be read ({type(error).__name__}: {error})."
            self.refuse(about, Refusal(about.file, None, reason))
            return
        self.batch.append((report, found, about))
        self.figures += len(found)
        if len(self.batch) >= BATCH_REPORTS or self.figures >= BATCH_FIGURES:
            self.write()

    def write(self) -> None:
        added = self.store.add_each((report, found) for report, found, _ in self.batch)
        for (report, _, about), new in zip(self.batch, added, strict=True):
            about.figures += new.figures
            self.done.figures += new.figures
            self.done.reports += new.new
            self.done.replaced += new.replaced
            (self.seen if new.new else self.known).add(report.report_id)
            self.done.waiting += new.new and bool(report.text) and report.published is None and not report.figures
        # A large table gives one report in several parts: its second part is not known from before.
        self.done.known = len(self.known - self.seen)
        self.batch, self.figures = [], 0
