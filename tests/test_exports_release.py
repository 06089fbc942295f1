"""What may leave the house, and what never does, in every format at once."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import openpyxl
import pyarrow.parquet as pq
import pytest

from exports import dossier, embed, feed
from exports.checked import Checked
from exports.formats import FORMATS
from exports.links import Links, Look
from exports.privacy import Names
from exports.quoting import MOST_WORDS, numeral_within
from exports.release import TERMS, UNCHECKED, Release, outgoing, release
from store import Store
from tests.outgoing_store import CHILD, CONFLICT_QUERY, EDITOR, HOSTILE, PERSON, REVIEWER, fill
from tests.small_store import known
from views import View

NEVER = (
    PERSON, PERSON.split()[1], CHILD.partition(",")[0], REVIEWER, EDITOR, "777777",
    "Roads were closed", "Rain is expected",
)  # fmt: skip


@cache
def store() -> Store:
    """One store for all tests of this file."""
    return fill(Path(mkdtemp()) / "outgoing.db")


def public() -> Release:
    """The view as readers outside see it."""
    return release(View.from_query(CONFLICT_QUERY), store(), known(), public=True, today="2024-04-01")


def own() -> Release:
    """The view as its maker may take it home."""
    return release(View.from_query(CONFLICT_QUERY), store(), known(), public=False, today="2024-04-01")


def everything(made: Release) -> dict[str, str]:
    """All that leaves, unpacked, as text."""
    links = Links.served("https://charts.example.org", made.view, Look())
    found = {name: shape.write(made) for name, shape in FORMATS.items()}
    found |= {"embed": embed.write(made, links).encode(), "feed": feed.write(made, links)}
    seen = outgoing(store(), known(), public=made.public)
    found |= {f"p/{f.figure_id}": (dossier.write(f.figure_id, seen) or "").encode() for f in made.figures}
    texts = {}
    for name, data in found.items():
        if data[:2] == b"PK":
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                for inner in archive.namelist():
                    texts[f"{name}/{inner}"] = _text(archive.read(inner))
        else:
            texts[name] = _text(data)
    return texts


def _text(data: bytes) -> str:
    if data[:4] == b"PAR1":
        return str(pq.read_table(io.BytesIO(data)).to_pylist())
    if data[:2] == b"PK":
        sheets = openpyxl.load_workbook(io.BytesIO(data)).worksheets
        return "\n".join(str(cell.value) for sheet in sheets for row in sheet for cell in row)
    return data.decode("utf-8", "ignore")


@pytest.mark.parametrize("made", [public, own], ids=["public", "own"])
def test_planted_names_rows_and_texts_never_leave(made) -> None:
    for where, text in everything(made()).items():
        for planted in NEVER:
            assert planted not in text, f"{planted} in {where}"


def test_the_public_sees_rows_of_tables_and_what_a_person_confirmed() -> None:
    values = {f.value for f in public().figures}
    assert {1000, 1150, 1400, 1333, 1344} <= values and 1346 not in values
    assert public().held_back == {TERMS: 1, UNCHECKED: 1}


def test_its_maker_may_take_home_what_nobody_confirmed_marked_as_such() -> None:
    review = {f.value: f.review for f in own().figures}
    assert review[1346] == "extracted" and review[1333] == "confirmed"
    assert own().held_back == {TERMS: 1}


def test_a_figure_stays_when_its_words_are_held_back() -> None:
    held = next(f for f in public().figures if f.value == 1344)
    assert held.quote == "" and held.numeral == "1,344" and held.url
    assert public().unnamed >= 2
    assert "may name a private person" in everything(public())["pack/README.md"]


def test_no_quotation_has_more_than_25_words() -> None:
    for figure in own().figures:
        assert len(figure.quote.split()) <= MOST_WORDS
    long = next(f for f in own().figures if f.value == 1333)
    text = store().report(long.report_id).text
    assert text[long.quote_start : long.quote_end] == long.quote and "1,333" in long.quote


def test_every_quotation_still_has_its_number() -> None:
    for made in (public(), own()):
        quoted = [figure for figure in made.figures if figure.quote]
        assert any(figure.quote_kind == "table_cell" for figure in quoted)
        for figure in quoted:
            start, end = numeral_within(figure)
            assert figure.quote[start:end] == figure.numeral


def test_the_public_sees_only_findings_that_an_editor_accepted(tmp_path) -> None:
    filled = fill(tmp_path / "decided.db")
    view = View.from_query(CONFLICT_QUERY)
    found = release(view, filled, known(), public=False, today="2024-04-01").findings
    assert found and not release(view, filled, known(), public=True, today="2024-04-01").findings
    filled.decide(found[0].finding_id, "accepted", who=EDITOR)
    accepted = release(view, filled, known(), public=True, today="2024-04-01").findings
    assert [f.finding_id for f in accepted] == [found[0].finding_id]
    assert all(f.editor_state != "accepted" for f in found)


def test_a_rejected_figure_is_gone_for_everyone(tmp_path) -> None:
    filled = fill(tmp_path / "rejected.db")
    view = View.from_query(CONFLICT_QUERY)
    unread = next(f for f in release(view, filled, known(), public=False).figures if f.value == 1346)
    filled.review(unread.figure_id, "rejected", who=REVIEWER, why="not a total")
    assert 1346 not in {f.value for f in release(view, filled, known(), public=False).figures}


def test_every_export_says_which_share_was_reviewed() -> None:
    sentence = public().checked.sentence()
    assert "confirmed by a person" in sentence and re.search(r"95 % interval [\d.]+ to [\d.]+ %", sentence)
    assert sentence in everything(public())["pack/README.md"]
    nothing = Checked(figures=3, tables=0, confirmed=0, sample=0, wrong=0)
    assert "its error is not known" in nothing.sentence()


def test_a_past_day_shows_what_was_known_then() -> None:
    then = release(View.from_query(f"{CONFLICT_QUERY}&asof=2024-02-01"), store(), known(), public=True)
    assert {f.value for f in then.figures} == {1000, 1150, 1230, 1310, 1400, 1500, 1600}


@pytest.mark.parametrize("text", [
    "Ahmad Yarrowby, 34, and his sons were killed", "Amal, 9, was killed", "killed with Nour (7) on Friday",
    "the baker Orsolya Trant", "قتل 12 شخصا", "Mrs. Ilse van der Hoop lost two children",
])  # fmt: skip
def test_words_that_may_name_a_person_are_held_back(text: str) -> None:
    assert Names(known()).holds_person(text)


@pytest.mark.parametrize("text", [
    "At least 12 people were killed in Khan Younis, the Gaza Health Ministry said",
    "Human Rights Watch counted 58", "On Tuesday, Rapid Support Forces shelled Omdurman", "killed_cum 1,234",
    "The General Staff of the Armed Forces of Ukraine said", "12 killed (9 children)",
])  # fmt: skip
def test_bodies_places_and_days_are_nobody(text: str) -> None:
    assert not Names(known()).holds_person(text)


def test_hostile_titles_are_in_the_store_of_this_test() -> None:
    titles = {r.title for r in store().reports()}
    assert set(HOSTILE) <= titles
