"""A pattern that is searched only where one of its signs stands finds nothing without one: in any of our own sentences.

In:  the patterns and their signs of figures/lexicon/en_patterns.yml; the sentence cases and the shipped bulletins.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from figures import lexicon

ROOT = Path(__file__).parent.parent
SIGNS = lexicon._signs()


@cache
def lines() -> list[str]:
    """Every line of the cases and bulletins, in small letters."""
    cases = sorted((ROOT / "tests" / "cases" / "sentences" / "en").glob("*.yml"))
    bulletins = sorted((ROOT / "data" / "reports").glob("*.md"))
    return [line for path in cases + bulletins for line in path.read_text(encoding="utf-8").lower().split("\n")]


@pytest.mark.parametrize("name", SIGNS)
def test_whatever_a_pattern_finds_has_a_sign(name: str) -> None:
    found = [line for line in lines() if lexicon.pattern(name).search(line)]
    assert found, "no case says it"
    without = [line for line in found if not any(sign in line for sign in SIGNS[name])]
    assert not without, f"add to `signs` of {name} in figures/lexicon/en_patterns.yml"
