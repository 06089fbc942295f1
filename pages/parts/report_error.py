"""Let a reader report an error with everything that is needed to check it.

In:  a Dossier, the address of the page.
Out: a text to send to whoever keeps this site; nothing leaves the reader's machine by itself.
"""

from __future__ import annotations

import streamlit as st

from charts.words import day
from pages.parts.tongue import t
from views.dossier import Dossier


def report_error(found: Dossier, address: str) -> None:
    """The text, folded until it is asked for."""
    with st.expander(t("Report an error")):
        wrong = st.text_area(t("What is wrong, and how do you know?"), key="report_error", height=80)
        told = [
            f"Point: {found.value}, {found.who}, as of {day(found.point.date_end)}",
            f"Address: {address}",
            *(f"Figure {one.figure.figure_id}: {one.figure.url or one.figure.publisher}" for one in found.statements),
            f"What is wrong: {wrong or '...'}",
        ]
        st.caption(t("Send this text to whoever keeps this site."))
        st.code("\n".join(told), language=None, wrap_lines=True)
