"""The same rows wherever the files are read: here, in processes, on a cluster, and with workers ended half-way."""

from __future__ import annotations

import importlib.util
import multiprocessing
import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest

import intake
import registers
from intake.engines import spread
from store import Store

CASES = Path(__file__).parent / "cases" / "loaders"
FOLDERS = [CASES / name for name in ("general_staff", "unrwa", "ohchr_ukraine", "feed", "archive", "text")]
TODAY = "2026-11-22"

needs_dask = pytest.mark.skipif(
    importlib.util.find_spec("distributed") is None, reason="needs requirements-cluster.txt"
)


def outcome(tmp_path: Path, engine: intake.Engine) -> tuple:
    with Store(tmp_path / f"{engine.name}{engine.workers}.db") as store:
        done = intake.take_in(FOLDERS, store, registers.load(), today=TODAY, engine=engine)
        figures = [replace(figure, recorded=None) for figure in store.figures()]
        return done.reports, done.figures, done.known, done.refused, done.files, list(store.reports()), figures


def test_processes_give_the_same_rows(tmp_path: Path) -> None:
    assert outcome(tmp_path, intake.Engine("processes", 2)) == outcome(tmp_path, intake.HERE)


@needs_dask
def test_a_cluster_gives_the_same_rows(tmp_path: Path) -> None:
    assert outcome(tmp_path, intake.Engine("dask", 2)) == outcome(tmp_path, intake.HERE)


# -- workers that are ended


def once(job: tuple[int, str]) -> int:
    """Does its job, but ends its own worker the first time that it meets job 3."""
    number, mark = job
    if number == 3 and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 10


def always(job: tuple[int, str]) -> int:
    """Ends its worker each time that it meets job 3."""
    if job[0] == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return job[0] * 10


def test_a_worker_ended_half_way_changes_nothing(tmp_path: Path) -> None:
    jobs = [(number, str(tmp_path / "ended")) for number in range(8)]
    answers = [answer for _, answer in spread(once, jobs, engine="processes", workers=2)]
    assert answers == [number * 10 for number in range(8)]
    assert (tmp_path / "ended").exists()


def plain(number: int) -> int:
    return number * 10


def test_workers_ended_between_two_jobs_change_nothing() -> None:
    answers = spread(plain, range(40), engine="processes", workers=2)
    got = [next(answers)]
    for worker in multiprocessing.active_children():
        worker.kill()
        worker.join()
    assert [*got, *answers] == [(number, number * 10) for number in range(40)]


def slow_first(job: tuple[int, str]) -> int:
    """Job 1 is at work until job 2 is met, which ends its own worker each time."""
    while job[0] == 1 and not Path(job[1]).exists():
        pass
    if job[0] == 2:
        Path(job[1]).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return job[0] * 10


def test_a_job_is_not_given_up_for_what_another_did(tmp_path: Path) -> None:
    jobs = [(number, str(tmp_path / "met")) for number in range(6)]
    answers = [answer for _, answer in spread(slow_first, jobs, engine="processes", workers=2)]
    assert answers == [0, 10, None, 30, 40, 50]


def meeting(job: tuple[int, str]) -> int:
    """Job 0 ends its worker the first time; job 10 is at work until job 11 is met as well."""
    number, folder = job
    mark = Path(folder) / str(number)
    if number == 0 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    mark.touch()
    while number == 10 and not (Path(folder) / "11").exists():
        pass
    return number


def test_jobs_go_on_side_by_side_once_those_of_an_ended_worker_are_done(tmp_path: Path) -> None:
    jobs = [(number, str(tmp_path)) for number in range(12)]
    assert [answer for _, answer in spread(meeting, jobs, engine="processes", workers=2)] == list(range(12))


@needs_dask
def test_a_worker_of_a_cluster_ended_half_way_changes_nothing(tmp_path: Path) -> None:
    jobs = [(number, str(tmp_path / "ended")) for number in range(8)]
    answers = [answer for _, answer in spread(once, jobs, engine="dask", workers=2)]
    assert answers == [number * 10 for number in range(8)]
    assert (tmp_path / "ended").exists()


def test_a_job_that_ends_every_worker_is_given_up_and_the_rest_goes_on() -> None:
    jobs = [(number, "") for number in range(6)]
    answers = [answer for _, answer in spread(always, jobs, engine="processes", workers=1)]
    assert answers == [0, 10, 20, None, 40, 50]
