"""Say who counted, for figures that a report gives without naming anybody.

In:  a Dossier of a point in a publisher's lane; who decides, and why.
Out: one correction for each of its figures in the store's log; the point moves to the claimant's line.
"""

from __future__ import annotations

import streamlit as st

from pages.parts.plain import plain
from pages.parts.tongue import t
from registers import Registers
from store import Store, StoreError
from views.dossier import Dossier

KEY = "A"
"""Keyboard shortcut."""


def attribute(found: Dossier, store: Store, registers: Registers) -> bool:
    """The form; True when the point was attributed."""
    if found.series.key.claimant:
        return False
    st.caption(t("Nobody is named as the source of this number, so it stands hollow in its publisher's lane."))
    with st.popover(t("Say who counted")):
        known = sorted((s.source_id for s in registers.sources.values() if not s.outlet), key=registers.name)
        chosen = st.selectbox(
            t("Who counted"),
            known,
            index=None,
            format_func=lambda s: plain(registers.name(s)),
            placeholder=t("Type a name"),
        )
        who = st.text_input(t("Your name or initials"), key="attribute_who")
        why = st.text_input(t("How you know"), key="attribute_why")
        if not st.button(t("Attribute"), shortcut=KEY, disabled=not (chosen and who and why)):
            return False
        try:
            for figure_id in found.point.figure_ids:
                named = {"claimant": chosen, "source": registers.name(chosen)}
                store.review(figure_id, "corrected", who=who, why=why, changes=named)
        except StoreError as refused:
            st.error(plain(str(refused)))
            return False
    return True
