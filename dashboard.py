"""As Reported in the browser: the pages, and how one comes from one to the other.

Run by `streamlit run dashboard.py`, or inside asgi.py beside the plain routes. Each page is a file of pages/ with a
TITLE and a function page(); it is imported only when somebody opens it, so that the first page is there sooner.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager

from pages.parts.ahead import Ahead
from pages.parts.titles import TITLES

FIRST = next(iter(TITLES))
"""The page that an address without a name opens."""


def opener(name: str) -> Callable[[], None]:
    """A function that imports a page and shows it."""

    def page() -> None:
        importlib.import_module(f"pages.{name}").page()

    page.__name__ = name
    return page


def main() -> None:
    """Show the page that the address names; Explore if it names none."""
    st.set_page_config(page_title="As Reported", layout="wide")
    t = importlib.import_module("pages.parts.tongue").t
    pages = [
        st.Page(opener(name), title=t(title), url_path=name, default=name == FIRST) for name, title in TITLES.items()
    ]
    chosen = st.navigation(pages, position="top")
    importlib.import_module("pages.parts.frame").frame()
    chosen.run()


if __name__ == "__main__":  # Streamlit runs it for a reader
    main()
else:  # Streamlit's server reads it: `streamlit run dashboard.py`
    # Until a reader has opened the first page, Streamlit would take pages/ for its older kind of pages, each a script
    # of its own: whoever followed a link to one of them would find it blank.
    PagesManager.uses_pages_directory = False
    app = st.App(__file__, middleware=[Middleware(Ahead)])
