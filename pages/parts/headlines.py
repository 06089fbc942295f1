"""Show the first lines of a conflict: one for every side, in the same words and of the same size.

In:  Shown.
Out: on the page a list, and the rule by which a claimant leads.
"""

from __future__ import annotations

from html import escape

import streamlit as st

from pages.parts.tongue import t
from views import Shown
from views.leading import RULE
from wording.catalogue import N_

SUMMARY = N_("Which claimant leads follows one rule")


def headlines(shown: Shown) -> None:
    """The list."""
    if not shown.headlines:
        return
    items = "".join(f"<li dir='auto'>{escape(one.text)}.</li>" for one in shown.headlines)
    rule = f"<details><summary>{escape(t(SUMMARY))}</summary><p>{escape(t(RULE))}</p></details>"
    st.html(f"<ul class='headlines'>{items}</ul>{rule}", width="stretch")
