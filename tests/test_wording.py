"""A sentence keeps who said it: number, bound, population, place, day, claimant, relay; in every language and form."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from records import Figure
from tests.case_table import cases_of
from wording import FORMS, LANGUAGES, Said, amount, count, day, headline, is_rtl, label, number, said, sentence, words
from wording.articles import with_article
from wording.labels import LABELS, NOUNS
from wording.sentence import CLAUSES

CASES = Path(__file__).parent / "cases" / "wording" / "sentences.csv"
PLAIN_SPACES = {0xA0: " ", 0x202F: " "}
"""Languages that group digits with spaces use ones that do not break."""

MINISTRY = Said(
    value=1234.0,
    qualifier="at_least",
    place="Northtown",
    end="2024-06-12",
    claimant="Northland Ministry of Health",
    publisher="The Northern Courier",
    published="2024-06-13",
)


def filled(case: dict[str, str]) -> Said:
    """The Said that a row of the table describes; empty cells are left at their defaults."""
    values: dict[str, object] = {}
    for name, text in case.items():
        if name in ("say", "form", "lang", "sentence") or not text:
            continue
        values[name] = (
            float(text) if name in ("value", "low", "high") else text == "yes" if text in ("yes", "no") else text
        )
    return Said(**{"value": None, **values})


@pytest.mark.parametrize("case", cases_of(CASES), ids=lambda case: case["say"])
def test_sentence(case: dict[str, str]) -> None:
    written = sentence(filled(case), case["form"], case["lang"] or "en")
    assert written.translate(PLAIN_SPACES) == case["sentence"]


@pytest.mark.parametrize(("form", "lang", "metric"), list(product(FORMS, LANGUAGES, CLAUSES)))
def test_every_form_keeps_number_bound_place_day_claimant_and_relay(form: str, lang: str, metric: str) -> None:
    written = sentence(replace(MINISTRY, metric=metric), form, lang)
    assert amount(1234.0, None, None, "at_least", lang) in written.lower() or number(1234, lang) in written
    for part in ("Northtown", day("2024-06-12", lang), MINISTRY.claimant, MINISTRY.publisher):
        assert part in written
    assert "{" not in written and "  " not in written


@pytest.mark.parametrize(("form", "lang", "population"), list(product(FORMS, LANGUAGES, NOUNS)))
def test_whom_is_always_named(form: str, lang: str, population: str) -> None:
    noun = count(value=1234.0, population=population, lang=lang)[0]
    assert noun in sentence(replace(MINISTRY, qualifier="exact", population=population), form, lang).replace(
        "1,234", "1,234"
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_exchanging_two_sides_exchanges_nothing_but_their_names(lang: str) -> None:
    def story(one: str, other: str) -> str:
        about = Said(value=21.0, group=other, place="Northtown", end="2024-06-12", claimant=one, party=True)
        mirror = replace(about, group=one, claimant=other)
        return "\n".join(sentence(s, form, lang) for s in (about, mirror) for form in FORMS)

    marked = (
        story("Redland", "Blueland").replace("Redland", "\0").replace("Blueland", "Redland").replace("\0", "Blueland")
    )
    assert marked == story("Blueland", "Redland")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_party_is_called_a_party_whoever_it_is(lang: str) -> None:
    quiet = sentence(MINISTRY, "full", lang)
    assert len(sentence(replace(MINISTRY, party=True), "full", lang)) > len(quiet)


@pytest.mark.parametrize("metric", ["losses", "casualties"])
@pytest.mark.parametrize("form", FORMS)
def test_losses_and_casualties_are_never_called_killed_alone(metric: str, form: str) -> None:
    written = sentence(replace(MINISTRY, metric=metric), form)
    assert "were reported killed in" not in written and "People killed" not in written
    if form != "short":
        assert "not a number of deaths" in written


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("n", [0, 1, 2, 3, 5, 11, 21, 100, 103])
def test_singular_and_plural_follow_the_language(lang: str, n: int) -> None:
    assert number(n, lang) in sentence(Said(value=float(n), place="Northtown", end="2024"), "full", lang)


def test_a_missing_translation_is_english_and_an_unknown_language_is_refused() -> None:
    assert words("fr").gettext("A text that no catalogue has") == "A text that no catalogue has"
    with pytest.raises(ValueError, match="There is no language 'xx'"):
        words("xx")


def test_arabic_is_written_from_right_to_left() -> None:
    assert [lang for lang in LANGUAGES if is_rtl(lang)] == ["ar"]


def test_a_figure_without_registers_keeps_the_words_of_its_report() -> None:
    figure = Figure(value=3.0, source="the town office", place="Northtown", date_end="2024-06-12", publisher="Courier")
    what = said(figure)
    assert (what.claimant, what.place, what.party) == ("the town office", "Northtown", False)


def test_a_word_that_no_label_knows_is_shown_in_its_own_words() -> None:
    assert label("population", "other:beekeepers") == "Beekeepers"
    assert label("metric", "unheard_of") == "unheard of"
    assert all(text for labels in LABELS.values() for text in labels.values())


def test_an_article_is_part_of_the_name_and_never_doubled() -> None:
    assert with_article("the Northland Army") == "the Northland Army"
    assert with_article("Northland's army") == "Northland's army"


def test_the_headline_counts_claimants_and_days() -> None:
    assert headline(MINISTRY, 1, 1).endswith("; 1 independent claimant; last report 1 day old")
    assert headline(MINISTRY, 3, 0).endswith("; 3 independent claimants; last report today")
