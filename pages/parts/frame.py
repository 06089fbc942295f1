"""What every page has around it: the style sheet, and the choice of language.

Colours and letters come from .streamlit/config.toml; this adds only what a theme cannot say: print, narrow screens,
tables of figures in aligned digits, and the mark on quoted numbers.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

from pages.parts.tongue import choose
from pages.parts.warm import warm


@cache
def _style() -> str:
    return (Path(__file__).parent / "frame.css").read_text(encoding="utf-8")


def frame() -> None:
    """Put the style sheet and the choice of language on the page, and let the rest be read ahead."""
    st.html(f"<style>{_style()}</style>")
    choose()
    warm()
