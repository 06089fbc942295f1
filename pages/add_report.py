"""Add a report: paste or choose a file, look at its figures in the text, correct or reject each, then save.

In:  what the reader pastes or uploads; nothing is stored before they press Save.
Out: the report in the store, and a link to the chart that it changes.

Refuses a text without a date until one is given, and a correction that is no number or date, with a sentence.
"""

from __future__ import annotations

import streamlit as st

import figures
from desk import drafts, own_table, reviewing
from desk.correcting import apply, changes
from desk.drafts import Draft
from pages.parts import at_hand
from pages.parts.figure_form import figure_fields
from pages.parts.links import explore_link, page_link, web_link
from pages.parts.plain import plain
from pages.parts.reading import one_line
from pages.parts.rows import rows
from pages.parts.tongue import lang, t, tn
from records import Figure, Refusal
from store import StoreError
from wording import day
from wording.catalogue import N_
from wording.highlighting import STYLE, Mark, highlight

TITLE = "Add a report"

SHOWN_FIGURES = 60
"""Figures of one report that are listed for looking at; a longer one is a table and is saved as a whole."""


def page() -> None:
    """Conduct: take in, show, correct, save."""
    st.title(t(TITLE), anchor=False)
    st.write(
        t(
            "Paste a report or choose a file. You see the figures that are read from it before anything is stored, "
            "and can correct or reject each one."
        )
    )
    if saved := st.session_state.pop("add_saved", None):
        _say_what_was_saved(saved)
    pasted, uploaded = st.tabs([t("Paste a text"), t("Choose a file")])
    with pasted:
        _paste()
    with uploaded:
        _upload()
    for refusal in st.session_state.get("add_refused", []):
        st.error(plain(str(refusal)))
        if refusal.file.lower().endswith(own_table.TABLES):
            page_link("own_table", t("Read it as a table of your own"))
    held: list[Draft] = st.session_state.get("add_drafts", [])
    if held:
        _show(held)


def _paste() -> None:
    with st.form("add_text", border=False):
        text = st.text_area(t("Text of the report"), height=220, key="add_pasted")
        left, right = st.columns(2)
        published = left.date_input(
            t("Published on"),
            value=None,
            max_value="today",
            format="YYYY-MM-DD",
            help=t("Leave empty if you do not know."),
        )
        publisher = right.text_input(t("Publisher"), help=t("Who printed it: a newspaper, an agency, a ministry."))
        title = left.text_input(t("Headline"))
        url = right.text_input(t("Link"), placeholder="https://")
        if st.form_submit_button(t("Read the figures"), type="primary"):
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
            t("File with a report or a table"),
            help=t("Text, Markdown, HTML, PDF, Word, e-mail, spreadsheets and the data sets listed under Method."),
        )
        asked = st.form_submit_button(t("Read the file"), type="primary")
    if asked and chosen is None:
        st.error(t("No file is chosen yet."))
    elif asked:
        _read_file(chosen.name, chosen.getvalue())


def _read_file(name: str, content: bytes) -> None:
    """Read report by report, saying how many there are; a click on Stop ends it and keeps what was read so far."""
    st.session_state.update(add_drafts=[], add_refused=[])
    told, stop = st.empty(), st.empty()
    stop.button(t("Stop, and keep what was read so far"), key="add_stop")
    for thing in drafts.from_file(name, content, at_hand.today(), at_hand.store(), at_hand.known()):
        kind = "add_refused" if isinstance(thing, Refusal) else "add_drafts"
        st.session_state[kind].append(thing)
        told.info(tn("{n} report read", "{n} reports read", len(st.session_state["add_drafts"])))
    told.empty()
    stop.empty()


