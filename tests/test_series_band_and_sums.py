"""The band of independent origins, who is independent, what may be added, and copies of one text."""

from __future__ import annotations

from typing import Any

import pytest

import series
from records import Figure
from series.known import Known
from series.origins import origins
from tests.figure_maker import figure


class Book:
    """Registers of three sources: two count for themselves, the third relays the first."""

    def claimant(self, words: str | None, *hints: str | None) -> str | None:
        return words

    def source(self, source_id: str | None) -> Any:
        return None

    def conflict(self, words: str | None) -> Any:
        return None

    def name(self, any_id: str | None) -> str:
        return any_id or ""

    def linked(self, one: str, other: str) -> bool:
        return {one, other} == {"Office", "Relay"}

    def place(self, name: str | None, country: str | None = None) -> str | None:
        return name if name in ("Eastland", "Northtown", "Southport") else None

    def chain(self, place_id: str | None) -> tuple[str, ...]:
        return {"Northtown": ("Northtown", "Eastland"), "Southport": ("Southport", "Eastland")}.get(
            place_id or "", ("Eastland",) if place_id == "Eastland" else ()
        )


BOOK = Book()


def days_of(*figures: Figure, **more: Any) -> list[series.BandDay]:
    return list(series.band(series.build(figures, BOOK), BOOK, **more))


def test_a_band_needs_two_independent_origins() -> None:
    assert days_of(figure(100, "2030-05-01", source="Office")) == []
    assert days_of(figure(100, "2030-05-01", source="Office"), figure(140, "2030-05-01", source="Relay")) == []
    (day,) = days_of(figure(100, "2030-05-01", source="Office"), figure(140, "2030-05-01", source="Mission"))
    assert (day.low, day.high, day.n_origins, day.low_source, day.high_source) == (100, 140, 2, "Office", "Mission")
    text = series.caption(day, ["Office", "Mission"], BOOK)
    assert text.startswith("2 independent sources:") and text.endswith("The truth may lie outside.")


def test_two_that_gave_one_unrounded_number_are_one_origin() -> None:
    figures = figure(9052822, "2030-05-01", source="Office"), figure(9052822, "2030-05-01", source="Mission")
    assert days_of(*figures) != [] and days_of(*figures, one_count=[("Office", "Mission")]) == []


def test_counts_and_estimates_never_share_a_band() -> None:
    estimated = figure(900, "2030-05-01", source="Mission", inclusion="estimated")
    assert days_of(figure(100, "2030-05-01", source="Office"), estimated) == []


def test_an_open_top_gives_its_value_and_an_arrow_an_open_bottom_only_the_top() -> None:
    (day,) = days_of(
        figure(100, "2030-05-01", source="Office"),
        figure(150, "2030-05-01", source="Mission", qualifier="at_least", low=150),
        figure(180, "2030-05-01", source="Panel", qualifier="up_to", high=180),
    )
    assert (day.low, day.high, day.open_top) == (100, 180, True)


def test_words_without_a_number_and_hollow_figures_contribute_nothing() -> None:
    words = figure(None, "2030-05-01", source="Mission", qualifier="vague", low=24, vague_word="dozens")
    assert days_of(figure(100, "2030-05-01", source="Office"), words) == []
    wrong = figure(140, "2030-05-01", source="Mission")
    assert days_of(figure(100, "2030-05-01", source="Office"), wrong, left_out=frozenset({wrong.figure_id})) == []


@pytest.mark.parametrize(
    ("measure", "later", "expected"),
    [
        ("cumulative", "2030-05-15", [(100, 130, False), (100, 150, True)]),
        ("cumulative", "2030-05-16", [(100, 130, False)]),
        ("stock", "2030-07-30", [(100, 130, False), (100, 150, True)]),
        ("period", "2030-05-02", [(100, 130, False)]),
    ],
)
def test_how_long_a_figure_is_carried(measure: str, later: str, expected: list[tuple[float, float, bool]]) -> None:
    found = days_of(
        figure(100, "2030-05-01", source="Office", measure=measure, date_start="2030-05-01"),
        figure(130, "2030-05-01", source="Mission", measure=measure, date_start="2030-05-01"),
        figure(150, later, source="Mission", measure=measure, date_start="2030-05-01"),
    )
    assert [(day.low, day.high, day.carried) for day in found] == expected


def test_a_carried_total_never_makes_the_upper_edge() -> None:
    found = days_of(
        figure(200, "2030-05-01", source="Office"),
        figure(130, "2030-05-01", source="Mission"),
        figure(150, "2030-05-03", source="Mission"),
    )
    assert [(day.low, day.high) for day in found] == [(130, 200)]


