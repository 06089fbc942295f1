"""As Reported in the browser: the pages, and how one comes from one to the other.

Run by `streamlit run dashboard.py`, or inside asgi.py beside the plain routes. Each page is a file of pages/ with a
TITLE and a function page(); it is imported only when somebody opens it, so that the first page is there sooner.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager

from pages.parts.ahead import Ahead

PAGES = Path(__file__).parent / "pages"

ORDER = (
    "explore", "disagree", "check_text", "add_report", "own_table", "reports", "sources", "review", "registers",
    "method",
)  # fmt: skip
"""From reading to working; pages that this list does not name follow in the order of the alphabet."""


@cache
def titles() -> dict[str, str]:
    """The title of every page, read from its source without importing it."""
    found = {}
    for path in sorted(PAGES.glob("[a-z]*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "TITLE" for t in node.targets):
                found[path.stem] = ast.literal_eval(node.value)
    return dict(sorted(found.items(), key=lambda item: ORDER.index(item[0]) if item[0] in ORDER else len(ORDER)))


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
        st.Page(opener(name), title=t(title), url_path=name, default=name == ORDER[0])
        for name, title in titles().items()
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