def _show(held: list[Draft]) -> None:
    which = 0
    if len(held) > 1:
        which = st.selectbox(
            tn("{n} report was found.", "{n} reports were found. Which one do you want to see?", len(held)),
            range(len(held)),
            format_func=lambda number: f"{number + 1}. {held[number].report.title or held[number].report.report_id}",
        )
    one = held[which]
    st.header(plain(one.report.title) or t("The figures in this text"), anchor=False)
    st.caption(_about(one))
    if one.on_file:
        st.info(
            t("This text is on file already. Saving it again adds nothing twice; corrections and rejections are kept."),
        )
    elif one.repeats:
        st.info(
            t(
                "This text repeats one on file: {link}, {day}. Both are kept, and their common figures count once.",
                link=web_link(one.repeats.url, one.repeats.title or one.repeats.publisher),
                day=day(one.repeats.published, lang()),
            )
        )
    if one.waits:
        _ask_for_date(held, which)
        return
    if len(one.figures) > SHOWN_FIGURES or not one.report.text:
        st.write(
            tn(
                "{n} figure is stated in this table:",
                "{n} figures are stated in this table. The first ones:",
                len(one.figures),
            )
        )
        rows([{N_("Figure"): one_line(figure, at_hand.known())} for figure in one.figures[:10]])
        _save_form(held, which, frozenset(), {})
        return
    if not one.figures:
        st.info(
            t(
                "No figure of people killed, injured, missing, detained or displaced was found in this text. "
                "If there is one, enter it by hand under Review."
            )
        )
        return
    _figures(held, which)


def _about(one: Draft) -> str:
    report = one.report
    printed = day(report.published, lang())
    dated = t("published {day}", day=printed) if printed else t("no date yet")
    figures_read = tn("{n} figure", "{n} figures", len(one.figures))
    parts = [plain(report.publisher) or t("publisher not stated"), dated, figures_read]
    return "; ".join(parts)


def _ask_for_date(held: list[Draft], which: int) -> None:
    st.warning(t("This text has no date. Its figures wait until you say when it was published."))
    with st.form("add_date", border=False):
        given = st.date_input(
            t("Published on"), value=None, max_value="today", format="YYYY-MM-DD", key="add_date_given"
        )
        if st.form_submit_button(t("Read the figures"), type="primary"):
            if given is None:
                st.error(t("Choose the day on which the text was published."))
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
        st.subheader(t("The text"), anchor=False)
        st.html(STYLE + highlight(one.report.text, marks))
    with listed:
        st.subheader(t("Its figures"), anchor=False)
        st.caption(t("Untick a figure to reject it."))
        for number, figure in enumerate(one.figures, 1):
            shown = apply(figure, corrected.get(figure.figure_id, {}), registers)
            note = f" ({t('corrected')})" if figure.figure_id in corrected else ""
            unsure = f" ({t('not sure: look at it')})" if figure.confidence < reviewing.SURE else ""
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
        t("Correct a figure, or see how it was read"),
        [None, *by_id],
        format_func=lambda i: (
            t("Choose one") if i is None else f"{by_id[i][0]}. {one_line(by_id[i][1], at_hand.known())}"
        ),
        key="add_chosen",
    )
    if chosen not in by_id:
        return
    figure = by_id[chosen][1]
    _explain(figure, one)
    with st.form(f"add-correct-{chosen}"):
        shown = apply(figure, corrected.get(chosen, {}), at_hand.known())
        typed = figure_fields(shown, f"add-{chosen}")
        if st.form_submit_button(t("Keep these values")):
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
    with st.expander(t("How it was read")):
        st.write(plain(figure.quote))
        rows(
            [
                {N_("Field"): name, N_("Read as"): str(getattr(figure, name, "") or ""), N_("Because"): rule}
                for name, rule in rules.items()
            ]
        )
        rows(
            [{N_("Number"): refused.numeral, N_("Because"): refused.reason} for refused in reading.refused],
            caption=t("Numbers in this text that were not read as figures"),
        )


def _save_form(held: list[Draft], which: int, rejected: frozenset[str], corrected: dict[str, dict]) -> None:
    with st.form("add_save"):
        was_read = st.checkbox(
            t("I have compared the figures that I keep with the text"),
            help=t("They are then stored as confirmed by a person. Otherwise they wait under Review."),
        )
        who = st.text_input(t("Your name or initials"), help=t("Kept in the log of decisions, never exported."))
        if st.form_submit_button(t("Save this report"), type="primary"):
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
