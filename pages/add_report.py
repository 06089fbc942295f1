"""Add a report: paste or choose a file, look at its figures in the text, correct or reject each, then save.

In:  what the reader pastes or uploads; nothing is stored before they press Save.
Out: the report in the store, and a link to the chart that it changes.

Refuses a text without a date until one is given, and a correction that is no number or date, with a sentence.
"""

from __future__ import annotations

import streamlit as st

import figures
from desk import drafts, reviewing
from desk.correcting import apply, changes
from desk.drafts import Draft
from pages.parts import at_hand
from pages.parts.figure_form import figure_fields
from pages.parts.links import explore_link, web_link
from pages.parts.plain import plain
from pages.parts.reading import one_line
from pages.parts.rows import rows
from records import Figure
from store import StoreError
from wording import day
from wording.highlighting import STYLE, Mark, highlight

TITLE = "Add a report"

SHOWN_FIGURES = 60
"""Figures of one report that are listed for looking at; a longer one is a table and is saved as a whole."""


def page() -> None:
    """Conduct: take in, show, correct, save."""
    st.title(TITLE, anchor=False)
    st.write(
        "Paste a report or choose a file. You see the figures that are read from it before anything is stored, "
        "and can correct or reject each one."
    )
    if saved := st.session_state.pop("add_saved", None):
        _say_what_was_saved(saved)
    pasted, uploaded = st.tabs(["Paste a text", "Choose a file"])
    with pasted:
        _paste()
    with uploaded:
        _upload()
    for refusal in st.session_state.get("add_refused", []):
        st.error(plain(str(refusal)))
    held: list[Draft] = st.session_state.get("add_drafts", [])
    if held:
        _show(held)


def _paste() -> None:
    with st.form("add_text", border=False):
        text = st.text_area("Text of the report", height=220, key="add_pasted")
        left, right = st.columns(2)
        published = left.date_input(
            "Published on", value=None, max_value="today", format="YYYY-MM-DD", help="Leave empty if you do not know."
        )
        publisher = right.text_input("Publisher", help="Who printed it: a newspaper, an agency, a ministry.")
        title = left.text_input("Headline")
        url = right.text_input("Link", placeholder="https://")
        if st.form_submit_button("Read the figures", type="primary"):
            _read_text(text, published.isoformat() if published else "", publisher, title, url)


def _read_text(text: str, published: str, publisher: str, title: str, url: str) -> None:
    st.session_state.update(add_drafts=[], add_refused=[])
    try:
        report = drafts.from_text(
            text, published=published, publisher=publisher, title=title, url=url, today=at_hand.today()
        )
        st.session_state["add_drafts"] = [drafts.draft(report, at_hand.store(), at_hand.known())]
    except ValueError as error:
        st.error(plain(str(error)))


def _upload() -> None:
    with st.form("add_file", border=False):
        chosen = st.file_uploader(
            "File with a report or a table",
            help="Text, Markdown, HTML, PDF, Word, e-mail, spreadsheets and the data sets listed under Method.",
        )
        if st.form_submit_button("Read the file", type="primary"):
            if chosen is None:
                st.error("No file is chosen yet.")
                return
            with st.spinner("Reading the file"):
                read, refused = drafts.from_file(
                    chosen.name, chosen.getvalue(), at_hand.today(), at_hand.store(), at_hand.known()
                )
            st.session_state.update(add_drafts=read, add_refused=refused)


def _show(held: list[Draft]) -> None:
    which = 0
    if len(held) > 1:
        which = st.selectbox(
            f"{len(held)} reports were found. Which one do you want to see?",
            range(len(held)),
            format_func=lambda number: f"{number + 1}. {held[number].report.title or held[number].report.report_id}",
        )
    one = held[which]
    st.header(plain(one.report.title) or "The figures in this text", anchor=False)
    st.caption(_about(one))
    if one.on_file:
        st.info(
            "This text is on file already. Saving it again adds nothing twice; corrections and rejections are kept.",
        )
    elif one.repeats:
        st.info(
            f"This text repeats one on file: {web_link(one.repeats.url, one.repeats.title or one.repeats.publisher)}, "
            f"{day(one.repeats.published)}. Both are kept, and their common figures count once."
        )
    if one.waits:
        _ask_for_date(held, which)
        return
    if len(one.figures) > SHOWN_FIGURES or not one.report.text:
        st.write(f"{len(one.figures)} figures are stated in this table. The first ones:")
        rows([{"Figure": one_line(figure, at_hand.known())} for figure in one.figures[:10]])
        _save_form(held, which, frozenset(), {})
        return
    if not one.figures:
        st.info(
            "No figure of people killed, injured, missing, detained or displaced was found in this text. "
            "If there is one, enter it by hand under Review."
        )
        return
    _figures(held, which)


def _about(one: Draft) -> str:
    report = one.report
    dated = f"published {day(report.published)}" if report.published else "no date yet"
    parts = [plain(report.publisher) or "publisher not stated", dated, f"{len(one.figures)} figures"]
    return "; ".join(parts)


