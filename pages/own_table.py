"""Your own table: say what its columns hold, look at ten rows as they will be read, then load it.

In:  a CSV or XLSX that no loader knows.
Out: its figures in the store, and a small mapping file by which the next edition is read the same way.

The columns are guessed; the person corrects and confirms. Nothing is stored before they press Load.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from desk import own_table
from loaders.reading.item import Item
from loaders.reading.mapping import CLOSED, ENDING, Mapping
from loaders.reading.written_date import ORDERS
from pages.parts import at_hand
from pages.parts.plain import plain
from pages.parts.reading import one_line
from pages.parts.rows import rows
from pages.parts.tongue import lang, t
from store import StoreError, default_path
from wording import label, number
from wording.catalogue import N_

TITLE = "Your own table"

NUMBERS = "numbers"
HOLDS = {
    "": N_("Nothing that is read"),
    NUMBERS: N_("Numbers of people"),
    "date_end": N_("Day of the count"),
    "date_start": N_("First day counted"),
    "published": N_("Day of publication"),
    "place": N_("Place"),
    "country": N_("Country"),
    "source": N_("Who counted"),
    "publisher": N_("Who printed it"),
    "group": N_("Group or nationality"),
    "url": N_("Link"),
}
"""What a column may hold."""

FIXED = {
    "date_end": N_("Day of the count"),
    "place": N_("Place"),
    "country": N_("Country"),
    "source": N_("Who counted"),
    "publisher": N_("Who printed it"),
}
"""What may be said once for the whole table, where no column says it."""

ORDER_NAMES = {
    "iso": N_("2024-03-05, or with the month in words"),
    "day first": N_("05/03/2024 is 5 March"),
    "month first": N_("05/03/2024 is 3 May"),
}


REFUSALS_SHOWN = 10
"""Rows whose reason is shown after loading; the number of all is said above them."""


def page() -> None:
    """Conduct: choose, say what the columns hold, look, load."""
    st.title(t(TITLE), anchor=False)
    st.write(
        t(
            "For a table of your own, as CSV or XLSX. Its columns are guessed; you correct the guess, look at ten rows "
            "as they will be read, and load it. The same columns are read the same way next time."
        )
    )
    if done := st.session_state.pop("own_loaded", None):
        n, m = number(done.figures, lang()), number(len(done.refused), lang())
        st.success(t("Figures added: {n}. Rows refused: {m}.", n=n, m=m))
        for refusal in done.refused[:REFUSALS_SHOWN]:
            st.error(plain(str(refusal)))
    chosen = st.file_uploader(t("Table"), type=list(own_table.TABLES), key="own_file")
    if chosen is None:
        return
    try:
        tables = own_table.tables(chosen.name, chosen.getvalue(), at_hand.today())
    except ValueError as error:
        st.error(plain(str(error)))
        return
    item = tables[0]
    if len(tables) > 1:
        item = st.selectbox(t("Sheet"), tables, format_func=lambda one: one.file)
    if known := own_table.reader_of(item):
        st.info(t("This table is known: it is read as {loader}. Choose it under Add a report.", loader=known))
        return
    mapping = _ask(item)
    _look(item, mapping)


def _ask(item: Item) -> Mapping:
    """What the person says about the columns, beginning with the guess."""
    guess = own_table.first_mapping(item, default_path())
    held = {column: name for name, column in guess.fields.items()}
    counted = {figure["column"]: figure for figure in guess.figures}
    fields: dict[str, str] = {}
    figures: list[dict[str, Any]] = []
    st.header(t("What do the columns hold?"), anchor=False)
    for column, cells in own_table.examples(item).items():
        key = f"own-{item.name}-{column}"
        with st.container(border=True):
            left, right = st.columns([2, 3], vertical_alignment="center")
            left.markdown(f"**{plain(column)}**")
            left.caption(plain(cells) or t("empty"))
            start = NUMBERS if column in counted else held.get(column, "")
            holds = right.selectbox(
                t("{column} holds", column=column),
                list(HOLDS),
                index=list(HOLDS).index(start) if start in HOLDS else 0,
                format_func=lambda one: t(HOLDS[one]),
                key=key,
            )
            if holds == NUMBERS:
                figures.append({"column": column, **_count(counted.get(column, {}), column, key)})
            elif holds:
                fields[holds] = column
    st.header(t("What holds for the whole table?"), anchor=False)
    missing = [name for name in FIXED if name not in fields]
    fixed = {}
    for name, place in zip(missing, _columns(len(missing)), strict=False):
        words = place.text_input(t(FIXED[name]), value=guess.fixed.get(name, ""), key=f"own-{item.name}-fixed-{name}")
        if words.strip():
            fixed[name] = words.strip()
    dates = st.selectbox(
        t("How are days written?"),
        ORDERS,
        index=ORDERS.index(guess.dates),
        format_func=lambda one: t(ORDER_NAMES[one]),
        key=f"own-{item.name}-dates",
    )
    return Mapping(fields, fixed, tuple(figures), dates)


def _columns(number: int) -> list[Any]:
    return list(st.columns(number)) if number else []


def _count(guess: dict[str, Any], column: str, key: str) -> dict[str, Any]:
    """What the numbers of one column say."""
    said = {}
    asked = {"metric": t("What happened to them"), "measure": t("Kind of count"), "population": t("Who is counted")}
    for (name, title), place in zip(asked.items(), st.columns(len(asked)), strict=True):
        values = list(CLOSED[name])
        start = guess.get(name, values[0])
        said[name] = place.selectbox(
            f"{title}: {column}",
            values,
            index=values.index(start) if start in values else 0,
            format_func=lambda one, name=name: label(name, one, lang()) or one,
            key=f"{key}-{name}",
        )
    return {name: value for name, value in said.items() if (name, value) != ("population", "all")}


def _look(item: Item, mapping: Mapping) -> None:
    """Ten rows as they would be read, and the button that loads the table."""
    st.header(t("Ten rows as they will be read"), anchor=False)
    try:
        read = own_table.as_read(item, mapping, at_hand.known())
    except ValueError as error:
        st.warning(plain(str(error)))
        return
    rows(
        [
            {
                N_("Row"): one.name.rpartition(", ")[2],
                N_("Figures"): "; ".join(one_line(figure, at_hand.known()) for figure in one.figures),
                N_("Not read, because"): one.refused,
            }
            for one in read
        ]
    )
    with st.container(horizontal=True):
        st.download_button(
            t("Save the mapping file"), mapping.as_yaml(), file_name=f"{item.file}{ENDING}", mime="application/yaml"
        )
        if st.button(t("Load the table"), type="primary", disabled=not any(one.figures for one in read)):
            try:
                done = own_table.load(item, mapping, at_hand.store(), at_hand.known())
            except StoreError as error:
                st.error(plain(str(error)))
                return
            st.session_state["own_loaded"] = done
            st.rerun()
