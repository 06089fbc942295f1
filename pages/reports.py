"""Reports: everything that was loaded, what each contributed, and a search in the words quoted.

In:  the store; what the reader searches for.
Out: quotations that hold the words, each with its figure and its report; the list of reports, copies folded.
"""

from __future__ import annotations

import streamlit as st

from checking import chart_of
from pages.parts import at_hand
from pages.parts.links import explore_link, page_link, web_link
from pages.parts.plain import plain
from pages.parts.reading import one_line
from pages.parts.rows import Link, rows
from records import Figure
from views import shelves
from wording import day, label, number
from wording.highlighting import STYLE, Mark, highlight

TITLE = "Reports"

PER_PAGE = 25
"""Reports listed at once."""

LISTS_KEPT = 8
"""Lists in memory, one for each choice of publisher: without texts 100,000 reports take some 60 MB."""

FOUND = 50
"""Quotations shown for a search."""


def page() -> None:
    """Conduct: search, list, one report."""
    st.title(TITLE, anchor=False)
    reports, figures = at_hand.store().count()
    st.write(f"{number(reports)} reports with {number(figures)} figures are on file.")
    page_link("add_report", "Add a report")
    words = st.text_input("Search in the words quoted", key="reports_search", placeholder="hospital strike")
    if words.strip():
        _found(words)
    else:
        _list()


def _found(words: str) -> None:
    found = at_hand.store().search(words, limit=FOUND)
    if not found:
        st.info("No quotation on file holds all of these words. Try fewer words, or the beginning of one.")
        return
    st.write(f"{len(found)} figures, best match first." + (" More may match." if len(found) == FOUND else ""))
    for figure in found:
        with st.container(border=True):
            _quotation(figure)


def _quotation(figure: Figure) -> None:
    st.markdown(f"**{plain(one_line(figure, at_hand.known()))}**")
    st.caption(label("quote_kind", figure.quote_kind))
    st.markdown(f"{plain(figure.quote)}")
    st.markdown(web_link(figure.url, f"{figure.publisher or 'Report'}, {day(figure.published)}"))
    if figure.conflict:
        explore_link(chart_of(figure, at_hand.known()), at_hand.known())


def _list() -> None:
    store = at_hand.store()
    publishers = sorted(store.facets().publishers, key=str.casefold)
    left, right = st.columns(2)
    publisher = left.selectbox("Publisher", [None, *publishers], format_func=lambda p: p or "All of them")
    waiting = right.toggle("Only texts that wait for a date", key="reports_waiting")
    listed = _listed(str(store.path), store.version, publisher, waiting)
    if not listed:
        st.info("No report fits this choice.")
        return
    pages = shelves.pages(listed, PER_PAGE)
    which = 0
    if len(pages) > 1:
        which = int(st.number_input(f"Page, of {len(pages)}", 1, len(pages), 1, key="reports_page")) - 1
    rows(
        [
            {
                "Published": day(one.report.published) or "no date yet",
                "Publisher": one.report.publisher or "not stated",
                "Report": Link(one.report.title or one.report.report_id, one.report.url),
                "Figures": number(one.figures),
                "Copies": number(one.copies) if one.copies else "",
            }
            for one in shelves.counted(store, pages[which])
        ],
        numbers=("Figures", "Copies"),
    )
    chosen = st.selectbox(
        "Look into a report",
        [None, *pages[which]],
        format_func=lambda one: f"{day(one.report.published)} {one.report.title or ''}" if one else "Choose one",
    )
    if chosen:
        _one(chosen)


@st.cache_resource(show_spinner=False, max_entries=LISTS_KEPT)
def _listed(path: str, version: int, publisher: str | None, waiting: bool) -> list[shelves.Entry]:
    """The list, read once for each version of each store."""
    return shelves.listed(at_hand.store(), publisher=publisher, waiting=waiting or None)


def _one(entry: shelves.Entry) -> None:
    report, registers = at_hand.store().report(entry.report.report_id) or entry.report, at_hand.known()
    figures = list(at_hand.store().figures(report_id=report.report_id))
    st.header(plain(report.title) or "Report", anchor=False)
    st.caption(f"{plain(report.publisher)}, {day(report.published)}; {label('text_kind', report.text_kind)}")
    for copy in entry.same:
        st.markdown(f"The same text: {web_link(copy.url, copy.publisher or copy.title)}")
    if report.text:
        marks = [Mark(f.numeral_start, f.numeral_end, str(n)) for n, f in enumerate(figures, 1)]
        st.html(STYLE + highlight(report.text, marks))
    for n, figure in enumerate(figures[:FOUND], 1):
        st.markdown(f"{n}. {plain(one_line(figure, registers))}")
    if not figures:
        st.info("No figure of this report is on file.")
