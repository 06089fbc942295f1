"""A load that is killed at any moment loses nothing and doubles nothing: loaded again, it ends as if undisturbed."""

from __future__ import annotations

import os
import random
import signal
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

import intake
from records import Figure
from store import Store

TODAY = "2026-11-22"
FILES = 60
KILLS = 20


class Registers:
    def identify(self, figure: Figure) -> Figure:
        return figure


def load(folder: Path, database: Path) -> None:
    with Store(database) as store:
        intake.take_in([folder], store, Registers(), today=TODAY)


def rows(database: Path) -> tuple[list, list]:
    """Everything that the store holds, save for when it was stored."""
    with Store(database) as store:
        figures = sorted((replace(f, recorded=None) for f in store.figures()), key=lambda f: f.figure_id)
        return sorted(store.reports(), key=lambda r: r.report_id), figures


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")
def test_a_load_that_is_killed_twenty_times_ends_as_if_undisturbed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake.writing, "BATCH_REPORTS", 10)
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(FILES):
        rows_of_it = "\n".join(f"{1950 + year},C{number:02},Country {number},{1000 + year}" for year in range(20))
        (folder / f"{number:03}.csv").write_text(f"year,coa_iso,coa_name,total\n{rows_of_it}\n")
    began = time.perf_counter()
    load(folder, tmp_path / "undisturbed.db")
    whole = time.perf_counter() - began

    chance = random.Random(11)
    killed = 0
    for _ in range(KILLS):
        child = os.fork()
        if child == 0:
            with suppress(BaseException):
                load(folder, tmp_path / "killed.db")
            os._exit(0)
        time.sleep(chance.random() * whole)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        killed += os.WIFSIGNALED(status)
    assert killed > 0
    load(folder, tmp_path / "killed.db")
    assert rows(tmp_path / "killed.db") == rows(tmp_path / "undisturbed.db")
    assert len(rows(tmp_path / "killed.db")[1]) == FILES * 20
