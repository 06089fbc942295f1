"""Speak the reader's language: the one in the address, else the one chosen last.

In:  `lang` in the address, the reader's choice at the top of every page.
Out: `t` and `tn`, which put a text of a page into that language; the choice itself; the direction of the page.

What reports and registers say stays as it is; only our own words are translated. English is the source, and what a
catalogue lacks appears in English.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import parse_qsl

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from registers import Registers
from wording import LANGUAGES, is_rtl, number, words
from wording.phrases import Tongue

ENGLISH = "en"
KEPT = "language"
"""Where the session keeps the choice: the address loses it from one page to the next."""

LEFTWARDS = """<style>
.stMainBlockContainer {direction: rtl;}
.stMainBlockContainer :is([data-testid="stMarkdownContainer"], [data-testid="stCaptionContainer"], label),
.stMainBlockContainer [data-testid="stMarkdownContainer"] :is(p, ul, ol, li) {text-align: start;}
.stMainBlockContainer [data-testid="stSlider"] [data-testid="stWidgetLabel"] {direction: rtl;}
.stMainBlockContainer iframe, .stMainBlockContainer .chart, .stMainBlockContainer .stCode, .stMainBlockContainer
  [data-testid="stSlider"], .stMainBlockContainer .timeline .cells {direction: ltr;}
</style>"""
"""A page of a language that is written from right to left; charts, code and sliders keep their direction."""


def lang() -> str:
    """Code of the language of this page.

    A page asks some hundred times, so the address is read as Streamlit holds it and not through st.query_params.
    """
    running = get_script_run_ctx(suppress_warning=True)
    return (_asked(running.query_string) if running else "") or str(st.session_state.get(KEPT, ENGLISH))


@lru_cache(maxsize=1000)
def _asked(query: str) -> str:
    """The language that an address names; '' if none that we speak."""
    asked = dict(parse_qsl(query)).get("lang", "")
    return asked if asked in LANGUAGES else ""


def t(text: str, **slots: object) -> str:
    """A text of a page in the reader's language, with its slots filled."""
    said = words(lang()).gettext(text)
    return said.format(**slots) if slots else said


def tn(one: str, many: str, n: int, **slots: object) -> str:
    """A text with a number, in the plural form that the language wants; the number stands in `{n}`."""
    return words(lang()).ngettext(one, many, n).format(n=number(n, lang()), **slots)


def tongue(registers: Registers) -> Tongue:
    """The language, and how the registers call things in it."""
    return Tongue(lang(), registers.name_in(lang()))


def choose() -> None:
    """The choice of language, at the top of the page, and the direction of the page's own text."""
    current = st.session_state[KEPT] = lang()
    if current != ENGLISH and st.query_params.get("lang") != current:
        st.query_params["lang"] = current
    st.session_state["language_chosen"] = current

    def changed() -> None:
        st.query_params["lang"] = st.session_state[KEPT] = st.session_state["language_chosen"]

    with st.container(key="language"):
        st.selectbox(
            t("Language"),
            list(LANGUAGES),
            format_func=LANGUAGES.__getitem__,
            key="language_chosen",
            on_change=changed,
            label_visibility="collapsed",
        )
    if is_rtl(current):
        st.html(LEFTWARDS)
