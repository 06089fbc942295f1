"""Reports in languages that cannot be read are kept, and counted for the reader of a chart."""

from __future__ import annotations

from pathlib import Path

import intake
import registers
from store import Store
from views.unread import unread

ENGLISH = "The road to the harbour was closed on Monday, and the ministry said that it would be opened again this week."
TOLD = "---\npublished: 2024-03-02\n{more}---\n{text}\n"
UNREADABLE = "Xu ze vor hin tal mek rou bas din lor wem zat pol gri nuv kes bor dal fen mur tik hol."


def test_reports_in_languages_without_a_lexicon_are_counted(tmp_path: Path) -> None:
    for name, more, text in (
        ("read", "", ENGLISH),
        ("said", "lang: xx\n", UNREADABLE),
        ("untold", "", f"{UNREADABLE} {UNREADABLE}"),
    ):
        (tmp_path / f"{name}.md").write_text(TOLD.format(more=more, text=text), encoding="utf-8")
    with Store(tmp_path / "small.db") as store:
        assert unread(store) == 0
        done = intake.take_in(sorted(map(str, tmp_path.glob("*.md"))), store, registers.load())
        assert len(done.refused) == 2
        assert unread(store) == 2
