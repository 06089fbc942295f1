"""Accept everything that one loader read, after looking at a sample of it.

In:  a loader whose figures nobody has looked at; which of the sample are wrong; why the rest may be trusted.
Out: the error rate with its interval; decisions in the log.
"""

from __future__ import annotations

import streamlit as st

import handbook
from desk import reviewing
from pages.parts import at_hand
from pages.parts.plain import plain
from pages.parts.reading import one_line
from pages.parts.tongue import t
from records import Figure
from store import StoreError


def batch(who: str) -> None:
    """The sample, its error rate, and the rest."""
    store, registers = at_hand.store(), at_hand.known()
    loaders = sorted({report.loader for report in store.reports()})
    if not loaders:
        st.info(t("Nothing was loaded yet."))
        return
    st.write(t("Accept everything that one loader read, after looking at a sample of it."))
    titles = {row["Loader"]: row["Reads"].replace("`", "") for row in handbook.loader_rows()}
    loader = st.selectbox(t("Loader"), loaders, format_func=lambda name: titles.get(name, name), key="review_loader")
    sample = store.sample(loader=loader, size=reviewing.SAMPLE)
    if not sample:
        st.info(t("Every figure of this loader was looked at already."))
        return
    with st.form(f"review-batch-{loader}"):
        st.write(t("A sample of {n}. Tick those that are wrong.", n=len(sample)))
        wrong = [
            figure
            for figure in sample
            if st.checkbox(
                f"{plain(one_line(figure, registers))}: {plain(figure.quote)}", key=f"batch-{figure.figure_id}"
            )
        ]
        why = st.text_input(t("Why this batch may be trusted"))
        looked = st.form_submit_button(t("Show the error rate"))
        accept = st.form_submit_button(t("Accept the rest of the batch"), type="primary")
    rate = reviewing.error_rate(len(wrong), len(sample))
    if looked or accept:
        st.write(rate.in_words())
    if accept:
        _accept_batch(loader, wrong, who, f"{why} ({rate.in_words()})" if why.strip() else "")


def _accept_batch(loader: str, wrong: list[Figure], who: str, why: str) -> None:
    if not who.strip() or not why:
        st.error(t("Give your name above, and say why this batch may be trusted."))
        return
    store = at_hand.store()
    try:
        for figure in wrong:
            store.review(figure.figure_id, "rejected", who=who, why="Wrong in the sample of its batch.")
        everything = store.sample(loader=loader, size=store.count()[1])
        number = store.accept_all([figure.figure_id for figure in everything], who=who, why=why)
    except StoreError as error:
        st.error(plain(str(error)))
        return
    st.success(t("{accepted} figures accepted, {rejected} rejected.", accepted=number, rejected=len(wrong)))
