"""Explore: choose a conflict, see who reported how many, and open any point down to the words that it came from.

This page conducts: it reads the address, asks views.show() for everything, and hands it to the parts below.
"""

from __future__ import annotations

import streamlit as st

from pages.parts import address
from pages.parts.asked_again import asked_again
from pages.parts.at_hand import known, store, today
from pages.parts.clock import changed_since, clock
from pages.parts.controls import controls
from pages.parts.downloads import downloads
from pages.parts.headlines import headlines
from pages.parts.links import page_link
from pages.parts.plain import plain
from pages.parts.plot import plot
from pages.parts.side_panel import side_panel
from pages.parts.start import start
from pages.parts.table import table
from pages.parts.tongue import t
from pages.parts.turns import CLICKS
from pages.parts.unread import unread_reports
from views import UnknownValue, archive, opening, show
from views.choosing import choices
from views.showing import NO_CONFLICT

TITLE = "Explore"

DRAWING = 0.25
"""Seconds that a browser has for a chart that it does not show yet before the many parts of the rest arrive: it would
build all of them first, which takes longer than this."""


def page() -> None:
    """The start page, or one conflict."""
    view, unknown = address.read()
    if unknown:
        st.warning(plain(t("This address could not be read. {why} Choose a conflict instead.", why=unknown)))
    if view.conflict:
        conflict()
    else:
        start(store(), known())


@st.fragment
def conflict() -> None:
    """The controls, headlines, chart and what belongs to it, when it is this reader's turn."""
    with CLICKS.turn():
        _conflict()


def _conflict() -> None:
    view, _unknown = address.read()
    registers = known()
    if view.conflict not in registers.conflicts:
        _not_shown(t(NO_CONFLICT, name=view.conflict))
        return
    everything = archive(store(), registers, view.conflict, view.asof, view.recorded)
    if not address.is_whole():
        view = opening(view, everything, registers.conflicts[view.conflict].places)
    try:
        shown = show(view, store(), registers, today())
    except UnknownValue as unknown:
        _not_shown(str(unknown))
        return
    address.write(shown.view, address.point())
    spoken = registers.speaking(view.lang)
    # What stands above the chart comes with it, and the controls' room is kept: nothing pushes the chart down later.
    head, body, foot = st.container(key="head"), st.container(), st.container()
    with head:
        st.title(plain(spoken.name(view.conflict)))
        above = st.container(key="controls")
        above.empty()  # a container without anything in it has no room on the page
        headlines(shown, spoken)
    new = False
    if everything.figures:
        chart, beside = body.columns([7, 3], gap="large")
        with chart:
            new = plot(shown.chart, "chart", address.point(), lambda point: address.write(shown.view, point))
    CLICKS.let_others(DRAWING if new else 0.0, hurry=asked_again)
    with above:
        controls(shown.view, choices(everything, shown.view), spoken)
    if everything.figures:
        with chart:
            clock(shown, everything, today())
            changed_since(shown, store(), registers, today())
        with beside:
            side_panel(shown, address.point(), store(), registers)
    with foot:
        unread_reports(store())
        if everything.figures:
            with st.container(horizontal=True, vertical_alignment="center"):
                downloads(shown, store(), registers)
                page_link("embed_chart", t("Embed this chart"), shown.view.query())
                wanted = st.toggle(t("Show as a table"), key="as_table")
            if wanted:
                table(shown, registers.speaking(view.lang))
        else:
            _nothing_yet()


def _not_shown(why: str) -> None:
    """Why this address shows nothing, and the list of conflicts instead."""
    st.warning(plain(t("This address could not be read. {why} Choose a conflict instead.", why=why)))
    start(store(), known())


def _nothing_yet() -> None:
    """Help for a conflict that has no figures."""
    st.info(
        t(
            "No figure of this conflict is in the store yet. "
            "Add a report that speaks of it on the page *Add a report*, or load files with `python cli.py load PATH`."
        )
    )
