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
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from typing import Any, TypeVar

Job = TypeVar("Job")
Answer = TypeVar("Answer")

ENGINES = ("here", "processes", "dask")

AHEAD = 3
"""Jobs out per worker: one at work, two waiting."""

TRIES = 3
"""A job that has taken three workers with it, alone with each, is given up."""


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
    crew = _Crew(function, workers)
    try:
        while True:
            for job in islice(jobs, AHEAD * workers - len(crew.out)):
                crew.take(job)
            if not crew.out:
                return
            yield crew.first()
    finally:
        crew.dismiss()


@dataclass(slots=True)
class _Out:
    """A job that is out; without an answer it waits."""

    job: Any
    answer: Future[Any] | None = None
    suspect: bool = False
    """Whether it was at work when a worker was ended: it is done again alone."""
    tries: int = 0
    """How often it was alone with a worker that was ended."""


class _Crew:
    """Workers, and the jobs that are out, in order.

    When a worker is ended nobody knows by whose job, and the other workers are lost too: what was out and is not done
    is then done one by one, so that only a job that ends its worker when it is alone with it is given up. The jobs
    behind them wait until that is over.
    """

    def __init__(self, function: Callable[[Any], Any], workers: int) -> None:
        self._function, self._workers = function, workers
        self.out: deque[_Out] = deque()
        self._hire()

    def _hire(self) -> None:
        # Started afresh, not forked: the parent holds a database and threads that must not be doubled.
        self._pool = ProcessPoolExecutor(self._workers, mp_context=get_context("spawn"))

    def dismiss(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)

    def take(self, job: Any) -> None:
        """Give out a job, unless others must be done alone before it."""
        self.out.append(_Out(job))
        self._give_out()

    def _give_out(self) -> None:
        """Give the jobs that wait to the workers, unless others must be done alone before them."""
        if any(one.suspect for one in self.out):
            return
        for one in self.out:
            if one.answer is None:
                try:
                    one.answer = self._pool.submit(self._function, one.job)
                except BrokenProcessPool:
                    self._start_over()
                    return

    def first(self) -> tuple[Any, Any]:
        """The first job that is out with its answer; None if it ended every worker."""
        one, given = self.out[0], None
        while one.tries < TRIES:
            alone = one.answer is None
            try:
                one.answer = one.answer or self._pool.submit(self._function, one.job)
                given = one.answer.result()
                break
            except BrokenProcessPool:
                one.tries += alone
                self._start_over()
        self.out.popleft()
        self._give_out()
        return one.job, given

    def _start_over(self) -> None:
        """Fresh workers; what was at work is to be done again."""
        self.dismiss()
        self._hire()
        for one in self.out:
            if one.answer is None:
                continue
            done = one.answer.done() and not one.answer.cancelled()
            if not done or isinstance(one.answer.exception(), BrokenProcessPool):
                one.answer, one.suspect = None, True


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
