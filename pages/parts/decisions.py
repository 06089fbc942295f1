"""Show what reviewers decided, the latest first.

In:  the store's log of decisions.
Out: a table: when, who, what, why. It is shown to reviewers only and is in no export.
"""

from __future__ import annotations

import streamlit as st

from pages.parts import at_hand
from pages.parts.reading import one_line
from pages.parts.rows import rows
from pages.parts.tongue import t, tn
from wording.catalogue import N_

SHOWN = 100
"""Decisions listed; the database keeps all."""


def decisions() -> None:
    """The log."""
    decided = at_hand.store().reviews()
    if not decided:
        st.write(t("Nobody has decided anything yet."))
        return
    st.write(
        tn(
            "{n} decision. This log never leaves the house.",
            "{n} decisions, the latest first. This log never leaves the house.",
            len(decided),
        )
    )
    rows(
        [
            {
                N_("When"): review.at[:16].replace("T", " "),
                N_("Who"): review.who,
                N_("Decision"): review.decision,
                N_("Figure"): _in_words(review.figure_id),
                N_("Changed"): ", ".join(review.changes),
                N_("Why"): review.why,
            }
            for review in decided[: -SHOWN - 1 : -1]
        ]
    )


def _in_words(figure_id: str) -> str:
    """What the figure says now; its id if it is gone."""
    figure = at_hand.store().figure(figure_id)
    return one_line(figure, at_hand.known()) if figure else figure_id
