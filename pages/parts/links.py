"""Link from one page to another with its state, and to the web without letting a report's text break out.

In:  a View, an address from a report or a register.
Out: a link on the page, or Markdown for one.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, quote

import streamlit as st

from pages.parts.plain import plain
from pages.parts.tongue import lang, t
from registers import Registers
from views import View


def _elsewhere() -> None:
    """Stands for a page that dashboard.py has registered under the same address."""


def page_link(name: str, text: str, query: str = "", default: bool = False) -> None:
    """A link to another page of the dashboard that keeps the session."""
    page = st.Page(_elsewhere, title=name, url_path=name, default=default)
    parts = dict(parse_qsl(query, keep_blank_values=True))
    if "lang" in parts:
        parts["lang"] = lang()
    st.page_link(page, label=text, query_params=parts or None)


def go_to(name: str) -> None:
    """Open another page of the dashboard now."""
    st.switch_page(st.Page(_elsewhere, title=name, url_path=name))


def explore_link(view: View, registers: Registers) -> None:
    """A link to the chart that a view describes."""
    text = t("See the chart: {conflict}", conflict=registers.speaking(lang()).name(view.conflict) or view.conflict)
    page_link("explore", plain(text), view.query(), default=True)


def web_link(url: str | None, text: str | None) -> str:
    """Markdown for a link to the web; plain text if the address is not one.

    >>> web_link("https://example.org/a(b)", "a page"), web_link("javascript:1", "a page")
    ('[a page](https://example.org/a%28b%29)', 'a page')
    """
    shown = plain(text) or t("link")
    if not url or not url.startswith(("http://", "https://")):
        return shown
    return f"[{shown}]({quote(url, safe=':/?&=%#+,;@~.-_')})"
