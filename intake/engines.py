"""Do one job after another: here, in other processes, or on a Dask cluster; the answers come in the order of the jobs.

In:  a plain function, its jobs, and where to work.
Out: (job, answer) in the order of the jobs, whatever the number of workers; None for a job whose worker was ended again
     and again.

Assumes that a job may be done twice: when a worker is ended, its jobs are given to another. Only so many jobs are out
at once, so that answers do not pile up before the one writer.
Refuses the dask engine without its package, with the command that installs it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from typing import Any, TypeVar

Job = TypeVar("Job")
Answer = TypeVar("Answer")

ENGINES = ("here", "processes", "dask")

AHEAD = 3
"""Jobs out per worker: one at work, two waiting."""

TRIES = 3
"""A job that has taken three workers with it is given up."""


class EngineMissing(RuntimeError):
    """The engine is not installed; the message says how to install it."""


def spread(
    function: Callable[[Job], Answer],
    jobs: Iterable[Job],
    *,
    engine: str = "here",
    workers: int = 1,
    scheduler: str | None = None,
) -> Iterator[tuple[Job, Answer | None]]:
    """Each job with its answer, in order."""
    if engine == "here":
        for job in jobs:
            yield job, function(job)
    elif engine == "processes":
        yield from _in_processes(function, iter(jobs), workers)
    else:
        yield from _on_dask(function, iter(jobs), workers, scheduler)


def _in_processes(
    function: Callable[[Job], Answer], jobs: Iterator[Job], workers: int
) -> Iterator[tuple[Job, Answer | None]]:
    # Started afresh, not forked: the parent holds a database and threads that must not be doubled.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    out: deque[tuple[Job, Any, int]] = deque()
    try:
        while True:
            for job in islice(jobs, AHEAD * workers - len(out)):
                out.append((job, pool.submit(function, job), 1))
            if not out:
                return
            job, answer, tries = out[0]
            try:
                given = answer.result()
            except BrokenProcessPool:
                # Nobody knows whose job ended the worker: all that were out are given again, the first one on trial.
                pool.shutdown(wait=False, cancel_futures=True)
                pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
                given = None
                if tries < TRIES:
                    out[0] = (job, None, tries + 1)
                    for place, (again, _, tried) in enumerate(out):
                        out[place] = (again, pool.submit(function, again), tried)
                    continue
                out.popleft()
                for place, (again, _, tried) in enumerate(out):
                    out[place] = (again, pool.submit(function, again), tried)
                yield job, None
                continue
            out.popleft()
            yield job, given
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _on_dask(
    function: Callable[[Job], Answer], jobs: Iterator[Job], workers: int, scheduler: str | None
) -> Iterator[tuple[Job, Answer | None]]:
    with _client(workers, scheduler) as client:
        from distributed import KilledWorker

        size = max(workers, len(client.scheduler_info()["workers"]), 1)
        out: deque[tuple[Job, Any]] = deque()
        while True:
            for job in islice(jobs, AHEAD * size - len(out)):
                # Not pure: the same file may have changed since a job of the same name.
                out.append((job, client.submit(function, job, pure=False, retries=TRIES)))
            if not out:
                return
            job, future = out.popleft()
            try:
                answer = future.result()
            except KilledWorker:
                answer = None
            yield job, answer


@contextmanager
def _client(workers: int, scheduler: str | None) -> Iterator[Any]:
    """A client of the scheduler that is named, or of a cluster of processes on this machine."""
    try:
        from distributed import Client, LocalCluster
    except ImportError as error:
        raise EngineMissing("The dask engine is not installed: pip install -r requirements-cluster.txt") from error
    if scheduler:
        with Client(scheduler) as client:
            yield client
        return
    with (
        LocalCluster(n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        yield client
