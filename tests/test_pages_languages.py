"""Pages in other languages: a made-up language finds every text that somebody typed into a page in English.

The made-up language wraps each message of the catalogues in brackets: what stands outside of them was never a message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from streamlit.testing.v1 import AppTest

import registers
from tests.small_store import CONFLICT, fill
from wording import catalogue
from wording.template import template

PAGES = (
    "add_report", "check_text", "disagree", "embed_chart", "explore", "registers", "reports", "review", "sources",
)  # fmt: skip
CONTROLS = (
    "button", "checkbox", "date_input", "expander", "multiselect", "number_input", "radio", "selectbox", "slider",
    "tab", "text_area", "text_input", "toggle", "button_group", "download_button", "popover",
)  # fmt: skip
HEADS = ("title", "header", "subheader")
OPEN, CLOSE = "⟦", "⟧"
NAMES_OF_CODE = {"img (SVG)", "img (PNG)"}
"""What HTML calls a thing is the same in every language."""


@pytest.fixture
def pseudo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """French, with every message in brackets instead of its translation."""
    made = Catalog(locale="fr", charset="utf-8", fuzzy=False)
    for message in template():
        if isinstance(message.id, tuple):
            made.add(message.id, tuple(f"{OPEN}{message.id[1]}{CLOSE}" for _ in range(made.num_plurals)))
        elif message.id:
            made.add(message.id, f"{OPEN}{message.id}{CLOSE}")
    path = tmp_path / "locale" / "fr" / "as_reported.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, made, omit_header=False)
    monkeypatch.setattr(catalogue, "LOCALES", tmp_path / "locale")
    catalogue.words.cache_clear()
    yield "fr"
    catalogue.words.cache_clear()


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "small.db"
    monkeypatch.setenv("AS_REPORTED_DB", str(path))
    monkeypatch.setenv("AS_REPORTED_SITE", "https://charts.example.org")
    fill(path).close()
    return path


def opened(name: str, lang: str, **query: str) -> AppTest:
    page = AppTest.from_string(f"import pages.{name} as it\nit.page()", default_timeout=60)
    for key, value in {"lang": lang, **query}.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception, page.exception
    return page


def texts(page: AppTest) -> Iterator[tuple[str, str]]:
    """Every label, hint and heading, with the kind of thing that it belongs to."""
    for kind in CONTROLS:
        for element in page.get(kind):
            proto = getattr(element, "proto", element)
            for part in ("label", "help", "placeholder"):
                yield f"{kind} {part}", str(getattr(proto, part, "") or "")
            if kind == "radio":
                yield from ((f"{kind} option", str(option)) for option in proto.options)
    for kind in HEADS:
        yield from ((kind, str(element.value)) for element in page.get(kind))


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("conflict", [CONFLICT, ""], ids=["a conflict", "no conflict"])
def test_no_text_of_a_control_was_typed_into_the_page(name: str, conflict: str, pseudo: str, database: Path) -> None:
    spoken = registers.load().speaking(pseudo)
    names = {entry.name for book in (spoken.conflicts, spoken.sources, spoken.places) for entry in book.values()}
    typed = []
    for where, text in texts(opened(name, pseudo, **({"conflict": conflict} if conflict else {}))):
        letters = re.sub(r"\\(.)", r"\1", text).strip("*")
        is_data = (
            letters in names | NAMES_OF_CODE or not re.search(r"[^\W\d_]{3}", letters) or letters.startswith("https://")
        )
        if OPEN not in letters and not is_data and not re.fullmatch(r"\??[\w=&%.+-]*", letters):
            typed.append(f"{where}: {text}")
    assert not typed, typed


def test_an_english_name_on_an_arabic_page_says_that_it_is_one(database: Path) -> None:
    table = opened("sources", "ar").get("html")[-1].proto.body
    assert '<span lang="en" dir="ltr">Harbour Radio</span>' in opened("reports", "ar").get("html")[0].proto.body
    assert "وزارة الصحة في غزة" in table and "Gaza Ministry of Health" not in table


def test_a_verdict_is_told_in_the_language_of_the_page(database: Path) -> None:
    page = opened("check_text", "uk")
    said = "The Gaza Ministry of Health said that 1,290 people have been killed in the Gaza Strip since 7 October 2023."
    page.text_area(key="check_text").input(said)
    page.button[0].click().run()
    assert page.markdown[1].value.startswith("Знайдено чисел")
    assert page.get("code")[0].value.startswith("За повідомленнями, кількість убитих — 1")


def test_the_language_of_the_address_is_that_of_the_page(database: Path) -> None:
    assert opened("check_text", "uk").title[0].value == "Перевірити текст"
    assert opened("check_text", "no such language").title[0].value == "Check a text"


def test_a_chosen_language_stays_from_one_page_to_the_next_and_stands_in_the_address() -> None:
    script = "from pages.parts import tongue\nimport streamlit as st\ntongue.choose()\nst.title(tongue.lang())"
    page = AppTest.from_string(script, default_timeout=60).run()
    page.selectbox(key="language_chosen").select("uk").run()
    assert page.title[0].value == "uk" and "uk" in page.query_params["lang"]
    page.query_params.clear()
    page.run()
    assert page.title[0].value == "uk" and "uk" in page.query_params["lang"]


def test_a_finding_and_its_names_are_told_in_the_language_of_the_page(database: Path) -> None:
    page = opened("disagree", "ar")
    said = " ".join(element.value for element in page.get("markdown"))
    assert "لا يمكن أن يصح الرقمان معًا" in said and "cannot both be right" not in said
