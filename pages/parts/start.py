"""The start page: all conflicts from A to Z, and one disagreement worked through.

In:  the store, the registers.
Out: a list in alphabetical order, never ranked by deaths; a conflict without figures is listed too and says so.
"""

from __future__ import annotations

import streamlit as st

from charts.words import number
from pages.parts import address
from pages.parts.plain import plain
from registers import Registers
from store import Store
from views import View


def start(store: Store, registers: Registers, today: str) -> None:
    """The list."""
    st.title("Who reported how many, and where do they disagree?")
    st.markdown(
        "Casualty and displacement figures as reports quote them. Every mark on a chart leads to the words that it "
        "came from. Nothing is averaged, and no claimant is preferred."
    )
    counted = store.conflicts()
    conflicts = sorted(registers.conflicts.values(), key=lambda c: c.name)
    st.subheader("Conflicts, A to Z", anchor=False)
    for conflict in conflicts:
        figures = counted.get(conflict.conflict_id, 0)
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(plain(conflict.name), key=f"open_{conflict.conflict_id}", type="tertiary"):
                address.write(View(conflict=conflict.conflict_id))
                st.rerun()
            st.caption(f"{number(figures)} figures" if figures else "no figures yet")
