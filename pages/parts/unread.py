"""Say below a chart how many reports could not be read.

In:  the store.
Out: on the page a line, if there are any such reports.
"""

from __future__ import annotations

import streamlit as st

from pages.parts.tongue import tn
from store import Store
from views.unread import unread


def unread_reports(store: Store) -> None:
    """The line. It speaks of the whole store: what cannot be read cannot be given to a conflict."""
    if count := unread(store):
        st.caption(
            tn(
                "{n} report in a language that cannot be read is not counted.",
                "{n} reports in languages that cannot be read are not counted.",
                count,
            )
        )
