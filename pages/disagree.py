"""Where sources disagree: every finding of the store, the largest unexplained first, each opening its chart.

This page conducts: views.disagreements() finds and orders, the address of each chart comes with it.
"""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from charts.words import day, number
from findings import checks
from pages.parts import address
from pages.parts.at_hand import known, store
from pages.parts.links import page_link
from pages.parts.plain import plain
from records import Finding
from views.disagreements import GRAVITY, Disagreement, disagreements

TITLE = "Where sources disagree"

AT_ONCE = 20
"""Findings on one page."""

KINDS = {"error": "Error", "warning": "Warning", "note": "Note"}
MEANS = {
    "error": "A printed number is almost surely not what its source said.",
    "warning": "Know this before you quote.",
    "note": "Context.",
}
STATES = {"open": "", "accepted": "accepted by an editor", "dismissed": "dismissed by an editor"}


def page() -> None:
    """The filters and the list."""
    st.title(TITLE)
    st.markdown(
        "Two figures may differ because they speak of other days, places, people or definitions. Those explanations "
        "are looked for first; what is left stands here. Nobody is called right."
    )
    registers, opened = known(), store()
    counted = opened.conflicts()
    conflicts = sorted((c for c in registers.conflicts if counted.get(c)), key=registers.name)
    explained = {check.code: f"{check.code} {check.name.replace('_', ' ')}" for check in checks()}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        conflict = st.selectbox(
            "Conflict", conflicts, index=None, format_func=registers.name, placeholder="Every conflict", width=280
        )
        severities = st.multiselect("How grave", list(KINDS), ["error", "warning"], format_func=KINDS.__getitem__)
        codes = st.multiselect("Kind", list(explained), format_func=explained.__getitem__, placeholder="Every kind")
    with st.spinner("Reading the figures of every conflict"):
        found = disagreements(opened, registers, [conflict] if conflict else conflicts, severities or GRAVITY, codes)
    st.markdown(f"{number(len(found))} findings" if found else "Nothing of that kind was found.")
    pages = max(-(-len(found) // AT_ONCE), 1)
    at = int(st.number_input(f"Page of {pages}", 1, pages, 1, width=140)) if pages > 1 else 1
    for one in found[(at - 1) * AT_ONCE : at * AT_ONCE]:
        _one(one, registers.name(one.finding.conflict))


def _one(one: Disagreement, conflict: str) -> None:
    finding = one.finding
    with st.container(border=True, gap="small"):
        facts = [KINDS[finding.severity], conflict, finding.place, day(finding.as_of), STATES[finding.editor_state]]
        st.caption(plain(" · ".join(fact for fact in facts if fact)), help=plain(_about(finding)))
        st.markdown(plain(finding.sentence))
        for explanation in finding.explanations:
            st.caption(plain(explanation))
        query = f"{one.view.query()}&{urlencode({address.POINT: one.point})}"
        page_link("explore", "Open the chart there", query, default=True)


def _about(finding: Finding) -> str:
    explains = next((check.explains for check in checks() if check.code == finding.code), "")
    return f"{finding.code}: {explains} {MEANS[finding.severity]}"
