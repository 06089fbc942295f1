"""Review: a person checks figures, one key each, with the words and the neighbours in view.

In:  figures read with little confidence or touched by an error finding; who reviews.
Out: decisions in the store's log: accepted, corrected, rejected with a reason, undone; figures entered by hand;
     batches accepted after a sample.
"""

from __future__ import annotations

import streamlit as st

from pages.parts.batch import batch
from pages.parts.by_hand import by_hand
from pages.parts.decisions import decisions
from pages.parts.one_by_one import WHO, one_by_one
from pages.parts.tongue import t
from wording.catalogue import N_

TITLE = "Review"


def page() -> None:
    """Conduct: who reviews, then one of four desks."""
    st.title(t(TITLE), anchor=False)
    who = st.text_input(
        t("Your name or initials"),
        key=WHO,
        help=t("Kept in the log of decisions; it never leaves this machine."),
    )
    desks = {
        N_("One by one"): lambda: one_by_one(who),
        N_("Enter by hand"): lambda: by_hand(who),
        N_("A whole batch"): lambda: batch(who),
        N_("Log"): decisions,
    }
    desks[
        st.radio(
            t("Desk"), list(desks), format_func=t, horizontal=True, key="review_desk", label_visibility="collapsed"
        )
    ]()
