"""`cli.py recheck`: a story that was right when it appeared is told what has changed since."""

from __future__ import annotations

import csv

import pytest

import cli
from checking import written
from tests.small_store import fill

SAID = "The Gaza Ministry of Health said that 1,150 people have been killed in the Gaza Strip since 7 October 2023."


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "small.db"
    fill(path).close()
    return str(path)


def test_an_outdated_sentence_is_named_with_line_and_newer_number(tmp_path, database, capsys) -> None:
    story = tmp_path / "story.md"
    story.write_text(f"---\npublished: 2024-01-13\n---\nThe roads were closed.\n\n{SAID}\n", encoding="utf-8")
    table = tmp_path / "check.csv"
    assert cli.main(["recheck", str(story), "--db", database, "--csv", str(table)]) == 1
    printed = capsys.readouterr().out
    assert "line 3 of the text, 1,150: a newer figure is on file" in printed and "1,290" in printed
    assert next(csv.DictReader(table.open(encoding="utf-8")))["verdict"] == "outdated"


def test_a_story_that_still_holds_is_quiet(tmp_path, database, capsys) -> None:
    story = tmp_path / "story.md"
    story.write_text(SAID.replace("1,150", "1,290"), encoding="utf-8")
    assert cli.main(["recheck", str(story), "--published", "2024-02-03", "--db", database]) == 0
    assert "newer" not in capsys.readouterr().out


def test_what_the_page_offers_is_taken_and_its_check_is_not(tmp_path, database, capsys) -> None:
    (tmp_path / "figures-story.md").write_text(written.story(SAID, "2024-01-13"), encoding="utf-8")
    (tmp_path / "figures-checked.md").write_text(written.markdown([], "2024-01-13", "fr"), encoding="utf-8")
    assert cli.main(["recheck", str(tmp_path / "figures-story.md"), "--db", database]) == 1
    assert "line 1 of the text, 1,150: a newer figure is on file" in capsys.readouterr().out
    assert cli.main(["recheck", str(tmp_path / "figures-checked.md"), "--db", database]) == 2
    assert "It is a check" in capsys.readouterr().err


@pytest.mark.parametrize(("text", "reason"), [(SAID, "when it was published"), ("", "empty")])
def test_a_story_that_cannot_be_judged_says_why(tmp_path, database, capsys, text, reason) -> None:
    story = tmp_path / "story.md"
    story.write_text(text, encoding="utf-8")
    assert cli.main(["recheck", str(story), "--db", database]) == 2
    assert reason in capsys.readouterr().err
