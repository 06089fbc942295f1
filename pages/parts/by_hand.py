"""Enter a figure by hand: the same fields as everywhere, with the words that state it and a link.

In:  what a reviewer types.
Out: a figure on file, confirmed by whoever typed it; or a sentence that says what is missing.
"""

from __future__ import annotations

import streamlit as st

from desk.correcting import typed_in
from desk.reviewing import enter
from pages.parts import at_hand
from pages.parts.figure_form import figure_fields
from pages.parts.plain import plain
from pages.parts.reading import one_line
from pages.parts.tongue import t
from records import Figure
from store import StoreError


def by_hand(who: str) -> None:
    """The form."""
    st.write(
        t("For a figure that the program cannot read. It needs the words and a link, so that others can follow it.")
    )
    with st.form("review-by-hand", border=False):
        quote = st.text_area(t("The words that state it"), height=90, help=t("25 words at most leave this house."))
        left, right = st.columns(2)
        url = left.text_input(t("Link"), placeholder="https://")
        publisher = right.text_input(t("Publisher"))
        published = left.text_input(t("Published on"), placeholder="2024-06-13")
        typed = figure_fields(Figure(), "review-new")
        if st.form_submit_button(t("Save this figure"), type="primary"):
            try:
                figure = typed_in(
                    typed, quote=quote, url=url, publisher=publisher, published=published, registers=at_hand.known()
                )
                stored = enter(figure, who=who, store=at_hand.store())
            except (ValueError, StoreError) as error:
                st.error(plain(str(error)))
                return
            st.success(plain(f"Saved: {one_line(stored, at_hand.known())}"))