def _ask_for_date(held: list[Draft], which: int) -> None:
    st.warning("This text has no date. Its figures wait until you say when it was published.")
    with st.form("add_date", border=False):
        given = st.date_input("Published on", value=None, max_value="today", format="YYYY-MM-DD", key="add_date_given")
        if st.form_submit_button("Read the figures", type="primary"):
            if given is None:
                st.error("Choose the day on which the text was published.")
                return
            held[which] = drafts.dated(
                held[which], given.isoformat(), at_hand.store(), at_hand.known(), at_hand.today()
            )
            st.rerun()


def _figures(held: list[Draft], which: int) -> None:
    one, registers = held[which], at_hand.known()
    corrected: dict[str, dict] = st.session_state.setdefault("add_corrected", {})
    kept = {f.figure_id: st.session_state.get(f"add-keep-{f.figure_id}", True) for f in one.figures}
    chosen: str | None = st.session_state.get("add_chosen")
    marks = [_mark(number, figure, kept, chosen) for number, figure in enumerate(one.figures, 1)]
    text, listed = st.columns([3, 2])
    with text:
        st.subheader("The text", anchor=False)
        st.html(STYLE + highlight(one.report.text, marks))
    with listed:
        st.subheader("Its figures", anchor=False)
        st.caption("Untick a figure to reject it.")
        for number, figure in enumerate(one.figures, 1):
            shown = apply(figure, corrected.get(figure.figure_id, {}), registers)
            note = " (corrected)" if figure.figure_id in corrected else ""
            unsure = " (not sure: look at it)" if figure.confidence < reviewing.SURE else ""
            st.checkbox(
                f"{number}. {plain(one_line(shown, registers))}{note}{unsure}",
                value=True,
                key=f"add-keep-{figure.figure_id}",
                wrap=True,
            )
    _correct(one, corrected)
    _save_form(held, which, frozenset(i for i, keep in kept.items() if not keep), corrected)


def _mark(number: int, figure: Figure, kept: dict[str, bool], chosen: str | None) -> Mark:
    style = "chosen" if figure.figure_id == chosen else ""
    if not kept[figure.figure_id]:
        style = "struck"
    elif figure.confidence < reviewing.SURE and not style:
        style = "dotted"
    return Mark(figure.numeral_start, figure.numeral_end, str(number), one_line(figure, at_hand.known()), style)


def _correct(one: Draft, corrected: dict[str, dict]) -> None:
    by_id = {figure.figure_id: (number, figure) for number, figure in enumerate(one.figures, 1)}
    chosen = st.selectbox(
        "Correct a figure, or see how it was read",
        [None, *by_id],
        format_func=lambda i: "Choose one" if i is None else f"{by_id[i][0]}. {one_line(by_id[i][1], at_hand.known())}",
        key="add_chosen",
    )
    if chosen not in by_id:
        return
    figure = by_id[chosen][1]
    _explain(figure, one)
    with st.form(f"add-correct-{chosen}"):
        shown = apply(figure, corrected.get(chosen, {}), at_hand.known())
        typed = figure_fields(shown, f"add-{chosen}")
        if st.form_submit_button("Keep these values"):
            try:
                changed = changes(figure, typed)
            except ValueError as error:
                st.error(plain(str(error)))
                return
            corrected.pop(chosen, None)
            if changed:
                corrected[chosen] = changed
            st.rerun()


def _explain(figure: Figure, one: Draft) -> None:
    reading = figures.explain(one.report)
    # By place in the text: the figures of a copied text have ids of their own.
    rules = next((d.rules for d in reading.drafts if d.figure.numeral_start == figure.numeral_start), {})
    with st.expander("How it was read"):
        st.write(plain(figure.quote))
        rows(
            [
                {"Field": name, "Read as": str(getattr(figure, name, "") or ""), "Because": rule}
                for name, rule in rules.items()
            ]
        )
        rows(
            [{"Number": refused.numeral, "Because": refused.reason} for refused in reading.refused],
            caption="Numbers in this text that were not read as figures",
        )


def _save_form(held: list[Draft], which: int, rejected: frozenset[str], corrected: dict[str, dict]) -> None:
    with st.form("add_save"):
        was_read = st.checkbox(
            "I have compared the figures that I keep with the text",
            help="They are then stored as confirmed by a person. Otherwise they wait under Review.",
        )
        who = st.text_input("Your name or initials", help="Kept in the log of decisions, never exported.")
        if st.form_submit_button("Save this report", type="primary"):
            try:
                saved = drafts.save(
                    held[which],
                    rejected,
                    corrected,
                    was_read=was_read,
                    who=who,
                    store=at_hand.store(),
                    registers=at_hand.known(),
                )
            except (ValueError, StoreError) as error:
                st.error(plain(str(error)))
                return
            st.session_state["add_saved"] = saved
            st.session_state["add_drafts"] = [d for number, d in enumerate(held) if number != which]
            st.session_state.pop("add_corrected", None)
            st.rerun()


def _say_what_was_saved(saved: drafts.Saved) -> None:
    st.success(saved.in_words())
    for target in saved.charts():
        explore_link(target, at_hand.known())
