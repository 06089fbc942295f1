"""Taking files in: what is added, known and refused; one bad file never stops the others."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import intake
from loaders.reading.item import MAX_LINE, MAX_TEXT_BYTES
from records import Figure, Report
from sheet import Sheet
from store import Store

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests" / "cases" / "loaders"
TODAY = "2026-11-22"


class Registers:
    """Stands in for the registers: knows one conflict."""

    def identify(self, figure: Figure) -> Figure:
        return replace(figure, conflict="c")

    def identify_sheet(self, sheet: Sheet) -> Sheet:
        return sheet.saying({"conflict": ["c"] * len(sheet)})


def take(tmp_path: Path, *paths: Path | str, today: str = TODAY) -> intake.Intake:
    with Store(tmp_path / "one.db") as store:
        return intake.take_in(paths, store, Registers(), today=today)


def cli(tmp_path: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "cli.py", *map(str, arguments)]
    environment = {**os.environ, "AS_REPORTED_DB": str(tmp_path / "one.db"), "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def refusal(done: intake.Intake) -> str:
    (found,) = done.refused
    return found.reason


def test_loading_twice_adds_nothing(tmp_path: Path) -> None:
    first = take(tmp_path, CASES / "palestine_gaza")
    again = take(tmp_path, CASES / "palestine_gaza")
    assert (first.reports, first.figures, first.known) == (3, 19, 0)
    assert (again.reports, again.figures, again.known) == (0, 0, 3)
    assert not again.nothing


def test_figures_arrive_with_what_their_report_says(tmp_path: Path) -> None:
    take(tmp_path, CASES / "ohchr_ukraine")
    with Store(tmp_path / "one.db") as store:
        figure = next(store.figures(metric="refugees"))
        assert (figure.conflict, figure.report_id, figure.published) == ("c", "ohchr_ukraine:2022-03-18", "2022-03-18")
        assert store.report(figure.report_id).publisher == "OCHA"


def test_a_text_without_a_date_waits(tmp_path: Path) -> None:
    done = take(tmp_path, CASES / "text" / "undated" / "input.txt")
    assert (done.reports, done.waiting, done.figures) == (1, 1, 0)


def test_its_figures_are_read_when_somebody_gives_the_date(tmp_path: Path) -> None:
    take(tmp_path, CASES / "text" / "undated" / "input.txt")
    with Store(tmp_path / "one.db") as store:
        (waiting,) = store.reports(waiting=True)
        read = intake.give_date(waiting.report_id, "2024-03-02", store, Registers(), who="ana", why="stamp")
        assert read == 1
        assert [(f.value, f.published, f.known_from) for f in store.figures()] == [(40, "2024-03-02", "2024-03-02")]
        assert not list(store.reports(waiting=True))


def test_a_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a_empty.txt").touch()
    (folder / "b_binary.txt").write_bytes(bytes(range(256)) * 10)
    (folder / "c_unknown.xyz").write_text("what is this")
    (folder / "d_good.txt").write_text("The ministry spoke of 40 dead.")
    done = take(tmp_path, folder)
    assert [(Path(r.file).name, r.reason) for r in done.refused] == [
        ("a_empty.txt", "The file is empty."),
        ("b_binary.txt", "No loader recognises this binary file."),
        ("c_unknown.xyz", "No loader recognises this file."),
    ]
    assert (done.reports, [f.refused for f in done.files]) == (1, [1, 1, 1, 0])


def test_a_text_that_is_too_long_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as stream:
        stream.write(b"words " * 20_000)
        stream.truncate(50_000_000)
    assert MAX_TEXT_BYTES < 50_000_000
    assert refusal(take(tmp_path, path)) == "This has 50 MB; a single report has at most 20 MB."


def test_a_line_that_is_too_long_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gaza_daily.csv"
    header = (CASES / "palestine_gaza" / "days_and_parts" / "input.csv").read_text().splitlines()[0]
    path.write_text(f"{header}\n2025-03-01,{'x' * (MAX_LINE + 5)}\n")
    assert refusal(take(tmp_path, path)) == f"This line is longer than {MAX_LINE:,} characters."


def test_a_report_from_the_future_is_refused(tmp_path: Path) -> None:
    done = take(tmp_path, CASES / "ohchr_ukraine" / "three_sources" / "input.csv", today="2022-03-19")
    assert [r.reason for r in done.refused] == ["2022-03-20 lies in the future."]
    assert done.reports == 2


def test_a_missing_file_and_an_empty_pattern_are_refused(tmp_path: Path) -> None:
    done = take(tmp_path, tmp_path / "nothing.txt", str(tmp_path / "*.csv"))
    assert [r.reason for r in done.refused] == ["There is no such file."] * 2
    assert done.nothing


def test_a_reader_that_breaks_costs_only_its_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(report: Report, registers: object) -> list[Figure]:
        if "first" in report.text:
            raise RecursionError("too deep")
        return [Figure(figure_id="f", value=2.0, quote=report.text)]

    import figures

    monkeypatch.setattr(figures, "read", read, raising=False)
    for name in ("first", "second"):
        (tmp_path / f"{name}.md").write_text(f"---\npublished: 2024-01-01\n---\nThe {name} text.")
    done = take(tmp_path, tmp_path / "first.md", tmp_path / "second.md")
    assert refusal(done) == "Its figures cannot be read (RecursionError: too deep)."
    assert (done.reports, done.figures) == (1, 1)


# -- on the terminal


def test_load_prints_one_object_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    ran = cli(tmp_path, "load", "--json", CASES / "general_staff", tmp_path / "empty.txt")
    told = json.loads(ran.stdout)
    assert ran.returncode == 0
    assert set(told) >= {"reports", "figures", "known", "refused", "files"}
    assert (told["reports"], told["figures"], told["known"]) == (5, 7, 0)
    assert told["refused"][-1] == {"file": str(tmp_path / "empty.txt"), "line": None, "reason": "The file is empty."}
    input_file = str(CASES / "general_staff" / "bounds_and_corrections" / "input.csv")
    assert {"file": input_file, "loader": "general_staff", "figures": 7, "refused": 1} in told["files"]


def test_load_fails_only_when_nothing_came_of_it(tmp_path: Path) -> None:
    good = CASES / "unrwa" / "registered" / "input.csv"
    assert cli(tmp_path, "load", tmp_path / "nothing.txt").returncode == 1
    assert cli(tmp_path, "load", tmp_path / "nothing.txt", good).returncode == 0
    assert cli(tmp_path, "load", good).returncode == 0


def test_build_puts_a_whole_database_in_place_and_leaves_own_work_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from argparse import Namespace

    from verbs import build

    data = tmp_path / "data"
    (data / "tables").mkdir(parents=True)
    table = data / "tables" / "unrwa.csv"
    table.write_text("year,coa_iso,coa_name,total\n1952,LBN,Lebanon,103137\n")
    monkeypatch.setattr(build, "DATA", data)
    target = tmp_path / "built.db"
    arguments = Namespace(db=str(target), force=False)

    assert build.run(arguments) == 0
    first = target.stat().st_mtime_ns
    assert build.run(arguments) == 0
    assert target.stat().st_mtime_ns == first

    table.write_text("year,coa_iso,coa_name,total\n1952,LBN,Lebanon,103137\n1953,LBN,Lebanon,104000\n")
    assert build.run(arguments) == 0
    with Store(target) as store:
        assert store.count() == (2, 2)
        store.decide("finding", "accepted", who="ana")

    table.write_text("year,coa_iso,coa_name,total\n1952,LBN,Lebanon,103137\n")
    assert build.run(arguments) == 0
    assert "left as it is" in capsys.readouterr().err
    with Store(target) as store:
        assert store.count() == (2, 2)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["built.db", "data"]


def test_progress_is_told_within_a_large_file_and_when_each_is_done(tmp_path: Path) -> None:
    table, page = CASES / "general_staff" / "bounds_and_corrections" / "input.csv", tmp_path / "nothing.xyz"
    page.write_text("nothing")
    told: list[tuple[str, int | None]] = []
    with Store(tmp_path / "one.db") as store:
        intake.take_in([table, page], store, Registers(), lambda name, read: told.append((name, read)), today=TODAY)
    within = [read for name, read in told if name == str(table) and read is not None]
    assert within == sorted(within) and 0 < within[-1] <= table.stat().st_size
    assert [name for name, read in told if read is None] == [str(table), str(page)]


def test_a_name_that_is_no_text_stops_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in (b"caf\xe9.md", b"caf\xe9.xyz"):
        Path(os.fsdecode(bytes(folder) + b"/" + name)).write_text(
            "---\npublished: 2024-03-05\n---\nFive people were killed."
        )
    done = take(tmp_path, folder)
    assert (done.reports, [Path(r.file).name for r in done.refused]) == (1, ["caf\ufffd.xyz"])


def test_two_rows_of_one_day_and_place_are_no_revision_of_each_other(tmp_path: Path) -> None:
    done = take(tmp_path, CASES / "mapped" / "two_of_one_day" / "input.csv")
    assert (done.figures, done.replaced) == (3, [])
