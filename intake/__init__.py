"""Take files in: find them, load them, read their figures, give names their ids, store everything.

In:  paths (files, folders, patterns, web addresses), a Store, Registers.
Out: Intake: what was added, what was known already, what was refused and why, file by file.

Each batch of reports is one transaction: after a crash the store holds whole batches, and loading the same files again
adds the rest and nothing twice. A text without a date is stored and waits; its figures are read when someone gives it.
Refuses reports of a day that has not come yet; a refused thing never stops what comes after it.
With engine `processes` or `dask` the files are read elsewhere (engines.py); this process alone writes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from intake.engines import spread
from intake.finding import find, is_address
from intake.progress import Progress
from intake.reading import Read, copy_of, read_figures, read_item
from intake.writing import FileIntake, Intake, Writer
from loaders.reading.address import Fetcher
from loaders.reading.item import Item, Refused, readable
from records import Refusal
from store import Store

__all__ = [
    "Engine",
    "FileIntake",
    "Intake",
    "copy_of",
    "find",
    "give_date",
    "is_address",
    "read_figures",
    "take_in",
    "take_item",
]


@dataclass(frozen=True, slots=True)
class Engine:
    """Where files are read."""

    name: str = "here"
    """here, processes or dask."""
    workers: int = 1
    scheduler: str | None = None
    """Address of a Dask scheduler; None starts a cluster of processes on this machine."""


HERE = Engine()


def take_in(
    paths: Iterable[str | Path],
    store: Store,
    registers: Any,
    progress: Progress | None = None,
    *,
    today: str | None = None,
    fetcher: Fetcher | None = None,
    follow: bool = False,
    engine: Engine = HERE,
) -> Intake:
    """Load everything that the paths mean; `progress` is told how far each file is, and when it is done.

    Addresses are fetched by the `fetcher`; with `follow` so are the pages that a feed links to.
    """
    today = today or datetime.now(UTC).date().isoformat()
    fetcher = fetcher or Fetcher(today)
    progress = progress or _unseen
    writer = Writer(store)
    names = list(find(paths))
    if engine.name == "here":
        for name in names:
            _take(name, today, writer, registers, fetcher, follow, progress)
            progress(name, None)
    else:
        jobs = (Job(name, today, str(store.path)) for name in names)
        answers = spread(read_job, jobs, engine=engine.name, workers=engine.workers, scheduler=engine.scheduler)
        for job, read in answers:
            about = writer.file(readable(job.name))
            for one in read if read is not None else [Refusal(about.file, None, ENDED)]:
                writer.take(one, about)
            progress(job.name, None)
    writer.write()
    return writer.done


def take_item(item: Item, store: Store, registers: Any) -> Intake:
    """Load one item that is no file: pasted, uploaded, or fetched."""
    writer = Writer(store)
    _hand_over(item, writer, registers)
    writer.write()
    return writer.done


def give_date(report_id: str, published: str, store: Store, registers: Any, *, who: str, why: str = "") -> int:
    """Give a waiting text the day of its publication and read its figures; how many there are."""
    store.give_date(report_id, published, who=who, why=why)
    report = store.report(report_id)
    assert report is not None  # the store has just refused an unknown id
    figures = read_figures(report, registers)
    store.reread(report_id, figures)
    return len(figures)


def _take(
    name: str, today: str, writer: Writer, registers: Any, fetcher: Fetcher, follow: bool, progress: Progress
) -> None:
    """Load one file or address, and with `follow` the pages that a feed links to."""
    try:
        item = _open(name, today, fetcher)
    except Refused as refused:
        about = writer.file(readable(name))
        writer.take(Refusal(about.file, None, refused.reason), about)
        return
    about, links = _hand_over(item, writer, registers, progress)
    if follow and about.loader == "feed":
        for link in links:
            _take(link, today, writer, registers, fetcher, False, progress)


def _open(name: str, today: str, fetcher: Fetcher) -> Item:
    if is_address(name):
        return fetcher.fetch(name)
    if not Path(name).exists():
        raise Refused("There is no such file.")
    return Item(name, path=Path(name), today=today)


def _unseen(name: str, read: int | None) -> None:
    """Nobody watches."""


def _hand_over(
    item: Item, writer: Writer, registers: Any, progress: Progress = _unseen
) -> tuple[FileIntake, list[str]]:
    """Give what one item holds to the writer; its account, and the addresses of its reports."""
    about = writer.file(item.name)
    links: dict[str, None] = {}
    for read in read_item(item, registers, writer.store.report):
        writer.take(read, about)
        progress(item.name, item.position)
        if not isinstance(read, Refusal) and read[0].url and is_address(read[0].url) and read[0].url != item.url:
            links[read[0].url] = None
    return about, list(links)


# -- elsewhere

ENDED = "The process that read this file was ended each time; it may be damaged, or too large for the memory."


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be read in another process or on another machine, which see the same disk."""

    name: str
    today: str
    database: str
    """Asked for what is known already, if it can be seen from there; never written."""


def read_job(job: Job) -> list[Read]:
    """Everything that one file holds, read to its end."""
    import registers

    known = registers.beside(job.database)
    try:
        item = _open(job.name, job.today, Fetcher(job.today))
    except Refused as refused:
        return [Refusal(readable(job.name), None, refused.reason)]
    if not Path(job.database).exists():
        return list(read_item(item, known, lambda report_id: None))
    with Store(job.database) as store:
        return list(read_item(item, known, store.report))
