"""The first answer names every script that the first chart needs, so that a browser asks for all of them at once."""

from __future__ import annotations

import pytest

from pages.parts.ahead import DRAWING, FRAMES, IMPORTED, STATIC


@pytest.mark.parametrize("name", FRAMES)
def test_all_that_the_first_chart_needs_is_named(name):
    (frame,) = (STATIC / "static" / "js").glob(name)
    imported = IMPORTED.findall(frame.read_text(encoding="utf-8"))
    named = DRAWING.decode() + (STATIC / "index.html").read_text(encoding="utf-8")
    assert imported and all(script in named for script in (frame.name, *imported))


def test_nothing_is_named_twice():
    page, drawing = (STATIC / "index.html").read_text(encoding="utf-8"), DRAWING.decode()
    named = [link.split('"')[0] for link in drawing.split("js/")[1:]]
    assert len(named) == len(set(named))
    assert not any(script in page for script in named)
