"""Write views as static files that any web server or CDN can carry.

In:  VIEWS.yml: a list of entries with `name` and `view` (an address), and if wished `live`, `theme`, `asof`, `with`
     (preview, png, json, pack) and `despite_errors` (a written reason).
Out: a folder: v/<name>/chart.html and its files, p/<figure>.html, an index, manifest.json, _headers, 410.txt.

Run it again after the data changed: only changed files are rewritten, frozen views stay frozen. Views with open error
findings are refused, the rest goes on; exit status 1 if any was refused.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from multiprocessing import get_context
from pathlib import Path

from tqdm import tqdm

import registers
from exports.links import checked_site
from exports.publishing import BadList, NotPublished, Press, Wanted, read_list
from exports.site import Manifest, finish
from store import Store, StoreError, default_path
from views import UnknownValue

BATCH = 20
"""Views that one worker takes at once: neighbours share their conflict's series."""


@dataclass(frozen=True, slots=True)
class Job:
    """Some views for one worker."""

    database: str
    out: Path
    site: str
    today: str
    moment: str
    views: tuple[tuple[Wanted, tuple[str, str] | None], ...]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py publish`."""
    parser.add_argument("views", metavar="VIEWS.yml", help="the list of views")
    parser.add_argument("--out", default="site", metavar="FOLDER", help="where the files go (default: site)")
    parser.add_argument("--site", default="", metavar="URL", help="the address of the folder, for shared links")
    parser.add_argument("--workers", type=int, default=min(os.cpu_count() or 1, 4), metavar="N")
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")


def run(args: argparse.Namespace) -> int:
    """Publish, and say what was written, kept and refused."""
    try:
        wanted, site = read_list(Path(args.views)), checked_site(args.site)
        out, database = Path(args.out), str(args.db or default_path())
        out.mkdir(parents=True, exist_ok=True)
        with Store(database) as store:
            figures = store.count()[1]
    except (BadList, StoreError, OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    if not figures:
        print(f"{database} holds no figures.", file=sys.stderr)
        return 1
    manifest, refused = Manifest.read(out), {}
    counted = {"written": 0, "kept": 0}
    with tqdm(total=len(wanted), unit="view", file=sys.stderr, disable=None) as bar:
        for results in _work(list(_jobs(wanted, manifest, database, out, site)), max(args.workers, 1)):
            for name, outcome in results:
                bar.update()
                if isinstance(outcome, str):
                    refused[name] = outcome
                    continue
                query, frozen, states = outcome
                manifest.add(name, query, frozen)
                for state, number in states.items():
                    counted[state] += number
            manifest.save(out)
    finish(out, manifest, Path(database))
    for name, reason in sorted(refused.items()):
        print(f"{name} is not published: {reason}.", file=sys.stderr)
    done = len(wanted) - len(refused)
    print(f"{done} views: {counted['written']} files written, {counted['kept']} unchanged; {len(refused)} refused.")
    return 1 if refused else 0


def _jobs(wanted: list[Wanted], manifest: Manifest, database: str, out: Path, site: str) -> Iterator[Job]:
    """Batches of views, those of one conflict together."""
    now = datetime.now(UTC)
    moment = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    by_conflict = sorted(wanted, key=lambda w: (w.view.conflict, w.view.asof, w.view.recorded, w.name))
    for _conflict, group in groupby(by_conflict, key=lambda w: w.view.conflict):
        views = [(w, manifest.frozen.get(w.name)) for w in group]
        for start in range(0, len(views), BATCH):
            batch = tuple(views[start : start + BATCH])
            yield Job(database, out, site, now.date().isoformat(), moment, batch)


Outcome = tuple[str, tuple[str, str], dict[str, int]] | str


def _work(jobs: list[Job], workers: int) -> Iterator[list[tuple[str, Outcome]]]:
    """The outcomes of all jobs, in whatever order they end."""
    if workers == 1 or len(jobs) == 1:
        yield from map(_do, jobs)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for done in as_completed([pool.submit(_do, job) for job in jobs]):
            yield done.result()


_press: dict[tuple[str, str], Press] = {}
"""Of this worker: its store stays open, and it remembers which figures' pages it has written."""


def _do(job: Job) -> list[tuple[str, Outcome]]:
    """Publish the views of one job; a refusal is its reason."""
    key = job.database, job.moment
    if key not in _press:
        _press[key] = Press(
            store=Store(job.database), registers=registers.beside(job.database), out=job.out, site=job.site,
            today=job.today, moment=job.moment,
        )  # fmt: skip
    press = _press[key]
    outcomes: list[tuple[str, Outcome]] = []
    for wanted, frozen in job.views:
        try:
            view = press.fixed(wanted, frozen)
            states = press.publish(wanted, view)
            outcomes.append((wanted.name, (view.query(), (view.asof, view.recorded), states)))
        except (NotPublished, UnknownValue) as refused:
            outcomes.append((wanted.name, str(refused).rstrip(".")))
    return outcomes
