"""The catalogues are complete: every text has a translation, every translation keeps what the text carries."""

from __future__ import annotations

import re

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from wording.catalogue import LANGUAGES, LOCALES
from wording.template import template, template_text

TRANSLATED = [lang for lang in LANGUAGES if lang != "en"]
SLOT = re.compile(r"\{(\w+)[^}]*\}")
CHOSEN_BY_GRAMMAR = {"gender"}
"""A translation may use these though the English text does not."""

MAY_BE_COUNTED_IN_WORDS = {"n"}
"""A plural form may say 'one' or 'two' instead of the digit."""


def texts(entry: str | tuple[str, ...] | list[str]) -> list[str]:
    return [entry] if isinstance(entry, str) else list(entry)


@pytest.fixture(scope="module", params=TRANSLATED)
def catalogue(request: pytest.FixtureRequest):
    with (LOCALES / request.param / "as_reported.po").open("rb") as file:
        return read_po(file, locale=request.param)


def messages() -> list[Message]:
    return [message for message in template() if message.id]


def test_every_text_is_translated_in_every_plural_form(catalogue) -> None:
    missing = []
    for message in messages():
        held = catalogue.get(message.id)
        if (
            held is None
            or not all(texts(held.string))
            or (isinstance(message.id, tuple) and len(texts(held.string)) != catalogue.num_plurals)
        ):
            missing.append(message.id)
    assert not missing, f"{catalogue.locale} lacks: {missing}"


def test_no_translation_is_left_over(catalogue) -> None:
    wanted = {texts(message.id)[0] for message in messages()}
    assert not [m.id for m in catalogue if m.id and texts(m.id)[0] not in wanted]


def test_every_translation_keeps_the_slots(catalogue) -> None:
    wrong = []
    for message in messages():
        wanted = {slot for text in texts(message.id) for slot in SLOT.findall(text)}
        for translated in texts(catalogue.get(message.id).string):
            found = set(SLOT.findall(translated))
            if found - wanted - CHOSEN_BY_GRAMMAR or wanted - found - MAY_BE_COUNTED_IN_WORDS:
                wrong.append(translated)
    assert not wrong


def test_the_list_for_translators_is_up_to_date() -> None:
    written = (LOCALES / "as_reported.pot").read_text(encoding="utf-8")
    assert written == template_text(), "run `python cli.py docs`, then translate what is new"
