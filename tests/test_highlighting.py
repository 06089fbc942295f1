"""Marks show where figures stand; whatever the text is, it is shown and never run."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from wording.highlighting import Mark, excerpt, highlight, highlight_excerpt

TAGS = re.compile(r"</?(?:div|mark|span)(?: [^<>]*)?>|<b>[^<>]*</b>")
texts = st.text(alphabet=st.sampled_from("ab 12<>&\"'\n/"), max_size=60)
spans = st.lists(st.tuples(st.integers(-5, 70), st.integers(-5, 70)), max_size=6)


def words(html: str) -> str:
    """The text that a reader sees, without the marks' own numbers."""
    return unescape(TAGS.sub("", html))


@given(texts, spans)
def test_every_character_of_the_text_is_there_and_nothing_else(text: str, found: list[tuple[int, int]]) -> None:
    shown = highlight(text, [Mark(start, end, str(n), "<title>", "chosen") for n, (start, end) in enumerate(found)])
    assert words(shown) == text
    assert not re.sub(TAGS, "", shown).count("<")


@given(texts, st.integers(0, 60), st.integers(0, 60))
def test_an_excerpt_holds_its_span(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = excerpt(text, start, end, context=10)
    assert first <= start and end <= last
    assert words(highlight_excerpt(text, (first, last), [Mark(start, end)], (start, end))) == text[first:last]


def test_overlapping_marks_keep_their_numbers() -> None:
    shown = highlight("1,290 people", [Mark(0, 5, "1"), Mark(2, 5, "2")])
    assert "<mark><b>1</b>1,290</mark><mark><b>2</b></mark> people" in shown


def test_a_mark_outside_the_text_is_left_out() -> None:
    assert "<mark" not in highlight("short", [Mark(3, 99), Mark(-4, 2), Mark(2, 2)])
