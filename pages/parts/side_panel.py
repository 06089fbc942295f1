"""What stands beside a chart: the open point, or what there is to open.

In:  Shown, the address of the open point.
Out: the dossier of that point; without one, the gravest disagreements of the chart and how to open a point.
"""

from __future__ import annotations

import streamlit as st

from charts.chart import Chart
from charts.words import day
from pages.parts import address
from pages.parts.attribute import attribute
from pages.parts.dossier import SEVERITIES, show_dossier
from pages.parts.plain import plain
from pages.parts.report_error import report_error
from pages.parts.tongue import lang, t
from records import GRAVITY
from registers import Registers
from store import Store
from views import Shown, archive
from views.dossier import dossier
from views.once import Once
from wording.sentence import listed

LISTED = 4
"""Disagreements listed beside a chart; the page 'Where sources disagree' has all."""

KEPT = 64
"""Charts whose points are remembered by name."""


def side_panel(shown: Shown, opened: str, store: Store, registers: Registers) -> None:
    """The dossier of the open point, or the list of what is worth opening."""
    view = shown.view
    if opened.startswith("finding:"):
        opened = _point_of(opened.removeprefix("finding:"), shown)
    if opened:
        for conflict in (view.conflict, *view.compare):
            found = dossier(opened, archive(store, registers, conflict, view.asof, view.recorded), store, registers)
            if found:
                if st.button(t("Close"), key="close_dossier", type="tertiary"):
                    address.write(view)
                    st.rerun(scope="fragment")
                if other := show_dossier(found, view.lang):
                    address.write(view, other)
                    st.rerun(scope="fragment")
                if attribute(found, store, registers):
                    address.write(view)
                    st.rerun(scope="fragment")
                report_error(found, st.context.url or "")
                return
        st.warning(t("This point is not in the store any more, or not in this view."))
    _points(shown)
    _disagreements(shown)


def _points(shown: Shown) -> None:
    """A list of all points, for the keyboard."""
    st.markdown(t("Click a point of the chart, or choose one here, to read the words that it came from."))
    names = _names(shown.chart)

    def chosen() -> None:
        if st.session_state.point_list:
            address.write(shown.view, st.session_state.point_list)

    st.session_state.point_list = None
    st.selectbox(
        t("Points of this chart"),
        list(names),
        index=None,
        key="point_list",
        format_func=lambda point: names.get(point, point),
        on_change=chosen,
        placeholder=t("Type a date or a number"),
    )


_named = Once[tuple[Chart, dict[str, str]]](KEPT)


def _names(chart: Chart) -> dict[str, str]:
    """What each point of a chart is called, by its address; named once, for there are thousands."""

    def name() -> tuple[Chart, dict[str, str]]:
        marks = (mark for panel in chart.panels for line in panel.lines for part in line.segments for mark in part)
        return chart, {mark.point_id: plain(mark.text.replace("\n", ", ")) for mark in marks}

    return _named.get((id(chart), lang()), name)[1]


def _disagreements(shown: Shown) -> None:
    """The gravest first; each opens the point in question."""
    found = [f for f in shown.findings if not f.suppressed_by and f.editor_state != "dismissed" and f.as_of]
    if shown.view.notes == "off":
        found = [f for f in found if f.severity != "note"] or found
    found.sort(key=lambda f: (GRAVITY[f.severity], f.as_of))
    if not found:
        return
    st.markdown(f"**{t('Where sources disagree here')}** ({len(found)})")
    for finding in found[:LISTED]:
        with st.container(gap=None):
            words = listed((t(SEVERITIES[finding.severity]), day(finding.as_of, lang())), lang())
            if st.button(plain(words), key=f"finding_{finding.finding_id}", type="tertiary"):
                address.write(shown.view, f"finding:{finding.finding_id}")
                st.rerun(scope="fragment")
            st.caption(plain(finding.sentence))


def _point_of(finding_id: str, shown: Shown) -> str:
    """The point in question of a finding."""
    finding = next((f for f in shown.findings if f.finding_id == finding_id), None)
    if finding is None:
        return ""
    for panel in shown.chart.panels:
        for line in panel.lines:
            for segment in line.segments:
                for mark in segment:
                    if set(finding.figure_ids) & set(mark.figure_ids):
                        return mark.point_id
    return ""
