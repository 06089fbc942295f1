"""Findings in every language: nothing is left in English, numbers and names stay, plurals follow the language."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

import findings
import registers
from findings.finding import told
from findings.table import worlds
from findings.templates import EXPLANATIONS, FITS, SLIPS, TEMPLATES
from records import Finding
from series.known import Known
from wording import LANGUAGES, day, number
from wording.phrases import END, ISOLATE, Day, Name, Number, Tongue, phrase

OWN = Path(__file__).parent / "cases" / "findings"
BOOK = registers.load()
OTHERS = [lang for lang in LANGUAGES if lang != "en"]
ENGLISH_WORDS = re.compile(r"\b(?:the|gave|printed|were|counted|according|people|killed|usual|which)\b")


@pytest.fixture(scope="module")
def found() -> list[Finding]:
    """The findings of our own cases, in English."""
    made = []
    for path in sorted(OWN.glob("*.csv")):
        cases, _refused = worlds(path.open(encoding="utf-8"), path.name, Known(BOOK))
        made += [finding for case in cases for finding in findings.find(case.figures, BOOK)]
    return made


def bare(text: str) -> str:
    return text.replace(ISOLATE, "").replace(END, "")


@pytest.mark.parametrize("lang", OTHERS)
def test_every_kind_of_finding_is_told_in_every_language(found: list[Finding], lang: str) -> None:
    own_words = {name for f in found for name in (*f.sources, *f.publishers, f.place)}
    for finding in found:
        other = told(finding, Tongue(lang))
        assert other.sentence != finding.sentence and len(other.explanations) == len(finding.explanations)
        for text in (other.sentence, *other.explanations):
            left = bare(text)
            for name in sorted(own_words, key=len, reverse=True):
                left = left.replace(name, "")
            assert not ENGLISH_WORDS.search(left), text
            assert "{" not in left and "None" not in left


@pytest.mark.parametrize("lang", OTHERS)
def test_numbers_and_days_stay_the_same_in_every_language(lang: str) -> None:
    slots = {
        "A": Name("Town Office"),
        "P": Name("Courier"),
        "a": Number(12345),
        "b": Number(21),
        "d": Day("2024-06-12"),
    }
    text = bare(phrase(TEMPLATES["D14 value"], **slots).within(Tongue(lang)))
    for wanted in (number(12345, lang), number(21, lang), day("2024-06-12", lang), "Town Office", "Courier"):
        assert wanted in text


def test_what_runs_leftwards_sets_names_and_numbers_apart(found: list[Finding]) -> None:
    finding = next(f for f in found if f.code == "D01a")
    arabic = told(finding, Tongue("ar")).sentence
    assert arabic.count(ISOLATE) == arabic.count(END) >= 5
    assert all(f"{ISOLATE}{name}{END}" in arabic for name in finding.sources)
    assert ISOLATE not in told(finding, Tongue("uk")).sentence + finding.sentence


@pytest.mark.parametrize(
    ("lang", "numbers"), [("ar", (0, 1, 2, 3, 11, 100)), ("uk", (1, 2, 5)), ("fr", (1, 2))], ids=lambda v: str(v)
)
def test_a_number_of_outlets_takes_every_plural_form_of_the_language(lang: str, numbers: tuple[int, ...]) -> None:
    said = {
        re.sub(r"\d+", "", bare(phrase(TEMPLATES["D08"], n, n=Number(n), A=Name("O")).within(Tongue(lang))))
        for n in numbers
    }
    # In Arabic and Ukrainian two neighbouring forms of this noun are written alike.
    assert len(said) >= len(numbers) - 1


def test_a_name_that_a_register_knows_in_the_language_is_used() -> None:
    spoken = Tongue("ar", lambda any_id, english: {"gaza-moh": "وزارة الصحة"}.get(any_id, english))
    text = phrase(EXPLANATIONS["party"], A=Name("Gaza Ministry of Health", "gaza-moh")).within(spoken)
    assert "وزارة الصحة" in text and "Gaza" not in text


@pytest.mark.parametrize("lang", OTHERS)
def test_exchanging_two_sides_exchanges_their_names_alone(lang: str) -> None:
    def story(one: str, other: str) -> list[str]:
        two = [text for text in TEMPLATES.values() if isinstance(text, str) and {"A", "B"} <= set(_slots(text))]
        slots = {slot: "x" for text in two for slot in _slots(text)}
        return [phrase(text, **{**slots, "A": Name(one), "B": Name(other)}).within(Tongue(lang)) for text in two]

    exchanged = [
        text.replace("Red", "\0").replace("Blue", "Red").replace("\0", "Blue") for text in story("Red", "Blue")
    ]
    assert exchanged == story("Blue", "Red")


def _slots(text: str) -> list[str]:
    return re.findall(r"\{(\w+)\}", text)


def test_every_slip_and_fit_is_a_message() -> None:
    for lang, text in product(OTHERS, (*SLIPS.values(), *FITS.values())):
        assert phrase(text, factor=Number(10)).within(Tongue(lang)) != phrase(text, factor=Number(10)).within()
