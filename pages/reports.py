"""Reports: everything that was loaded, what each contributed, and a search in the words quoted.

In:  the store; what the reader searches for.
Out: quotations that hold the words, each with its figure and its report; the list of reports, copies folded.
"""

from __future__ import annotations

import streamlit as st

import intake
from checking import chart_of
from pages.parts import at_hand
from pages.parts.links import explore_link, page_link, web_link
from pages.parts.plain import plain
from pages.parts.reading import one_line
from pages.parts.rows import Link, rows
from pages.parts.tongue import lang, t, tn
from records import Figure, Report
from store import StoreError
from views import shelves
from wording import day, label, number
from wording.catalogue import N_
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
    st.title(t(TITLE), anchor=False)
    reports, figures = at_hand.store().count()
    st.write(
        t(
            "Reports on file: {reports}. Figures in them: {figures}.",
            reports=number(reports, lang()),
            figures=number(figures, lang()),
        )
    )
    if said := st.session_state.pop("reports_said", ""):
        st.success(said)
    page_link("add_report", t("Add a report"))
    words = st.text_input(t("Search in the words quoted"), key="reports_search", placeholder=t("hospital strike"))
    if words.strip():
        _found(words)
    else:
        _list()


def _found(words: str) -> None:
    found = at_hand.store().search(words, limit=FOUND)
    if not found:
        st.info(t("No quotation on file holds all of these words. Try fewer words, or the beginning of one."))
        return
    found_so_many = tn("{n} figure.", "{n} figures, best match first.", len(found))
    st.write(f"{found_so_many} {t('More may match.') if len(found) == FOUND else ''}")
    for figure in found:
        with st.container(border=True):
            _quotation(figure)


def _quotation(figure: Figure) -> None:
    st.markdown(f"**{plain(one_line(figure, at_hand.known()))}**")
    st.caption(label("quote_kind", figure.quote_kind, lang()))
    st.markdown(f"{plain(figure.quote)}")
    st.markdown(web_link(figure.url, f"{figure.publisher or t('Report')}, {day(figure.published, lang())}"))
    if figure.conflict:
        explore_link(chart_of(figure, at_hand.known()), at_hand.known())


def _list() -> None:
    store = at_hand.store()
    publishers = sorted(store.facets().publishers, key=str.casefold)
    left, right = st.columns(2)
    publisher = left.selectbox(t("Publisher"), [None, *publishers], format_func=lambda p: p or t("All of them"))
    waiting = right.toggle(t("Only texts that wait for a date"), key="reports_waiting")
    listed = _listed(str(store.path), store.version, publisher, waiting)
    if not listed:
        st.info(t("No report fits this choice."))
        return
    pages = shelves.pages(listed, PER_PAGE)
    which = 0
    if len(pages) > 1:
        numbered = range(1, len(pages) + 1)
        which = int(st.selectbox(t("Page of {n}", n=len(pages)), numbered, key="reports_page", width=140)) - 1
    rows(
        [
            {
                N_("Published"): day(one.report.published, lang()) or t("no date yet"),
                N_("Publisher"): one.report.publisher or t("not stated"),
                N_("Report"): Link(one.report.title or one.report.report_id, one.report.url),
                N_("Figures"): number(one.figures, lang()),
                N_("Copies"): number(one.copies, lang()) if one.copies else "",
            }
            for one in shelves.counted(store, pages[which])
        ],
        numbers=("Figures", "Copies"),
    )
    chosen = st.selectbox(
        t("Look into a report"),
        [None, *pages[which]],
        format_func=lambda one: (
            f"{day(one.report.published, lang())} {one.report.title or ''}" if one else t("Choose one")
        ),
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
    st.header(plain(report.title) or t("Report"), anchor=False)
    st.caption(
        f"{plain(report.publisher)}, {day(report.published, lang())}; {label('text_kind', report.text_kind, lang())}"
    )
    for copy in entry.same:
        st.markdown(t("The same text: {link}", link=web_link(copy.url, copy.publisher or copy.title)))
    if report.text:
        marks = [Mark(f.numeral_start, f.numeral_end, str(n)) for n, f in enumerate(figures, 1)]
        st.html(STYLE + highlight(report.text, marks))
    for n, figure in enumerate(figures[:FOUND], 1):
        st.markdown(f"{n}. {plain(one_line(figure, registers))}")
    if report.text and not report.published:
        _ask_for_date(report)
    elif not figures:
        st.info(t("No figure of this report is on file."))


def _ask_for_date(report: Report) -> None:
    """A text without a date waits; whoever knows the day may give it, and its figures are read."""
    st.warning(t("This text has no date. Its figures wait until you say when it was published."))
    with st.form(f"reports-date-{report.report_id}", border=False):
        left, right = st.columns(2)
        given = left.date_input(t("Published on"), value=None, max_value="today", format="YYYY-MM-DD")
        who = left.text_input(t("Your name or initials"), help=t("Kept in the log of decisions, never exported."))
        why = right.text_input(t("How you know"))
        if not st.form_submit_button(t("Read the figures"), type="primary"):
            return
        if given is None or not who.strip():
            st.error(t("Choose the day on which the text was published, and give your name."))
            return
        try:
            with st.spinner(t("Reading the text")):
                read = intake.give_date(
                    report.report_id, given.isoformat(), at_hand.store(), at_hand.known(), who=who, why=why
                )
        except (ValueError, StoreError) as error:
            st.error(plain(str(error)))
            return
        st.session_state["reports_said"] = tn("{n} figure was read.", "{n} figures were read.", read)
        st.rerun()
