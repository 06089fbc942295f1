"""Put the keyboard where the next key is meant for, so that nobody reaches for the mouse between two figures.

In:  the keys of two widgets or containers that are on the page already: where to write, what to read meanwhile; a turn.
Out: nothing; when the turn changes, the browser's focus goes to the field there, its words chosen, or to the heading.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

SCRIPT = Path(__file__).with_suffix(".js")


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., Any]:
    script = SCRIPT.read_text(encoding="utf-8")
    return st.components.v2.component("as_reported_cursor", js=script, isolate_styles=False)


def cursor(place: str, top: str, turn: str, key: str) -> None:
    """Focus `place` once for each `turn`, with `top` at the top of the window; to be called after both were drawn."""
    _component()(data={"place": place, "top": top, "turn": turn}, key=key, height=1)
