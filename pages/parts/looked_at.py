"""Show the figure that a reviewer looks at: what was read, its words in their paragraph, its neighbours on the line.

In:  a Figure, the sentences of the findings that touch it.
Out: elements on the page; nothing is decided here.
"""

from __future__ import annotations

import streamlit as st

from desk import reviewing
from pages.parts import at_hand
from pages.parts.links import web_link
from pages.parts.plain import plain
from pages.parts.reading import one_line
from pages.parts.rows import rows
from pages.parts.tongue import lang, t
from records import Figure
from wording import amount, day, label
from wording.catalogue import N_
from wording.highlighting import STYLE, Mark, excerpt, highlight_excerpt

HEADING = "review_figure"
"""The key of the heading, where the keyboard stands while somebody decides."""


def looked_at(figure: Figure, told: tuple[str, ...]) -> None:
    """The figure with everything that a decision needs."""
    with st.container(key=HEADING):
        st.header(plain(one_line(figure, at_hand.known())), anchor=False)
    for sentence in told:
        st.warning(plain(sentence))
    left, right = st.columns([3, 2])
    with left:
        _words(figure)
    with right:
        _neighbours(figure)


def _words(figure: Figure) -> None:
    report = at_hand.store().report(figure.report_id)
    if report and report.text:
        span = excerpt(report.text, figure.quote_start, figure.quote_end)
        marks = [Mark(figure.numeral_start, figure.numeral_end, style="chosen")]
        sentence = (figure.quote_start, figure.quote_end)
        st.html(STYLE + highlight_excerpt(report.text, span, marks, sentence))
    else:
        st.write(plain(figure.quote) or t("A cell of a table, without words."))
    st.caption(
        t(
            "{kind}. {link}, {day}. Confidence {confidence}.",
            kind=label("quote_kind", figure.quote_kind, lang()),
            link=web_link(figure.url, figure.publisher or t("Link")),
            day=day(figure.published, lang()),
            confidence=f"{figure.confidence:.2f}",
        )
    )


def _neighbours(figure: Figure) -> None:
    rows(
        [
            {
                N_("As of"): day(one.figure.date_end, lang()) or t("not known"),
                N_("Number"): (f"{t('this one')}: " if one.this else "") + _number(one.figure),
                N_("Printed by"): one.figure.publisher or "",
            }
            for one in reviewing.around(figure, at_hand.store(), at_hand.known())
        ],
        caption=t("Before and after on this line"),
    )


def _number(figure: Figure) -> str:
    return amount(figure.value, figure.low, figure.high, figure.qualifier) or figure.vague_word or figure.numeral
