"""What was cited stays reachable when stored texts are read again: by its address, and by its id in a pack."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

import figures
from exports import pack
from exports.answers import Answer, House, answer
from exports.links import read_address
from exports.release import release
from records import Figure, Report, figure_id, text_hash
from store import Store
from tests.outgoing_store import CONFLICT_QUERY
from tests.small_store import MINISTRY, known
from verbs import reextract

SENTENCE = f"The {MINISTRY} said that 1,290 people have been killed in the Gaza Strip since 7 October 2023"
TEXT = f"The roads were closed.\n{SENTENCE}. Rain is expected."


def reading(numeral: str, value: float, **said: object) -> Figure:
    """The figure that an extractor reads from TEXT at this numeral."""
    at, start = TEXT.index(numeral), TEXT.index(SENTENCE)
    read = Figure(
        figure_id=figure_id(text_hash(TEXT), at, at + len(numeral)),
        report_id=text_hash(TEXT)[:16],
        value=value,
        low=value,
        high=value,
        measure="cumulative",
        counted_from="2023-10-07",
        date_end="2024-02-02",
        date_precision="day",
        place="Gaza Strip",
        source=MINISTRY,
        publisher="Harbour Radio",
        published="2024-02-02",
        quote=SENTENCE,
        quote_start=start,
        quote_end=start + len(SENTENCE),
        numeral=numeral,
        numeral_start=at,
        numeral_end=at + len(numeral),
        confidence=0.6,
    )
    return known().identify(replace(read, **said))


FIRST, BETTER = reading("290", 290.0), reading("1,290", 1290.0)
"""An extractor that stumbled over a comma, and one that does not."""


@pytest.fixture
def store(tmp_path: Path):
    report = Report(
        report_id=FIRST.report_id, text=TEXT, text_hash=text_hash(TEXT), title="A day in the strip",
        publisher="Harbour Radio", published="2024-02-02", retrieved="2024-03-01", lang="en",
    )  # fmt: skip
    with Store(tmp_path / "cited.db") as opened:
        opened.add(report, [FIRST])
        yield opened


@pytest.fixture
def read_again(store: Store, monkeypatch: pytest.MonkeyPatch):
    """Let `cli.py reextract` run with an extractor that reads just these figures."""

    def run(*read: Figure) -> None:
        monkeypatch.setattr(figures, "read", lambda report, registers: list(read))
        assert reextract.run(type("Args", (), {"db": str(store.path)})) == 0

    return run


def page(store: Store, cited: Figure) -> Answer:
    return answer(f"/p/{cited.figure_id}", "", House(store=store, registers=known(), today="2024-03-01"))


def ids_in_pack(store: Store) -> set[str]:
    """The ids that an evidence pack of today cites."""
    made = release(read_address(CONFLICT_QUERY)[0], store, known(), public=False, today="2024-03-01")
    with zipfile.ZipFile(io.BytesIO(pack.write(made))) as archive:
        rows = csv.DictReader(io.StringIO(archive.read("figures.csv").decode("utf-8-sig")))
        return {row["figure_id"] for row in rows}


@pytest.mark.parametrize(
    "read", [[], [BETTER], [replace(FIRST, metric="injured")]], ids=["not at all", "more words", "another metric"]
)
def test_what_a_person_confirmed_stays_as_it_was_cited(store: Store, read_again, read: list[Figure]) -> None:
    store.review(FIRST.figure_id, "confirmed", who="AB")
    cited, before = ids_in_pack(store), page(store, FIRST)
    read_again(*read)
    assert page(store, FIRST) == before and before.status == 200
    assert ids_in_pack(store) == cited == {FIRST.figure_id}
    assert [review.who for review in store.reviews(FIRST.figure_id)] == ["AB"]


def test_a_number_that_is_read_with_more_words_now_is_led_to_with_a_note(store: Store, read_again) -> None:
    assert ids_in_pack(store) == {FIRST.figure_id}
    read_again(BETTER)
    assert store.successor(FIRST.figure_id).figure_id == BETTER.figure_id
    assert page(store, FIRST).status == 410, "nobody has confirmed what follows it"
    store.review(BETTER.figure_id, "confirmed", who="AB")
    led = page(store, FIRST)
    assert led.status == 200
    assert "<mark>1,290</mark>" in led.body.decode() and "read differently when it was cited" in led.body.decode()
    assert "read differently" not in page(store, BETTER).body.decode()


def test_a_number_with_the_same_words_keeps_its_id_whatever_is_read_from_them(store: Store, read_again) -> None:
    read_again(replace(FIRST, value=1290.0, low=1290.0, high=1290.0))
    assert ids_in_pack(store) == {FIRST.figure_id}
    assert [state.value for state in store.history(FIRST.figure_id)] == [290.0, 1290.0]


def test_a_number_that_nothing_follows_is_said_to_be_gone(store: Store, read_again) -> None:
    read_again()
    gone = page(store, FIRST)
    assert gone.status == 410 and "is read no longer" in gone.body.decode()
    assert store.successor(FIRST.figure_id) is None
    assert [state.value for state in store.history(FIRST.figure_id)] == [290.0], "the past keeps it"


def test_a_frozen_view_shows_what_was_read_when_it_was_frozen(store: Store, read_again) -> None:
    frozen = store.figure(FIRST.figure_id).recorded
    read_again(BETTER)
    assert [f.value for f in store.figures(recorded=frozen)] == [290.0]
    assert [f.value for f in store.figures()] == [1290.0]


def test_an_address_that_never_was_is_not_found(store: Store) -> None:
    assert page(store, BETTER).status == 404
