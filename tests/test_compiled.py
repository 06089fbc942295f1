"""The compiled reader is used where it was built from these very sources, and nowhere else."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

import pytest

import compiled
from verbs import compile as verb


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of sources with a compiled reader that fits them."""
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures" / "reading.py").write_text("NUMBER = 1\n")
    monkeypatch.setattr(compiled, "SOURCES", tmp_path / "figures")
    monkeypatch.setattr(compiled, "COMPILED", tmp_path / "compiled")
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.delenv(compiled.PLAIN, raising=False)
    (tmp_path / "compiled").mkdir()
    (tmp_path / "compiled" / compiled.STAMP).write_text(compiled.stamp())
    return tmp_path


def test_a_reader_of_these_sources_comes_first(house: Path) -> None:
    assert compiled.use()
    assert sys.path[0] == str(house / "compiled")


def test_one_of_other_sources_rests_and_says_so(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = house / "figures" / "reading.py"
    source.write_text("NUMBER = 2\n")
    os.utime(source, ns=(1, 1))
    assert not compiled.use()
    assert str(house / "compiled") not in sys.path
    assert "make fast" in capsys.readouterr().err


def test_a_word_more_in_the_lexicon_counts_as_another_source(house: Path) -> None:
    (house / "figures" / "en.yml").write_text("verbs: []\n")
    assert not compiled.use()


def test_where_none_was_built_the_plain_one_reads_without_a_word(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (house / "compiled" / compiled.STAMP).unlink()
    assert not compiled.use()
    assert capsys.readouterr().err == ""


def test_it_can_be_left_aside(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(compiled.PLAIN, "1")
    assert not compiled.use()


def test_the_reader_can_be_translated(tmp_path: Path) -> None:
    """The compiler refuses a little that Python takes: `x in (*SOME, "more")`; found here, not by `make fast`."""
    verb.copy_sources(tmp_path)
    ended = subprocess.run([sys.executable, "-c", verb.TRANSLATE], cwd=tmp_path, capture_output=True, text=True)
    told = [line for line in (ended.stdout + ended.stderr).split("\n") if "warning" not in line]
    assert ended.returncode == 0, told[-10:]


def test_no_field_is_left_out_of_the_beginning() -> None:
    """`field(init=False)` of a dataclass is translated without a word and fails when the compiled reader is loaded."""
    left_out = [path for path in compiled.SOURCES.rglob("*.py") if "init=False" in path.read_text(encoding="utf-8")]
    assert not left_out


def test_without_a_compiler_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CC", "no-such-compiler")
    assert verb.run(argparse.Namespace()) == 1
    assert "apt-get install gcc" in capsys.readouterr().err


def test_readers_that_differ_are_not_put_in_place(
    house: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CC", "true")
    monkeypatch.setattr(verb, "_build", lambda: True)
    answers = iter([(2.0, "12 killed"), (1.0, "21 killed")])
    monkeypatch.setattr(verb, "_seconds_and_figures", lambda folder: next(answers))
    before = (house / "compiled" / compiled.STAMP).read_text()
    assert verb.run(argparse.Namespace()) == 1
    assert (house / "compiled" / compiled.STAMP).read_text() == before
    assert "other figures" in capsys.readouterr().err
