"""Show what reviewers decided, the latest first.

In:  the store's log of decisions.
Out: a table: when, who, what, why. It is shown to reviewers only and is in no export.
"""

from __future__ import annotations

import streamlit as st

from pages.parts import at_hand
from pages.parts.rows import rows

SHOWN = 100
"""Decisions listed; the database keeps all."""


def decisions() -> None:
    """The log."""
    decided = at_hand.store().reviews()
    if not decided:
        st.write("Nobody has decided anything yet.")
        return
    st.write(f"{len(decided)} decisions, the latest first. This log never leaves the house.")
    rows(
        [
            {
                "When": review.at[:16].replace("T", " "),
                "Who": review.who,
                "Decision": review.decision,
                "Figure": review.figure_id,
                "Changed": ", ".join(review.changes),
                "Why": review.why,
            }
            for review in decided[: -SHOWN - 1 : -1]
        ]
    )
