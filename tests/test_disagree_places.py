"""The place that a finding's card names: as the register spells it, or as the report does, never as it was folded."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

import registers
from pages.disagree import _where


@pytest.mark.parametrize(
    ("key", "told", "shown"),
    [
        (("gaza-strip",), "Gaza", "Gaza Strip"),
        (("al-ahli hospital in gaza city",), "Al-Ahli hospital in Gaza City", "Al-Ahli hospital in Gaza City"),
        ((), "Gaza", "Gaza"),
    ],
)
def test_a_card_names_the_place_as_people_write_it(key: tuple[str, ...], told: str, shown: str) -> None:
    one = SimpleNamespace(view=SimpleNamespace(place=key), finding=SimpleNamespace(place=told))
    assert _where(one, registers.load().speaking("en")) == shown
