"""A draft is compared with what is on file: each verdict in a sentence case, and the rules behind them one by one."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checking import VERDICTS, Checked, check
from checking.alike import agrees, bound_is_lost, is_rounded_form
from checking.written import COLUMNS, as_csv, markdown, summary
from records import Figure
from tests.case_table import cases_of
from tests.small_store import fill, known

TEN_TO_TWELVE = Figure(value=None, low=10, high=12, qualifier="range")
CASES = Path(__file__).parent / "cases" / "checking" / "drafts.csv"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory):
    opened = fill(tmp_path_factory.mktemp("checking") / "small.db")
    yield opened
    opened.close()


@pytest.mark.parametrize("case", cases_of(CASES), ids=lambda case: case["say"])
def test_verdict(case: dict[str, str], store) -> None:
    (checked,) = check(case["text"], case["published"], store, known())
    assert checked.verdict == case["verdict"], checked.why
    assert case["why_holds"] in checked.why


def test_every_verdict_has_a_case() -> None:
    assert {case["verdict"] for case in cases_of(CASES)} == set(VERDICTS)


def test_asking_again_later_finds_what_is_out_of_date(store) -> None:
    text = "The Gaza Ministry of Health said that 1,150 people have been killed in the Gaza Strip since 7 October 2023."
    assert check(text, "2024-01-13", store, known())[0].verdict == "matches"
    later = check(text, "2024-01-13", store, known(), known_by="")[0]
    assert (later.verdict, later.on_file[0].value) == ("outdated", 1290.0)


def test_a_text_without_figures_has_nothing_to_check(store) -> None:
    assert check("The council met for two hours and agreed on nothing.", "2024-01-13", store, known()) == []
    assert "were found in the text" in summary([])


def test_checking_keeps_nothing(store) -> None:
    before = (store.version, store.count())
    check(cases_of(CASES)[0]["text"], "2024-02-03", store, known())
    assert (store.version, store.count()) == before


def test_the_suggestion_names_claimant_and_day(store) -> None:
    (checked,) = check(cases_of(CASES)[1]["text"], "2024-01-30", store, known())
    assert "according to the Gaza Ministry of Health" in checked.suggestion
    assert "26 January 2024" in checked.suggestion


def test_exchanging_two_claimants_exchanges_nothing_but_their_names(store) -> None:
    one, other = "Gaza Ministry of Health", "Gaza Government Media Office"
    text = "The {} said that 1,777 people have been killed in the Gaza Strip since 7 October 2023."
    first = check(text.format(one), "2024-01-13", store, known())[0].why
    second = check(text.format(other), "2024-01-13", store, known())[0].why
    assert first.replace(one, "X").replace("1,150", "N") == second.replace(other, "X").replace("1,400", "N")


@pytest.mark.parametrize(
    ("draft", "other", "same"),
    [
        (Figure(value=37202), Figure(value=37202), True),
        (Figure(value=37000, qualifier="more_than"), Figure(value=37202), True),
        (Figure(value=30000, qualifier="more_than"), Figure(value=47202), False),
        (Figure(value=37202), Figure(value=37203), False),
        (Figure(value=700, qualifier="nearly"), Figure(value=690), True),
        (Figure(value=700, qualifier="nearly"), Figure(value=710), False),
        (TEN_TO_TWELVE, replace(TEN_TO_TWELVE, place="Northtown"), True),
        (TEN_TO_TWELVE, Figure(value=11), False),
        (Figure(value=None, low=24, qualifier="vague", vague_word="dozens"), Figure(value=60), True),
        (Figure(value=None, low=24, qualifier="vague", vague_word="dozens"), Figure(value=600), False),
        (Figure(value=None), Figure(value=None), False),
    ],
)  # fmt: skip
def test_what_is_the_same_number(draft: Figure, other: Figure, same: bool) -> None:
    assert agrees(draft, other) is same


@pytest.mark.parametrize(
    ("source", "draft", "lost"),
    [
        ("at_least", "exact", True),
        ("up_to", "exact", True),
        ("up_to", "at_least", True),
        ("about", "more_than", True),
        ("exact", "at_least", False),
        ("about", "exact", False),
        ("at_least", "at_least", False),
    ],
)
def test_what_loses_a_bound(source: str, draft: str, lost: bool) -> None:
    one, other = Figure(value=500, qualifier=draft), Figure(value=500, qualifier=source)
    assert bound_is_lost(one, other) is lost
    assert not is_rounded_form(one, other)


def test_the_check_is_written_down_with_harmless_text(store) -> None:
    (checked,) = check(cases_of(CASES)[1]["text"], "2024-01-30", store, known())
    hostile = replace(
        checked, figure=replace(checked.figure, numeral="=1+1", quote="<script>*x*</script>\nsecond line")
    )
    table = list(csv.DictReader(as_csv([hostile], known()).splitlines()))
    assert tuple(table[0]) == COLUMNS and table[0]["as_printed"] == "'=1+1"
    written = markdown([hostile], "2024-01-30")
    assert "\\<script\\>" in written and "second line" in written
    assert written.count("# Figures checked") == 1 and "A newer figure is on file" in written


def test_what_needs_a_look_stands_first(store) -> None:
    text = "\n\n".join(case["text"] for case in cases_of(CASES)[:2])
    written = markdown(check(text, "2024-02-03", store, known()), "2024-02-03")
    assert written.index("A newer figure") < written.index("Matches what is on file")


def test_a_checked_figure_can_be_made_without_evidence() -> None:
    assert Checked(figure=Figure(), verdict="not_found", why="").on_file == ()


WORDS = sorted(
    {word for case in cases_of(CASES) for word in case["text"].split()} | {"<b>", "dozens", "up", "to", "1.9"}
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_no_text_breaks_a_check(store, words: list[str]) -> None:
    try:
        checked = check(" ".join(["The", "report", "says", "that", *words]), "2024-01-13", store, known())
    except ValueError as error:
        assert "lexicon" in str(error)
        return
    for one in checked:
        assert one.verdict in VERDICTS and one.why
        assert bool(one.on_file) == bool(one.suggestion)
    assert as_csv(checked, known()).count("\n") == len(checked) + 1
