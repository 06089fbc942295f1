"""The store keeps everything, forgets nothing, and says plainly what it cannot do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from records import Figure, Report, figure_id, text_hash
from store import ReviewConflict, Store, StoreBusy, StoreError, StoreTooNew, default_path
from store.schema import VERSION

TEXT = "At least 12 people were killed on Friday. Another 30 were wounded, the governor said."
REPORT = Report(
    report_id=text_hash(TEXT)[:16], text=TEXT, text_hash=text_hash(TEXT), published="2024-03-02", publisher="Wire"
)


def figure(ordinal: int = 0, **said: object) -> Figure:
    about = {
        "figure_id": figure_id(REPORT.text_hash, 9, 11, ordinal), "report_id": REPORT.report_id, "value": 12.0,
        "low": 12.0, "qualifier": "at_least", "date_end": "2024-03-01", "quote": TEXT[:41], "quote_end": 41,
        "conflict": "north-2024", "place": "Old Town", "claimant": "governor", "publisher": "Wire",
        "published": "2024-03-02", "known_from": "2024-03-02", "confidence": 0.7,
    }  # fmt: skip
    return Figure(**{**about, **said})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    ticks = count(1)
    with Store(tmp_path / "one.db", clock=lambda: f"2026-01-01T00:00:{next(ticks):02}Z") as opened:
        yield opened


def values(store: Store, **asked: object) -> list[float | None]:
    return [found.value for found in store.figures(**asked)]


def test_what_is_stored_comes_back(store: Store) -> None:
    said = figure(explicit=False, date_inferred=True, group="", scope=None, high=None, percentage=41.5, seq=2)
    assert store.add(REPORT, [said])
    (found,) = store.figures()
    assert replace(found, recorded=None) == said
    assert store.report(REPORT.report_id) == REPORT


def test_the_same_again_adds_nothing(store: Store) -> None:
    assert store.add(REPORT, [figure()])
    assert not store.add(REPORT, [figure(), figure()])
    assert store.count() == (1, 1)


def test_the_version_grows_with_every_write(store: Store) -> None:
    before = store.version
    store.add(REPORT, [figure()])
    assert store.version > before


def test_filters_choose_by_what_is_said(store: Store) -> None:
    store.add(REPORT, [figure(), figure(1, metric="injured", value=30.0, low=30.0), figure(2, conflict="south-2020")])
    assert values(store, conflict="north-2024", metric="killed") == [12.0]
    assert sorted(values(store, metric=["killed", "injured"], conflict="north-2024")) == [12.0, 30.0]
    assert values(store, claimant="nobody") == []
    assert values(store, report_id=REPORT.report_id, metric="injured") == [30.0]


@pytest.mark.parametrize(
    ("asof", "stands"),
    [("2024-03-01", []), ("2024-03-02", [12.0]), ("2024-03-08", [12.0]), ("2024-03-09", [14.0]), ("2030", [14.0])],
)
def test_asof_keeps_what_was_public_then(store: Store, asof: str, stands: list[float]) -> None:
    old = figure(known_until="2024-03-09")
    store.add(REPORT, [old, figure(1, value=14.0, low=14.0, known_from="2024-03-09T08:00:00Z")])
    assert values(store, asof=asof) == stands


def test_a_figure_of_unknown_day_is_in_no_past(store: Store) -> None:
    store.add(REPORT, [figure(known_from=None)])
    assert values(store) == [12.0]
    assert values(store, asof="2030-01-01") == []


def test_recorded_keeps_what_this_store_held_then(store: Store) -> None:
    store.add(REPORT, [figure()])
    seen = store.figure(figure().figure_id).recorded
    store.review(figure().figure_id, "corrected", who="ana", why="read 21", changes={"value": 21.0, "low": 21.0})
    assert values(store) == [21.0]
    assert values(store, recorded=seen) == [12.0]
    assert values(store, recorded="2025-12-31") == []


def test_all_or_nothing(store: Store) -> None:
    def breaks_off() -> Iterator[Figure]:
        yield figure()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.add(REPORT, breaks_off())
    assert store.count() == (0, 0)
    assert store.add(REPORT, [figure()])


def test_a_reader_half_way_is_not_disturbed_by_a_writer(store: Store) -> None:
    store.add(REPORT, [figure(number) for number in range(500)])
    half_way = store.figures()
    first = next(half_way)
    store.review(first.figure_id, "corrected", who="ana", changes={"value": 99.0})
    with pytest.raises(ZeroDivisionError):
        store.add(replace(REPORT, report_id="other"), (1 / 0 if n else figure(900) for n in range(2)))
    assert [found.value for found in half_way] == [12.0] * 499
    assert sorted(values(store))[-1] == 99.0


def test_search_finds_words_and_their_longer_forms(store: Store) -> None:
    store.add(REPORT, [figure()])
    assert [found.value for found in store.search("peop KILLED")] == [12.0]
    assert store.search("earthquake") == store.search("  ") == []
    assert store.search('"; DROP TABLE figures --') == []


def test_search_follows_corrections_and_rejections(store: Store) -> None:
    store.add(REPORT, [figure()])
    store.review(figure().figure_id, "corrected", who="ana", changes={"metric": "injured"})
    assert [found.metric for found in store.search("killed")] == ["injured"]
    store.review(figure().figure_id, "rejected", who="ana", why="a headline")
    assert store.search("killed") == []


def test_facets_count_what_there_is(store: Store) -> None:
    store.add(REPORT, [figure(), figure(1, date_end="2024-02-28"), figure(2, metric="injured", place=None)])
    facets = store.facets("north-2024")
    assert facets.metrics == {"killed": 2, "injured": 1}
    assert facets.places == {"Old Town": 2}
    assert (facets.first_day, facets.last_day, facets.figures) == ("2024-02-28", "2024-03-01", 3)
    assert store.conflicts() == {"north-2024": 3}
    assert store.facets("nowhere").figures == 0


def test_a_changed_cell_is_kept_twice_with_its_days(store: Store) -> None:
    table = replace(REPORT, report_id="table:1", text="", text_hash="", retrieved="2024-03-20")
    first, second = (
        figure(figure_id="c" * 16 + digits, value=value) for digits, value in (("1" * 8, 12.0), ("2" * 8, 14.0))
    )
    assert store.add(table, [first])
    (added,) = store.add_each([(table, [second])])
    assert [(change.before.value, change.after.value) for change in added.replaced] == [(12.0, 14.0)]
    assert values(store, asof="2024-03-19") == [12.0]
    assert values(store, asof="2024-03-20") == [14.0]
    assert not store.add(table, [first]) and not store.add(table, [second])


# -- people


def test_two_people_do_not_overwrite_each_other(store: Store) -> None:
    store.add(REPORT, [figure()])
    seen = store.figure(figure().figure_id).recorded
    store.review(figure().figure_id, "confirmed", who="ana", seen=seen)
    with pytest.raises(ReviewConflict, match="ana confirmed it"):
        store.review(figure().figure_id, "rejected", who="ben", why="no", seen=seen)
    assert store.figure(figure().figure_id).review == "confirmed"


def test_undo_takes_back_one_decision_after_the_other(store: Store) -> None:
    store.add(REPORT, [figure()])
    name = figure().figure_id
    store.review(name, "corrected", who="ana", changes={"metric": "injured"})
    store.review(name, "rejected", who="ana", why="twice")
    assert store.undo(name, who="ana").metric == "injured"
    assert store.undo(name, who="ana").metric == "killed"
    assert store.figure(name).review == "extracted"
    with pytest.raises(StoreError, match="no decision to take back"):
        store.undo(name, who="ana")
    assert [entry.decision for entry in store.reviews(name)] == ["corrected", "rejected", "undone", "undone"]


@pytest.mark.parametrize(
    ("decision", "said", "sentence"),
    [
        ("rejected", {"who": "ana"}, "A rejection needs a reason"),
        ("confirmed", {"who": " "}, "needs the name"),
        ("corrected", {"who": "ana"}, "names the fields"),
        ("corrected", {"who": "ana", "changes": {"quote": "other words"}}, "cannot be corrected: quote"),
    ],
)
def test_a_decision_that_is_not_complete_is_refused(store: Store, decision: str, said: dict, sentence: str) -> None:
    store.add(REPORT, [figure()])
    with pytest.raises(StoreError, match=sentence):
        store.review(figure().figure_id, decision, **said)
    assert store.reviews() == []


def test_the_queue_holds_what_is_unsure_or_touched(store: Store) -> None:
    store.add(
        REPORT,
        [figure(0, confidence=0.5), figure(1, confidence=0.4), figure(2, confidence=1.0), figure(3, confidence=0.95)],
    )
    touched = figure(2).figure_id
    assert [f.confidence for f in store.queue(touched=[touched])] == [1.0, 0.4, 0.5]
    store.review(touched, "confirmed", who="ana")
    assert [f.confidence for f in store.queue(touched=[touched])] == [0.4, 0.5]


def test_a_batch_is_accepted_but_not_what_somebody_decided(store: Store) -> None:
    store.add(REPORT, [figure(n) for n in range(3)])
    store.review(figure(1).figure_id, "rejected", who="ana", why="no")
    assert len(store.sample(loader="text", size=2)) == 2
    assert store.accept_all([figure(n).figure_id for n in range(3)], who="ben", why="20 of 20 right") == 2
    assert {f.review for f in store.figures()} == {"confirmed"}


def test_decisions_about_findings_are_kept_and_the_last_one_holds(store: Store) -> None:
    store.decide("f1", "accepted", who="ana")
    store.decide("f1", "dismissed", who="ben", why="two counters")
    assert store.decisions()["f1"].state == "dismissed"
    with pytest.raises(StoreError, match="needs a reason"):
        store.decide("f1", "dismissed", who="ben")


# -- better reading, better registers


def test_a_newer_reading_keeps_ids_and_decisions(store: Store) -> None:
    store.add(REPORT, [figure(0), figure(1), figure(2)])
    store.review(figure(1).figure_id, "corrected", who="ana", changes={"value": 21.0})
    changes = store.reread(REPORT.report_id, [figure(0, metric="injured"), figure(1), figure(3)])
    assert [(c.before and c.before.metric, c.after and c.after.metric) for c in changes] == [
        ("killed", "injured"), (None, "killed"), ("killed", None),
    ]  # fmt: skip
    assert store.figure(figure(1).figure_id).value == 21.0
    assert store.figure(figure(2).figure_id) is None
    assert len(store.history(figure(2).figure_id)) == 1


class _Renames:
    def identify(self, found: Figure) -> Figure:
        return replace(found, claimant="region", conflict="north-2023")


def test_better_registers_move_figures_to_their_line(store: Store) -> None:
    store.add(REPORT, [figure(), figure(1)])
    assert store.rederive(_Renames()) == 2
    assert store.rederive(_Renames()) == 0
    assert values(store, conflict="north-2024") == []
    assert values(store, conflict="north-2023", claimant="region") == [12.0, 12.0]
    assert len(store.search("killed")) == 2


def test_a_date_is_given_once(store: Store) -> None:
    undated = replace(REPORT, published=None)
    store.add(undated, [])
    assert [report.report_id for report in store.reports(waiting=True)] == [REPORT.report_id]
    store.give_date(REPORT.report_id, "2024-03-02", who="ana", why="stamp on the page")
    assert store.report(REPORT.report_id).published == "2024-03-02"
    with pytest.raises(StoreError, match="dated 2024-03-02 already"):
        store.give_date(REPORT.report_id, "2024-03-03", who="ben")


# -- the file


def test_a_newer_database_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    Store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(StoreTooNew, match="newer version of As Reported"):
        Store(path)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("a shopping list, long enough to be read as a header of something" * 20)
    with pytest.raises(StoreError, match="not a database of this program"):
        Store(path)


def test_a_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    path = tmp_path / "one.db"
    with Store(path) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with Store(path, busy_seconds=0) as second, pytest.raises(StoreBusy, match="Another process is writing"):
            second.add(REPORT, [figure()])
        other.execute("ROLLBACK")
        other.close()
        assert store.add(REPORT, [figure()])


def test_an_older_database_gains_the_fields_of_today(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with Store(path) as store:
        store.add(REPORT, [figure()])
    with sqlite3.connect(path) as connection:
        for name in ("explicit", "usual"):
            connection.execute(f"ALTER TABLE figures DROP COLUMN {name}")
    with Store(path) as store:
        (found,) = store.figures()
        assert (found.explicit, found.usual) == (True, None)


def test_the_default_database_can_be_named_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AS_REPORTED_DB", "elsewhere/mine.db")
    assert default_path() == Path("elsewhere/mine.db")
    monkeypatch.delenv("AS_REPORTED_DB")
    assert default_path().name == "as_reported.db"
