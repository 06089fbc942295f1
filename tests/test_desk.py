"""The reviewer's desk: what waits, what stands beside it, whose decision counts, what can be typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk import reviewing
from desk.correcting import BY_NAME, changes, corrections, parse, typed_in
from records import POPULATIONS, Figure, Finding
from store import ReviewConflict, StoreError
from tests.small_store import MINISTRY, known


def of_value(store, value: float) -> Figure:
    return next(figure for figure in store.figures() if figure.value == value)


def error(*figure_ids: str, **given: object) -> Finding:
    said = {
        "finding_id": "f",
        "code": "D17",
        "name": "typing_error",
        "severity": "error",
        "sentence": "Two copies differ.",
    }
    return Finding(figure_ids=figure_ids, **{**said, **given})


def test_figures_of_an_open_error_come_first_with_its_sentence(store) -> None:
    one, other = of_value(store, 1150), of_value(store, 1230)
    waiting = reviewing.queue(store, [error(one.figure_id), error(other.figure_id, suppressed_by="g")])
    assert waiting.figure_ids == (one.figure_id,)
    assert waiting.findings[one.figure_id] == ("Two copies differ.",)


def test_a_finding_that_an_editor_dismissed_calls_nobody(store) -> None:
    one = of_value(store, 1150)
    assert reviewing.queue(store, [error(one.figure_id, editor_state="dismissed")]).figure_ids == ()


def test_neighbours_are_those_of_the_same_line(store) -> None:
    beside = reviewing.around(of_value(store, 1230), store, known())
    assert [one.figure.value for one in beside] == [1000, 1150, 1230, 1310, 1290]
    assert [one.this for one in beside] == [False, False, True, False, False]


def test_a_figure_without_a_day_stands_alone(store) -> None:
    alone = replace(of_value(store, 1230), date_end=None)
    assert [one.this for one in reviewing.around(alone, store, known())] == [True]


def test_two_reviewers_do_not_overwrite_each_other(store) -> None:
    figure = of_value(store, 1150)
    store.review(figure.figure_id, "confirmed", who="AB", seen=figure.recorded)
    with pytest.raises(ReviewConflict, match="AB"):
        reviewing.correct(figure, {"value": 1151.0}, who="CD", store=store, registers=known())


def test_a_corrected_source_finds_its_claimant_again_and_can_be_taken_back(store) -> None:
    figure = of_value(store, 2000)
    assert figure.claimant is None
    corrected = reviewing.correct(figure, {"source": MINISTRY}, who="AB", store=store, registers=known())
    assert (corrected.claimant, corrected.review) == ("gaza-moh", "confirmed")
    assert store.undo(figure.figure_id, who="AB").claimant is None
    assert [review.decision for review in store.reviews()] == ["corrected", "undone"]


def test_a_correction_that_follows_from_nothing_changes_nothing_else(store) -> None:
    figure = of_value(store, 1150)
    assert corrections(figure, {"value": 1151.0}, known()) == {"value": 1151.0}


def test_an_error_rate_has_an_interval() -> None:
    rate = reviewing.error_rate(0, 20)
    assert rate.low == 0 and 0.1 < rate.high < 0.2
    assert "0 of 20" in rate.in_words()
    assert reviewing.error_rate(0, 0).high == 1.0


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("value", "37 202", 37202.0),
        ("value", "", None),
        ("date_end", "2024", "2024"),
        ("place", " Northtown ", "Northtown"),
        ("population", "other:teachers", "other:teachers"),
    ],
)
def test_what_is_typed_becomes_a_value(name: str, typed: str, value: object) -> None:
    assert parse(name, typed) == value


@pytest.mark.parametrize(
    ("name", "typed", "reason"),
    [
        ("value", "many", "is not a number"),
        ("value", "-5", "not a number of people"),
        ("value", "9999999999", "not a number of people"),
        ("value", "nan", "not a number of people"),
        ("date_end", "2018-16-03", "is not a date"),
        ("date_end", "12 June", "is not a date"),
        ("metric", "slain", "is not one of the choices"),
    ],
)
def test_what_cannot_be_is_refused_with_the_field_and_the_reason(name: str, typed: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason) as refused:
        parse(name, typed)
    assert BY_NAME[name].label in str(refused.value)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"low": "12", "high": "10", "qualifier": "range"}, "lower bound is above"),
        ({"date_start": "2024-06-13", "date_end": "2024-06-12"}, "lies after the as-of day"),
        ({"date_end": "2024-07-01"}, "lies after the day of publication"),
        ({"qualifier": "range", "low": "10", "high": ""}, "needs a lower and an upper bound"),
        ({"value": "x", "date_end": "y"}, "Number: .* As of: "),
    ],
)
def test_fields_that_contradict_each_other_are_refused(typed: dict[str, str], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        changes(Figure(published="2024-06-20"), typed)


def test_only_what_changed_is_a_change() -> None:
    figure = Figure(value=12.0, date_end="2024-06-12", date_inferred=True, date_precision="day")
    assert changes(figure, {"value": "12", "date_end": "2024-06-12"}) == {}
    assert changes(figure, {"date_end": "2024-06"}) == {
        "date_end": "2024-06",
        "date_precision": "month",
        "date_inferred": False,
    }


def test_bounds_that_stood_on_the_old_number_go_with_the_new_one() -> None:
    exact = Figure(value=12.0, low=12.0, high=12.0)
    typed = {"value": "120", "low": "12", "high": "12"}
    assert changes(exact, typed) == {"value": 120.0, "low": 120.0, "high": 120.0}
    assert changes(exact, {**typed, "low": "10"}) == {"value": 120.0, "low": 10.0, "high": 120.0}
    assert changes(Figure(value=12.0), {"value": "120", "low": ""}) == {"value": 120.0}


def test_every_population_can_be_chosen() -> None:
    assert BY_NAME["population"].choices == POPULATIONS


GIVEN = {"quote": "Twelve were killed", "url": "https://example.org", "publisher": "Courier", "published": "2024-06-12"}


@pytest.mark.parametrize("left_out", GIVEN)
def test_a_figure_by_hand_needs_words_link_publisher_and_day(left_out: str) -> None:
    with pytest.raises(ValueError, match="A figure entered by hand needs"):
        typed_in({"value": "12"}, **{**GIVEN, left_out: " "}, registers=known())


def test_a_figure_by_hand_needs_a_number_and_a_web_address() -> None:
    with pytest.raises(ValueError, match="give a number"):
        typed_in({"value": ""}, **GIVEN, registers=known())
    with pytest.raises(ValueError, match="has to begin with http"):
        typed_in({"value": "12"}, **{**GIVEN, "url": "javascript:1"}, registers=known())


def test_the_same_figure_is_entered_by_hand_once(store) -> None:
    figure = typed_in({"value": "12", "place": "Gaza Strip"}, **GIVEN, registers=known())
    assert reviewing.enter(figure, who="AB", store=store).review == "confirmed"
    with pytest.raises(ValueError, match="on file already"):
        reviewing.enter(figure, who="AB", store=store)
    with pytest.raises((ValueError, StoreError)):
        reviewing.enter(replace(figure, figure_id="0" * 16), who=" ", store=store)
