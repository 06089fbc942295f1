"""Show the first lines of a conflict: one for every side, in the same words and of the same size.

In:  Shown, the registers in the language of the chart.
Out: on the page a list, and the rule by which a claimant leads.
"""

from __future__ import annotations

from html import escape
from itertools import groupby

import streamlit as st

from pages.parts.tongue import t
from registers import Registers
from views import Shown
from views.leading import RULE
from wording.catalogue import N_

SUMMARY = N_("Which claimant leads follows one rule")


def headlines(shown: Shown, spoken: Registers) -> None:
    """The list; where conflicts are compared, under the name of each."""
    if not shown.headlines:
        return
    items = ""
    for conflict, own in groupby(shown.headlines, key=lambda one: one.conflict):
        if shown.view.compare:
            items += f"<li class='whose' dir='auto'>{escape(spoken.name(conflict))}</li>"
        items += "".join(f"<li dir='auto'>{escape(one.text)}.</li>" for one in own)
    rule = f"<details><summary>{escape(t(SUMMARY))}</summary><p>{escape(t(RULE))}</p></details>"
    st.html(f"<ul class='headlines'>{items}</ul>{rule}", width="stretch")
