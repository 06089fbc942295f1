"""Link from one page to another with its state, without leaving the session.

In:  a View; the pages that dashboard.py registered.
Out: a link on the page.
"""

from __future__ import annotations

from urllib.parse import parse_qsl

import streamlit as st

from registers import Registers
from views import View


def explore_link(view: View, registers: Registers) -> None:
    """A link to the chart that a view describes."""
    pages = st.session_state.get("pages", {})
    text = f"See the chart: {registers.name(view.conflict) or view.conflict}"
    if "explore" in pages:
        st.page_link(pages["explore"], label=text, query_params=dict(parse_qsl(view.query(), keep_blank_values=True)))
    else:
        st.caption(text)