def test_origins_are_groups_of_dependent_claimants() -> None:
    assert origins(["Relay", "Office", "Mission", ""], Known(BOOK)) == (("Mission",), ("Office", "Relay"))


WOMEN = {"population": "women", "report_id": "r"}


@pytest.mark.parametrize(
    ("figures", "allowed", "reason"),
    [
        ([figure(1, "2030-05-01")], False, "nothing to add"),
        ([figure(1, "2030-05-01"), figure(2, "2030-05-01", source="Mission")], False, "different sources"),
        ([figure(1, "2030-05-01"), figure(2, "2030-05-01", source=None)], False, "Nobody is named"),
        ([figure(1, "2030-05-01"), figure(2, "2030-05-02")], False, "later total contains the earlier"),
        ([figure(1, "2030-05-01", measure="stock"), figure(2, "2030-06-01", measure="stock")], False, "Stocks"),
        ([figure(1, "2030-05-01"), figure(2, "2030-05-01", metric="injured")], False, "different things"),
        (
            [figure(1, "2030-05-01", metric="displaced"), figure(2, "2030-05-01", metric="refugees")],
            False,
            "different things",
        ),
        (
            [figure(1, "2030-05-01", place="Northtown"), figure(2, "2030-05-01", place="Southport")],
            True,
            "places do not overlap",
        ),
        ([figure(1, "2030-05-01"), figure(2, "2030-05-01", place="Northtown")], False, "lies in the other"),
        ([figure(1, "2030-05-01", **WOMEN), figure(2, "2030-05-01", population="civilians")], False, "share people"),
        (
            [figure(1, "2030-05-01", **WOMEN), figure(2, "2030-05-01", population="children", report_id="r")],
            True,
            "keeps these groups apart",
        ),
        (
            [
                figure(1, "2030-05-01", part_of="w", role="complete_part", group="at the scene"),
                figure(2, "2030-05-01", part_of="w", role="complete_part", group="in hospital"),
            ],
            True,
            "stated parts",
        ),
        (
            [
                figure(1, "2030-05-01", measure="period", date_start="2030-05-01"),
                figure(2, "2030-05-02", measure="period", date_start="2030-05-02"),
            ],
            True,
            "periods do not overlap",
        ),
        (
            [
                figure(1, "2030-05-03", measure="period", date_start="2030-05-01"),
                figure(2, "2030-05-05", measure="period", date_start="2030-05-02"),
            ],
            False,
            "periods overlap",
        ),
        (
            [
                figure(1, "2030-05-01", measure="incident", event_id="a"),
                figure(2, "2030-05-01", measure="incident", event_id="b"),
            ],
            True,
            "different events",
        ),
        (
            [figure(1, "2030-05-01", measure="incident"), figure(2, "2030-05-01", measure="incident")],
            False,
            "one event",
        ),
        ([figure(1, "2030-05-01", overlap=True), figure(2, "2030-05-01", group="x")], False, "share people"),
        ([figure(1, "2030-05-01"), figure(None, "2030-05-01", qualifier="vague", low=24)], False, "without a number"),
        ([figure(1, "2030-05-01", unit="household"), figure(2, "2030-05-01")], False, "different units"),
    ],
)
def test_what_may_be_added(figures: list[Figure], allowed: bool, reason: str) -> None:
    found, why = series.may_add(figures, BOOK)
    assert found is allowed and reason in why, why


STORY = (
    "Officials in the northern town said on Tuesday that forty people had been killed when two rockets hit the central "
    "market shortly after noon, and that many of the wounded had been taken to the regional hospital by bus."
)


def test_a_wire_story_on_three_sites_is_one_text() -> None:
    trimmed = STORY.partition(", and that")[0] + "."
    other = (
        "A spokesperson for the mission counted thirty-eight dead at the market of the northern town, among them six "
        "children, and asked both sides to keep roads open for the ambulances of the regional hospital."
    )
    copies = series.copies_of([("a", STORY), ("b", f"NORTHTOWN (Wire) - {STORY}"), ("c", trimmed), ("d", other)])
    assert copies == {"b": "a", "c": "a"}


def test_two_bulletins_of_one_form_are_no_copies() -> None:
    today = f"{STORY} The office counted 4,385 dead since the beginning of the fighting."
    assert series.copies_of([("a", today), ("b", today.replace("4,385", "4,651"))]) == {}


def test_short_texts_are_never_copies() -> None:
    assert series.copies_of([("a", "Forty killed in Northtown"), ("b", "Forty killed in Northtown")]) == {}
