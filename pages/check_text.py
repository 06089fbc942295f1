"""Check a text: paste a draft, and see for each of its figures what is on file.

In:  a pasted text and the day on which it appears; nothing of it is kept.
Out: the text with its figures marked, a verdict for each with an attributed wording, downloads of the check.

A verdict compares with what is on file; it never says which source is right.
"""

from __future__ import annotations

import streamlit as st

from checking import VERDICTS, Checked, chart_of, check
from checking.written import as_csv, markdown, story, summary
from pages.parts import at_hand
from pages.parts.links import explore_link, go_to, web_link
from pages.parts.plain import plain
from pages.parts.reading import one_line
from pages.parts.tongue import lang, t
from wording import day
from wording.catalogue import N_
from wording.highlighting import STYLE, Mark, highlight

TITLE = "Check a text"

MARKS = {"matches": "", "not_found": "dotted"}
"""How a verdict is drawn in the text; the others are framed."""

READY = N_("Wording of the figure on file, ready to copy:")
NEAREST = N_("The nearest figure on file, for comparison:")

EXAMPLE = N_("Paste a draft or an article here.")


def page() -> None:
    """Conduct: take the text, compare, show, offer the check as a file."""
    st.title(t(TITLE), anchor=False)
    st.write(
        t(
            "Paste a draft. Each figure of people killed, injured, missing, detained or displaced is compared with "
            "what is on file. The text is not stored."
        )
    )
    with st.form("check", border=False):
        text = st.text_area(t("Text"), height=220, placeholder=t(EXAMPLE), key="check_text")
        appears = st.date_input(
            t("The text appears on"),
            value="today",
            format="YYYY-MM-DD",
            key="check_day",
            help=t(
                "Figures without a date of their own are read as of this day, and compared with what was known then."
            ),
        )
        asked = st.form_submit_button(t("Check the figures"), type="primary")
    if asked and not text.strip():
        st.error(t("There is no text yet. Paste the draft into the field above."))
        return
    if not text.strip():
        return
    published = appears.isoformat()
    try:
        checked = check(text, published, at_hand.store(), at_hand.known(), lang=lang())
    except ValueError as error:
        st.error(plain(str(error)))
        return
    _show(text, checked, published)


def _show(text: str, checked: list[Checked], published: str) -> None:
    st.header(t("What is on file"), anchor=False)
    st.write(plain(summary(checked, lang())))
    if not checked:
        return
    marks = [
        Mark(
            one.figure.numeral_start,
            one.figure.numeral_end,
            str(number),
            t(VERDICTS[one.verdict]),
            MARKS.get(one.verdict, "chosen"),
        )
        for number, one in enumerate(checked, 1)
    ]
    st.html(STYLE + highlight(text, marks))
    st.caption(t("Framed: look at it. Dotted: nothing on file. Underlined: matches."))
    for number, one in enumerate(checked, 1):
        _one(number, one)
    left, right = st.columns(2)
    left.download_button(
        t("Download the check (Markdown)"), markdown(checked, published, lang()), "figures-checked.md", "text/markdown"
    )
    right.download_button(
        t("Download the check (CSV)"), as_csv(checked, at_hand.known()), "figures-checked.csv", "text/csv"
    )
    st.download_button(
        t("Download the text, to check it again later"), story(text, published), "figures-story.md", "text/markdown"
    )
    st.caption(
        t("Later, `python cli.py recheck figures-story.md` tells which figures of this text are out of date.")
        + " "
        + t("These files hold sentences of your text. Keep them where the text may be kept.")
    )
    if st.button(t("Keep this text as a report"), help=t("Opens Add a report; nothing is stored before you save.")):
        st.session_state["add_pasted"] = text
        go_to("add_report")


def _one(number: int, one: Checked) -> None:
    with st.container(border=True):
        st.subheader(f"{number}. {plain(one.figure.numeral)}: {t(VERDICTS[one.verdict]).lower()}", anchor=False)
        st.write(plain(one.why))
        st.caption(t("Read as: {figure}", figure=plain(one_line(one.figure, at_hand.known()))))
        if one.suggestion:
            st.write(t(NEAREST) if one.verdict == "not_found" else t(READY))
            st.code(one.suggestion, language=None, wrap_lines=True)
        if one.on_file and one.on_file[0].conflict:
            explore_link(chart_of(one.on_file[0], at_hand.known()), at_hand.known())
        links = [figure for figure in one.on_file if figure.url]
        for figure in links[:3]:
            st.markdown(web_link(figure.url, f"{figure.publisher or t('Link')}, {day(figure.published, lang())}"))
