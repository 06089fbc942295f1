"""The start page: all conflicts from A to Z, and one disagreement worked through.

In:  the store, the registers.
Out: a list in alphabetical order, never ranked by deaths; a conflict without figures is listed too and says so.
"""

from __future__ import annotations

from html import escape

import streamlit as st

from charts.words import day
from pages.parts import address
from pages.parts.dossier import quotation
from pages.parts.plain import plain
from pages.parts.tongue import lang, t, tn
from registers import Registers
from store import Store
from views import View
from views.worked import Worked, worked


def start(store: Store, registers: Registers) -> None:
    """The list, and the example beside it."""
    st.title(t("Who reported how many, and where do they disagree?"))
    st.markdown(
        t(
            "Casualty and displacement figures as reports quote them. Every mark on a chart leads to the words that it "
            "came from. Nothing is averaged, and no claimant is preferred."
        )
    )
    left, right = st.columns([5, 4], gap="large")
    with left:
        _conflicts(store, registers)
    with right:
        if example := worked(store, registers, lang()):
            _example(example, registers)


def _conflicts(store: Store, registers: Registers) -> None:
    counted = store.conflicts()
    conflicts = sorted(registers.speaking(lang()).conflicts.values(), key=lambda c: c.name)
    with_figures = [c for c in conflicts if counted.get(c.conflict_id)]
    st.header(t("Conflicts, A to Z"), anchor=False)
    with st.container(gap=None, key="conflicts"):
        for conflict in with_figures:
            with st.container(horizontal=True, vertical_alignment="center"):
                if st.button(plain(conflict.name), key=f"open_{conflict.conflict_id}", type="tertiary"):
                    address.write(View(conflict=conflict.conflict_id))
                    st.rerun()
                st.caption(tn("{n} figure", "{n} figures", counted[conflict.conflict_id]), width="content")
    others = [c for c in conflicts if not counted.get(c.conflict_id)]
    if others:
        with (
            st.expander(tn("{n} more without figures yet", "{n} more without figures yet", len(others))),
            st.container(gap=None),
        ):
            for conflict in others:
                if st.button(plain(conflict.name), key=f"empty_{conflict.conflict_id}", type="tertiary"):
                    address.write(View(conflict=conflict.conflict_id))
                    st.rerun()


def _example(example: Worked, registers: Registers) -> None:
    finding = example.where.finding
    st.header(t("One disagreement, worked through"), anchor=False)
    st.caption(plain(f"{registers.speaking(lang()).name(finding.conflict)}, {day(finding.as_of, lang())}"))
    for one in example.statements:
        who = " → ".join(one.chain)
        st.html(f"{quotation(one)}<p class='quiet'>{escape(who)}, {escape(day(one.figure.published, lang()))}</p>")
    st.markdown("\n".join(f"{n}. {plain(step)}" for n, step in enumerate(example.reckoning, 1)))
    if st.button(t("See it on its chart")):
        address.write(example.where.view, example.where.point)
        st.rerun()
